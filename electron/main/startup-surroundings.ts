import type { StartupState } from '#shared/contract/startup.ts'
import type { Handshake, Ready, StartupTrouble } from '#shared/contract/wire.ts'
import type { RunArguments } from './arguments.ts'
import type { HallFile } from './hall-folder.ts'
import type { RestoreProcess } from './restore-process.ts'
import type { Keyring } from './vault.ts'

/** What the backend is to be opened with. */
export type OpenOrder = Pick<Handshake, 'key' | 'encryption' | 'demo' | 'setup'>

export interface StartupSurroundings {
  readonly folder: string
  readonly wish: Pick<RunArguments, 'demo' | 'testHall' | 'clock'>
  /** A runtime that nobody can vouch for: it must not hold a real hall. */
  readonly standin: boolean
  readonly keyring: Keyring
  readonly now: () => Date
  /** Answers the name of the machine that has the folder, or null when it is ours now. */
  readonly lock: () => Promise<string | null>
  readonly start: (order: OpenOrder, file: HallFile) => Promise<Ready>
  /** The hall is open (again). */
  readonly opened: () => void
  readonly printPage: () => Promise<boolean>
  readonly openFolder: () => Promise<void>
  /** Asks for a package with the system's own dialog; null when nothing was chosen. */
  readonly choosePackage: (what: 'folder' | 'container') => Promise<string | null>
  /** A process that can restore one package. */
  readonly restorer: () => RestoreProcess
  readonly quit: () => void
  readonly changed: (state: StartupState) => void
}

export interface StartupFlow {
  begin(): Promise<StartupState>
  state(): StartupState
  /** Takes anything a page may send; what is not an action of the present page changes nothing. */
  act(action: unknown): Promise<StartupState>
  /** Something was lost while the hall was open; `again` is what 再试一次 does, opening anew by default. */
  report(trouble: StartupTrouble, detail: string, again?: () => void): void
}

/** The hall file of a folder that has none yet. */
export const newHallFile = (
  around: Pick<StartupSurroundings, 'now' | 'standin'>,
  kind: HallFile['kind'],
  windows: HallFile['windows'],
): HallFile => ({
  format: 1,
  kind,
  createdAt: around.now().toISOString(),
  runtime: around.standin ? 'standin' : 'official',
  windows,
  setUp: false,
})
