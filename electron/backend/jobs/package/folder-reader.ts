import { lstat, readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { DirectFile, DirectReads, PIECE } from './direct-file.ts'
import { UnreadablePackage, type FoundKind, type PackageReader } from './package-reader.ts'

const listFolder = async (root: string): Promise<Map<string, FoundKind>> => {
  const found = new Map<string, FoundKind>()
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
      if (folder === '') throw new UnreadablePackage('not-found', error)
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

/** Opens a package that is a folder. Rejects with {@link UnreadablePackage} when it cannot be listed. */
export const openFolderReader = async (root: string): Promise<PackageReader> => {
  const found = await listFolder(root)
  const reads = new DirectReads()
  const placeOf = (path: string): string => {
    if (found.get(path) !== 'file') throw new Error(`no file of the package: ${path}`)
    return join(root, path)
  }
  async function* read(path: string): AsyncGenerator<Uint8Array> {
    const file = await DirectFile.open(placeOf(path), reads)
    try {
      for (let at = 0; ;) {
        const piece = await file.read(at, PIECE)
        at += piece.byteLength
        if (piece.byteLength > 0) yield piece
        if (piece.byteLength < PIECE) return
      }
    } finally {
      await file.close()
    }
  }
  return {
    kind: 'folder',
    name: basename(resolve(root)),
    found,
    size: async (path) => (await lstat(placeOf(path))).size,
    read,
    cache: () => reads.word(),
    isPresent: () =>
      readdir(root).then(
        () => true,
        () => false,
      ),
    close: () => Promise.resolve(),
  }
}
