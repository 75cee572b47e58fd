import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtEntries } from '#tests/support/built.ts'

let folder: string
let program: string
beforeAll(async () => {
  program = (await builtEntries())('hall-process')
  folder = mkdtempSync(join(tmpdir(), 'sync-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the kernel was asked for, in order, by the thread that gives the answers. */
const systemCalls = (rounds: number): string[] => {
  const trace = join(folder, 'trace')
  execFileSync(
    'strace',
    [
      ...['-f', '-y', '-s', '120', '-o', trace, '-e', 'trace=write,pwrite64,fsync,fdatasync'],
      ...[process.execPath, program, folder, String(Date.parse('2026-09-17T08:00:00+08:00')), String(rounds)],
    ],
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const lines = readFileSync(trace, 'utf8').split('\n')
  const speaker = lines.find((line) => line.includes('"asking '))?.split(' ')[0]
  return lines.filter((line) => line.startsWith(`${speaker} `))
}

const isSync = (line: string): boolean => /\bf(?:data)?sync\(\d+<[^>]*hall\.db-wal>/.test(line)
const isWalWrite = (line: string): boolean => /\bpwrite64\(\d+<[^>]*hall\.db-wal>/.test(line)

// strace is one of the tools the tests need (npm test installs or names it); without it this fails, it is not skipped.
describe.runIf(process.platform === 'linux')('a number is on the disk before it is answered', () => {
  it(
    'between the request and the reply of each ticket its log is written and then synced',
    { timeout: 120_000 },
    () => {
      const calls = systemCalls(5)
      const asked = calls.flatMap((line, at) => {
        const key = /"asking (\S+?)\\n"/.exec(line)?.[1]
        return key === undefined ? [] : [{ key, at }]
      })
      expect(asked).toHaveLength(10)
      for (const { key, at } of asked) {
        const answeredAt = calls.findIndex((line) => line.includes(`"issued ${key} A`))
        expect(answeredAt).toBeGreaterThan(at)
        const between = calls.slice(at, answeredAt)
        const lastWrite = between.findLastIndex(isWalWrite)
        const lastSync = between.findLastIndex(isSync)
        expect(lastWrite).toBeGreaterThan(-1)
        expect(lastSync).toBeGreaterThan(lastWrite)
      }
    },
  )
})
