import { createHash } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { RestoreRefused } from './refusal.ts'

/** A name in a folder is durable only after the folder itself was synced. Windows has no such call and needs none. */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Writes a file that is not there yet and syncs it. With `expected` what was read must have that SHA-256: a package
 * that changes while it is read is refused. Rejects with what the disk says.
 */
export const writeSynced = async (
  to: string,
  content: AsyncIterable<Uint8Array> | string,
  expected: { readonly path: string; readonly sha256: string } | null = null,
  onBytes: (bytes: number) => void = () => {},
): Promise<void> => {
  await mkdir(dirname(to), { recursive: true })
  const hash = createHash('sha256')
  const file = await open(to, 'wx', 0o600)
  try {
    if (typeof content === 'string') await file.writeFile(content)
    else
      for await (const piece of content) {
        hash.update(piece)
        await file.writeFile(piece)
        onBytes(piece.byteLength)
      }
    if (expected !== null && hash.digest('hex') !== expected.sha256)
      throw new RestoreRefused('changed', expected.path)
    await file.sync()
  } finally {
    await file.close()
  }
}
