import { execFile, execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openContainer } from '#electron/backend/jobs/package/container-package.ts'
import { openFolderPackage } from '#electron/backend/jobs/package/folder-package.ts'
import { builtEntries } from '#tests/support/built.ts'
import {
  bagLabels,
  emptyFolder,
  samplePassword,
  sampleTables,
  storedPath,
  verifyAt,
  writeSample,
  writeSamplePackage,
  writeSealedSample,
} from '#tests/support/sample-package.ts'

type Call = 'writeSync' | 'fdatasync' | 'linkSync' | 'mkdirSync'

/** What the system answers to the calls of a kind, after so many that it lets through. */
const faults = new Map<Call, { readonly code: string; after: number }>()

const faultOf = (call: Call): Error | null => {
  const fault = faults.get(call)
  if (!fault) return null
  fault.after -= 1
  return fault.after >= 0
    ? null
    : Object.assign(new Error(`${fault.code}: from the disk`), { code: fault.code })
}

const real = { ...fs }
const failing =
  <A extends unknown[], R>(call: Call, work: (...args: A) => R) =>
  (...args: A): R => {
    const fault = faultOf(call)
    if (fault) throw fault
    return work(...args)
  }

beforeAll(() => {
  Object.assign(fs, {
    writeSync: failing('writeSync', real.writeSync as (...args: unknown[]) => number),
    linkSync: failing('linkSync', real.linkSync),
    mkdirSync: failing('mkdirSync', real.mkdirSync as (...args: unknown[]) => string | undefined),
    fdatasync: (file: number, done: (error: Error | null) => void): void => {
      const fault = faultOf('fdatasync')
      if (fault) setImmediate(done, fault)
      else real.fdatasync(file, done)
    },
  })
  syncBuiltinESMExports()
})
afterAll(() => {
  const { writeSync, linkSync, mkdirSync, fdatasync } = real
  Object.assign(fs, { writeSync, linkSync, mkdirSync, fdatasync })
  syncBuiltinESMExports()
})

let folder = ''
let target = ''
beforeEach(async () => {
  folder = await emptyFolder()
  target = join(folder, 'package')
})
afterEach(async () => {
  faults.clear()
  await rm(folder, { recursive: true })
})

const PROBLEMS = [
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'not-writable'],
  ['EACCES', 'not-writable'],
  ['EFBIG', 'file-too-large'],
  ['EIO', 'lost'],
  ['ENODEV', 'lost'],
  ['ESTALE', 'lost'],
  ['ENOTCONN', 'lost'],
  ['EMFILE', 'other'],
] as const

describe('what the disk answers while a package is written', () => {
  const steps = (['writeSync', 'fdatasync', 'mkdirSync'] as const).flatMap((call) =>
    PROBLEMS.map(([code, problem]) => ({ call, code, problem })),
  )
  it.each(steps)(
    '$code from $call is $problem, and nothing stands under its name',
    async ({ call, code, problem }) => {
      await writeSealedSample(join(folder, 'earlier'), { [storedPath('ab')]: 'sealed' })
      const writer = await openFolderPackage(target, { reuseFrom: null })
      faults.set(call, { code, after: 1 })
      await expect(writeSample(writer, sampleTables())).rejects.toMatchObject({ problem })
      expect((await readdir(folder)).toSorted()).toEqual(['earlier', 'package.partial'])
      await writer.abandon()
      faults.clear()
      expect(await readdir(folder)).toEqual(['earlier'])
      expect((await verifyAt(join(folder, 'earlier'))).ok).toBe(true)
    },
  )

  it('the very last sync fails: the package does not get its name', async () => {
    const writer = await openFolderPackage(target, { reuseFrom: null })
    await writer.addFile('data/a.txt', 'a')
    // Of six tag files.
    faults.set('fdatasync', { code: 'EIO', after: 5 })
    await expect(writer.finish(bagLabels)).rejects.toMatchObject({ problem: 'lost' })
    expect(await readdir(folder)).toEqual(['package.partial'])
    await writer.abandon()
  })
})

