import { hostname } from 'node:os'
import { readFile, stat, unlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeAside } from './write-aside.ts'

const BEAT = 15_000
/** A lock that was not renewed for three beats belongs to a machine that is off. */
const STALE = 3 * BEAT

const lockSchema = z.strictObject({ host: z.string(), pid: z.int() })

export interface FolderLock {
  release(): Promise<void>
}

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const heldBy = async (path: string): Promise<string | null> => {
  try {
    const lock = lockSchema.parse(JSON.parse(await readFile(path, 'utf8')))
    if (lock.host === hostname() && (lock.pid === process.pid || !lives(lock.pid))) return null
    const age = Date.now() - (await stat(path)).mtimeMs
    // A moment in the future is a clock that was moved, not a lock that is fresh for ever.
    return Math.abs(age) < STALE ? lock.host : null
  } catch {
    return null
  }
}

/**
 * Marks the folder as in use by this program, on this machine or across a network share. Answers the name of the
 * machine that has it when it is taken. (Two starts on one machine meet earlier, in the single-instance lock.)
 */
export const lockFolder = async (folder: string): Promise<FolderLock | { readonly heldBy: string }> => {
  const path = join(folder, 'in-use.json')
  const holder = await heldBy(path)
  if (holder !== null) return { heldBy: holder }
  await writeAside(path, `${JSON.stringify({ host: hostname(), pid: process.pid })}\n`)
  const beat = setInterval(() => {
    const now = new Date()
    void utimes(path, now, now).catch(() => undefined)
  }, BEAT)
  beat.unref()
  return {
    release: async () => {
      clearInterval(beat)
      await unlink(path).catch(() => undefined)
    },
  }
}
