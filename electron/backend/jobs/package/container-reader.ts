import { basename } from 'node:path'
import { lstat } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'
import {
  BAGIT_FILE,
  BAG_INFO_FILE,
  DIGESTS,
  manifestFile,
  tagManifestFile,
} from '#shared/domain/export/bag-text.ts'
import { isPackagePath } from '#shared/domain/export/package-path.ts'
import { DirectFile, DirectReads, PIECE } from './direct-file.ts'
import { UnreadablePackage, readWhole, type PackageReader } from './package-reader.ts'
import { CONTAINER } from './place.ts'
import { through } from './through.ts'
import { EntryCipher, deriveKeys } from './zip-cipher.ts'
import {
  CHECK_BYTES,
  DEFLATED,
  ENDING_BYTES,
  PROOF_BYTES,
  SALT_BYTES,
  SEAL_BYTES,
  localHeader,
  localHeaderBytes,
  parseDirectory,
  parseEnding,
  type ZipEntry,
} from './zip-records.ts'

/** A directory of a million entries has some two hundred megabytes; what claims more is none. */
const LONGEST_DIRECTORY = 1024 * 1024 * 1024

/** A file that is read from anywhere, in pieces. */
export type ContainerFile = Pick<DirectFile, 'size' | 'read'>

const readRange = async (file: ContainerFile, from: number, bytes: number): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  for (let at = 0; at < bytes;) {
    const piece = await file.read(from + at, bytes - at)
    if (piece.byteLength === 0) throw new UnreadablePackage('broken-container')
    pieces.push(piece)
    at += piece.byteLength
  }
  return Buffer.concat(pieces)
}

/** Entries that lie one after the other without a gap, up to the directory: no byte belongs to nothing. */
const liesClosely = (entries: readonly ZipEntry[], end: number): boolean => {
  let at = 0
  for (const { name, offset, bytes, packedBytes, method } of entries) {
    if (offset !== at || packedBytes < SEAL_BYTES) return false
    if (method !== DEFLATED && packedBytes !== bytes + SEAL_BYTES) return false
    at += localHeaderBytes(name) + packedBytes
  }
  return at === end
}

/** The entries by their path in the package. Everything is in one folder, under safe names, none twice. */
const byPath = (entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> | null => {
  const folder = entries[0]?.name.split('/', 1)[0] ?? ''
  const paths = new Map<string, ZipEntry>()
  const seen = new Set<string>()
  for (const entry of entries) {
    const path = entry.name.slice(folder.length + 1)
    if (!entry.name.startsWith(`${folder}/`) || !isPackagePath(path) || seen.has(path.toLowerCase()))
      return null
    seen.add(path.toLowerCase())
    paths.set(path, entry)
  }
  return paths
}

/**
 * The entries of a container by their path in the package. Rejects with {@link UnreadablePackage}
 * (`broken-container`) unless directory and ending are exactly as they would be written for these entries and every
 * byte before them belongs to one.
 */
export const readEntries = async (file: ContainerFile): Promise<ReadonlyMap<string, ZipEntry>> => {
  const broken = (): UnreadablePackage => new UnreadablePackage('broken-container')
  if (file.size < ENDING_BYTES) throw broken()
  const directory = parseEnding(await readRange(file, file.size - ENDING_BYTES, ENDING_BYTES))
  if (
    directory === null ||
    directory.bytes > LONGEST_DIRECTORY ||
    directory.offset + directory.bytes + ENDING_BYTES !== file.size
  )
    throw broken()
  const entries = parseDirectory(await readRange(file, directory.offset, directory.bytes))
  if (entries?.length !== directory.entries || !liesClosely(entries, directory.offset)) throw broken()
  const paths = byPath(entries)
  if (paths === null || paths.size === 0) throw broken()
  return paths
}

/** The content of one entry; fails at its end when its proof does not hold. */
async function* readEntry(
  file: ContainerFile,
  entry: ZipEntry,
  password: string,
): AsyncGenerator<Uint8Array> {
  const headerBytes = localHeaderBytes(entry.name)
  const wanted = headerBytes + entry.packedBytes
  const first = await file.read(entry.offset, Math.min(PIECE, wanted))
  if (Buffer.compare(localHeader(entry), first.subarray(0, headerBytes)) !== 0)
    throw new Error('the header of an entry is not the one of the directory')
  const sealAt = headerBytes + SALT_BYTES + CHECK_BYTES
  const keys = await deriveKeys(password, first.slice(headerBytes, headerBytes + SALT_BYTES))
  if (Buffer.compare(keys.check, first.subarray(headerBytes + SALT_BYTES, sealAt)) !== 0)
    throw new Error('another password')
  const cipher = new EntryCipher(keys)
  const proofAt = wanted - PROOF_BYTES

  async function* decrypted(): AsyncGenerator<Uint8Array> {
    // A copy, so that it begins on a border of words.
    let piece: Uint8Array = first.slice(sealAt, Math.min(first.byteLength, proofAt))
    for (let at = sealAt; ;) {
      at += piece.byteLength
      if (piece.byteLength > 0) {
        cipher.decrypt(piece)
        yield piece
      }
      if (at >= proofAt) return
      piece = await file.read(entry.offset + at, Math.min(PIECE, proofAt - at))
      if (piece.byteLength === 0) throw new Error('the entry ends too early')
    }
  }

  let bytes = 0
  const content = entry.method === DEFLATED ? through(decrypted(), createInflateRaw()) : decrypted()
  for await (const piece of content) {
    bytes += piece.byteLength
    if (bytes > entry.bytes) break
    yield piece
  }
  const proof = await readRange(file, entry.offset + proofAt, PROOF_BYTES)
  if (bytes !== entry.bytes || !cipher.proves(proof)) throw new Error('the entry is not what was put in')
}

/** The files that every package has; one damaged entry does not make a good password a wrong one. */
const TAG_FILES = [BAGIT_FILE, BAG_INFO_FILE, ...DIGESTS.map(tagManifestFile), ...DIGESTS.map(manifestFile)]

/**
 * Opens a package that is one file. Rejects with {@link UnreadablePackage}; `broken-container` when any bit of its
 * directory is not as it was written, or the file does not end where it should.
 */
export const openContainerReader = async (place: string, password: string): Promise<PackageReader> => {
  const reads = new DirectReads()
  const file = await DirectFile.open(place, reads).catch((error: unknown) => {
    throw new UnreadablePackage('not-found', error)
  })
  const opening = async (): Promise<PackageReader> => {
    const entries = await readEntries(file)
    const entryOf = (path: string): ZipEntry => {
      const entry = entries.get(path)
      if (!entry) throw new Error(`no file of the package: ${path}`)
      return entry
    }
    const reader: PackageReader = {
      kind: 'container',
      name: basename(place, CONTAINER),
      found: new Map([...entries.keys()].map((path) => [path, 'file'])),
      size: (path) => Promise.resolve().then(() => entryOf(path).bytes),
      read: async function* (path) {
        yield* readEntry(file, entryOf(path), password)
      },
      cache: () => reads.word(),
      isPresent: () =>
        lstat(place).then(
          () => true,
          () => false,
        ),
      close: () => file.close(),
    }
    for (const path of TAG_FILES)
      if (
        await readWhole(reader, path).then(
          () => true,
          () => false,
        )
      )
        return reader
    throw new UnreadablePackage('wrong-password')
  }
  try {
    return await opening()
  } catch (error) {
    await file.close()
    throw error
  }
}
