import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { csvText } from '#electron/backend/jobs/content/csv.ts'
import { openPackageReader } from '#electron/backend/jobs/package/open-package-reader.ts'
import { verifyPackage } from '#electron/backend/jobs/package/verify-package.ts'
import { BAGIT_TEXT, bagInfoText, manifestText } from '#shared/domain/export/bag-text.ts'
import { columnsIn } from '#shared/domain/export/columns.ts'
import {
  bagLabels,
  emptyFolder,
  filesBelow,
  noticePath,
  readerOf,
  sampleTables,
  verifyAt,
  writeSamplePackage,
} from '#tests/support/sample-package.ts'

let folder = ''
let sound = ''
let root = ''

beforeAll(async () => {
  folder = await emptyFolder()
  sound = join(folder, 'sound')
  await writeSamplePackage(sound)
})
afterAll(() => rm(folder, { recursive: true }))
beforeEach(async () => {
  root = join(folder, 'package')
  await rm(root, { recursive: true, force: true })
  await cp(sound, root, { recursive: true })
})

const damaged = async () => {
  const verified = await verifyAt(root)
  return verified.ok ? [] : verified.damaged
}
const text = (file: string): Promise<string> => readFile(join(root, file), 'utf8')

/** Rewrites a tag file and makes the tag manifests fit it, as somebody would who knows the format. */
const rewriteTag = async (file: string, change: (old: string) => string): Promise<void> => {
  const changed = change(await text(file))
  await writeFile(join(root, file), changed)
  for (const digest of ['sha256', 'sha512']) {
    const hash = createHash(digest).update(changed).digest('hex')
    const lines = await text(`tagmanifest-${digest}.txt`)
    await writeFile(
      join(root, `tagmanifest-${digest}.txt`),
      lines.replace(new RegExp(`^[0-9a-f]+(?=  ${file}$)`, 'm'), hash),
    )
  }
}

describe('nothing may be missing and nothing may be extra', () => {
  it('every file removed in turn is named', async () => {
    for (const file of await filesBelow(sound)) {
      await rename(join(root, file), join(folder, 'aside'))
      expect((await damaged())[0]).toEqual({ file, reason: 'missing' })
      await rename(join(folder, 'aside'), join(root, file))
    }
  })

  it.each(['extra.txt', 'data/extra.txt', 'data/documents/2026-0108/extra.pdf', 'data/Cases.csv'])(
    'an extra file %s is named',
    async (file) => {
      await writeFile(join(root, file), 'x')
      expect(await damaged()).toEqual([{ file, reason: 'extra' }])
    },
  )

  it('an extra tag manifest of another kind is named', async () => {
    await writeFile(join(root, 'manifest-md5.txt'), '')
    expect(await damaged()).toEqual([{ file: 'manifest-md5.txt', reason: 'extra' }])
  })

  it('an empty folder is named', async () => {
    await mkdir(join(root, 'data/documents/2026-0109'))
    expect(await damaged()).toEqual([{ file: 'data/documents/2026-0109', reason: 'empty-folder' }])
  })

  it('a renamed file is missing under the old name and extra under the new one', async () => {
    await rename(join(root, noticePath), join(root, 'data/documents/2026-0108/a.pdf'))
    expect(await damaged()).toEqual([
      { file: noticePath, reason: 'missing' },
      { file: 'data/documents/2026-0108/a.pdf', reason: 'extra' },
    ])
  })

  it('an empty folder is no package, and says so by its first file', async () => {
    await rm(root, { recursive: true })
    await mkdir(root)
    expect((await damaged()).map(({ file }) => file)).toEqual([
      'bagit.txt',
      'bag-info.txt',
      'manifest-sha256.txt',
      'manifest-sha512.txt',
      'tagmanifest-sha256.txt',
      'tagmanifest-sha512.txt',
    ])
  })

  it('several damaged files are named in the order of the manifest', async () => {
    await unlink(join(root, 'data/tables/tickets.csv'))
    await writeFile(join(root, 'data/tables/cases.csv'), 'x')
    await writeFile(join(root, noticePath), 'x')
    expect(await damaged()).toEqual([
      { file: noticePath, reason: 'hash' },
      { file: 'data/tables/cases.csv', reason: 'hash' },
      { file: 'data/tables/tickets.csv', reason: 'missing' },
    ])
  })
})

