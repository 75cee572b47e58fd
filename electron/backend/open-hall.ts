import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Handshake, StartupTrouble } from '#shared/contract/wire.ts'
import type { Clock } from '#shared/kernel/clock.ts'
import type { Ids } from '#shared/kernel/ids.ts'
import { readRestoreNote, recordRestore } from './record-restore.ts'
import { BadFile, hallExists, makeDemoHall, makeHall } from './setup.ts'
import { openRaw, storeOf } from './store/database.ts'
import type { Store } from './store/database.ts'
import { migrate } from './store/migrate.ts'

export const DATABASE_FILE = 'hall.db'

/** Why a hall cannot be opened; each has a screen that says what is safe and what to do. */
export class CannotOpen extends Error {
  readonly trouble: StartupTrouble
  constructor(trouble: StartupTrouble, detail: string) {
    super(detail)
    this.trouble = trouble
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** An existing file that is no database under this key: nothing is written to it. */
const troubleOf = (error: unknown): StartupTrouble => {
  const code = codeOf(error)
  if (code === 'SQLITE_NOTADB') return 'wrong-key'
  if (code.startsWith('SQLITE_CORRUPT')) return 'damaged'
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return 'disk-full'
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'in-use'
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code === 'EACCES' ||
    code === 'EROFS'
  )
    return 'not-writable'
  if (code.startsWith('SQLITE_IOERR')) return 'damaged'
  return 'other'
}

const asTrouble = (error: unknown): CannotOpen => {
  if (error instanceof CannotOpen) return error
  const message = error instanceof Error ? error.message : String(error)
  return error instanceof BadFile
    ? new CannotOpen('bad-hall-file', message)
    : new CannotOpen(troubleOf(error), message)
}

const stamp = (clock: Clock): string => new Date(clock.now()).toISOString().replaceAll(/[:.]/g, '')

/**
 * Opens the hall of a folder: migrates an older database (keeping a copy first), makes a new hall where there is none.
 * Throws {@link CannotOpen}; a file that cannot be opened is left exactly as it was.
 */
export const openHall = async (
  handshake: Pick<Handshake, 'folder' | 'resources' | 'key' | 'demo' | 'setup'>,
  around: { readonly clock: Clock; readonly ids: Ids },
): Promise<Store> => {
  try {
    accessSync(handshake.folder, constants.R_OK | constants.W_OK)
    const raw = openRaw(join(handshake.folder, DATABASE_FILE), handshake.key)
    const store = storeOf(raw)
    try {
      const outcome = migrate(raw, (from) => {
        const backups = join(handshake.folder, 'backups')
        mkdirSync(backups, { recursive: true })
        // VACUUM INTO keeps the key; the library's own backup refuses encrypted sources.
        raw.prepare('VACUUM INTO ?').run(join(backups, `hall v${from} ${stamp(around.clock)}.db`))
      })
      if (outcome.kind === 'newer')
        throw new CannotOpen('database-newer', `${outcome.found} > ${outcome.known}`)
      if (!hallExists(store)) {
        const from = { ...around, resources: handshake.resources }
        if (handshake.demo) await makeDemoHall(store, from)
        else if (handshake.setup !== null) await makeHall(store, handshake.setup, from)
        else throw new CannotOpen('bad-hall-file', 'there is no hall and none was set up')
      }
      const note = readRestoreNote(handshake.folder)
      if (note !== null) recordRestore(store, note, around.clock.now())
      return store
    } catch (error) {
      store.close()
      throw error
    }
  } catch (error) {
    throw asTrouble(error)
  }
}
