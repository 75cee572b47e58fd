import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { contentDigest, gather } from './content-digest.ts'
import { NO_EARLIER, openEarlier } from './earlier-package.ts'
import { PackageError, asPackageError } from './package-error.ts'
import { packageWriter, type PackageWriter, type WrittenContent } from './package-writer.ts'
import { PendingSyncs } from './pending-syncs.ts'
import { PARTIAL, isTaken, syncFolder } from './place.ts'

export interface FolderOptions {
  /**
   * The newest earlier package on the same target that was found sound: files with the same hash are taken over from
   * it by hard links. Null copies everything, as it must be when the last package there was found damaged, since
   * what is linked is damaged in both.
   */
  readonly reuseFrom: string | null
}

/** A name for a moment; no file of a package begins with a dot. */
const LINKED = '.linked'

const writeAll = (file: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.byteLength;) at += writeSync(file, bytes, at)
}

/** Folders at once; after the first the journal of the disk has the others too. */
const FOLDERS_AT_ONCE = 3

const syncFolders = async (folders: readonly string[]): Promise<void> => {
  const left = [...folders]
  const worker = async (): Promise<void> => {
    for (let folder = left.pop(); folder !== undefined; folder = left.pop()) await syncFolder(folder)
  }
  await Promise.all(Array.from({ length: FOLDERS_AT_ONCE }, worker))
}

/**
 * Begins a package that will be the folder `target`. Until it is finished it lies in `<target>.partial`, and nothing
 * ever appears under the final name that is not complete. Rejects with {@link PackageError}: `exists` when the name is
 * taken, also by another writer at this moment, `not-found` when there is nothing where the target lies.
 *
 * Small files are opened and written by calls that wait: this runs in a thread of its own, and a way through the
 * thread pool for each would take longer than the write.
 */
export const openFolderPackage = async (
  target: string,
  { reuseFrom }: FolderOptions,
): Promise<PackageWriter> => {
  const partial = target + PARTIAL
  try {
    if (await isTaken(target)) throw new PackageError('exists', 'a package of this name exists')
    await mkdir(partial)
  } catch (error) {
    throw asPackageError(error, 'opening')
  }
  const folders = new Set<string>([partial])
  const earlier = reuseFrom === null ? NO_EARLIER : openEarlier(reuseFrom)
  const syncs = new PendingSyncs()

  const placeOf = (path: string): string => {
    let place = partial
    const names = path.split('/')
    for (const name of names.slice(0, -1)) {
      place = join(place, name)
      if (folders.has(place)) continue
      mkdirSync(place)
      folders.add(place)
    }
    return join(place, names.at(-1) ?? '')
  }

  const writeWhole = async (place: string, whole: Uint8Array): Promise<WrittenContent> => {
    const digest = contentDigest()
    digest.add(whole)
    const print = digest.end()
    if (earlier.linkTo(place, print.sha256, print.bytes)) return { ...print, reused: true }
    const file = openSync(place, 'wx')
    try {
      writeAll(file, whole)
    } catch (error) {
      closeSync(file)
      throw error
    }
    await syncs.add(file)
    return { ...print, reused: false }
  }

  const writeLong = async (place: string, pieces: AsyncIterable<Uint8Array>): Promise<WrittenContent> => {
    const digest = contentDigest()
    const file = await open(place, 'wx')
    try {
      for await (const piece of pieces) {
        // The medium works while the processor hashes.
        const writing = file.writeFile(piece)
        digest.add(piece)
        await writing
      }
      const print = digest.end()
      // Only now it is known which content it was: the copy gives way to the one that is there already.
      const linked = join(partial, LINKED)
      if (earlier.linkTo(linked, print.sha256, print.bytes)) {
        await rename(linked, place)
        return { ...print, reused: true }
      }
      await file.datasync()
      return { ...print, reused: false }
    } finally {
      await file.close()
    }
  }

  return packageWriter({
    place: target,
    linksRefused: earlier.linksRefused,

    write: async (path, content) => {
      const place = placeOf(path)
      const gathered = await gather(content)
      return gathered.whole === null ? writeLong(place, gathered.pieces) : writeWhole(place, gathered.whole)
    },

    commit: async () => {
      await syncs.drain()
      await syncFolders([...folders])
      // rename() would silently take the place of an empty folder.
      if (await isTaken(target)) throw new PackageError('exists', 'a package of this name exists')
      await rename(partial, target)
      await syncFolder(dirname(target))
    },

    discard: async () => {
      await syncs.giveUp()
      await rm(partial, { recursive: true, force: true }).catch(() => undefined)
    },
  })
}
