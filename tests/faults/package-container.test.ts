import { mkdir, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openContainer } from '#electron/backend/jobs/package/container-package.ts'
import { readEntries, type ContainerFile } from '#electron/backend/jobs/package/container-reader.ts'
import { openPackageReader } from '#electron/backend/jobs/package/open-package-reader.ts'
import { UnreadablePackage, readWhole } from '#electron/backend/jobs/package/package-reader.ts'
import {
  ENDING_BYTES,
  localHeader,
  parseDirectory,
  parseEnding,
  type ZipEntry,
} from '#electron/backend/jobs/package/zip-records.ts'
import {
  bagLabels,
  emptyFolder,
  noticePath,
  samplePassword,
  sampleTables,
  verifyAt,
  writeSampleContainer,
  writeSamplePackage,
} from '#tests/support/sample-package.ts'

const MIB = 1024 * 1024

/** A container as it lies there. */
interface Lying {
  readonly place: string
  readonly bytes: Buffer
  readonly entries: readonly ZipEntry[]
  readonly directoryAt: number
}

let folder = ''
let place = ''
let bytes: Buffer
let whole: Lying
/** Two files, one of them worth packing, and the bag's own: few enough for every bit to be tried. */
let few: Lying

const lying = async (at: string): Promise<Lying> => {
  const held = await readFile(at)
  const directory = parseEnding(held.subarray(-ENDING_BYTES))
  if (!directory) throw new Error('the sample has no ending')
  const { offset } = directory
  const entries = parseDirectory(held.subarray(offset, offset + directory.bytes)) ?? []
  return { place: at, bytes: held, entries, directoryAt: offset }
}