describe('a file system without hard links', () => {
  let place = ''
  let earlier = ''
  beforeAll(async () => {
    place = await emptyFolder()
    earlier = join(place, 'earlier')
    await writeSamplePackage(earlier)
  })
  afterAll(() => rm(place, { recursive: true }))

  it.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EINVAL', 'EISDIR'])(
    'that says %s gets everything copied, and says so',
    async (code) => {
      faults.set('linkSync', { code, after: 0 })
      const written = await writeSamplePackage(target, sampleTables(), {}, earlier)
      expect(written).toMatchObject({ reusedFiles: 0, reusedBytes: 0, linksRefused: true })
      expect((await verifyAt(target)).ok).toBe(true)
    },
  )

  it.each(['EMLINK', 'ENOENT'])(
    '%s is said of one file only: it is copied, the others are not',
    async (code) => {
      faults.set('linkSync', { code, after: 3 })
      const writer = await openFolderPackage(target, { reuseFrom: earlier })
      const written = await writeSample(writer, sampleTables())
      expect(written).toMatchObject({ reusedFiles: 3, linksRefused: false })
      expect((await verifyAt(target)).ok).toBe(true)
    },
  )
})

/** Writes packages in a process of its own, begun by `begin` (a shell's words before it); answers what it said last. */
const inProcess = async (begin: string, place: string, ...words: string[]): Promise<string> => {
  const program = (await builtEntries())('package-process')
  return new Promise((resolve) => {
    execFile(
      'sh',
      ['-c', `${begin} "$@"`, 'sh', process.execPath, program, place, ...words],
      { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
      (_error, said) => resolve(said.trimEnd().split('\n').at(-1) ?? ''),
    )
  })
}

/** A name space of mounts of its own: nothing of it is left, however the process ends. */
const APART = ['unshare', '--mount', ...(process.getuid?.() === 0 ? [] : ['--map-root-user'])].join(' ')
const apart = (mount: string, place: string, ...words: string[]): Promise<string> =>
  inProcess(`${APART} sh -c 'mount -t tmpfs ${mount} && exec "$@"' sh`, place, ...words)

const mayMount = (() => {
  try {
    execFileSync('sh', ['-c', `${APART} sh -c 'mount -t tmpfs tmpfs /mnt'`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

describe.runIf(process.platform === 'linux')('limits of a real system', { timeout: 60_000 }, () => {
  it('a file larger than may be', async () => {
    expect(await inProcess('ulimit -f 4000; exec', folder, '0')).toBe('problem file-too-large')
    expect(await readdir(folder)).toEqual([])
    expect(await inProcess('ulimit -f 4000; exec', folder, '1')).toBe('problem file-too-large')
    expect(await readdir(folder)).toEqual([])
  })

  // The same answers of the system are given above; here a system gives them, where one may be asked for it.
  it.runIf(mayMount).each(['0', '1'])('a disk that is full (package %s)', async (kind) => {
    for (const size of ['40k', '7m'])
      expect(await apart(`-o size=${size} tmpfs ${folder}`, folder, kind)).toBe('problem disk-full')
  })

  it.runIf(mayMount)('a disk with room enough, by the same way', async () => {
    expect(await apart(`-o size=64m tmpfs ${folder}`, folder, '0')).toBe('finished 0')
  })

  it.runIf(mayMount).each(['0', '1'])('a disk that may only be read (package %s)', async (kind) => {
    expect(await apart(`-o ro tmpfs ${folder}`, folder, kind)).toBe('problem not-writable')
  })
})

describe('two writers of the same package', () => {
  it('the second is refused and damages nothing', async () => {
    const first = await openFolderPackage(target, { reuseFrom: null })
    await expect(openFolderPackage(target, { reuseFrom: null })).rejects.toMatchObject({ problem: 'exists' })
    await writeSample(first, sampleTables())
    expect((await verifyAt(target)).ok).toBe(true)
  })

  it('of a folder and a container each makes its own', async () => {
    const one = await openFolderPackage(target, { reuseFrom: null })
    const other = await openContainer(`${target}.zip`, samplePassword)
    await Promise.all([writeSample(one), writeSample(other)])
    expect((await verifyAt(target)).ok).toBe(true)
    expect((await verifyAt(`${target}.zip`, {}, samplePassword)).ok).toBe(true)
  })
})
