import { createHash } from 'node:crypto'
import type { Digest, ManifestLine } from '#shared/domain/export/bag-text.ts'
import type { Damage, DamageReason } from './damage.ts'
import { decodeText, readWhole, type FoundKind, type PackageReader } from './package-reader.ts'

/** Digests and size of a file as it was read. */
export type Print = Readonly<Record<Digest, string>> & { readonly bytes: number }

interface TagFile {
  readonly print: Print
  /** Null when the bytes are not UTF-8. */
  readonly text: string | null
}

/** Why what lies at a path is no file to be read; null when it is one. */
export const wrongKind = (kind: FoundKind | undefined): DamageReason | null =>
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

/** Reads the tag files one after the other and notes what is wrong with each. */
export class TagFiles {
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
