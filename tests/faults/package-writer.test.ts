import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFolderPackage } from '#electron/backend/jobs/package/folder-package.ts'
import { sweepPartials } from '#electron/backend/jobs/package/place.ts'
import { bagLabels, emptyFolder, writeSamplePackage, verifyAt } from '#tests/support/sample-package.ts'

let folder = ''
let target = ''
beforeEach(async () => {
  folder = await emptyFolder()
  target = join(folder, 'package')
})
afterEach(() => rm(folder, { recursive: true }))

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text)
}
async function* failingWith(code: string): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(10)
  throw Object.assign(new Error(`${code}: from the disk`), { code })
}

describe('a package appears under its name only when it is complete', () => {
  it('lies in a partial folder until it is finished', async () => {
    const writer = await openFolderPackage(target, { reuseFrom: null })
    await writer.addFile('data/a.txt', 'a')
    expect(await readdir(folder)).toEqual(['package.partial'])
    await writer.finish(bagLabels)
    expect(await readdir(folder)).toEqual(['package'])
  })

  it('answers what the verifier then finds', async () => {
    const finished = await writeSamplePackage(target)
    expect(await verifyAt(target)).toEqual({
      ok: true,
      files: finished.files,
      bytes: finished.bytes,
      manifestHash: finished.manifestHash,
      bag: { ...bagLabels, format: 2, payload: { bytes: finished.bytes, files: finished.files } },
    })
  })

  it('is the same, byte for byte, in whatever order the files came', async () => {
    const write = async (place: string, paths: string[]): Promise<string> => {
      const writer = await openFolderPackage(place, { reuseFrom: null })
      for (const path of paths) await writer.addFile(path, path)
      return (await writer.finish(bagLabels)).manifestHash
    }
    const paths = ['data/b.txt', 'data/告.txt', 'data/a/𠮷.txt', 'data/a/ａ.txt']
    expect(await write(join(folder, '1'), paths)).toBe(await write(join(folder, '2'), paths.toReversed()))
  })

  it('takes texts, bytes and streams alike, also all at once', async () => {
    const writer = await openFolderPackage(target, { reuseFrom: null })
    const written = await Promise.all([
      writer.addFile('data/d/a.txt', '告知书'),
      writer.addFile('data/d/b.txt', new TextEncoder().encode('告知书')),
      writer.addFile('data/d/c.txt', pieces('告', '知', '书')),
      writer.addFile('data/d/empty.txt', pieces()),
    ])
    expect(new Set(written.slice(0, 3).map(({ sha256, bytes }) => `${sha256} ${bytes}`)).size).toBe(1)
    expect(written[3]?.bytes).toBe(0)
    await writer.finish(bagLabels)
    expect(await readFile(join(target, 'data/d/c.txt'), 'utf8')).toBe('告知书')
  })
})

describe('whatever fails leaves only the partial folder', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'not-writable'],
    ['EACCES', 'not-writable'],
    ['EIO', 'other'],
  ])('%s is %s, and nothing more can be written', async (code, problem) => {
    const writer = await openFolderPackage(target, { reuseFrom: null })
    await writer.addFile('data/a.txt', 'a')
    await expect(writer.addFile('data/b.txt', failingWith(code))).rejects.toMatchObject({ problem })
    await expect(writer.addFile('data/c.txt', 'c')).rejects.toMatchObject({ problem: 'broken' })
    await expect(writer.finish(bagLabels)).rejects.toMatchObject({ problem: 'broken' })
    expect(await readdir(folder)).toEqual(['package.partial'])
    await writer.abandon()
    expect(await readdir(folder)).toEqual([])
  })

  it('a place that is no folder is not writable', async () => {
    await writeFile(join(folder, 'file'), '')
    await expect(
      openFolderPackage(join(folder, 'file', 'package'), { reuseFrom: null }),
    ).rejects.toMatchObject({
      problem: 'not-writable',
    })
    await expect(
      openFolderPackage(join(folder, 'nowhere', 'package'), { reuseFrom: null }),
    ).rejects.toMatchObject({
      problem: 'not-writable',
    })
  })

  it.each(['a.txt', '../a.txt', 'data/../a.txt', 'data/CON', 'data/a:b', 'data/', 'data/x%y'])(
    'the path %j is refused',
    async (path) => {
      const writer = await openFolderPackage(target, { reuseFrom: null })
      await expect(writer.addFile(path, 'a')).rejects.toMatchObject({ problem: 'bad-path' })
    },
  )

  it('the same name twice is refused, in other letter case too', async () => {
    const writer = await openFolderPackage(target, { reuseFrom: null })
    await writer.addFile('data/A.txt', 'a')
    await expect(writer.addFile('data/a.txt', 'a')).rejects.toMatchObject({ problem: 'doubled-path' })
  })

  it('labels that are not clean are refused before the package gets its name', async () => {
    const writer = await openFolderPackage(target, { reuseFrom: null })
    await writer.addFile('data/a.txt', 'a')
    await expect(writer.finish({ ...bagLabels, sourceOrganization: 'a\nb' })).rejects.toMatchObject({
      problem: 'other',
    })
    expect(await readdir(folder)).toEqual(['package.partial'])
  })
})

describe('what is there is never overwritten', () => {
  it('neither a finished package nor a partial one of the same name', async () => {
    await writeSamplePackage(target)
    await expect(openFolderPackage(target, { reuseFrom: null })).rejects.toMatchObject({ problem: 'exists' })
    await openFolderPackage(join(folder, 'other'), { reuseFrom: null })
    await expect(openFolderPackage(join(folder, 'other'), { reuseFrom: null })).rejects.toMatchObject({
      problem: 'exists',
    })
  })

  it('not even an empty folder that came meanwhile', async () => {
    const writer = await openFolderPackage(target, { reuseFrom: null })
    await writer.addFile('data/a.txt', 'a')
    await mkdir(target)
    await expect(writer.finish(bagLabels)).rejects.toMatchObject({ problem: 'exists' })
    expect(await readdir(target)).toEqual([])
  })

  it('abandoning after the end leaves the package alone', async () => {
    const writer = await openFolderPackage(target, { reuseFrom: null })
    await writer.addFile('data/a.txt', 'a')
    await writer.finish(bagLabels)
    await writer.abandon()
    expect((await stat(target)).isDirectory()).toBe(true)
  })
})

describe('sweeping', () => {
  it('removes what interrupted exports left, and nothing else', async () => {
    await openFolderPackage(join(folder, 'interrupted'), { reuseFrom: null })
    await writeSamplePackage(target)
    await writeFile(join(folder, 'note.partial'), 'a file, not a package')
    expect(await sweepPartials(folder)).toEqual(['interrupted.partial'])
    expect((await readdir(folder)).toSorted()).toEqual(['note.partial', 'package'])
    expect((await verifyAt(target)).ok).toBe(true)
  })
  it('finds nothing in a folder that is not there', async () => {
    expect(await sweepPartials(join(folder, 'nowhere'))).toEqual([])
  })
})
