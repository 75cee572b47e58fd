import { mkdir, rename, rm, statfs } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import {
  RESTORE_ASIDE,
  RESTORE_NOTE_FILE,
  RESTORE_READY,
  NAMED_AT_MOST,
} from '#shared/contract/restore-wire.ts'
import type { PackageLabel, RestoreReport, RestoreStep } from '#shared/contract/restore-wire.ts'
import { fileStore } from '../../adapters/file-store.ts'
import type { FileStore } from '../../context.ts'
import { DATABASE_FILE } from '../../open-hall.ts'
import { syncFolder, writeSynced } from './copy-aside.ts'
import { findStoredFiles, storedName } from './find-stored-files.ts'
import type { FoundFile } from './find-stored-files.ts'
import { checkAbsent, readMissingList } from './missing-list.ts'
import { DATABASE_IN_PACKAGE, HALL_IN_PACKAGE, KEY_IN_PACKAGE, readLabel } from './package-label.ts'
import type { PackageReader } from '../package/package-reader.ts'
import { openPackage, readPieces, readText } from './open-package.ts'
import { provePackage } from './prove-package.ts'
import type { Proven } from './prove-package.ts'
import { RestoreRefused } from './refusal.ts'
import { readSnapshot } from './snapshot-facts.ts'

/** Kept free beside what is written, so that the restored hall can work. */
const LEAST_LEFT = 64 * 1024 * 1024

export type Progress = (step: RestoreStep, doneBytes: number, totalBytes: number) => void

/** What is written beside database and files, as it will lie in the data folder. */
export interface HallTexts {
  readonly hallFile: string
  readonly keyFile: string
  readonly note: string
}

/** One package and one data folder, in this order: look, inspect, restore. Each throws {@link RestoreRefused} and others. */
export interface RestoreSession {
  look(place: string, password: string | null): Promise<PackageLabel>
  /**
   * The dry run. Reads the whole package, copies its database aside and opens it there. Nothing that the data folder
   * held is touched; what was written aside is removed again when it fails.
   */
  inspect(key: Uint8Array | null, folder: string): Promise<RestoreReport>
  /**
   * Writes what is left, proves all of it and gives it the name under which it counts. Before that one rename the data
   * folder holds the old hall, after it the restored one.
   */
  restore(texts: HallTexts): Promise<void>
}

interface Looked {
  readonly reader: PackageReader
  readonly label: PackageLabel
}

interface Inspected {
  readonly folder: string
  readonly aside: string
  readonly key: Uint8Array | null
  readonly proven: Proven
  readonly found: readonly FoundFile[]
}

const sha256OfFile = async (place: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(place)) hash.update(piece as Uint8Array)
  return hash.digest('hex')
}

const freeBytes = async (folder: string): Promise<number> => {
  const space = await statfs(folder)
  return space.bavail * space.bsize
}

const provenHash = (proven: Proven, path: string): string => {
  const sha256 = proven.get(path)
  if (sha256 === undefined) throw new RestoreRefused('damaged', path)
  return sha256
}

/** Puts one stored file where the store of the restored hall looks for it. */
const bringFile = async (
  { reader }: Looked,
  { aside, proven }: Inspected,
  files: FileStore,
  file: FoundFile,
): Promise<void> => {
  const expected = { path: file.path, sha256: provenHash(proven, file.path) }
  if (file.kept === 'sealed') {
    await writeSynced(join(aside, 'files', storedName(file.sha256)), readPieces(reader, file.path), expected)
    return
  }
  const pieces: Uint8Array[] = []
  for await (const piece of readPieces(reader, file.path)) pieces.push(piece)
  if (files.put(Buffer.concat(pieces)).sha256 !== file.sha256) throw new RestoreRefused('changed', file.path)
}

