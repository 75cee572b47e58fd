import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyFolder, noticePath, writeSamplePackage } from '#tests/support/sample-package.ts'

const ENTRY = resolve(import.meta.dirname, '../../electron/backend/jobs/command-line.ts')

let folder = ''
let root = ''
beforeAll(async () => {
  folder = await emptyFolder()
  root = join(folder, 'package')
  await writeSamplePackage(root)
})
afterAll(() => rm(folder, { recursive: true }))

interface Ended {
  readonly code: number
  readonly lines: readonly string[]
}

/** A process of its own: shares nothing with the writer but the folder. */
const commandLine = (...args: string[]): Promise<Ended> =>
  new Promise((done) => {
    const child = execFile(process.execPath, [ENTRY, ...args], (_error, stdout) =>
      done({ code: child.exitCode ?? -1, lines: stdout.trimEnd().split('\n') }),
    )
  })
const conclusion = ({ lines }: Ended): unknown => JSON.parse(lines.at(-1) ?? '')

describe('verify-export DIR', { timeout: 60_000 }, () => {
  it('ends with 0 for a sound package and says its manifest hash', async () => {
    const ended = await commandLine('verify-export', root)
    expect(ended.code).toBe(0)
    expect(ended.lines[0]).toMatch(/^核对通过：8 个文件/)
    expect(conclusion(ended)).toMatchObject({ ok: true, files: 8 })
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
    expect(conclusion(ended)).toEqual({ ok: false, firstDamaged: noticePath, reason: 'hash', damaged: 1 })
  })

  it.each([
    ['no command', []],
    ['an unknown command', ['verify-everything', '.']],
    ['no folder', ['verify-export']],
    ['too much', ['verify-export', '.', '.']],
    ['a folder that is not there', ['verify-export', '/nowhere/at/all']],
    ['a file in the place of a folder', ['verify-export', ENTRY]],
  ])('ends with 2 when called wrongly: %s', async (_what, args) => {
    const ended = await commandLine(...args)
    expect(ended.code).toBe(2)
    expect(conclusion(ended)).toMatchObject({ ok: false })
  })
})
