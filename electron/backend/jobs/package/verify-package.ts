import { createHash } from 'node:crypto'
import {
  BAGIT_FILE,
  BAGIT_TEXT,
  BAG_INFO_FILE,
  PRESENT_FORMAT,
  coveredTagFiles,
  digestsIn,
  manifestFile,
  parseBagInfo,
  parseManifest,
  tagManifestFile,
  type BagInfo,
  type Digest,
  type ManifestLine,
} from '#shared/domain/export/bag-text.ts'
import type { PackageFormat } from '#shared/domain/export/columns.ts'
import {
  belongsToForm,
  comparePaths,
  isPayloadPath,
  type PackageForm,
} from '#shared/domain/export/package-path.ts'
import { verifyContent } from '../verify-content.ts'
import type { Damage, DamageReason } from './damage.ts'
import type { CacheWord } from './direct-file.ts'
import {
  UnreadablePackage,
  decodeText,
  readWhole,
  type FoundKind,
  type PackageReader,
} from './package-reader.ts'

export type Verification =
  | {
      readonly ok: true
      /** Payload files and bytes, counted while reading. */
      readonly files: number
      readonly bytes: number
      /** SHA-256 of the SHA-256 payload manifest. */
      readonly manifestHash: string
      readonly bag: BagInfo
      /** Whether the bytes came from the medium itself and not from the memory of the system. */
      readonly cache: CacheWord
    }
  /** Tag files first, then the payload in the order of its manifest, then what should not be there. */
  | { readonly ok: false; readonly damaged: readonly Damage[]; readonly cache: CacheWord }

/** How far reading back has come. The total of bytes is what the package itself says; 0 when it does not say. */
export interface VerifyProgress {
  readonly files: number
  readonly totalFiles: number
  readonly bytes: number
  readonly totalBytes: number
}

export interface VerifyOptions {
  readonly onProgress?: (progress: VerifyProgress) => void
}

/** Digests and size of a file as it was read, or why it could not be. */
type Print = Readonly<Record<Digest, string>> & { readonly bytes: number }

interface TagFile {
  readonly print: Print
  /** Null when the bytes are not UTF-8. */
  readonly text: string | null
}

const wrongKind = (kind: FoundKind | undefined): DamageReason | null =>
  kind === 'file' ? null : (kind ?? 'missing')

const isDamage = (value: object): value is Damage => 'reason' in value

const readTag = async (reader: PackageReader, path: string): Promise<TagFile | Damage> => {
  const reason = wrongKind(reader.found.get(path))
  if (reason) return { file: path, reason }
  try {
    const bytes = await readWhole(reader, path)
    const hash = (digest: Digest): string => createHash(digest).update(bytes).digest('hex')
    const print = { sha256: hash('sha256'), sha512: hash('sha512'), bytes: bytes.byteLength }
    return { print, text: decodeText(bytes) }
  } catch {
    return { file: path, reason: 'unreadable' }
  }
}

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

/** What the tag files say of every payload file, by its path; the manifests of a format name the very same files. */
type Listed = ReadonlyMap<string, Readonly<Partial<Record<Digest, string>>>>

/** While one file is hashed the medium looks for the next. */
const FILES_AT_ONCE = 4

interface Payload {
  readonly damaged: readonly Damage[]
  readonly bytes: number
  /** Sizes by path, for comparison with the tables. */
  readonly sizes: ReadonlyMap<string, number>
}

