import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storedFiles } from '#electron/backend/adapters/file-store.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { openExportDay } from '#tests/support/export-day.ts'
import { fillFrom, missingIn, tableOf, writeHallFiles } from '#tests/support/filled-package.ts'
import type { FilledPackage } from '#tests/support/filled-package.ts'
import { verifyAt } from '#tests/support/sample-package.ts'
import type { TestHall } from '#tests/support/test-hall.ts'

let hall: TestHall
let open: FilledPackage
let sealed: FilledPackage

interface StoredDocument {
  readonly number: string
  readonly sha256: string
}

const placeOf = (sha256: string): string => join(hall.folder, 'files', sha256.slice(0, 2), sha256.slice(2))
const documentOf = (caseNumber: string, kind: string): StoredDocument =>
  hall.store.read.get<StoredDocument>(
    `SELECT d.number, file_sha256 AS sha256 FROM document d JOIN case_file f ON f.id = d.case_id
     WHERE f.number = ? AND d.kind = ?`,
    caseNumber,
    kind,
  )!

let gone: StoredDocument
let damaged: StoredDocument
let picture: { readonly sha256: string }
const taken = new Map<string, Uint8Array>()

const takeAway = (sha256: string): void => {
  taken.set(placeOf(sha256), readFileSync(placeOf(sha256)))
  rmSync(placeOf(sha256))
}

beforeAll(async () => {
  hall = await openExportDay()
  writeHallFiles(hall.folder)
  rmSync(join(hall.folder, 'key.json'))
  // A paper of an archived case, one that is changed by a bit, and the picture of a material.
  gone = documentOf('2026-0001', 'decision')
  damaged = documentOf('2026-0004', 'notice')
  picture = hall.store.read.get<{ sha256: string }>('SELECT file_sha256 AS sha256 FROM material_sample')!
  takeAway(gone.sha256)
  takeAway(picture.sha256)
  const bytes = readFileSync(placeOf(damaged.sha256))
  taken.set(placeOf(damaged.sha256), Uint8Array.from(bytes))
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(placeOf(damaged.sha256), bytes)
  open = await fillFrom(hall, 'open')
  sealed = await fillFrom(hall, 'sealed')
}, 60_000)

afterAll(() => {
  for (const [place, bytes] of taken) writeFileSync(place, bytes)
  expect(hall.verify()).toEqual([])
  hall.close()
})

const summary = (filled: FilledPackage): unknown =>
  missingIn(filled)
    .map(({ kind, number, reason }) => `${kind} ${number} ${reason}`)
    .toSorted()

describe('what should be in a package and is not is named, each with its reason', () => {
  it('in an open package, also in the folder of the archive item', async () => {
    expect(summary(open)).toEqual([
      `archive-document ${gone.number} file-gone`,
      'attachment old-age-allowance photo file-gone',
      'document 青街受字〔2026〕000005号 not-rendered',
      `document ${damaged.number} file-damaged`,
      `document ${gone.number} file-gone`,
      'hall-file  file-gone',
    ])
    expect(open.missing).toBe(6)
    expect(await verifyAt(open.root)).toMatchObject({ ok: true, bag: { missing: 6 } })
  })

  it('in a sealed package by the files of the store', async () => {
    expect(summary(sealed)).toEqual([
      'document 青街受字〔2026〕000005号 not-rendered',
      'hall-file  file-gone',
      'stored-file old-age-allowance photo file-gone',
      `stored-file ${damaged.number} file-damaged`,
      `stored-file ${gone.number} file-gone`,
    ])
    expect(await verifyAt(sealed.root)).toMatchObject({ ok: true, bag: { missing: 5 } })
  })

  it('with where it would be, and no such file', () => {
    for (const filled of [open, sealed]) {
      const there = new Set(readdirSync(filled.root, { recursive: true, encoding: 'utf8' }))
      const files = missingIn(filled).map(({ file }) => file ?? '')
      expect(new Set(files).size).toBe(files.length)
      for (const file of files) if (file !== '') expect(there.has(file), file).toBe(false)
    }
    expect(missingIn(sealed).map(({ file }) => file)).toContain(
      `data/files/${gone.sha256.slice(0, 2)}/${gone.sha256.slice(2)}`,
    )
  })

  it('in words that people read', () => {
    for (const { explanation } of missingIn(open))
      expect(explanation).toMatch(/^(?:文书|归档|附件|本单位).*。$/)
  })

  it('and the table of documents says the same', () => {
    expect(
      tableOf(open, 'documents')
        .filter(({ state }) => state === 'missing')
        .map(({ number, sha256, bytes }) => [number, sha256, bytes]),
    ).toEqual([
      [gone.number, '', ''],
      [damaged.number, '', ''],
      ['青街受字〔2026〕000005号', '', ''],
    ])
  })

  it('and the description of the archive item too', () => {
    const folder = join(open.root, 'data/archive', readdirSync(join(open.root, 'data/archive'))[0]!)
    expect(readdirSync(folder)).toHaveLength(3)
    const { 文件: files } = JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8')) as {
      文件: { 文号: string; 缺失?: string }[]
    }
    expect(files.map(({ 文号, 缺失 }) => [文号 === gone.number, 缺失])).toEqual([
      [false, undefined],
      [true, 'file-gone'],
      [false, undefined],
    ])
  })
})