/** The steps of a restore over one open package; `report` hears how far they are. */
export const createRestoreSession = (report: Progress): RestoreSession => {
  let looked: Looked | null = null
  let inspected: Inspected | null = null

  const inspectInto = async (
    { reader, label }: Looked,
    key: Uint8Array | null,
    folder: string,
    aside: string,
  ): Promise<RestoreReport> => {
    const proven = await provePackage(reader, (done, total) => report('reading', done, total))
    // What the person's code was held against is what was proven now.
    const same =
      (await readText(reader, KEY_IN_PACKAGE)) === label.keyFile &&
      (await readText(reader, HALL_IN_PACKAGE)) === label.hallFile
    if (!same) throw new RestoreRefused('changed', KEY_IN_PACKAGE)
    report('checking', 0, 1)
    const bytesFree = await freeBytes(folder)
    const databaseBytes = await reader.size(DATABASE_IN_PACKAGE)
    if (bytesFree < databaseBytes + LEAST_LEFT) throw new RestoreRefused('no-room', String(databaseBytes))
    const database = join(aside, DATABASE_FILE)
    const expected = { path: DATABASE_IN_PACKAGE, sha256: provenHash(proven, DATABASE_IN_PACKAGE) }
    await writeSynced(database, readPieces(reader, DATABASE_IN_PACKAGE), expected)
    const { files, documentFiles, ...facts } = readSnapshot(database, key)
    const { found, absent } = findStoredFiles(files, proven)
    const listed = await readMissingList(reader)
    checkAbsent(absent, listed)
    inspected = { folder, aside, key, proven, found }
    report('checking', 1, 1)
    return {
      ...facts,
      packageName: label.packageName,
      form: label.form,
      snapshotAt: label.snapshotAt,
      attachments: files.filter(({ sha256 }) => !documentFiles.has(sha256)).length,
      missing: { count: listed.lines.length, first: listed.lines.slice(0, NAMED_AT_MOST) },
      bytesNeeded: found.reduce((bytes, file) => bytes + file.size, databaseBytes) + LEAST_LEFT,
      bytesFree,
    }
  }

  return {
    look: async (place, password) => {
      await looked?.reader.close()
      looked = null
      inspected = null
      const reader = await openPackage(place, password)
      try {
        const label = await readLabel(reader)
        looked = { reader, label }
        return label
      } catch (error) {
        await reader.close()
        throw error
      }
    },

    inspect: async (key, folder) => {
      if (looked === null) throw new RestoreRefused('not-a-package', 'nothing was opened')
      inspected = null
      const aside = join(folder, RESTORE_ASIDE)
      await rm(aside, { recursive: true, force: true })
      await mkdir(aside, { recursive: true, mode: 0o700 })
      try {
        return await inspectInto(looked, key, folder, aside)
      } catch (error) {
        inspected = null
        await rm(aside, { recursive: true, force: true })
        throw error
      }
    },

    restore: async (texts) => {
      if (looked === null || inspected === null) throw new RestoreRefused('other', 'nothing was inspected')
      const { folder, aside, key, proven, found } = inspected
      const total = found.reduce((bytes, file) => bytes + file.size, 0)
      try {
        const space = await statfs(folder)
        if (space.bavail * space.bsize < total + LEAST_LEFT)
          throw new RestoreRefused('no-room', String(total))
        const files = fileStore(join(aside, 'files'), key)
        await mkdir(join(aside, 'files'), { recursive: true, mode: 0o700 })
        let done = 0
        for (const file of found) {
          await bringFile(looked, inspected, files, file)
          done += file.size
          report('copying', done, total)
        }
        done = 0
        for (const file of found) {
          // Read back from the disk, unsealed, and held against its own name.
          if (files.get(file.sha256) === null) throw new RestoreRefused('damaged', file.path)
          done += file.size
          report('confirming', done, total)
        }
        const database = join(aside, DATABASE_FILE)
        if ((await sha256OfFile(database)) !== provenHash(proven, DATABASE_IN_PACKAGE))
          throw new RestoreRefused('changed', DATABASE_FILE)
        await writeSynced(join(aside, 'key.json'), texts.keyFile)
        await writeSynced(join(aside, 'hall.json'), texts.hallFile)
        await writeSynced(join(aside, RESTORE_NOTE_FILE), texts.note)
        for (const prefix of new Set(found.map(({ sha256 }) => sha256.slice(0, 2))))
          await syncFolder(join(aside, 'files', prefix))
        await syncFolder(join(aside, 'files'))
        await syncFolder(aside)
        await rename(aside, join(folder, RESTORE_READY))
        await syncFolder(folder)
      } catch (error) {
        await rm(aside, { recursive: true, force: true })
        throw error
      } finally {
        const { reader } = looked
        looked = null
        inspected = null
        await reader.close()
      }
    },
  }
}
