import { createHash } from 'node:crypto'
import { mkdtemp, readFile, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { openContainer } from '#electron/backend/jobs/package/container-package.ts'
import { openFolderPackage } from '#electron/backend/jobs/package/folder-package.ts'
import type { Damage } from '#electron/backend/jobs/package/damage.ts'
import { openPackageReader } from '#electron/backend/jobs/package/open-package-reader.ts'
import type { PackageReader } from '#electron/backend/jobs/package/package-reader.ts'
import { piecesOf } from '#electron/backend/jobs/package/package-writer.ts'
import type {
  FinishedPackage,
  PackageContent,
  PackageWriter,
} from '#electron/backend/jobs/package/package-writer.ts'
import {
  verifyPackage,
  type Verification,
  type VerifyOptions,
} from '#electron/backend/jobs/package/verify-package.ts'
import { catalogueFile } from '#electron/backend/jobs/content/written-versions.ts'
import { HALL_FILE, KEY_FILE } from '#electron/backend/jobs/content/hall-files.ts'
import { missingList } from '#electron/backend/jobs/content/missing.ts'
import { fieldsOf } from '#electron/backend/jobs/content/snapshot.ts'
import { writeTable } from '#electron/backend/jobs/content/write-table.ts'
import { csvText } from '#electron/backend/jobs/content/csv.ts'
import { verifyContent } from '#electron/backend/jobs/content/verify-content.ts'
import { DICTIONARY_HEADER, dictionaryRows } from '#electron/backend/wording/data-dictionary.ts'
import type { BagLabels } from '#shared/domain/export/bag-text.ts'
import { DICTIONARY_FILE, EXPORT_TABLE_NAMES } from '#shared/domain/export/columns.ts'
import type { ExportTable } from '#shared/domain/export/columns.ts'
import { missingPath, noticeBytes, noticePath, sampleTables } from './sample-rows.ts'
import type { SampleTables } from './sample-rows.ts'

export { missingPath, noticePath, sampleTables }
export type { SampleTables }

export const bagLabels: BagLabels = {
  baggingDate: '2026-11-21',
  externalIdentifier: '青禾街道-20261121-1618',
  sourceOrganization: '青禾街道办事处',
  softwareAgent: 'yichuangtong 0.1.0',
  auditHead: { seq: 87, hash: 'a'.repeat(64) },
  databaseVersion: 60,
  databaseSnapshotAt: 1_795_249_080_000,
  form: 'open',
  missing: 1,
}

export const emptyFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'package-'))

/** Opens a package, reads it back and closes it again. */
export const verifyAt = async (
  place: string,
  options: VerifyOptions = {},
  password: string | null = null,
): Promise<Verification> => {
  const reader = await openPackageReader(place, password)
  try {
    return await verifyPackage(reader, options)
  } finally {
    await reader.close()
  }
}

type Changed = Readonly<Record<string, PackageContent | null>>

/** A writer that leaves out what a test writes itself, or not at all. */
const without = (
  writer: Pick<PackageWriter, 'addFile'>,
  changed: Changed,
): Pick<PackageWriter, 'addFile'> => ({
  addFile: async (path, content, hint) => {
    if (!(path in changed)) return writer.addFile(path, content, hint)
    // What is made from it in passing is made all the same.
    if (typeof content !== 'string' && !(content instanceof Uint8Array)) for await (const _ of content);
    return { path, bytes: 0, sha256: '', sha512: '', reused: false }
  },
})

const writeTableRows = <T extends ExportTable>(
  writer: Pick<PackageWriter, 'addFile'>,
  table: T,
  tables: SampleTables,
) => writeTable(writer, tmpdir(), table, fieldsOf(table, tables[table]))

/**
 * A small but complete package: one case with a rendered and an unrendered document, its events, its catalogue line, a
 * ticket. `changed` replaces whole payload files by other content, adds them, or leaves them out (null): the package is
 * then a sound bag that does not tell the truth.
 */