describe('only plain files inside the folder are read', () => {
  it('a link in the place of a file is named, though its target has the very bytes', async () => {
    await rename(join(root, noticePath), join(folder, 'outside.pdf'))
    await symlink(join(folder, 'outside.pdf'), join(root, noticePath))
    expect(await damaged()).toEqual([{ file: noticePath, reason: 'link' }])
  })

  it('a link in the place of a folder is not followed', async () => {
    await rename(join(root, 'data/documents'), join(folder, 'outside'))
    await symlink(join(folder, 'outside'), join(root, 'data/documents'))
    expect(await damaged()).toEqual([
      { file: noticePath, reason: 'missing' },
      { file: 'data/documents', reason: 'link' },
    ])
  })

  it('a pipe in the place of a file is named and not waited for', async () => {
    await unlink(join(root, noticePath))
    execFileSync('mkfifo', [join(root, noticePath)])
    expect(await damaged()).toEqual([{ file: noticePath, reason: 'not-a-file' }])
  })

  it.each(['../../outside.txt', '/etc/hostname', 'data/../bagit.txt', 'bagit.txt'])(
    'a manifest that names %s is refused as a whole',
    async (path) => {
      await rewriteTag('manifest-sha256.txt', (old) => `${old}${'0'.repeat(64)}  ${path}\n`)
      expect(await damaged()).toEqual([{ file: 'manifest-sha256.txt', reason: 'not-canonical' }])
    },
  )
})

describe('tag files that fit each other but are not ours are refused', () => {
  it.each<[string, string, (old: string) => string]>([
    ['another version', 'bagit.txt', (old) => old.replace('1.0', '0.97')],
    ['another encoding', 'bagit.txt', (old) => old.replace('UTF-8', 'GB18030')],
    ['a byte order mark', 'bagit.txt', (old) => `\uFEFF${old}`],
    ['CRLF', 'manifest-sha256.txt', (old) => old.replaceAll('\n', '\r\n')],
    [
      'another order',
      'manifest-sha256.txt',
      (old) => old.trimEnd().split('\n').toReversed().join('\n') + '\n',
    ],
    ['a line twice', 'manifest-sha256.txt', (old) => old + (old.split('\n')[0] ?? '') + '\n'],
    ['a label of no meaning', 'bag-info.txt', (old) => `${old}Contact-Name: x\n`],
    ['a format to come', 'bag-info.txt', (old) => old.replace('export/3', 'export/4')],
  ])('%s in %s', async (_what, file, change) => {
    await rewriteTag(file, change)
    expect(await damaged()).toEqual([{ file, reason: 'not-canonical' }])
  })

  it.each([
    ['bytes', (old: string) => old.replace(/^(Payload-Oxum: )\d+/m, '$18')],
    ['files', (old: string) => old.replace(/^(Payload-Oxum: \d+\.)\d+/m, '$19')],
  ])('a Payload-Oxum with other %s', async (_what, change) => {
    await rewriteTag('bag-info.txt', change)
    expect(await damaged()).toEqual([{ file: 'bag-info.txt', reason: 'oxum' }])
  })

  it('a tag manifest that leaves a tag file out', async () => {
    const lines = await text('tagmanifest-sha256.txt')
    await writeFile(join(root, 'tagmanifest-sha256.txt'), lines.replace(/^.*bag-info\.txt\n/m, ''))
    expect(await damaged()).toEqual([{ file: 'tagmanifest-sha256.txt', reason: 'not-canonical' }])
  })

  it('a manifest from which a file was taken out together with the file is caught by Payload-Oxum', async () => {
    await unlink(join(root, 'data/tables/tickets.csv'))
    for (const digest of ['sha256', 'sha512'])
      await rewriteTag(`manifest-${digest}.txt`, (old) => old.replace(/^.*tickets\.csv\n/m, ''))
    expect((await damaged())[0]).toEqual({ file: 'bag-info.txt', reason: 'oxum' })
  })

  it('manifests that do not name the same files', async () => {
    await rewriteTag('manifest-sha512.txt', (old) => old.replace(/^.*tickets\.csv\n/m, ''))
    expect(await damaged()).toEqual([{ file: 'manifest-sha512.txt', reason: 'not-canonical' }])
  })

  it.each(['sha256', 'sha512'])('a file whose %s alone is another one', async (digest) => {
    await rewriteTag(`manifest-${digest}.txt`, (old) =>
      old.replace(/^[0-9a-f]+(?=  data\/tables\/tickets\.csv$)/m, (hash) => hash.replaceAll(/./g, '0')),
    )
    expect(await damaged()).toEqual([{ file: 'data/tables/tickets.csv', reason: 'hash' }])
  })

  it('the SHA-512 half taken away', async () => {
    await rm(join(root, 'manifest-sha512.txt'))
    await rm(join(root, 'tagmanifest-sha512.txt'))
    expect((await damaged())[0]).toEqual({ file: 'manifest-sha512.txt', reason: 'missing' })
  })

  it('a sealed package with anything readable in it', async () => {
    await rewriteTag('bag-info.txt', (old) => old.replace('Form: open', 'Form: sealed'))
    const files = await damaged()
    expect(files).toContainEqual({ file: noticePath, reason: 'not-in-form' })
    expect(files).toContainEqual({ file: 'data/tables/cases.csv', reason: 'not-in-form' })
  })

  it('an open package with sealed files in it', async () => {
    const stored = `data/files/ab/${'c'.repeat(62)}`
    await rm(root, { recursive: true })
    await expect(writeSamplePackage(root, sampleTables(), { [stored]: 'x' })).rejects.toMatchObject({
      problem: 'bad-path',
    })
  })

  it('bytes that are not UTF-8', async () => {
    await writeFile(join(root, 'bagit.txt'), new Uint8Array([0xff, 0xfe, 0x42]))
    expect((await damaged())[0]).toEqual({ file: 'bagit.txt', reason: 'not-canonical' })
  })
})

