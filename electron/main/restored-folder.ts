import { access, mkdir, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  RESTORE_ASIDE,
  RESTORE_NOTE_FILE,
  RESTORE_READY,
  restoreNoteSchema,
} from '#shared/contract/restore-wire.ts'
import type { RestoreNote } from '#shared/contract/restore-wire.ts'
import { syncFolder } from './write-aside.ts'

/**
 * Everything that is the hall, in the order in which it is moved in. hall.json comes last: until then whoever looks at
 * the folder sees that it is not whole. Packages, backups, the log and printed papers stay where they are.
 */
const MOVED_IN = ['files', 'hall.db', 'key.json', 'hall.json'] as const

/** What goes out of the way for each of them. A journal of the old database beside the new one would ruin it. */
const OLD_OF: Readonly<Record<(typeof MOVED_IN)[number], readonly string[]>> = {
  'hall.json': ['hall.json', RESTORE_NOTE_FILE],
  'key.json': ['key.json'],
  'hall.db': ['hall.db-wal', 'hall.db-shm', 'hall.db-journal', 'hall.db'],
  files: ['files'],
}

/** What changes the folder, step by step; a test lets the power go between two of them. */
interface Disk {
  rename(from: string, to: string): Promise<void>
  rmdir(folder: string): Promise<void>
}

const exists = (place: string): Promise<boolean> =>
  access(place).then(
    () => true,
    () => false,
  )

const readNote = async (place: string): Promise<RestoreNote> =>
  restoreNoteSchema.parse(JSON.parse(await readFile(place, 'utf8')))

/** Whether a restore has left something that the next start must settle first. */
export const hasRestore = async (folder: string): Promise<boolean> =>
  (await exists(join(folder, RESTORE_ASIDE))) || (await exists(join(folder, RESTORE_READY)))

/** Removes what a restore that was given up or cut off has written; the hall itself was never touched by it. */
export const forgetRestore = (folder: string): Promise<void> =>
  rm(join(folder, RESTORE_ASIDE), { recursive: true, force: true })

/** The same for one that was given up in the moment in which it became ready. Only before it is moved in. */
export const giveUpRestore = async (folder: string): Promise<void> => {
  await forgetRestore(folder)
  if (!(await exists(join(folder, RESTORE_READY)))) return
  await rename(join(folder, RESTORE_READY), join(folder, RESTORE_ASIDE))
  await forgetRestore(folder)
}

/**
 * Moves a restored hall that lies ready into its place; what lay there before goes into the folder that the note names.
 * Every step can be cut off: what still lies in the ready folder has not been moved yet, so the next call goes on from
 * there. Answers the names that were set aside; null when nothing lay ready.
 */
export const moveRestoredIn = async (
  folder: string,
  disk: Disk = { rename, rmdir },
): Promise<readonly string[] | null> => {
  const ready = join(folder, RESTORE_READY)
  if (!(await exists(ready))) return null
  const note = join(ready, RESTORE_NOTE_FILE)
  const moved: string[] = []
  // The note is moved last of all; without it nothing is left but the empty folder.
  if (await exists(note)) {
    const setAside = join(folder, (await readNote(note)).setAside)
    const out = async (name: string): Promise<void> => {
      if (!(await exists(join(folder, name)))) return
      await mkdir(setAside, { recursive: true })
      await disk.rename(join(folder, name), join(setAside, name))
      moved.push(name)
    }
    const waits = (name: string): Promise<boolean> => exists(join(ready, name))
    for (const name of MOVED_IN.toReversed())
      if (await waits(name)) for (const old of OLD_OF[name]) await out(old)
    if (await exists(setAside)) await syncFolder(setAside)
    await syncFolder(folder)
    for (const name of MOVED_IN)
      if (await waits(name)) await disk.rename(join(ready, name), join(folder, name))
    await syncFolder(folder)
    await disk.rename(note, join(folder, RESTORE_NOTE_FILE))
    await syncFolder(folder)
  }
  await disk.rmdir(ready)
  return moved
}

/** What a start does before it looks at the folder: a restore that was cut off is undone, one that was complete is done. */
export const settleRestore = async (folder: string): Promise<void> => {
  await forgetRestore(folder)
  await moveRestoredIn(folder)
}