const verifyPayload = async (
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

/** The format whose tag files are looked for: as the package says, or else as it looks. */
const formatOf = (bag: BagInfo | null, found: ReadonlyMap<string, FoundKind>): PackageFormat => {
  if (bag) return bag.format
  const looksOld = found.has(manifestFile('sha256')) && !found.has(manifestFile('sha512'))
  return looksOld && !found.has(tagManifestFile('sha512')) ? 2 : PRESENT_FORMAT
}

/** Reads the tag files one after the other and notes what is wrong with each. */
class TagFiles {
  readonly damaged: Damage[] = []
  readonly #reader: PackageReader
  readonly #read = new Map<string, TagFile>()

  constructor(reader: PackageReader) {
    this.#reader = reader
  }

  /** What a tag file says; null when it is not there or not in its one spelling. */
  async understand<T>(path: string, parse: (text: string) => T | null): Promise<T | null> {
    const tag = await readTag(this.#reader, path)
    if (isDamage(tag)) {
      this.damaged.push(tag)
      return null
    }
    this.#read.set(path, tag)
    const value = tag.text === null ? null : parse(tag.text)
    if (value === null) this.damaged.push({ file: path, reason: 'not-canonical' })
    return value
  }

  compare(digest: Digest, lines: readonly ManifestLine[]): void {
    for (const { path, hash } of lines) {
      const tag = this.#read.get(path)
      if (tag && tag.print[digest] !== hash) this.damaged.push({ file: path, reason: 'hash' })
    }
  }

  print(path: string): Print | undefined {
    return this.#read.get(path)?.print
  }
}

const parsePayloadManifest = (digest: Digest, text: string): readonly ManifestLine[] | null => {
  const lines = parseManifest(digest, text)
  return lines?.every((line) => isPayloadPath(line.path)) ? lines : null
}

/** The payload as its manifests name it; null when one cannot be read or they do not name the same files. */
const listPayload = (
  manifests: ReadonlyMap<Digest, readonly ManifestLine[] | null>,
  damaged: Damage[],
): Listed | null => {
  const listed = new Map<string, Partial<Record<Digest, string>>>()
  const first = [...manifests.values()][0]
  if (!first || [...manifests.values()].includes(null)) return null
  for (const { path } of first) listed.set(path, {})
  for (const [digest, lines] of manifests)
    for (const { path, hash } of lines ?? []) {
      const hashes = listed.get(path)
      if (!hashes || lines?.length !== listed.size) {
        damaged.push({ file: manifestFile(digest), reason: 'not-canonical' })
        return null
      }
      hashes[digest] = hash
    }
  return listed
}

/**
 * Reads a finished export package back and says whether every byte of it is what was written (RFC 8493; digests,
 * counts, sizes and consistency of a package are test items of DA/T 70-2018): tag files in their one canonical
 * spelling, tag manifests over all of them, every payload file listed and hashed by each digest of the format, none
 * missing, none extra, no links, sizes as in Payload-Oxum, nothing that does not belong to the form; then whether the
 * tables and the documents they name belong together. Never throws because of what lies in the package; rejects with
 * {@link UnreadablePackage} (`not-found`) only when the package went away while it was read.
 */
export const verifyPackage = async (
  reader: PackageReader,
  { onProgress = () => undefined }: VerifyOptions = {},
): Promise<Verification> => {
  const { found } = reader
  const tags = new TagFiles(reader)
  await tags.understand(BAGIT_FILE, (text) => (text === BAGIT_TEXT ? text : null))
  const bag = await tags.understand(BAG_INFO_FILE, parseBagInfo)
  const format = formatOf(bag, found)
  const digests = digestsIn(format)
  const covered = coveredTagFiles(format)
  const manifests = new Map<Digest, readonly ManifestLine[] | null>()
  for (const digest of digests)
    manifests.set(
      digest,
      await tags.understand(manifestFile(digest), (text) => parsePayloadManifest(digest, text)),
    )
  for (const digest of digests) {
    const lines = await tags.understand(tagManifestFile(digest), (text) => {
      const read = parseManifest(digest, text)
      return read?.map((line) => line.path).join('\n') === covered.join('\n') ? read : null
    })
    tags.compare(digest, lines ?? [])
  }
  const damaged = [...tags.damaged]
  const listed = listPayload(manifests, damaged)

  const totalBytes = bag?.payload.bytes ?? 0
  const payload = await verifyPayload(reader, listed ?? new Map(), digests, totalBytes, onProgress)
  damaged.push(...payload.damaged)
  if (bag?.form) damaged.push(...outOfForm(bag.form, reader.kind, listed ?? new Map()))

  const expected = new Set([...covered, ...digests.map(tagManifestFile), ...(listed?.keys() ?? [])])
  // Without a manifest every payload file would be "extra"; the manifest's own damage says it all.
  const extra = [...found.entries()].filter(
    ([path]) => !expected.has(path) && (listed !== null || !path.startsWith('data/')),
  )
  for (const [path, kind] of extra.toSorted(([a], [b]) => comparePaths(a, b)))
    damaged.push({ file: path, reason: kind === 'file' ? 'extra' : kind })

  if (bag && listed && damaged.length === 0) {
    if (bag.payload.bytes !== payload.bytes || bag.payload.files !== listed.size)
      damaged.push({ file: BAG_INFO_FILE, reason: 'oxum' })
    damaged.push(
      ...(await verifyContent({
        reader,
        hashes: new Map([...listed].map(([path, hashes]) => [path, hashes.sha256 ?? ''])),
        sizes: payload.sizes,
        format,
        form: bag.form,
        missing: bag.missing,
        until: bag.databaseSnapshotAt,
      })),
    )
  }
  if (damaged.length > 0 && !(await reader.isPresent())) throw new UnreadablePackage('not-found')
  const cache = reader.cache()
  const manifestHash = tags.print(manifestFile('sha256'))?.sha256
  return damaged.length === 0 && bag && listed && manifestHash !== undefined
    ? { ok: true, files: listed.size, bytes: payload.bytes, manifestHash, bag, cache }
    : { ok: false, damaged: inOrder(damaged), cache }
}

/** Sealed packages hold nothing readable, open ones nothing that needs the key, and a container only open ones. */
const outOfForm = (form: PackageForm, kind: PackageReader['kind'], listed: Listed): Damage[] => [
  ...(kind === 'container' && form === 'sealed'
    ? [{ file: BAG_INFO_FILE, reason: 'not-in-form' } as const]
    : []),
  ...[...listed.keys()]
    .filter((path) => !belongsToForm(form, path))
    .map((file) => ({ file, reason: 'not-in-form' }) as const),
]

/** One line per file, at its first finding. */
const inOrder = (damaged: readonly Damage[]): Damage[] => {
  const seen = new Set<string>()
  return damaged.filter(({ file }) => !seen.has(file) && seen.add(file))
}
