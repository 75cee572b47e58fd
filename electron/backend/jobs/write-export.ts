import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { dateAt } from '#shared/kernel/instant.ts'
import { storedFiles } from '../adapters/file-store.ts'
import { DATABASE_FILE } from '../open-hall.ts'
import { openRaw, storeOf } from '../store/database.ts'
import { fillPackage } from './content/fill-package.ts'
import { openFolderPackage } from './package/folder-package.ts'
import type { FinishedPackage } from './package/package-writer.ts'
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

/**
 * Writes a whole export package: snapshot, documents, open tables with their dictionary, archive items, manifests.
 * Rejects with PackageError or SQLite's errors; then nothing stands under the package's name.
 */
export const writeExport = async (
  work: ExportWork,
  report: (step: Step, done: number, total: number) => void,
): Promise<WrittenExport> => {
  await sweepExports(work.place)
  const snapshotFile = join(work.place, `${work.packageName}.${SNAPSHOT}`)
  report('snapshot', 0, 1)
  const writer = await openFolderPackage(join(work.place, work.packageName), { reuseFrom: null })
  try {
    const snapshotAt = Date.now() + work.clockOffset
    takeSnapshot(work, snapshotFile)
    const store = storeOf(openRaw(snapshotFile, work.key, { readonly: true }))
    try {
      const { folder, program } = work
      const files = storedFiles(join(folder, 'files'), work.key)
      const filled = await fillPackage(
        { store, snapshotFile, snapshotAt, folder, files, form: 'open', program },
        writer,
        ({ step, doneFiles, totalFiles }) =>
          report(step === 'files' ? 'documents' : 'tables', doneFiles, totalFiles),
      )
      report('manifest', 0, 1)
      const finished = await writer.finish({
        ...filled,
        baggingDate: dateAt(work.startedAt),
        externalIdentifier: work.packageName,
        softwareAgent: program,
        form: 'open',
      })
      return { ...finished, missingDocuments: filled.missing }
    } finally {
      store.close()
    }
  } catch (error) {
    await writer.abandon()
    throw error
  } finally {
    await rm(snapshotFile, { force: true })
  }
}