describe('a sealed package', () => {
  it('holds the very bytes of the store, and they open with the key', () => {
    const stored = hall.store.read.all<{ sha256: string }>('SELECT sha256 FROM stored_file')
    const files = storedFiles(join(sealed.root, 'data/files'), demoKey())
    const kinds = stored.map(({ sha256 }) => files(sha256).kind)
    expect(kinds.filter((kind) => kind === 'gone')).toHaveLength(3)
    expect(kinds.filter((kind) => kind === 'sound')).toHaveLength(stored.length - 3)
    for (const { sha256 } of stored)
      if (files(sha256).kind === 'sound')
        expect(readFileSync(join(sealed.root, 'data/files', sha256.slice(0, 2), sha256.slice(2)))).toEqual(
          readFileSync(placeOf(sha256)),
        )
  })
  it('says nothing of anybody', () => {
    for (const entry of readdirSync(sealed.root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const bytes = readFileSync(join(entry.parentPath, entry.name))
      for (const word of ['林秀珍', '11010519491231002X', '%PDF'])
        expect(bytes.includes(word), `${entry.name}: ${word}`).toBe(false)
    }
  })
})

describe('a package that hides what is missing is found out', () => {
  it.each([
    ['fewer lines than the tag file says', (lines: string[]) => lines.slice(0, -2).concat('')],
    ['another document', (lines: string[]) => lines.map((line) => line.replace('2026-0004', '2026-0003'))],
    ['a reason that is none', (lines: string[]) => lines.map((line) => line.replace('file-gone', 'lost'))],
  ])('%s', async (_what, change) => {
    const { verifyContent } = await import('#electron/backend/jobs/content/verify-content.ts')
    const { openPackageReader } = await import('#electron/backend/jobs/package/open-package-reader.ts')
    const reader = await openPackageReader(open.root, null)
    const list = change(readFileSync(join(open.root, 'data/缺失清单.csv'), 'utf8').split('\r\n')).join('\r\n')
    const manifest = readFileSync(join(open.root, 'manifest-sha256.txt'), 'utf8').trimEnd().split('\n')
    const sizes = new Map<string, number>()
    for (const line of manifest) sizes.set(line.slice(66), await reader.size(line.slice(66)))
    const damage = await verifyContent({
      reader: {
        read: (path) =>
          path === 'data/缺失清单.csv'
            ? (Promise.resolve(Buffer.from(list)).then((one) => [one]) as never)
            : reader.read(path),
      },
      hashes: new Map(manifest.map((line) => [line.slice(66), line.slice(0, 64)])),
      sizes,
      format: 3,
      form: 'open',
      missing: 6,
      until: open.databaseSnapshotAt,
    })
    await reader.close()
    expect(damage).toEqual([{ file: 'data/缺失清单.csv', reason: 'bad-table' }])
  })
})
