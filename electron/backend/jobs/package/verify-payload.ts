import { createHash } from 'node:crypto'
import type { Digest } from '#shared/domain/export/bag-text.ts'
import type { Damage, DamageReason } from './damage.ts'
import type { PackageReader } from './package-reader.ts'
import { wrongKind, type Print } from './tag-files.ts'

/** How far reading back has come. The total of bytes is what the package itself says; 0 when it does not say. */
export interface VerifyProgress {
  readonly files: number
  readonly totalFiles: number
  readonly bytes: number
  readonly totalBytes: number
}

/** What the tag files say of every payload file, by its path; the manifests of a format name the very same files. */
export type Listed = ReadonlyMap<string, Readonly<Partial<Record<Digest, string>>>>

const printOf = async (
  reader: PackageReader,
  path: string,
  digests: readonly Digest[],
  onBytes: (bytes: number) => void,
): Promise<Print> => {
  const hashes = new Map(digests.map((digest) => [digest, createHash(digest)]))
  let bytes = 0
  for await (const piece of reader.read(path)) {
    for (const hash of hashes.values()) hash.update(piece)
    bytes += piece.byteLength
    onBytes(piece.byteLength)
  }
  const hash = (digest: Digest): string => hashes.get(digest)?.digest('hex') ?? ''
  return { sha256: hash('sha256'), sha512: hash('sha512'), bytes }
}

/** While one file is hashed the medium looks for the next. */
const FILES_AT_ONCE = 4

interface Payload {
  readonly damaged: readonly Damage[]
  readonly bytes: number
  /** Sizes by path, for comparison with the tables. */
  readonly sizes: ReadonlyMap<string, number>
}

/** Reads every listed file and compares it by every digest. Damage comes in the order of the manifest. */
export const verifyPayload = async (
  reader: PackageReader,
  listed: Listed,
  digests: readonly Digest[],
  totalBytes: number,
  onProgress: (progress: VerifyProgress) => void,
): Promise<Payload> => {
  const reasons = new Map<string, DamageReason>()
  const sizes = new Map<string, number>()
  let files = 0
  let bytes = 0
  const tell = (): void => onProgress({ files, totalFiles: listed.size, bytes, totalBytes })
  const verifyFile = async (
    path: string,
    hashes: Readonly<Partial<Record<Digest, string>>>,
  ): Promise<void> => {
    const reason = wrongKind(reader.found.get(path))
    if (reason) return void reasons.set(path, reason)
    const print = await printOf(reader, path, digests, (more) => {
      bytes += more
      tell()
    }).catch(() => null)
    if (!print) return void reasons.set(path, 'unreadable')
    if (digests.some((digest) => print[digest] !== hashes[digest])) reasons.set(path, 'hash')
    sizes.set(path, print.bytes)
  }
  const left = listed.entries()
  const worker = async (): Promise<void> => {
    for (const [path, hashes] of left) {
      await verifyFile(path, hashes)
      files += 1
      tell()
    }
  }
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, worker))
  const damaged = [...listed.keys()].flatMap((file) => {
    const reason = reasons.get(file)
    return reason ? [{ file, reason }] : []
  })
  return { damaged, bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0), sizes }
}
