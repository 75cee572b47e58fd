import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '#shared/kernel/clock.ts'
import type { Log } from '../context.ts'

const MAX_BYTES = 4 * 1024 * 1024

/**
 * One line of JSON per event: codes and identifiers, never personal data, never keys.
 * A log that cannot be written must not stop the hall, so write errors end here.
 */
export const logFile = (folder: string, clock: Clock): Log => {
  const file = join(folder, 'backend.log')
  const write = (line: Readonly<Record<string, unknown>>): void => {
    try {
      mkdirSync(folder, { recursive: true })
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
      if (size > MAX_BYTES) renameSync(file, `${file}.1`)
      appendFileSync(file, `${JSON.stringify({ at: new Date(clock.now()).toISOString(), ...line })}\n`)
    } catch {
      // Nothing safe is left to do with a log line.
    }
  }
  return {
    note: (event, detail = {}) => write({ event, ...detail }),
    fault: (event, error) =>
      write({
        event,
        fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
        stack: error instanceof Error ? error.stack : undefined,
      }),
  }
}
