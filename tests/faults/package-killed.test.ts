import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sweepPartials } from '#electron/backend/jobs/package/place.ts'
import { builtEntries } from '#tests/support/built.ts'
import {
  emptyFolder,
  filesBelow,
  samplePassword,
  sampleTables,
  verifyAt,
  writeSamplePackage,
} from '#tests/support/sample-package.ts'

const ENV = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
const TRIALS = 5
/** About as long as one package takes. */
const LONGEST_MS = 400

let folder = ''
let earlier = ''
let program = ''
beforeEach(async () => {
  program = (await builtEntries())('package-process')
  folder = await emptyFolder()
  earlier = join(folder, 'earlier')
  await writeSamplePackage(earlier, sampleTables(), { 'data/attachments/0/0.pdf': '0 '.repeat(3000) })
})
afterEach(() => rm(folder, { recursive: true }))

/** Lets packages be written from number `first` on and kills that so many milliseconds after the first has begun. */
const writeUntilKilled = (first: number, milliseconds: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, folder, String(first), '1000', earlier], {
      env: ENV,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const said: string[] = []
    createInterface({ input: child.stdout })
      .on('line', (line) => {
        said.push(line)
        if (said.length === 1) setTimeout(() => child.kill('SIGKILL'), milliseconds)
      })
      // The lines that were in the pipe come before the end.
      .on('close', () => resolve(said))
    child.on('error', reject)
  })

const printOf = async (root: string): Promise<string> => {
  const hash = createHash('sha256')
  for (const file of await filesBelow(root)) hash.update(file).update(await readFile(join(root, file)))
  return hash.digest('hex')
}

describe('a writer that is killed at any moment', { timeout: 60_000 }, () => {
  it('leaves only sound packages under their names, and every earlier one as it was', async () => {
    const before = await printOf(earlier)
    let first = 0
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const said = await writeUntilKilled(first, (trial + 0.5) * (LONGEST_MS / TRIALS))
      const names = (await readdir(folder)).filter((name) => !name.endsWith('.partial'))
      for (const line of said) {
        const [word, night = ''] = line.split(' ')
        expect(['began', 'finished']).toContain(word)
        if (word === 'finished') expect(names).toContain(Number(night) % 2 === 1 ? `${night}.zip` : night)
        first = Number(night) + 1
      }
      for (const name of names)
        expect([name, (await verifyAt(join(folder, name), {}, samplePassword)).ok]).toEqual([name, true])
      expect(await printOf(earlier)).toBe(before)
      for (const name of names.filter((one) => one !== 'earlier'))
        await rm(join(folder, name), { recursive: true })
      await sweepPartials(folder, () => true)
      expect(await readdir(folder)).toEqual(['earlier'])
    }
  })
})

/** What the kernel was asked for while one package was written. */
const systemCalls = (night: string): string[] => {
  const trace = join(folder, 'trace')
  execFileSync(
    'strace',
    [
      ...['-f', '-y', '-s', '300', '-xx', '-o', trace],
      ...['-e', 'trace=openat,mkdir,link,fsync,fdatasync,rename'],
      ...[process.execPath, program, join(folder, 'there'), night, '1', earlier],
    ],
    { env: ENV, stdio: ['ignore', 'ignore', 'ignore'] },
  )
  return joined(readFileSync(trace, 'utf8').split('\n'))
}

/** Calls that were interrupted by another thread's are put together again. */
const joined = (lines: readonly string[]): string[] => {
  const begun = new Map<string, string>()
  const calls: string[] = []
  for (const line of lines) {
    const [thread = ''] = line.split(' ', 1)
    const resumed = /<\.\.\. \w+ resumed>(.*)$/.exec(line)
    if (line.endsWith('<unfinished ...>'))
      begun.set(thread, line.slice(0, -'<unfinished ...>'.length).trimEnd())
    else calls.push(decoded(resumed ? `${begun.get(thread)}${resumed[1]}` : line))
  }
  return calls
}

const decoded = (line: string): string =>
  line.replace(/(?:\\x[0-9a-f]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('\\x', ''), 'hex').toString())

const pathsOf = (calls: readonly string[], pattern: RegExp): string[] =>
  calls.flatMap((call) => pattern.exec(call)?.[1] ?? [])

// strace is one of the tools the tests need (npm test installs or names it); without it this fails, it is not skipped.
describe.runIf(process.platform === 'linux')('a package is on the medium before it has its name', () => {
  it.each([
    ['a folder', '0', 'there/0'],
    ['a container', '1', 'there/1.zip'],
  ])(
    '%s: every file, every folder, then the name, then the place',
    { timeout: 60_000 },
    async (_what, night, name) => {
      await mkdir(join(folder, 'there'))
      const calls = systemCalls(night)
      const target = join(folder, name)
      const named = calls.findIndex((call) => call.includes(`rename("${target}.partial", "${target}") = 0`))
      expect(named).toBeGreaterThan(-1)
      const before = calls.slice(0, named)
      const created = pathsOf(before, /openat\([^"]*"([^"]*\.partial[^"]*)", [^)]*O_EXCL/)
      const synced = new Set(pathsOf(before, /f(?:data)?sync\(\d+<([^>]*)>\) += 0/))
      // What was written and then given up for a link to the same content need not be kept.
      const linked = new Set(pathsOf(before, /rename\("[^"]*\.linked", "([^"]*)"\) += 0/))
      expect(created.length).toBeGreaterThan(night === '0' ? 15 : 0)
      expect(created.filter((path) => !synced.has(path) && !linked.has(path))).toEqual([])
      const folders = pathsOf(before, /mkdir\("([^"]*\.partial[^"]*)", [^)]*\) += 0/)
      expect(folders.filter((path) => !synced.has(path))).toEqual([])
      const after = calls.slice(named)
      expect(pathsOf(after, /fsync\(\d+<([^>]*)>\) += 0/)).toContain(join(folder, 'there'))
    },
  )
})
