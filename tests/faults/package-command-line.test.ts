import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runCommandLine } from '#electron/backend/jobs/run-command-line.ts'
import { builtEntries } from '#tests/support/built.ts'
import {
  emptyFolder,
  noticePath,
  samplePassword,
  verifyAt,
  writeSampleContainer,
  writeSamplePackage,
} from '#tests/support/sample-package.ts'

let entry = ''
let folder = ''
let root = ''
let container = ''
beforeAll(async () => {
  entry = (await builtEntries())('command-line')
  folder = await emptyFolder()
  root = join(folder, 'package')
  container = join(folder, '青禾 导出.zip')
  await writeSamplePackage(root)
  await writeSampleContainer(container)
})
afterAll(() => rm(folder, { recursive: true }))

interface Ended {
  readonly code: number
  readonly lines: readonly string[]
}

/** A process of its own: shares nothing with the writer but the folder. `typed` comes by standard input. */
const commandLineWith = (typed: string, ...args: string[]): Promise<Ended> =>
  new Promise((done) => {
    const child = execFile(process.execPath, [entry, ...args], (_error, stdout) =>
      done({ code: child.exitCode ?? -1, lines: stdout.trimEnd().split('\n') }),
    )
    child.stdin?.end(typed)
  })
const commandLine = (...args: string[]): Promise<Ended> => commandLineWith('', ...args)
const conclusion = ({ lines }: Ended): unknown => JSON.parse(lines.at(-1) ?? '')

describe('verify-export DIR', { timeout: 60_000 }, () => {
  it('ends with 0 for a sound package and says its manifest hash', async () => {
    const ended = await commandLine('verify-export', root)
    expect(ended.code).toBe(0)
    expect(ended.lines[0]).toMatch(/^核对通过：43 个文件/)
    expect(conclusion(ended)).toMatchObject({ ok: true, files: 43, form: 'open' })
    expect(conclusion(ended)).toHaveProperty(
      'cache',
      expect.stringMatching(/^(bypassed|partly|not-bypassed)$/),
    )
  })

  it('ends with 1 and names the first damaged file', async () => {
    const place = join(root, noticePath)
    const bytes = await readFile(place)
    const flipped = Buffer.from(bytes)
    flipped[100] = (flipped[100] ?? 0) ^ 1
    await writeFile(place, flipped)
    const ended = await commandLine('verify-export', root)
    await writeFile(place, bytes)
    expect(ended.code).toBe(1)
    expect(ended.lines.slice(0, 2)).toEqual(['核对未通过：1 处有问题。', `  "${noticePath}" 内容与清单不符`])
    expect(conclusion(ended)).toMatchObject({
      ok: false,
      firstDamaged: noticePath,
      reason: 'hash',
      damaged: 1,
    })
  })

  it.each([
    ['no command', []],
    ['an unknown command', ['verify-everything', '.']],
    ['no folder', ['verify-export']],
    ['too much', ['verify-export', '.', '.']],
    ['a folder that is not there', ['verify-export', '/nowhere/at/all']],
    ['a file in the place of a folder', ['verify-export', import.meta.filename]],
    ['a container that is not there', ['verify-export', '/nowhere/at/all.zip']],
  ])('ends with 2 when called wrongly: %s', async (_what, args) => {
    const said: string[] = []
    const say = (line: string): void => void said.push(line)
    const readLine = (): Promise<string> => Promise.reject(new Error('nothing is asked'))
    expect(await runCommandLine(args, { say, readLine, forPrograms: true })).toBe(2)
    expect(JSON.parse(said.at(-1) ?? '')).toMatchObject({ ok: false })
  })

  it('says so by its exit code too', async () => {
    expect((await commandLine('verify-export')).code).toBe(2)
  })
})

describe('verify-export with a container', { timeout: 60_000 }, () => {
  it('takes the password from standard input, and only from there', async () => {
    const ended = await commandLineWith(`${samplePassword}\n`, 'verify-export', container)
    expect(ended.code).toBe(0)
    expect(ended.lines[1]).toMatch(/^核对通过：43 个文件/)
    expect(conclusion(ended)).toMatchObject({ ok: true, files: 43, form: 'open' })
    expect((await commandLine('verify-export', container, samplePassword)).code).toBe(2)
  })

  it.each([
    ['another password', 'another-password\n'],
    ['none at all', ''],
  ])('%s is no damage: 2', async (_what, typed) => {
    const ended = await commandLineWith(typed, 'verify-export', container)
    expect(ended.code).toBe(2)
    expect(conclusion(ended)).toEqual({ ok: false, reason: 'wrong-password' })
  })

  it('one that was cut off is damaged: 1', async () => {
    const bytes = await readFile(container)
    await writeFile(container, bytes.subarray(0, -1))
    const ended = await commandLineWith(`${samplePassword}\n`, 'verify-export', container)
    await writeFile(container, bytes)
    expect(ended.code).toBe(1)
    expect(conclusion(ended)).toMatchObject({ ok: false, firstDamaged: '青禾 导出.zip', reason: 'container' })
  })
})

describe('how far reading has come', () => {
  /** Every look at the clock is so much later than the one before. */
  const linesWhen = async (forPrograms: boolean, milliseconds: number): Promise<string[]> => {
    const said: string[] = []
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => (now += milliseconds))
    try {
      await runCommandLine(['verify-export', root], {
        say: (line) => void said.push(line),
        readLine: () => Promise.resolve(''),
        forPrograms,
      })
      return said
    } finally {
      vi.restoreAllMocks()
    }
  }
  const progressIn = (said: readonly string[]): unknown[] =>
    said.flatMap((line) =>
      line.startsWith('{"progress"') ? [(JSON.parse(line) as { progress: unknown }).progress] : [],
    )

  it('is told to a program in files and bytes', async () => {
    const told = progressIn(await linesWhen(true, 1000))
    const verdict = await verifyAt(root)
    const bytes = verdict.ok ? verdict.bytes : 0
    expect(told.at(-1)).toEqual({ files: 43, totalFiles: 43, bytes, totalBytes: bytes })
  })

  it('is not told more often than a screen can show, nor to a person', async () => {
    expect(progressIn(await linesWhen(true, 1))).toEqual([])
    expect(progressIn(await linesWhen(false, 1000))).toEqual([])
  })
})