beforeAll(async () => {
  folder = await emptyFolder()
  place = join(folder, 'package.zip')
  await writeSampleContainer(place)
  whole = await lying(place)
  bytes = whole.bytes
  await mkdir(join(folder, 'few'))
  const writer = await openContainer(join(folder, 'few', 'package.zip'), samplePassword)
  await writer.addFile('data/a.txt', 'a'.repeat(1000))
  await writer.addFile('data/b.pdf', '%PDF')
  await writer.finish(bagLabels)
  few = await lying(join(folder, 'few', 'package.zip'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Asks while one byte of the container is another one. */
const withFlipped = async <T>(
  container: Lying,
  at: number,
  mask: number,
  ask: () => Promise<T>,
): Promise<T> => {
  const sound = container.bytes[at] ?? 0
  const file = await open(container.place, 'r+')
  const flipWith = async (value: number): Promise<void> =>
    void (await file.write(Uint8Array.of(value), 0, 1, at))
  await flipWith(sound ^ mask)
  try {
    return await ask()
  } finally {
    await flipWith(sound)
    await file.close()
  }
}

/** Sound, or how it was refused. */
const judged = async (): Promise<string> => {
  try {
    const verified = await verifyAt(place, {}, samplePassword)
    return verified.ok ? 'sound' : (verified.damaged[0]?.file ?? '')
  } catch (error) {
    if (error instanceof UnreadablePackage) return error.problem
    throw error
  }
}

const opened = (): Promise<string> =>
  openPackageReader(place, samplePassword).then(
    (reader) => reader.close().then(() => 'opened'),
    (error: unknown) => (error instanceof UnreadablePackage ? error.problem : 'other'),
  )

const pathOf = ({ name }: ZipEntry): string => name.slice('package/'.length)
/** The entry that the byte belongs to, with its header; undefined for the directory. */
const entryAt = (at: number): ZipEntry | undefined =>
  at >= whole.directoryAt ? undefined : whole.entries.findLast(({ offset }) => offset <= at)

/** Whether what the directory says of an entry stands before the entry too. */
const agrees = (container: Lying, entry: ZipEntry): boolean => {
  const header = localHeader(entry)
  return container.bytes.subarray(entry.offset, entry.offset + header.byteLength).equals(header)
}

describe('a container is the same package', () => {
  it('is sound, with the files and hashes of the folder', async () => {
    const asFolder = await writeSamplePackage(join(folder, 'folder'))
    const verified = await verifyAt(place, {}, samplePassword)
    expect(verified).toMatchObject({
      ok: true,
      files: asFolder.files,
      bytes: asFolder.bytes,
      manifestHash: asFolder.manifestHash,
    })
  })

  it('gives any file by its path, with its size', async () => {
    const reader = await openPackageReader(place, samplePassword)
    expect((await readWhole(reader, noticePath)).byteLength).toBe(await reader.size(noticePath))
    expect(reader.name).toBe('package')
    await expect(readWhole(reader, 'data/nothing.txt')).rejects.toThrow('no file')
    await reader.close()
  })

  it('shows nobody what is inside, though it does show names', () => {
    for (const word of ['林秀珍', '%PDF', 'Package-Format']) expect(bytes.includes(word)).toBe(false)
    expect(bytes.includes(noticePath)).toBe(true)
  })

  it('is never twice the same, or two packages would share a key stream', async () => {
    const again = join(folder, 'again', 'package.zip')
    await mkdir(join(folder, 'again'))
    await writeSampleContainer(again)
    const other = await readFile(again)
    expect(other.byteLength).toBe(bytes.byteLength)
    const start = whole.entries[0]!.offset + 120
    expect(other.subarray(start, start + 40).equals(bytes.subarray(start, start + 40))).toBe(false)
  })
})

/** Every bit by itself, or of every byte another one. */
const flipsOfEnd = (
  { bytes: held, directoryAt }: Lying,
  each: 'bit' | 'byte',
): (readonly [number, number])[] =>
  Array.from({ length: held.byteLength - directoryAt }, (_, index) => directoryAt + index).flatMap((at) =>
    (each === 'byte' ? [at % 8] : [0, 1, 2, 3, 4, 5, 6, 7]).map((bit) => [at, 1 << bit] as const),
  )

/** Where the parts of an entry lie. */
const partsOf = ({ entries, directoryAt }: Lying, index: number) => {
  const entry = entries[index]!
  const end = entries[index + 1]?.offset ?? directoryAt
  const sealedAt = end - entry.packedBytes
  const range = (from: number, to: number): number[] =>
    Array.from({ length: to - from }, (_, at) => from + at)
  return {
    header: range(entry.offset, sealedAt),
    salt: range(sealedAt, sealedAt + 18),
    content: range(sealedAt + 18, end - 10),
    proof: range(end - 10, end),
  }
}
const endsAndMiddle = (places: readonly number[]): number[] =>
  places.length === 0 ? [] : [places[0]!, places[places.length >> 1]!, places.at(-1)!]

describe('one flipped bit anywhere in a container is found', { timeout: 60_000 }, () => {
  it.each([
    ['every bit', 'few', 'bit'],
    ['every byte', 'many', 'byte'],
  ] as const)('%s of the directory and of the ending (%s files)', async (_what, files, each) => {
    const container = files === 'few' ? few : whole
    const held = Buffer.from(container.bytes)
    const file: ContainerFile = {
      size: held.byteLength,
      read: (position, length) => Promise.resolve(held.subarray(position, position + length)),
    }
    for (const [at, mask] of flipsOfEnd(container, each)) {
      const sound = held[at] ?? 0
      held[at] = sound ^ mask
      const read = await readEntries(file).catch((error: unknown) =>
        error instanceof UnreadablePackage ? error.problem : 'other',
      )
      held[at] = sound
      if (typeof read === 'string') expect(read).toBe('broken-container')
      // What still hangs together says something untrue of one entry, and that entry's own header contradicts it.
      else {
        const untrue = [...read.values()].filter((entry) => !agrees(container, entry))
        expect([at, untrue]).toEqual([at, [expect.anything()]])
      }
    }
  })

  const expectUnreadable = async (
    container: Lying,
    placesOf: (parts: ReturnType<typeof partsOf>) => readonly number[],
  ): Promise<void> => {
    const reader = await openPackageReader(container.place, samplePassword)
    for (const [index, entry] of container.entries.entries()) {
      const path = pathOf(entry)
      expect((await readWhole(reader, path)).byteLength).toBe(entry.bytes)
      for (const at of placesOf(partsOf(container, index)))
        await withFlipped(container, at, 1 << (at % 8), () =>
          expect(readWhole(reader, path), `byte ${at} of ${entry.name}`).rejects.toThrow(Error),
        )
    }
    await reader.close()
  }

  it('every byte of every header, salt and proof, and three of the content (few files)', () =>
    expectUnreadable(few, ({ header, salt, content, proof }) => [
      ...header,
      ...salt,
      ...endsAndMiddle(content),
      ...proof,
    ]))

  it('the first, middle and last byte of every header, salt, content and proof (many files)', () =>
    expectUnreadable(whole, (parts) => Object.values(parts).flatMap(endsAndMiddle)))

  it('the first, the middle or the last byte of every entry, named by the verifier', async () => {
    for (const [index, entry] of whole.entries.entries()) {
      const end = whole.entries[index + 1]?.offset ?? whole.directoryAt
      const at = [entry.offset, Math.floor((entry.offset + end) / 2), end - 1][index % 3]!
      expect(await withFlipped(whole, at, 0x10, judged)).toBe(pathOf(entry))
    }
  })

  it('anywhere, by any bit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.nat(7),
        async (share, bit) => {
          const at = Math.floor(share * bytes.byteLength)
          const entry = entryAt(at)
          const how = await withFlipped(whole, at, 1 << bit, judged)
          if (entry) expect(how).toBe(pathOf(entry))
          else expect(how).not.toBe('sound')
        },
      ),
      { numRuns: 30 },
    )
  })

  it('and it is sound again when every bit was put back', async () => {
    expect(await judged()).toBe('sound')
  })
})

describe('a container that is not whole', () => {
  it.each([
    ['cut off in the middle', (whole: Buffer) => whole.subarray(0, whole.byteLength / 2)],
    ['without its last byte', (whole: Buffer) => whole.subarray(0, -1)],
    ['without its ending', (whole: Buffer) => whole.subarray(0, -ENDING_BYTES)],
    ['empty', () => Buffer.alloc(0)],
    ['with a byte more', (whole: Buffer) => Buffer.concat([whole, Buffer.from([0])])],
    ['with a byte before', (whole: Buffer) => Buffer.concat([Buffer.from([0]), whole])],
    ['with a comment', (whole: Buffer) => Buffer.concat([whole.subarray(0, -2), Buffer.from([1, 0, 65])])],
    ['all noughts', (whole: Buffer) => Buffer.alloc(whole.byteLength)],
  ])('%s is refused as a whole', async (_what, change) => {
    await writeFile(place, change(bytes))
    expect(await opened()).toBe('broken-container')
    await writeFile(place, bytes)
  })

  it('cut off at any length', { timeout: 60_000 }, async () => {
    for (let length = bytes.byteLength - 1; length > 0; length -= 499) {
      await truncate(place, length)
      expect(await opened()).toBe('broken-container')
    }
    await writeFile(place, bytes)
  })
})

describe('the password', () => {
  it('must be the right one', async () => {
    await expect(openPackageReader(place, `${samplePassword}x`)).rejects.toMatchObject({
      problem: 'wrong-password',
    })
    await expect(openPackageReader(place, null)).rejects.toMatchObject({ problem: 'needs-password' })
  })

  it('is not called wrong because one file is damaged', async () => {
    const first = whole.entries.find((entry) => pathOf(entry) === 'bagit.txt')!
    expect(await withFlipped(whole, first.offset + 130, 1, opened)).toBe('opened')
  })

  it.each(['', 'too-short', 'x'.repeat(100), 'with spaces in it', '密码密码密码密码密码密码'])(
    '%j is refused before anything is written',
    async (password) => {
      const target = join(folder, 'refused.zip')
      await expect(openContainer(target, password)).rejects.toMatchObject({ problem: 'bad-password' })
      await expect(stat(`${target}.partial`)).rejects.toThrow('ENOENT')
    },
  )
})

describe('a large entry', { timeout: 60_000 }, () => {
  const PIECES = 24
  const target = (): string => join(folder, 'large.zip')
  /** Says of every piece how much had been written when it was asked for. */
  async function* watched(written: number[]): AsyncGenerator<Uint8Array> {
    for (let piece = 0; piece < PIECES; piece += 1) {
      written.push((await stat(`${target()}.partial`)).size)
      yield new Uint8Array(MIB).fill(piece)
    }
  }

  it('is never held: what was asked for lies on the disk before the next is asked for', async () => {
    const writer = await openContainer(target(), samplePassword)
    const written: number[] = []
    await writer.addFile('data/large.bin', watched(written))
    await writer.finish(bagLabels)
    expect(written).toHaveLength(PIECES)
    for (const [piece, size] of written.entries()) expect(size).toBeGreaterThanOrEqual((piece - 7) * MIB)
  })

  it('is read in pieces of a bounded size', async () => {
    const reader = await openPackageReader(target(), samplePassword)
    let read = 0
    for await (const piece of reader.read('data/large.bin')) {
      expect(piece.byteLength).toBeLessThanOrEqual(MIB)
      read += piece.byteLength
    }
    expect(read).toBe(PIECES * MIB)
    await reader.close()
  })
})

describe('a container comes whole or not at all', () => {
  it('is a partial file until it is finished, and only once', async () => {
    const target = join(folder, 'once.zip')
    const writer = await openContainer(target, samplePassword)
    await expect(openContainer(target, samplePassword)).rejects.toMatchObject({ problem: 'exists' })
    await writer.addFile('data/a.txt', 'a')
    await expect(stat(target)).rejects.toThrow('ENOENT')
    await writer.finish(bagLabels)
    await expect(openContainer(target, samplePassword)).rejects.toMatchObject({ problem: 'exists' })
    await writer.abandon()
    expect((await stat(target)).isFile()).toBe(true)
  })

  it('never takes the place of a file that came meanwhile', async () => {
    const target = join(folder, 'meanwhile.zip')
    const writer = await openContainer(target, samplePassword)
    await writer.addFile('data/a.txt', 'a')
    await writeFile(target, 'something else')
    await expect(writer.finish(bagLabels)).rejects.toMatchObject({ problem: 'exists' })
    await writer.abandon()
    expect(await readFile(target, 'utf8')).toBe('something else')
    await expect(stat(`${target}.partial`)).rejects.toThrow('ENOENT')
  })

  it('a sealed package in a container is refused when it is read', async () => {
    const target = join(folder, 'sealed.zip')
    const writer = await openContainer(target, samplePassword)
    await writer.addFile('data/hall.db', 'x')
    await writer.finish({ ...bagLabels, form: 'sealed' })
    expect(await verifyAt(target, {}, samplePassword)).toMatchObject({
      ok: false,
      damaged: [{ file: 'bag-info.txt', reason: 'not-in-form' }],
    })
  })

  it('rows of every table are the same as in a folder', async () => {
    const target = join(folder, 'lie.zip')
    const tables = sampleTables()
    await writeSampleContainer(target, { ...tables, cases: [{ ...tables.cases[0]!, documents: 3 }] })
    expect((await verifyAt(target, {}, samplePassword)).ok).toBe(false)
  })
})
