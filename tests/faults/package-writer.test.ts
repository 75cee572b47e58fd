import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFolderPackage } from '#electron/backend/jobs/package/folder-package.ts'
import { sweepPartials } from '#electron/backend/jobs/package/place.ts'
import {
  bagLabels,
  emptyFolder,
  noticePath,
  sampleTables,
  verifyAt,
  writeSamplePackage,
} from '#tests/support/sample-package.ts'

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
async function* failing(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new Uint8Array(10))
  throw new Error('the hall cannot give it')
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
    expect(await verifyAt(target)).toMatchObject({
      ok: true,
      files: finished.files,
      bytes: finished.bytes,
      manifestHash: finished.manifestHash,
      bag: { ...bagLabels, format: 3, payload: { bytes: finished.bytes, files: finished.files } },
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
  it('a content that cannot be read is no fault of the target, and nothing more can be written', async () => {
    const writer = await openFolderPackage(target, { reuseFrom: null })
    await writer.addFile('data/a.txt', 'a')
    await expect(writer.addFile('data/b.txt', failing())).rejects.toMatchObject({ problem: 'source' })
    await expect(writer.addFile('data/c.txt', 'c')).rejects.toMatchObject({ problem: 'broken' })
    await expect(writer.finish(bagLabels)).rejects.toMatchObject({ problem: 'broken' })
    expect(await readdir(folder)).toEqual(['package.partial'])
    await writer.abandon()
    expect(await readdir(folder)).toEqual([])
  })

  it('a target that goes away while it is written is lost, and abandoning it is no failure', async () => {
    const writer = await openFolderPackage(target, { reuseFrom: null })
    await writer.addFile('data/a/a.txt', 'a')
    await rm(`${target}.partial`, { recursive: true })
    await expect(writer.addFile('data/a/b.txt', 'b')).rejects.toMatchObject({ problem: 'lost' })
    await writer.abandon()
  })

  it('a target that goes away before the last step is lost too', async () => {
    const writer = await openFolderPackage(target, { reuseFrom: null })
    await writer.addFile('data/a.txt', 'a')
    await rm(folder, { recursive: true })
    await expect(writer.finish(bagLabels)).rejects.toMatchObject({ problem: 'lost' })
    await mkdir(folder)
  })

  it('a place that is no folder is not writable', async () => {
    await writeFile(join(folder, 'file'), '')
    await expect(
      openFolderPackage(join(folder, 'file', 'package'), { reuseFrom: null }),
    ).rejects.toMatchObject({
      problem: 'not-writable',
    })
  })

  it('a place that is not there is not found', async () => {
    await expect(
      openFolderPackage(join(folder, 'nowhere', 'package'), { reuseFrom: null }),
    ).rejects.toMatchObject({ problem: 'not-found' })
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

describe('what is unchanged is taken over from an earlier package', () => {
  const changed = {
    'data/attachments/a.txt': 'the same',
    'data/attachments/long.bin': new Uint8Array(5_000_000),
  }
  const inode = async (root: string, path: string): Promise<number> => (await stat(join(root, path))).ino
  const earlier = (): string => join(folder, 'earlier')

  it('by hard links, counted, and each package stands alone', async () => {
    await writeSamplePackage(earlier(), sampleTables(), changed)
    const again = await writeSamplePackage(
      target,
      sampleTables(),
      { ...changed, 'data/attachments/a.txt': 'another', 'data/attachments/b.txt': 'the same' },
      earlier(),
    )
    expect(again).toMatchObject({ reusedFiles: again.files - 1, linksRefused: false })
    expect(again.reusedBytes).toBe(again.bytes - 'another'.length)
    // Under another name too.
    expect(await inode(target, 'data/attachments/b.txt')).toBe(
      await inode(earlier(), 'data/attachments/a.txt'),
    )
    await rm(earlier(), { recursive: true })
    expect((await verifyAt(target)).ok).toBe(true)
  })

  it('also a long stream, whose hash is known at its end only', async () => {
    async function* zeros(): AsyncGenerator<Uint8Array> {
      for (let piece = 0; piece < 5; piece += 1) yield await Promise.resolve(new Uint8Array(1_000_000))
    }
    await writeSamplePackage(earlier(), sampleTables(), changed)
    const streamed = { ...changed, 'data/attachments/long.bin': zeros() }
    const again = await writeSamplePackage(target, sampleTables(), streamed, earlier())
    expect(again.reusedFiles).toBe(again.files)
    expect(await inode(target, 'data/attachments/long.bin')).toBe(
      await inode(earlier(), 'data/attachments/long.bin'),
    )
    expect((await verifyAt(target)).ok).toBe(true)
  })

  it('never from a file of another size, nor from what is no file', async () => {
    await writeSamplePackage(earlier(), sampleTables(), changed)
    await writeFile(join(earlier(), 'data/attachments/a.txt'), 'the sam')
    await rm(join(earlier(), noticePath))
    await mkdir(join(earlier(), noticePath))
    const again = await writeSamplePackage(target, sampleTables(), changed, earlier())
    expect(again.reusedFiles).toBe(again.files - 2)
    expect((await verifyAt(target)).ok).toBe(true)
  })

  it('what has rotted in the earlier one is found in both, and copying anew makes a sound one', async () => {
    await writeSamplePackage(earlier(), sampleTables(), changed)
    await writeFile(join(earlier(), 'data/attachments/a.txt'), 'the samE')
    await writeSamplePackage(target, sampleTables(), changed, earlier())
    const damaged = [{ file: 'data/attachments/a.txt', reason: 'hash' }]
    expect(await verifyAt(earlier())).toMatchObject({ ok: false, damaged })
    expect(await verifyAt(target)).toMatchObject({ ok: false, damaged })
    await writeSamplePackage(join(folder, 'anew'), sampleTables(), changed)
    expect((await verifyAt(join(folder, 'anew'))).ok).toBe(true)
  })

  it('nothing where there is no earlier package any more', async () => {
    expect((await writeSamplePackage(target, sampleTables(), changed, earlier())).reusedFiles).toBe(0)
  })

  it('abandoning leaves the earlier one as it was', async () => {
    await writeSamplePackage(earlier(), sampleTables(), changed)
    const writer = await openFolderPackage(target, { reuseFrom: earlier() })
    expect((await writer.addFile('data/x.txt', 'the same')).reused).toBe(true)
    await writer.abandon()
    expect((await verifyAt(earlier())).ok).toBe(true)
    expect(await readdir(folder)).toEqual(['earlier'])
  })
})

describe('sweeping', () => {
  it('removes what interrupted exports of this hall left, and nothing else', async () => {
    const isOurs = (name: string): boolean => !name.startsWith('别处')
    await openFolderPackage(join(folder, 'interrupted'), { reuseFrom: null })
    await openFolderPackage(join(folder, '别处 导出'), { reuseFrom: null })
    await writeFile(join(folder, 'cut.zip.partial'), 'half a container')
    await writeFile(join(folder, '别处.zip.partial'), 'half a container')
    await writeSamplePackage(target)
    await writeFile(join(folder, 'note.partial'), 'a file, not a package')
    expect((await sweepPartials(folder, isOurs)).toSorted()).toEqual([
      'cut.zip.partial',
      'interrupted.partial',
    ])
    expect((await readdir(folder)).toSorted()).toEqual([
      'note.partial',
      'package',
      '别处 导出.partial',
      '别处.zip.partial',
    ])
    expect((await verifyAt(target)).ok).toBe(true)
  })

  it('finds nothing in a folder that is not there', async () => {
    expect(await sweepPartials(join(folder, 'nowhere'), () => true)).toEqual([])
  })
})
