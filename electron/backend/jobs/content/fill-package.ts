import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { BagInfo } from '#shared/domain/export/bag-text.ts'
import { DICTIONARY_FILE, EXPORT_TABLE_NAMES } from '#shared/domain/export/columns.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { StoredFiles } from '../../adapters/file-store.ts'
import { DATABASE_FILE } from '../../open-hall.ts'
import { auditHead } from '../../store/audit.ts'
import type { Store } from '../../store/database.ts'
import { readProfile } from '../../store/hall.ts'
import { DICTIONARY_HEADER, dictionaryRows } from '../../wording/data-dictionary.ts'
import { csvText } from './csv.ts'
import type { PackageWriter } from '../package/package-writer.ts'
import { foresee } from './foresee.ts'
import { HALL_FILE, KEY_FILE, hallFileOf, packageKeyOf } from './hall-files.ts'
import { missingList } from './missing.ts'
import { addArchiveItems, addAttachments, addDocuments } from './open-files.ts'
import type { FileWork } from './open-files.ts'
import { addSealedFiles } from './sealed-files.ts'
import { snapshotOf } from './snapshot.ts'
import { tableRows } from './table-rows.ts'
import { addVersions } from './written-versions.ts'
import { writeTable } from './write-table.ts'

/** What goes into a package, and in which form. */
export interface Filling {
  /** The snapshot, open for reading. */
  readonly store: Store
  /** Where the snapshot lies; it goes into the package as it is, under the hall's key. */
  readonly snapshotFile: string
  readonly snapshotAt: Instant
  /** The hall's own folder, with `hall.json` and `key.json`. */
  readonly folder: string
  readonly files: StoredFiles
  /** A container holds an open package. */
  readonly form: 'sealed' | 'open'
  readonly program: string
}

export interface FillProgress {
  readonly step: 'files' | 'tables'
  readonly doneFiles: number
  readonly totalFiles: number
  readonly doneBytes: number
  /** As foreseen: a little more than there will be. */
  readonly totalBytes: number
}

/** What the package says about its content in its tag file. */
export interface Filled extends Pick<
  BagInfo,
  'sourceOrganization' | 'auditHead' | 'databaseVersion' | 'databaseSnapshotAt'
> {
  /** Lines of the list of what is missing. */
  readonly missing: number
}

/** Progress is for people: more often than this nobody could read it. */
const TOLD_EVERY = 100

/**
 * Puts everything into a package that belongs into one of this form, from one snapshot: database, the hall's own files,
 * stored files; in an open one documents under names, archive items, every version of catalogue and calendar, and the
 * tables. What should be there and is not stands in the list of what is missing, which is always written. Rejects with
 * the writer's errors, and when the snapshot itself cannot be read.
 */
export const fillPackage = async (
  filling: Filling,
  writer: PackageWriter,
  report: (progress: FillProgress) => void,
): Promise<Filled> => {
  const { store, snapshotFile, folder, form, files } = filling
  // What does not fit into memory must not lie open in a temporary file, and pages of a large hall are read only once.
  store.raw.pragma('temp_store = MEMORY')
  store.raw.pragma('cache_size = -65536')
  const snapshot = snapshotOf(store, { at: filling.snapshotAt, program: filling.program })
  const total = foresee(store, form, (await stat(snapshotFile)).size)
  let progress: FillProgress = {
    step: 'files',
    doneFiles: 0,
    totalFiles: total.files,
    doneBytes: 0,
    totalBytes: total.bytes,
  }
  let told = Number.NEGATIVE_INFINITY
  const advance = (change: Partial<FillProgress>): void => {
    const isNew = change.step !== undefined
    progress = { ...progress, ...change }
    if (!isNew && performance.now() - told < TOLD_EVERY) return
    told = performance.now()
    report(progress)
  }
  const done = (bytes: number): void =>
    advance({ doneFiles: progress.doneFiles + 1, doneBytes: progress.doneBytes + bytes })

  advance({ step: 'files' })
  const missing = missingList(folder)
  try {
    const work: FileWork = { snapshot, files, writer, missing, done }
    done((await writer.addFile(`data/${DATABASE_FILE}`, createReadStream(snapshotFile))).bytes)
    await addHallFiles(folder, work)
    if (form === 'sealed') await addSealedFiles(work)
    else await addOpen(folder, work, () => advance({ step: 'tables' }))
    await missing.write(writer)
    done(0)
    report(progress)
    return {
      missing: missing.count,
      sourceOrganization: readProfile(store.read).organ,
      auditHead: auditHead(store.read),
      databaseVersion: Number(store.raw.pragma('user_version', { simple: true })),
      databaseSnapshotAt: filling.snapshotAt,
    }
  } finally {
    missing.close()
  }
}

const addHallFiles = async (folder: string, { writer, missing, done }: FileWork): Promise<void> => {
  for (const [file, found] of [
    [HALL_FILE, await hallFileOf(folder)],
    [KEY_FILE, await packageKeyOf(folder)],
  ] as const)
    if ('text' in found) done((await writer.addFile(file, found.text)).bytes)
    else missing.add({ kind: 'hall-file', number: '', file, sha256: null, reason: found.reason })
}

const addOpen = async (folder: string, work: FileWork, onTables: () => void): Promise<void> => {
  const { snapshot, writer, done } = work
  const absent = await addDocuments(work)
  await addArchiveItems(work)
  await addAttachments(work)
  await addVersions(snapshot, writer, done)
  onTables()
  for (const table of EXPORT_TABLE_NAMES)
    for (const bytes of await writeTable(writer, folder, table, tableRows(snapshot, table, absent)))
      done(bytes)
  done((await writer.addFile(DICTIONARY_FILE, csvText(DICTIONARY_HEADER, dictionaryRows()))).bytes)
}