describe('packages of older formats are read as they were', () => {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
  /** With tables of which only the header is there, where these formats had them. */
  const oldPackage = (format: 1 | 2): Map<string, Uint8Array> => {
    const tables = (['cases', 'catalogue', 'documents', 'tickets', 'ticket_events'] as const)
      .filter((table) => columnsIn(table, format).length > 0)
      .map((table) => [`data/${table}.csv`, csvText(columnsIn(table, format), [])] as const)
    const payload = [['data/hall.db', 'a database'] as const, ...tables]
    const linesOf = (files: readonly (readonly [string, string])[]): string =>
      manifestText(files.map(([path, text]) => ({ path, hash: hash(text) })))
    const bytes = payload.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0)
    const bag = { ...bagLabels, payload: { bytes, files: payload.length }, format, form: null, missing: null }
    const tags = [
      ['bagit.txt', BAGIT_TEXT],
      ['bag-info.txt', bagInfoText(bag)],
      ['manifest-sha256.txt', linesOf(payload)],
    ] as const
    const files = [...payload, ...tags, ['tagmanifest-sha256.txt', linesOf(tags)] as const]
    return new Map(files.map(([path, text]) => [path, Buffer.from(text)]))
  }

  it.each([1, 2] as const)('format %d is sound without SHA-512', async (format) => {
    expect(await verifyPackage(readerOf(oldPackage(format)))).toMatchObject({
      ok: true,
      bag: { format, form: null },
    })
  })

  it.each([1, 2] as const)('format %d: every file changed or left out is named', async (format) => {
    const files = oldPackage(format)
    for (const [path, bytes] of files) {
      const without = new Map(files)
      without.delete(path)
      expect(await verifyPackage(readerOf(without))).toMatchObject({
        ok: false,
        damaged: expect.arrayContaining([{ file: path, reason: 'missing' }]) as unknown,
      })
      const longer = new Map([...files, [path, Buffer.concat([bytes, Buffer.from('x')])]])
      expect((await verifyPackage(readerOf(longer))).ok).toBe(false)
    }
  })

  it('SHA-512 beside an old format is extra', async () => {
    const files = new Map([...oldPackage(2), ['manifest-sha512.txt', Buffer.from('x')]])
    expect(await verifyPackage(readerOf(files))).toMatchObject({
      ok: false,
      damaged: [{ file: 'manifest-sha512.txt', reason: 'extra' }],
    })
  })
})

describe('what cannot be asked', () => {
  it('a folder that is not there rejects', async () => {
    await expect(verifyAt(join(folder, 'nowhere'))).rejects.toMatchObject({ problem: 'not-found' })
  })

  it('a package that goes away while it is read is not called damaged', async () => {
    const reader = await openPackageReader(root, null)
    await rm(root, { recursive: true })
    await expect(verifyPackage(reader)).rejects.toMatchObject({ problem: 'not-found' })
  })
})
