import { mkdirSync, statSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { roomForSnapshot } from '#shared/domain/export/room.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { DATABASE_FILE } from '../../open-hall.ts'
import { openRaw } from '../../store/database.ts'
import { ExportFailure } from './export-failure.ts'

export interface SnapshotTask {
  readonly folder: string
  readonly key: Uint8Array | null
  /** Where the snapshot goes; in the hall's own folder, under the hall's key. */
  readonly to: string
  /** Moves the clock of demo and test halls. */
  readonly clockOffset: number
}

export interface TakenSnapshot {
  /** From when everything in it speaks. */
  readonly at: Instant
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/**
 * A consistent copy of a hall in use: one statement, one moment, under the same key (rules of the store). Throws
 * {@link ExportFailure} `no-room` before anything is written, SQLite's own errors later.
 */
export const takeSnapshot = ({ folder, key, to, clockOffset }: SnapshotTask): TakenSnapshot => {
  const database = join(folder, DATABASE_FILE)
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < roomForSnapshot(sizeOf(database) + sizeOf(`${database}-wal`)))
    throw new ExportFailure('no-room')
  mkdirSync(dirname(to), { recursive: true })
  const raw = openRaw(database, key)
  try {
    const at = Date.now() + clockOffset
    // Syncing hundreds of megabytes at once holds up every commit at the desk, and a snapshot need not outlive the run:
    // what goes into a package is hashed and synced there.
    raw.pragma('synchronous = OFF')
    raw.prepare('VACUUM INTO ?').run(to)
    return { at }
  } finally {
    // Closed last, a connection writes the log back into the database itself.
    raw.pragma('synchronous = FULL')
    raw.close()
  }
}
