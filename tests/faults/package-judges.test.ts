import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { BlobReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  emptyFolder,
  filesInMemory,
  noticePath,
  samplePassword,
  sampleTables,
  writeSampleContainer,
  writeSamplePackage,
} from '#tests/support/sample-package.ts'

const run = promisify(execFile)

/** Written from RFC 8493 alone, in another language, without a line of ours. */
const BAG_JUDGE = resolve(import.meta.dirname, '../support/judge-bag.py')

const MANIFESTS = [
  ['sha256sum', 'manifest-sha256.txt'],
  ['sha256sum', 'tagmanifest-sha256.txt'],
  ['sha512sum', 'manifest-sha512.txt'],
  ['sha512sum', 'tagmanifest-sha512.txt'],
] as const

let folder = ''
let root = ''
let container = ''
let held: Map<string, Uint8Array>

/** Longer than a piece, so that every way through the writer is judged; texts deflate, the rest does not. */
const LONG_TEXT = 'data/attachments/长.txt'
const LONG_BYTES = 'data/attachments/长.bin'
async function* long(): AsyncGenerator<Uint8Array> {
  for (let piece = 0; piece < 5; piece += 1)
    yield new Uint8Array(1024 * 1024 + 7).map((_, at) => (at % 251) * piece)
}

beforeAll(async () => {
  folder = await emptyFolder()
  root = join(folder, 'package')
  container = join(folder, '青禾 导出.zip')
  await writeSamplePackage(root, sampleTables(), { [LONG_TEXT]: long(), [LONG_BYTES]: long() })
  await writeSampleContainer(container, sampleTables(), { [LONG_TEXT]: long(), [LONG_BYTES]: long() })
  held = await filesInMemory(root)
})
afterAll(() => rm(folder, { recursive: true }))

/** Every file and its hash, in the order of their names. */
const printsOf = (files: ReadonlyMap<string, Uint8Array>): string[] =>
  [...files].map(([path, bytes]) => `${path} ${createHash('sha256').update(bytes).digest('hex')}`).toSorted()

const withChangedNotice = async <T>(ask: () => Promise<T>): Promise<T> => {
  const place = join(root, noticePath)
  const bytes = await readFile(place)
  await writeFile(place, Buffer.concat([bytes, Buffer.from('x')]))
  try {
    return await ask()
  } finally {
    await writeFile(place, bytes)
  }
}

const checkedBy = async (program: string, manifest: string, cwd: string): Promise<number> => {
  const { stdout } = await run(program, ['--check', '--strict', manifest], { cwd })
  return stdout.split('\n').filter((line) => line.endsWith(': OK')).length
}
const linesIn = async (manifest: string): Promise<number> =>
  (await readFile(join(root, manifest), 'utf8')).trimEnd().split('\n').length

// None is skipped where its program is not there: a judge that is silently absent judges nothing.
describe('judges that know nothing of us agree on a folder', { timeout: 60_000 }, () => {
  it.each(MANIFESTS)('%s -c %s', async (program, manifest) => {
    expect(await checkedBy(program, manifest, root)).toBe(await linesIn(manifest))
  })

  it.each(['sha256sum', 'sha512sum'] as const)('%s sees the change that we see', async (program) => {
    await withChangedNotice(async () => {
      const manifest = program === 'sha256sum' ? 'manifest-sha256.txt' : 'manifest-sha512.txt'
      await expect(checkedBy(program, manifest, root)).rejects.toMatchObject({ code: 1 })
    })
  })

  it('a reader of RFC 8493 in Python', async () => {
    expect((await run('python3', [BAG_JUDGE, root])).stdout).toBe('sound 45\n')
  })

  it('the Python reader sees the change that we see', async () => {
    await withChangedNotice(async () => {
      await expect(run('python3', [BAG_JUDGE, root])).rejects.toMatchObject({ code: 1 })
    })
  })

  it('a reader of RFC 4180 in Python finds the same fields', async () => {
    const script =
      'import csv,json,sys;print(json.dumps(list(csv.DictReader(open(sys.argv[1],encoding="utf-8-sig",newline=""),strict=True))[0]["applicant_name"]))'
    const { stdout } = await run('python3', ['-c', script, join(root, 'data/tables/cases.csv')])
    expect(JSON.parse(stdout)).toBe('林秀珍, "阿珍"')
  })
})

describe('judges that know nothing of us agree on a container', { timeout: 60_000 }, () => {
  it('7-Zip tests it with the password, and not with another', async () => {
    const { stdout } = await run('7za', ['t', `-p${samplePassword}`, container])
    expect(stdout).toContain('Everything is Ok')
    expect(stdout).toMatch(/Files: 51\n/)
    await expect(run('7za', ['t', `-p${samplePassword}x`, container])).rejects.toMatchObject({ code: 2 })
  })

  it('7-Zip finds AES-256 and nothing in the clear', async () => {
    const { stdout } = await run('7za', ['l', '-slt', container])
    const methods = [...stdout.matchAll(/^Method = (.+)$/gm)].map(([, method]) => method)
    expect(methods).toHaveLength(51)
    expect(new Set(methods)).toEqual(new Set(['AES-256 Store', 'AES-256 Deflate']))
    expect(stdout.match(/^Encrypted = \+$/gm)).toHaveLength(51)
  })

  it('what 7-Zip takes out of it is the package, to sha256sum, sha512sum and Python too', async () => {
    const taken = join(folder, 'taken')
    await run('7za', ['x', `-p${samplePassword}`, `-o${taken}`, container])
    const inside = join(taken, '青禾 导出')
    for (const [program, manifest] of MANIFESTS)
      expect(await checkedBy(program, manifest, inside)).toBe(await linesIn(manifest))
    expect((await run('python3', [BAG_JUDGE, inside])).stdout).toBe('sound 45\n')
    expect(printsOf(await filesInMemory(inside))).toEqual(printsOf(held))
  })

  it('a library of another house reads the same bytes', async () => {
    const reader = new ZipReader(new BlobReader(new Blob([await readFile(container)])), {
      password: samplePassword,
      useWebWorkers: false,
    })
    const read = new Map<string, Uint8Array>()
    for (const entry of await reader.getEntries()) {
      if (entry.directory) throw new Error(`a folder where none was put: ${entry.filename}`)
      read.set(entry.filename.slice('青禾 导出/'.length), await entry.getData(new Uint8ArrayWriter()))
    }
    await reader.close()
    expect(printsOf(read)).toEqual(printsOf(held))
  })
})
