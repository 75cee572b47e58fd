import { createReadStream } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { safeFileName } from '#shared/domain/export/package-path.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { fileStore } from '../adapters/file-store.ts'
import type { FileStore } from '../context.ts'
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
import { sweepPartials } from './package/place.ts'

export interface ExportWork {
  readonly folder: string
  readonly key: Uint8Array | null
  readonly place: string
  readonly packageName: string
  readonly startedAt: number
  readonly program: string
  /** Moves the clock of demo and test halls. */
  readonly clockOffset: number
}

export type Step = 'snapshot' | 'documents' | 'tables' | 'manifest'

export interface WrittenExport extends FinishedPackage {
  readonly missingDocuments: number
}

/** The snapshot under its own name while the package is being written; removed afterwards, also after a failure. */
const SNAPSHOT = 'snapshot.db'

/** Removes what an export that was cut off has left: partial packages and snapshots. Only while none is running. */
export const sweepExports = async (place: string): Promise<void> => {
  await sweepPartials(place, () => true)
  for (const name of await readdir(place).catch(() => []))
    if (name.includes(`.${SNAPSHOT}`)) await rm(join(place, name), { force: true })
}

/** A consistent copy of a hall in use: one statement, one moment, under the same key (rules of the store). */
const takeSnapshot = (work: ExportWork, to: string): void => {
  const raw = openRaw(join(work.folder, DATABASE_FILE), work.key)
  try {
    raw.prepare('VACUUM INTO ?').run(to)
  } finally {
    raw.close()
  }
}

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

/**
 * Writes a whole export package: snapshot, documents, open tables with their dictionary, archive items, manifests.
 * Rejects with PackageError or SQLite's errors; then nothing stands under the package's name.
 */
export const writeExport = async (
  work: ExportWork,
  report: (step: Step, done: number, total: number) => void,
): Promise<WrittenExport> => {
  await sweepExports(work.place)
  const copy = join(work.place, `${work.packageName}.${SNAPSHOT}`)
  report('snapshot', 0, 1)
  const writer = await openFolderPackage(join(work.place, work.packageName), { reuseFrom: null })
  try {
    const snapshotAt = Date.now() + work.clockOffset
    takeSnapshot(work, copy)
    const store = storeOf(openRaw(copy, work.key, { readonly: true }))
    try {
      const db = store.read
      const files = fileStore(join(work.folder, 'files'), work.key)
      await writer.addFile(`data/${DATABASE_FILE}`, createReadStream(copy))
      const paths = documentPaths(db)
      const written = await addDocuments(db, writer, files, paths, (done, total) =>
        report('documents', done, total),
      )
      await addArchiveItems(db, writer, files)
      report('tables', 0, 1)
      await addTable(writer, 'cases', caseExportRows(db))
      await addTable(writer, 'documents', documentRows(db, paths, written))
      await addTable(writer, 'catalogue', catalogueRows(db))
      await addTable(writer, 'tickets', ticketRows(db, snapshotAt))
      await addTable(writer, 'ticket_events', ticketEventRows(db))
      await addTable(writer, 'appointments', appointmentExportRows(db))
      await addDictionary(writer)
      report('manifest', 0, 1)
      const finished = await writer.finish({
        baggingDate: dateAt(work.startedAt),
        externalIdentifier: work.packageName,
        sourceOrganization: readProfile(db).organ,
        softwareAgent: work.program,
        auditHead: auditHead(db),
        databaseVersion: Number(store.raw.pragma('user_version', { simple: true })),
        databaseSnapshotAt: snapshotAt,
        form: 'open',
        missing: paths.size - written.size,
      })
      return { ...finished, missingDocuments: paths.size - written.size }
    } finally {
      store.close()
    }
  } catch (error) {
    await writer.abandon()
    throw error
  } finally {
    await rm(copy, { force: true })
  }
}
