import { lstat, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Ending of what is being written; it has no other name until it is complete. */
export const PARTIAL = '.partial'
/** Ending of a package that is one file. */
export const CONTAINER = '.zip'

/** Whether a name is taken, by whatever kind of thing. */
export const isTaken = (place: string): Promise<boolean> =>
  lstat(place).then(
    () => true,
    () => false,
  )

/** A name in a folder is durable only after the folder itself was synced. Windows has no such call and needs none. */
export const syncFolder = async (place: string): Promise<void> => {
  if (process.platform === 'win32') return
  const folder = await open(place, 'r')
  try {
    await folder.sync()
  } catch (error) {
    // Some network and FUSE file systems have no such call either; they say so instead of doing it.
    if (!isUnsupported(error)) throw error
  } finally {
    await folder.close()
  }
}

const isUnsupported = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EINVAL' || error.code === 'ENOTSUP' || error.code === 'ENOSYS')

/**
 * Removes what interrupted exports have left at a place and returns the names. `isOurs` says of a package's name
 * whether it is this hall's: other halls may be writing to the same share. Only while this hall writes nothing there.
 * A place that is not there has nothing to sweep.
 */
export const sweepPartials = async (
  place: string,
  isOurs: (packageName: string) => boolean,
): Promise<string[]> => {
  if (!(await isTaken(place))) return []
  const entries = await readdir(place, { withFileTypes: true })
  const left = entries.filter((entry) => {
    if (!entry.name.endsWith(PARTIAL)) return false
    const name = entry.name.slice(0, -PARTIAL.length)
    if (entry.isDirectory()) return isOurs(name)
    return entry.isFile() && name.endsWith(CONTAINER) && isOurs(name.slice(0, -CONTAINER.length))
  })
  for (const entry of left) await rm(join(place, entry.name), { recursive: true, force: true })
  return left.map((entry) => entry.name)
}
