import { mkdir, open, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A name in a folder is durable only after the folder itself was synced. */
export const syncFolder = async (folder: string): Promise<void> => {
  // Windows cannot open a folder for syncing; its rename is journalled.
  if (process.platform === 'win32') return
  const opened = await open(folder, 'r')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}

/**
 * Writes a file so that a power cut leaves either the old or the new one: beside it, synced, renamed.
 * Throws what the disk says; then the old file is untouched.
 */
export const writeAside = async (path: string, bytes: Uint8Array | string): Promise<void> => {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  const beside = `${path}.new`
  try {
    const file = await open(beside, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await unlink(beside).catch(() => undefined)
    throw error
  }
  await syncFolder(folder)
}
