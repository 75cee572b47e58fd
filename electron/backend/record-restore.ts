import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RESTORE_NOTE_FILE, restoreNoteSchema } from '#shared/contract/restore-wire.ts'
import type { RestoreNote } from '#shared/contract/restore-wire.ts'
import { BadFile } from './setup.ts'
import { appendAudit } from './store/audit.ts'
import type { Store, WriteDb } from './store/database.ts'
import { activeRun, outcomesOf, saveOutcome, saveRun } from './store/export-runs.ts'
import { unsettledJobs, setPrintState } from './store/print-jobs.ts'
import { insertRestore, isRecorded } from './store/restores.ts'

/** The note of the restore that a folder's hall came from; null where it was never restored. */
export const readRestoreNote = (folder: string): RestoreNote | null => {
  let text: string
  try {
    text = readFileSync(join(folder, RESTORE_NOTE_FILE), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  try {
    return restoreNoteSchema.parse(JSON.parse(text))
  } catch {
    throw new BadFile(RESTORE_NOTE_FILE, 'is not the note of a restore')
  }
}

/**
 * The snapshot was taken during the run that made the package, so the run is still open in it. How it ended is known to
 * the old machine alone; that it failed is the one thing that a restored hall disproves.
 */
const endRunOfTheSnapshot = (db: WriteDb, now: number): void => {
  const run = activeRun(db)
  if (run === undefined) return
  for (const outcome of outcomesOf(db, run.id))
    if (outcome.finishedAt === null) saveOutcome(db, { ...outcome, state: 'cancelled', finishedAt: now })
  saveRun(db, { ...run, finishedAt: now })
}

/**
 * The first start of a restored hall records where it came from, once: from then on no number is drawn until the
 * numbers are settled. Paper that waited at the snapshot was most likely printed then, by another machine; nobody
 * prints it again but a person.
 */
export const recordRestore = (store: Store, note: RestoreNote, now: number): void => {
  if (isRecorded(store.read, note.id)) return
  store.write((db) => {
    insertRestore(db, note, now)
    endRunOfTheSnapshot(db, now)
    for (const { id, state } of unsettledJobs(db))
      if (state === 'waiting' || state === 'sending')
        setPrintState(db, id, { from: [state], state: 'failed', problem: 'uncertain', at: now })
    appendAudit(db, {
      at: now,
      actor: 'system',
      what: 'hall.restored',
      subject: note.id,
      detail: `${note.packageName} ${new Date(note.snapshotAt).toISOString()}`,
    })
  })
}
