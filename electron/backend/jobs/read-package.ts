import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, readdir, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'

/** Reading for verification: plain Node, nothing shared with whoever wrote the package. */

const PIECE = 1024 * 1024

export type FoundKind = 'file' | 'link' | 'not-a-file' | 'empty-folder' | 'unreadable'

/**
 * Everything below a folder by its path with `/`, links unfollowed. Folders count only when nothing is in them or the
 * disk cannot say what is. Rejects when the folder itself cannot be listed.
 */
export const listPackage = async (root: string): Promise<Map<string, FoundKind>> => {
  const found = new Map<string, FoundKind>()
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
      if (folder === '') throw error
      found.set(folder, 'unreadable')
      return null
    })
    if (entries === null) return
    if (entries.length === 0 && folder !== '') found.set(folder, 'empty-folder')
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isSymbolicLink()) found.set(path, 'link')
      else if (entry.isDirectory()) await walk(path)
      else found.set(path, entry.isFile() ? 'file' : 'not-a-file')
    }
  }
  await walk('')
  return found
}

/** Opens a file of a package and never what a link put in its place meanwhile points to. */
const openFile = (root: string, path: string): Promise<FileHandle> =>
  open(join(root, path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))

export interface FilePrint {
  readonly sha256: string
  readonly bytes: number
}

/** Hash and size of a file, read in pieces of one MiB. Rejects when the disk cannot give it. */
export const printOfFile = async (root: string, path: string): Promise<FilePrint> => {
  const hash = createHash('sha256')
  const piece = new Uint8Array(PIECE)
  let bytes = 0
  const file = await openFile(root, path)
  try {
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, PIECE)
      if (bytesRead === 0) break
      hash.update(piece.subarray(0, bytesRead))
      bytes += bytesRead
    }
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), bytes }
}

export interface TextFile extends FilePrint {
  /** Null when the bytes are not UTF-8. A byte order mark is kept: it is part of the text. */
  readonly text: string | null
}

/** A file that is to be understood as well: text, hash and size of the very same bytes. */
export const readTextFile = async (root: string, path: string): Promise<TextFile> => {
  const file = await openFile(root, path)
  try {
    const bytes = await file.readFile()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { sha256, bytes: bytes.byteLength, text: decode(bytes) }
  } finally {
    await file.close()
  }
}

const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
