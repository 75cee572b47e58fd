import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { storedFiles } from '#electron/backend/adapters/file-store.ts'
import { fillPackage } from '#electron/backend/jobs/content/fill-package.ts'
import type { FillProgress, Filled } from '#electron/backend/jobs/content/fill-package.ts'
import { readCsv } from '#electron/backend/jobs/content/csv.ts'
import { openFolderPackage } from '#electron/backend/jobs/package/folder-package.ts'
import { openRaw, storeOf } from '#electron/backend/store/database.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import type { ExportTable } from '#shared/domain/export/columns.ts'
import { tableFile } from '#shared/domain/export/columns.ts'
import { MISSING_FILE } from '#shared/domain/export/missing-list.ts'
import type { TestHall } from './test-hall.ts'

export interface FilledPackage extends Filled {
  /** The folder of the package. */
  readonly root: string
  readonly progress: readonly FillProgress[]
}

/** What main keeps beside the database; a test may put something else there. */
export const writeHallFiles = (folder: string): void => {
  writeFileSync(join(folder, 'hall.json'), '{"format":1,"kind":"demo"}')
  writeFileSync(join(folder, 'key.json'), '{"format":1,"encryption":"demo"}')
}

/** A package of this form with everything of a test hall as it is now, as the export writes it. */
export const fillFrom = async (
  hall: TestHall,
  form: 'sealed' | 'open',
  name = `package ${form}`,
): Promise<FilledPackage> => {
  const root = join(hall.folder, name)
  const snapshotFile = join(hall.folder, `${name}.snapshot.db`)
  hall.store.raw.prepare('VACUUM INTO ?').run(snapshotFile)
  const store = storeOf(openRaw(snapshotFile, demoKey(), { readonly: true }))
  const writer = await openFolderPackage(root, { reuseFrom: null })
  const progress: FillProgress[] = []
  try {
    const filled = await fillPackage(
      {
        store,
        snapshotFile,
        snapshotAt: hall.clock.now(),
        folder: hall.folder,
        files: storedFiles(join(hall.folder, 'files'), demoKey()),
        form,
        program: 'yichuangtong test',
      },
      writer,
      (now) => void progress.push(now),
    )
    await writer.finish({
      ...filled,
      baggingDate: '2026-09-17',
      externalIdentifier: name,
      softwareAgent: 'yichuangtong test',
      form,
    })
    return { ...filled, root, progress }
  } finally {
    await writer.abandon()
    store.close()
    rmSync(snapshotFile)
  }
}

const rowsIn = (place: string): Record<string, string>[] => {
  const read = readCsv(readFileSync(place, 'utf8'))
  if (!read.ok) throw new Error(`${place}: record ${read.record}`)
  return read.rows.map((row) => Object.fromEntries(read.header.map((column, at) => [column, row[at] ?? ''])))
}

/** Rows of a table of the package, by column. */
export const tableOf = ({ root }: Pick<FilledPackage, 'root'>, table: ExportTable) =>
  rowsIn(join(root, tableFile(table)))

export const missingIn = ({ root }: Pick<FilledPackage, 'root'>) => rowsIn(join(root, MISSING_FILE))
