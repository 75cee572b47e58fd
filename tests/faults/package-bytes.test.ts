import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyPackage } from '#electron/backend/jobs/package/verify-package.ts'
import type { VerifyProgress } from '#electron/backend/jobs/package/verify-payload.ts'
import {
  emptyFolder,
  filesBelow,
  filesInMemory,
  readerOf,
  storedPath,
  verifyAt,
  writeSamplePackage,
  writeSealedSample,
} from '#tests/support/sample-package.ts'

const MIB = 1024 * 1024
/** More than one reading piece, so that a change behind the first MiB counts too. */
const LARGE = storedPath('ab')

let folder = ''
let root = ''
let files: string[] = []

beforeAll(async () => {
  folder = await emptyFolder()
  root = join(folder, 'package')
  const large = new Uint8Array(2 * MIB + 7).map((_, index) => index * 31)
  await writeSealedSample(root, { [LARGE]: large, [storedPath('cd')]: 'x' })
  files = await filesBelow(root)
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs the verifier while a file has other bytes, and puts the old ones back. */
const verifyWith = async (file: string, change: (bytes: Buffer) => Uint8Array) => {
  const place = join(root, file)
  const bytes = await readFile(place)
  await writeFile(place, change(Buffer.from(bytes)))
  try {
    return await verifyAt(root)
  } finally {
    await writeFile(place, bytes)
  }
}

/** The same over a package in memory. */
const verifyInMemory = (
  held: ReadonlyMap<string, Uint8Array>,
  file: string,
  change: (bytes: Buffer) => Uint8Array,
) => verifyPackage(readerOf(new Map([...held, [file, change(Buffer.from(held.get(file) ?? []))]])))

const flip = (at: number, mask: number) => (bytes: Buffer) => {
  bytes[at] = (bytes[at] ?? 0) ^ mask
  return bytes
}

const isTagFile = (file: string): boolean => !file.startsWith('data/')

/** A payload file is named itself; for a tag file it is enough that a tag file is named first. */
const expectNamed = (verified: Awaited<ReturnType<typeof verifyAt>>, file: string): void => {
  if (verified.ok) throw new Error(`a changed ${file} was not seen`)
  const [first] = verified.damaged
  if (isTagFile(file)) expect(isTagFile(first?.file ?? 'data/')).toBe(true)
  else expect(verified.damaged.map((damage) => damage.file)).toEqual([file])
}

describe('an untouched package', () => {
  it('is sound, and says how many files and bytes it read', async () => {
    const progress: VerifyProgress[] = []
    const verified = await verifyAt(root, { onProgress: (now) => progress.push(now) })
    if (!verified.ok) throw new Error('a sound package was refused')
    expect(verified.files).toBe(6)
    expect(progress.map((now) => now.files)).toEqual(
      progress.map((now) => now.files).toSorted((a, b) => a - b),
    )
    expect(progress.at(-1)).toEqual({
      files: 6,
      totalFiles: 6,
      bytes: verified.bytes,
      totalBytes: verified.bytes,
    })
  })
})

describe('flipping any one byte of any file makes verification fail and names the file', () => {
  it('first, middle and last byte of every file', { timeout: 60_000 }, async () => {
    expect(files).toHaveLength(12)
    for (const file of files) {
      const { length } = await readFile(join(root, file))
      for (const at of new Set([0, Math.floor(length / 2), length - 1]))
        for (const mask of [0x01, 0x80]) expectNamed(await verifyWith(file, flip(at, mask)), file)
    }
  })

  it('of an open package with all its tables too', { timeout: 60_000 }, async () => {
    const open = join(folder, 'open')
    await writeSamplePackage(open)
    const held = await filesInMemory(open)
    expect(held.size).toBe(49)
    for (const [file, { length }] of held)
      for (const at of new Set([0, Math.floor(length / 2), length - 1]))
        expectNamed(await verifyInMemory(held, file, flip(at, 0x01)), file)
  })

  it('on both sides of the border between two reading pieces', async () => {
    for (const at of [MIB - 1, MIB, 2 * MIB - 1, 2 * MIB])
      expectNamed(await verifyWith(LARGE, flip(at, 0x01)), LARGE)
  })

  it('every byte of every tag file', { timeout: 60_000 }, async () => {
    const small = join(folder, 'small')
    await writeSealedSample(small, { [storedPath('ef')]: 'x' })
    const held = await filesInMemory(small)
    for (const file of [...held.keys()].filter(isTagFile))
      for (let at = 0; at < (held.get(file)?.byteLength ?? 0); at += 1)
        // 0x20 turns a hex digit into its capital, a line end into an asterisk, a space into NUL.
        expectNamed(await verifyInMemory(held, file, flip(at, at % 2 === 0 ? 0x20 : 0x01)), file)
  })

  it('anywhere, by any mask', { timeout: 60_000 }, async () => {
    const held = await filesInMemory(root)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        async (pick, share, mask) => {
          const file = files[pick % files.length] ?? ''
          const change = (bytes: Buffer) => flip(Math.floor(share * bytes.length), mask)(bytes)
          expectNamed(await verifyInMemory(held, file, change), file)
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('other damage to single files', () => {
  it('hex digits in capitals', async () => {
    for (const file of files.filter((name) => /manifest-/.test(name))) {
      const verified = await verifyWith(file, (bytes) =>
        Buffer.from(bytes.toString().replace(/^[0-9a-f]+/gm, (hash) => hash.toUpperCase())),
      )
      expect(verified).toMatchObject({ ok: false, damaged: [{ file, reason: 'not-canonical' }] })
    }
  })

  it('one byte less, or one more, at the end of every file', async () => {
    for (const file of files) {
      expectNamed(await verifyWith(file, (bytes) => bytes.subarray(0, -1)), file)
      expectNamed(await verifyWith(file, (bytes) => Buffer.concat([bytes, Buffer.from('\n')])), file)
    }
  })

  it('every file emptied', async () => {
    for (const file of files) {
      const place = join(root, file)
      const bytes = await readFile(place)
      await truncate(place, 0)
      expectNamed(await verifyAt(root), file)
      await writeFile(place, bytes)
    }
  })

  it('any two files exchanged', async () => {
    const held = await filesInMemory(root)
    for (const [index, one] of files.entries())
      for (const other of files.slice(index + 1)) {
        const exchanged = new Map([...held, [one, held.get(other) ?? []], [other, held.get(one) ?? []]])
        const verified = await verifyPackage(readerOf(exchanged as ReadonlyMap<string, Uint8Array>))
        expect([one, other, verified.ok]).toEqual([one, other, false])
      }
  })

  it('is sound again when everything was put back', async () => {
    expect((await verifyAt(root)).ok).toBe(true)
  })
})
