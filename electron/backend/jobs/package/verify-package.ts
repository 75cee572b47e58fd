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
import { verifyContent } from '../content/verify-content.ts'
import type { Damage } from './damage.ts'
import type { CacheWord } from './direct-file.ts'
import { UnreadablePackage, type FoundKind, type PackageReader } from './package-reader.ts'
import { TagFiles } from './tag-files.ts'
import { verifyPayload, type Listed, type VerifyProgress } from './verify-payload.ts'

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

export interface VerifyOptions {
  readonly onProgress?: (progress: VerifyProgress) => void
}

/** The format whose tag files are looked for: as the package says, or else as it looks. */
const formatOf = (bag: BagInfo | null, found: ReadonlyMap<string, FoundKind>): PackageFormat => {
  if (bag) return bag.format
  const looksOld = found.has(manifestFile('sha256')) && !found.has(manifestFile('sha512'))
  return looksOld && !found.has(tagManifestFile('sha512')) ? 2 : PRESENT_FORMAT
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
