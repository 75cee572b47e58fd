import type { CacheWord } from './direct-file.ts'

/** What lies at a path. Folders count only when nothing is in them or the disk cannot say what is. */
export type FoundKind = 'file' | 'link' | 'not-a-file' | 'empty-folder' | 'unreadable'

/** A finished package, to be read in any order; plain Node, nothing shared with whoever wrote it. */
export interface PackageReader {
  readonly kind: 'folder' | 'container'
  /** What the package is called: the folder's or the container's own name. */
  readonly name: string
  /** Everything in it by its path with `/`, links unfollowed. */
  readonly found: ReadonlyMap<string, FoundKind>
  /** Bytes of a file when it is read. Rejects when there is none. */
  readonly size: (path: string) => Promise<number>
  /**
   * The content of a file, in pieces of at most one MiB that are the caller's to keep. Fails when the medium cannot
   * give it, when it is no plain file, and for a container, at its end, when it is not what was put in.
   */
  readonly read: (path: string) => AsyncIterable<Uint8Array>
  /** Of everything read so far: whether it came from the medium itself. */
  readonly cache: () => CacheWord
  /** Whether the package is still there: a medium that was pulled out is not a damaged one. */
  readonly isPresent: () => Promise<boolean>
  readonly close: () => Promise<void>
}

/**
 * not-found 没有这个文件夹或文件 · not-a-package 既不是文件夹也不是 ZIP · needs-password 加密包要密码 · wrong-password 密码不对 ·
 * broken-container 加密包不完整或被改动
 */
export type UnreadableProblem =
  'not-found' | 'not-a-package' | 'needs-password' | 'wrong-password' | 'broken-container'

/** Why a package cannot be opened for reading at all. */
export class UnreadablePackage extends Error {
  override readonly name = 'UnreadablePackage'
  readonly problem: UnreadableProblem
  constructor(problem: UnreadableProblem, cause?: unknown) {
    super(`the package cannot be opened: ${problem}`, { cause })
    this.problem = problem
  }
}

/** The whole of a file that is small enough to be held. Fails as {@link PackageReader.read} does. */
export const readWhole = async (reader: PackageReader, path: string): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  for await (const piece of reader.read(path)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Text of a file; null when the bytes are not UTF-8. A byte order mark is kept: it is part of the text. */
export const decodeText = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
