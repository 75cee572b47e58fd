import { constants } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { PrintProblem } from '#shared/domain/printing/print-problem.ts'
import { errorCode, notOpened, opened, pause } from './wire.ts'
import type { Opened, Wire } from './wire.ts'

const OPEN_WAIT = 3000
/** A device that has no room, or nothing to say, is asked again after this. */
const ASK_AGAIN = 15
/** Closing the device of a USB printer forgets what is still on its way into it. */
const LINGER = 300
const PIECE = 4096

const PROBLEMS: Readonly<Record<string, PrintProblem>> = {
  ENOENT: 'no-printer',
  ENODEV: 'offline',
  ENXIO: 'offline',
  EIO: 'offline',
  EACCES: 'no-access',
  EPERM: 'no-access',
  EBUSY: 'busy',
}
const problemOf = (error: unknown): PrintProblem => PROBLEMS[errorCode(error)] ?? 'other'

/**
 * Devices of which one call never came back. The system keeps a thread for it; no second one is given away until the
 * first call ends (somebody puts in paper, or the cable is pulled).
 */
const stuckAt = new Set<string>()

/** Ends in time, whatever the device does. What comes too late is closed or forgotten by `late`. */
const inTime = async <T>(path: string, wait: number, work: Promise<T>, late: (value: T) => void) => {
  const timeout = Symbol('timeout')
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<typeof timeout>((resolve) => {
    timer = setTimeout(() => resolve(timeout), wait)
  })
  const first = await Promise.race([work, limit]).finally(() => clearTimeout(timer))
  if (first !== timeout) return { ended: true as const, value: first }
  stuckAt.add(path)
  void work.then(late, () => undefined).finally(() => stuckAt.delete(path))
  return { ended: false as const }
}

const wouldWait = (error: unknown): boolean => errorCode(error) === 'EAGAIN'

const wireOf = (path: string, handle: FileHandle, canAnswer: boolean): Wire => {
  let broken = false
  let stuck = false
  const closeLater = (): void => void handle.close().catch(() => undefined)

  return {
    canAnswer,
    write: async (bytes, wait) => {
      const until = Date.now() + wait
      let sent = 0
      while (sent < bytes.length) {
        const left = until - Date.now()
        if (left <= 0) return { taken: 'stuck', left: sent > 0 }
        try {
          const piece = bytes.subarray(sent, sent + PIECE)
          const step = await inTime(path, left, handle.write(piece), closeLater)
          if (!step.ended) {
            stuck = true
            return { taken: 'stuck', left: true }
          }
          sent += step.value.bytesWritten
        } catch (error) {
          if (!wouldWait(error)) {
            broken = true
            return { taken: 'lost', left: sent > 0 }
          }
          await pause(ASK_AGAIN)
        }
      }
      return { taken: 'taken', left: true }
    },
    read: async (wait) => {
      const until = Date.now() + wait
      const one = new Uint8Array(1)
      while (canAnswer && !broken && !stuck && Date.now() < until) {
        try {
          const step = await inTime(path, until - Date.now(), handle.read(one, 0, 1, null), closeLater)
          if (!step.ended) {
            stuck = true
            return null
          }
          if (step.value.bytesRead === 1) return one[0] ?? null
        } catch (error) {
          if (!wouldWait(error)) {
            broken = true
            return null
          }
        }
        await pause(ASK_AGAIN)
      }
      return null
    },
    isOpen: () => !broken && !stuck,
    drain: () => undefined,
    finish: async () => {
      // A call that hangs closes the device when it ends.
      if (stuck) return false
      if (!broken) await pause(LINGER)
      return handle.close().then(
        () => !broken,
        () => false,
      )
    },
  }
}

/** A path that leads to an ordinary file is somebody's file, not a printer. Windows does not tell them apart. */
const isFile = async (path: string): Promise<boolean> =>
  process.platform !== 'win32' && (await stat(path)).isFile()

/**
 * Opens a raw device. Where the system can, without ever waiting inside a call: a printer without paper takes no byte,
 * and a call that waits for it would hold a thread of this program for good.
 */
export const openDevice = async (path: string, wantsAnswers: boolean): Promise<Opened> => {
  if (stuckAt.has(path)) return notOpened('silent')
  const atOnce = process.platform === 'win32' ? 0 : constants.O_NONBLOCK | constants.O_NOCTTY
  const tryOpen = async (answers: boolean): Promise<Opened> => {
    const flags = (answers ? constants.O_RDWR : constants.O_WRONLY) | atOnce
    const step = await inTime(path, OPEN_WAIT, open(path, flags), (handle) => void handle.close())
    return step.ended ? opened(wireOf(path, step.value, answers)) : notOpened('silent')
  }
  try {
    if (await isFile(path)) return notOpened('no-printer')
    if (!wantsAnswers) return await tryOpen(false)
    try {
      return await tryOpen(true)
    } catch {
      // Some devices can only be written to; then nothing is asked.
      return await tryOpen(false)
    }
  } catch (error) {
    return notOpened(problemOf(error))
  }
}
