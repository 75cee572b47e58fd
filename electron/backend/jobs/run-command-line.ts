import { stat } from 'node:fs/promises'
import { commandLineWords } from '../wording/command-line.ts'
import { verifyPackage } from './verify-package.ts'

/** 0 = sound, 1 = damaged or unreadable, 2 = called wrongly. */
export type ExitCode = 0 | 1 | 2

type Say = (line: string) => void
type Entry = (folder: string, say: Say) => Promise<ExitCode>

/** The last line of every run, for programs: one JSON object. */
const conclude = (say: Say, outcome: Readonly<Record<string, string | number | boolean>>): void =>
  say(JSON.stringify(outcome))

const verifyExport: Entry = async (folder, say) => {
  const verified = await verifyPackage(folder)
  if (verified.ok) {
    const { files, bytes, manifestHash } = verified
    say(commandLineWords.sound(verified))
    conclude(say, { ok: true, files, bytes, manifestHash })
    return 0
  }
  const [first] = verified.damaged
  say(commandLineWords.damaged(verified.damaged))
  conclude(say, {
    ok: false,
    firstDamaged: first?.file ?? '',
    reason: first?.reason ?? '',
    damaged: verified.damaged.length,
  })
  return 1
}

/** Every command there is; each takes one folder. */
const COMMANDS: ReadonlyMap<string, Entry> = new Map([['verify-export', verifyExport]])

const isReadableFolder = (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )

/**
 * Runs one command over one folder, in a process that shares no state with whoever wrote it. `args` are the words
 * after the program. What is said goes to `say`, line by line; the exit code is the answer.
 */
export const runCommandLine = async (args: readonly string[], say: Say): Promise<ExitCode> => {
  const [name = '', folder, ...rest] = args
  const command = COMMANDS.get(name)
  if (!command || folder === undefined || rest.length > 0) {
    say(commandLineWords.usage)
    return 2
  }
  if (!(await isReadableFolder(folder))) {
    say(commandLineWords.noFolder(folder))
    conclude(say, { ok: false, firstDamaged: '', reason: 'no-folder', damaged: 0 })
    return 2
  }
  return command(folder, say)
}
