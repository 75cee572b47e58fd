import type { StartupState, TroubleButton } from '#shared/contract/startup.ts'
import type { StartupTrouble } from '#shared/contract/wire.ts'
import type { RunArguments } from './arguments.ts'
import { codeOf, isTestFolder } from './hall-folder.ts'
import type { HallFile, Trouble } from './hall-folder.ts'
import type { KeyFile } from './vault.ts'

const CAN_RECOVER: readonly StartupTrouble[] = ['keyring-missing', 'wrong-key']
/** What lies in the folder opens no more; a package can take its place. */
const CAN_RESTORE: readonly StartupTrouble[] = ['damaged', 'wrong-key', 'bad-hall-file']

/** The page for a trouble; the recovery code is offered only where it can help. */
export const troublePage = (
  { trouble, detail }: Trouble,
  folder: string,
  keys: KeyFile | null,
): StartupState => {
  const recoverable = CAN_RECOVER.includes(trouble) && keys?.encryption === 'keyring'
  const buttons: readonly TroubleButton[] = [
    'retry',
    ...(recoverable ? (['use-recovery-code'] as const) : []),
    ...(CAN_RESTORE.includes(trouble) ? (['restore'] as const) : []),
    'open-folder',
    'quit',
  ]
  return { kind: 'trouble', trouble, detail, folder, buttons }
}

/** What an unexpected failure of the disk means to a person. */
export const troubleOfError = (error: unknown): Trouble => {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return { trouble: 'disk-full', detail: code }
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return { trouble: 'not-writable', detail: code }
  return { trouble: 'other', detail: error instanceof Error ? error.name : code }
}

/** Why this start may not open this hall, whatever its key. */
export const refusal = (
  file: HallFile,
  wish: Pick<RunArguments, 'demo' | 'clock'>,
  standin: boolean,
): Trouble | null => {
  if (standin && !isTestFolder(file)) return { trouble: 'standin-runtime', detail: file.runtime }
  if (wish.demo && file.kind !== 'demo') return { trouble: 'bad-hall-file', detail: 'not a demo hall' }
  if (wish.clock !== null && !isTestFolder(file))
    return { trouble: 'other', detail: '--clock in a real hall' }
  return null
}