const fillSample = async (
  target: Pick<PackageWriter, 'addFile'>,
  tables: SampleTables = sampleTables(),
  changed: Changed = {},
): Promise<number> => {
  const writer = without(target, changed)
  await writer.addFile('data/hall.db', 'SQLite format 3')
  await writer.addFile(HALL_FILE, '{"format":1}')
  await writer.addFile(KEY_FILE, '{"format":1,"encryption":"none"}')
  await writer.addFile(noticePath, noticeBytes)
  for (const { matter_code: code, matter_version: version } of tables.matters)
    await writer.addFile(catalogueFile(String(code), Number(version)), '{}')
  for (const table of EXPORT_TABLE_NAMES) await writeTableRows(writer, table, tables)
  await writer.addFile(DICTIONARY_FILE, csvText(DICTIONARY_HEADER, dictionaryRows()))
  const missing = missingList(tmpdir())
  for (const { state, file, number } of tables.documents)
    if (state === 'missing')
      missing.add({
        kind: 'document',
        number: String(number ?? ''),
        file: String(file ?? ''),
        sha256: null,
        reason: 'not-rendered',
      })
  await missing.write(writer)
  for (const [path, content] of Object.entries(changed))
    if (content !== null) await target.addFile(path, content)
  return missing.count
}

export const writeSample = async (
  target: PackageWriter,
  tables?: SampleTables,
  changed?: Changed,
): Promise<FinishedPackage> => {
  const missing = await fillSample(target, tables, changed)
  return target.finish({ ...bagLabels, missing })
}

/** What the verifier finds in the sample's content, without the way over a disk; `files` takes what was written. */
export const judgeSample = async (
  tables?: SampleTables,
  changed?: Changed,
  files = new Map<string, Uint8Array>(),
): Promise<readonly Damage[]> => {
  const missing = await fillSample(
    {
      addFile: async (path, content) => {
        const pieces: Uint8Array[] = []
        for await (const piece of piecesOf(content)) pieces.push(piece)
        const bytes = Buffer.concat(pieces)
        files.set(path, bytes)
        return { path, bytes: bytes.byteLength, sha256: '', sha512: '', reused: false }
      },
    },
    tables,
    changed,
  )
  const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
  return verifyContent({
    reader: readerOf(files),
    hashes: new Map([...files].map(([path, bytes]) => [path, hashOf(bytes)])),
    sizes: new Map([...files].map(([path, bytes]) => [path, bytes.byteLength])),
    format: 3,
    form: 'open',
    missing,
    until: bagLabels.databaseSnapshotAt,
  })
}

/** Where the stored files of the sealed sample lie. */
export const storedPath = (byte: string): string => `data/files/${byte}/${byte.repeat(31)}`

/** A sealed package: a database, what opens it, and these stored files. It has few files and says nothing of them. */
export const writeSealedSample = async (
  target: string,
  stored: Readonly<Record<string, PackageContent>>,
): Promise<FinishedPackage> => {
  const writer = await openFolderPackage(target, { reuseFrom: null })
  await writer.addFile('data/hall.db', 'SQLite format 3')
  await writer.addFile(HALL_FILE, '{"format":1}')
  await writer.addFile(KEY_FILE, '{"format":1,"encryption":"none"}')
  for (const [path, content] of Object.entries(stored)) await writer.addFile(path, content)
  await missingList(tmpdir()).write(writer)
  return writer.finish({ ...bagLabels, form: 'sealed', missing: 0 })
}

/** The sample as a folder. */
export const writeSamplePackage = async (
  target: string,
  tables?: SampleTables,
  changed?: Changed,
  reuseFrom: string | null = null,
): Promise<FinishedPackage> => writeSample(await openFolderPackage(target, { reuseFrom }), tables, changed)

/** Opens the sample's container in tests. */
export const samplePassword = 'Kx7-mq2Wd-99tRz'

/** The sample as a container. */
export const writeSampleContainer = async (
  target: string,
  tables?: SampleTables,
  changed?: Changed,
): Promise<FinishedPackage> => writeSample(await openContainer(target, samplePassword), tables, changed)

/** A package held in memory, so that a test can change it a thousand times. */
export const readerOf = (files: ReadonlyMap<string, Uint8Array>): PackageReader => ({
  kind: 'folder',
  name: 'in memory',
  found: new Map([...files.keys()].map((path) => [path, 'file'])),
  size: (path) => Promise.resolve(files.get(path)?.byteLength ?? 0),
  read: async function* (path) {
    const bytes = files.get(path)
    if (!bytes) throw new Error(`no file of the package: ${path}`)
    yield await Promise.resolve(bytes)
  },
  cache: () => 'not-bypassed',
  isPresent: () => Promise.resolve(true),
  close: () => Promise.resolve(),
})

/** Every file of a folder package by its path. */
export const filesInMemory = async (root: string): Promise<Map<string, Uint8Array>> =>
  new Map(
    await Promise.all(
      (await filesBelow(root)).map(async (path) => [path, await readFile(join(root, path))] as const),
    ),
  )

/** Every file below a folder, by its path with `/`. */
export const filesBelow = async (root: string): Promise<string[]> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted()
}
