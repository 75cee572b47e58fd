import {
  BAGIT_FILE,
  BAGIT_TEXT,
  BAG_INFO_FILE,
  COVERED_TAG_FILES,
  MANIFEST_FILE,
  TAG_MANIFEST_FILE,
  parseBagInfo,
  parseManifest,
  type BagInfo,
  type ManifestLine,
} from '#shared/domain/export/bag-text.ts'
import { comparePaths, isPayloadPath } from '#shared/domain/export/package-path.ts'
import type { Damage, DamageReason } from './damage.ts'
import { listPackage, printOfFile, readTextFile, type FoundKind, type TextFile } from './read-package.ts'
import { verifyContent } from './verify-content.ts'

export type Verification =
  | {
      readonly ok: true
      /** Payload files and bytes, counted while reading. */
      readonly files: number
      readonly bytes: number
      /** SHA-256 of the payload manifest. */
      readonly manifestHash: string
      readonly bag: BagInfo
    }
  /** Tag files first, then the payload in the order of its manifest, then what should not be there. */
  | { readonly ok: false; readonly damaged: readonly Damage[] }

export interface VerifyOptions {
  /** Payload files read so far, and how many there are. */
  readonly onProgress?: (done: number, total: number) => void
}

interface Payload {
  readonly damaged: readonly Damage[]
  readonly bytes: number
  /** Sizes by path, for comparison with the tables. */
  readonly sizes: ReadonlyMap<string, number>
}

const wrongKind = (kind: FoundKind | undefined): DamageReason | null =>
  kind === 'file' ? null : (kind ?? 'missing')

const readTag = async (
  root: string,
  found: ReadonlyMap<string, FoundKind>,
  path: string,
): Promise<TextFile | Damage> => {
  const reason = wrongKind(found.get(path))
  if (reason) return { file: path, reason }
  return readTextFile(root, path).catch((): Damage => ({ file: path, reason: 'unreadable' }))
}

const isDamage = (value: object): value is Damage => 'reason' in value

const verifyPayload = async (
  root: string,
  found: ReadonlyMap<string, FoundKind>,
  manifest: readonly ManifestLine[],
  options: VerifyOptions,
): Promise<Payload> => {
  const damaged: Damage[] = []
  const sizes = new Map<string, number>()
  let bytes = 0
  let done = 0
  for (const { path, sha256 } of manifest) {
    const reason = wrongKind(found.get(path))
    const print = reason ? null : await printOfFile(root, path).catch(() => null)
    if (reason) damaged.push({ file: path, reason })
    else if (!print) damaged.push({ file: path, reason: 'unreadable' })
    else {
      if (print.sha256 !== sha256) damaged.push({ file: path, reason: 'hash' })
      bytes += print.bytes
      sizes.set(path, print.bytes)
    }
    done += 1
    options.onProgress?.(done, manifest.length)
  }
  return { damaged, bytes, sizes }
}

/**
 * Reads a finished export package back and says whether every byte of it is what was written (RFC 8493; digests,
 * counts, sizes and consistency of a package are test items of DA/T 70-2018): tag files in their one canonical
 * spelling, tag manifest over all of them, every payload file listed and hashed, none missing, none extra, no links,
 * sizes as in Payload-Oxum; then whether the tables and the documents they name belong together. Never throws because
 * of what lies in the package; rejects only when `root` itself cannot be listed.
 */
export const verifyPackage = async (root: string, options: VerifyOptions = {}): Promise<Verification> => {
  const found = await listPackage(root)
  const damaged: Damage[] = []

  const tags = new Map<string, TextFile>()
  for (const path of [BAGIT_FILE, TAG_MANIFEST_FILE, BAG_INFO_FILE, MANIFEST_FILE]) {
    const read = await readTag(root, found, path)
    if (isDamage(read)) damaged.push(read)
    else tags.set(path, read)
  }
  const understood = <T>(path: string, parse: (text: string) => T | null): T | null => {
    const text = tags.get(path)?.text
    const value = text === undefined || text === null ? null : parse(text)
    if (value === null && tags.has(path)) damaged.push({ file: path, reason: 'not-canonical' })
    return value
  }
  understood(BAGIT_FILE, (text) => (text === BAGIT_TEXT ? text : null))
  const tagManifest = understood(TAG_MANIFEST_FILE, (text) => {
    const lines = parseManifest(text)
    const covers = lines?.map((line) => line.path).join('\n') === COVERED_TAG_FILES.join('\n')
    return lines && covers ? lines : null
  })
  const bag = understood(BAG_INFO_FILE, parseBagInfo)
  const manifest = understood(MANIFEST_FILE, (text) => {
    const lines = parseManifest(text)
    return lines?.every((line) => isPayloadPath(line.path)) ? lines : null
  })
  for (const { path, sha256 } of tagManifest ?? []) {
    const tag = tags.get(path)
    if (tag && tag.sha256 !== sha256) damaged.push({ file: path, reason: 'hash' })
  }

  const payload = await verifyPayload(root, found, manifest ?? [], options)
  damaged.push(...payload.damaged)

  const expected = new Set([TAG_MANIFEST_FILE, ...COVERED_TAG_FILES, ...(manifest ?? []).map((l) => l.path)])
  // Without a manifest every payload file would be "extra"; the manifest's own damage says it all.
  const extra = [...found.entries()].filter(
    ([path]) => !expected.has(path) && (manifest !== null || !path.startsWith('data/')),
  )
  for (const [path, kind] of extra.toSorted(([a], [b]) => comparePaths(a, b)))
    damaged.push({ file: path, reason: kind === 'file' ? 'extra' : kind })

  if (bag && manifest && damaged.length === 0) {
    if (bag.payload.bytes !== payload.bytes || bag.payload.files !== manifest.length)
      damaged.push({ file: BAG_INFO_FILE, reason: 'oxum' })
    const hashes = new Map(manifest.map(({ path, sha256 }) => [path, sha256]))
    damaged.push(
      ...(await verifyContent(root, {
        hashes,
        sizes: payload.sizes,
        format: bag.format ?? 1,
        until: bag.databaseSnapshotAt,
      })),
    )
  }
  const manifestHash = tags.get(MANIFEST_FILE)?.sha256
  return damaged.length === 0 && bag && manifest && manifestHash !== undefined
    ? { ok: true, files: manifest.length, bytes: payload.bytes, manifestHash, bag }
    : { ok: false, damaged: inOrder(damaged) }
}

/** One line per file, at its first finding. */
const inOrder = (damaged: readonly Damage[]): Damage[] => {
  const seen = new Set<string>()
  return damaged.filter(({ file }) => !seen.has(file) && seen.add(file))
}
