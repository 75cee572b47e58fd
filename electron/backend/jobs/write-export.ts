import { createReadStream, lstatSync, mkdirSync, statSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { safeFileName } from '#shared/domain/export/package-path.ts'
import { roomForPackage } from '#shared/domain/export/room.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { fileStore } from '../adapters/file-store.ts'
import type { FileStore, SoundPackage, TargetOrder } from '../context.ts'
import { DATABASE_FILE } from '../open-hall.ts'
import { auditHead } from '../store/audit.ts'
import { openRaw, storeOf } from '../store/database.ts'
import type { ReadDb } from '../store/database.ts'
import { allDocuments, documentsOfCase } from '../store/documents.ts'
import type { DocumentRow } from '../store/documents.ts'
import { readProfile } from '../store/hall.ts'
import { appointmentExportRows } from './appointment-rows.ts'
import { caseExportRows, catalogueRows, documentPaths, documentRows, lockedItems } from './export-rows.ts'
import { ticketEventRows, ticketRows } from './export-tickets.ts'
import type { WrittenDocument } from './export-rows.ts'
import { itemMetadata } from './item-metadata.ts'
import { addDictionary, addTable } from './write-tables.ts'
import { openFolderPackage } from './package/folder-package.ts'
import type { FinishedPackage, PackageWriter } from './package/package-writer.ts'
import { CONTAINER, sweepPartials } from './package/place.ts'
import { ExportFailure } from './export-failure.ts'

export interface WriteTask {
  /** The hall's own folder. */
  readonly folder: string
  readonly key: Uint8Array | null
  readonly snapshot: string
  readonly snapshotAt: Instant
  readonly storedBytes: number
  readonly startedAt: Instant
  readonly program: string
  readonly target: TargetOrder
  /** Whether unchanged files may be taken over from the newest sound package there. */
  readonly reuse: boolean
}

export interface WrittenExport extends FinishedPackage {
  readonly missing: number
}

export type ReportStep = (step: 'files' | 'tables' | 'manifest', done: number, total: number) => void

const addDocuments = async (
  db: ReadDb,
  writer: PackageWriter,
  files: FileStore,
  paths: ReadonlyMap<string, string>,
  report: (done: number, total: number) => void,
): Promise<Map<string, WrittenDocument>> => {
  const documents = allDocuments(db)
  const written = new Map<string, WrittenDocument>()
  for (const [index, document] of documents.entries()) {
    const bytes = document.sha256 === null ? null : files.get(document.sha256)
    const path = paths.get(document.id)
    // A file that is gone or damaged is exported as missing and counted, never silently left out.
    if (bytes !== null && path !== undefined) {
      const { bytes: size, sha256 } = await writer.addFile(path, bytes)
      written.set(document.id, { bytes: size, sha256 })
    }
    report(index + 1, documents.length)
  }
  return written
}

/** 归档信息包: each locked item stands on its own, with its documents and a description that names their hashes. */
const addArchiveItems = async (db: ReadDb, writer: PackageWriter, files: FileStore): Promise<void> => {
  for (const item of lockedItems(db)) {
    if (item.code === null) continue
    const folder = `data/archive/${safeFileName(item.code)}`
    const contents: { document: DocumentRow; name: string }[] = []
    for (const [index, document] of documentsOfCase(db, item.caseId).entries()) {
      const bytes = document.sha256 === null ? null : files.get(document.sha256)
      if (bytes === null) continue
      const name = safeFileName(`${String(index + 1).padStart(2, '0')} ${document.number}.pdf`)
      await writer.addFile(`${folder}/${name}`, bytes)
      contents.push({ document, name })
    }
    await writer.addFile(`${folder}/metadata.json`, itemMetadata(db, item, contents))
  }
}

/** Whether packages can go there at all, before a byte is written. */
const reach = ({ folder, target }: Pick<WriteTask, 'folder' | 'target'>): void => {
  const { place, builtIn, elsewhere } = target
  if (builtIn) mkdirSync(place, { recursive: true })
  const found = statSync(place, { throwIfNoEntry: false })
  if (found?.isDirectory() !== true) throw new ExportFailure('not-found')
  // An empty mount point on the hall's own disk is not the stick that belongs there, and what is open must not lie here.
  if (elsewhere && found.dev === statSync(folder).dev) throw new ExportFailure('not-found')
}

/** The newest sound package that still lies there; of a container nothing can be taken over. */
const earlierPackage = ({ target, reuse }: WriteTask): SoundPackage | null => {
  if (!reuse || target.form === 'container') return null
  const { place, sound } = target
  return (
    sound.find(({ name }) => lstatSync(join(place, name), { throwIfNoEntry: false })?.isDirectory()) ?? null
  )
}

const checkRoom = (task: WriteTask, earlier: SoundPackage | null): void => {
  const { form, place, sound } = task.target
  const { bavail, bsize, blocks } = statfsSync(place)
  // Some shares do not say how large they are.
  if (blocks === 0) return
  const need = roomForPackage({
    form,
    database: statSync(task.snapshot).size,
    storedFiles: task.storedBytes,
    lastPackage: (earlier ?? sound[0])?.bytes ?? null,
    reuses: earlier !== null,
  })
  if (bavail * bsize < need) throw new ExportFailure('no-room')
}

/**
 * Writes one target's package of a run from its snapshot. Rejects with {@link ExportFailure}, PackageError or SQLite's
 * errors; then nothing stands under the package's name.
 */
export const writeExport = async (task: WriteTask, report: ReportStep): Promise<WrittenExport> => {
  const { target } = task
  reach(task)
  const ours = new Set(target.names)
  await sweepPartials(target.place, (name) => ours.has(name) || ours.has(name + CONTAINER))
  const earlier = earlierPackage(task)
  checkRoom(task, earlier)
  const place = join(target.place, target.packageName)
  const writer = await openFolderPackage(place, {
    reuseFrom: earlier === null ? null : join(target.place, earlier.name),
  })
  try {
    const store = storeOf(openRaw(task.snapshot, task.key, { readonly: true }))
    try {
      const db = store.read
      const files = fileStore(join(task.folder, 'files'), task.key)
      await writer.addFile(`data/${DATABASE_FILE}`, createReadStream(task.snapshot))
      const paths = documentPaths(db)
      const written = await addDocuments(db, writer, files, paths, (done, total) =>
        report('files', done, total),
      )
      await addArchiveItems(db, writer, files)
      report('tables', 0, 1)
      await addTable(writer, 'cases', caseExportRows(db))
      await addTable(writer, 'documents', documentRows(db, paths, written))
      await addTable(writer, 'catalogue', catalogueRows(db))
      await addTable(writer, 'tickets', ticketRows(db, task.snapshotAt))
      await addTable(writer, 'ticket_events', ticketEventRows(db))
      await addTable(writer, 'appointments', appointmentExportRows(db))
      await addDictionary(writer)
      report('manifest', 0, 1)
      const missing = paths.size - written.size
      const finished = await writer.finish({
        baggingDate: dateAt(task.startedAt),
        externalIdentifier: target.packageName,
        sourceOrganization: readProfile(db).organ,
        softwareAgent: task.program,
        auditHead: auditHead(db),
        databaseVersion: Number(store.raw.pragma('user_version', { simple: true })),
        databaseSnapshotAt: task.snapshotAt,
        form: 'open',
        missing,
      })
      return { ...finished, missing }
    } finally {
      store.close()
    }
  } catch (error) {
    await writer.abandon()
    throw error
  }
}
