import { stat } from 'node:fs/promises'
import { demoKey } from '#shared/contract/demo-key.ts'
import { commandLineWords } from '../wording/command-line.ts'
import { keyNeeded, openForReading, parseKey } from './read-hall.ts'
import { auditVerdict, verifyDatabase } from './verify-database.ts'
import type { DatabaseVerdict } from './verify-database.ts'
import { openPackageReader } from './package/open-package-reader.ts'
import { verifyPackage } from './package/verify-package.ts'

/** 0 = sound, 1 = damaged, 2 = called wrongly or on a folder that cannot be listed. */
export type ExitCode = 0 | 1 | 2

/** What a command may use of the process around it. */
export interface Terminal {
  readonly say: (line: string) => void
  /** One line from standard input; asked only for the key of a real hall, so that it stands in no argument list. */
  readonly readLine: () => Promise<string>
}
type Entry = (folder: string, terminal: Terminal) => Promise<ExitCode>

/** The last line of every run, for programs: one JSON object. */
const conclude = (terminal: Terminal, outcome: Readonly<Record<string, string | number | boolean>>): void =>
  terminal.say(JSON.stringify(outcome))

const refuseFolder = (folder: string, terminal: Terminal): ExitCode => {
  terminal.say(commandLineWords.noFolder(folder))
  conclude(terminal, { ok: false, reason: 'no-folder' })
  return 2
}

const verifyExport: Entry = async (folder, terminal) => {
  const verified = await openPackageReader(folder, null)
    .then(verifyPackage)
    .catch(() => null)
  if (!verified) return refuseFolder(folder, terminal)
  if (verified.ok) {
    const { files, bytes, manifestHash } = verified
    terminal.say(commandLineWords.sound(verified))
    conclude(terminal, { ok: true, files, bytes, manifestHash })
    return 0
  }
  const [first] = verified.damaged
  terminal.say(commandLineWords.damaged(verified.damaged))
  conclude(terminal, {
    ok: false,
    firstDamaged: first?.file ?? '',
    reason: first?.reason ?? '',
    damaged: verified.damaged.length,
  })
  return 1
}

const keyOf = async (folder: string, terminal: Terminal): Promise<Uint8Array | null | 'bad' | 'no-hall'> => {
  const needed = keyNeeded(folder)
  if (needed.kind === 'no-hall') return 'no-hall'
  if (needed.kind === 'demo') return demoKey()
  terminal.say(commandLineWords.askKey)
  return parseKey(await terminal.readLine())
}

/** A command that opens the hall's database and judges it. */
const judging =
  (judge: (opened: ReturnType<typeof openForReading>) => DatabaseVerdict): Entry =>
  async (folder, terminal) => {
    const key = await keyOf(folder, terminal)
    if (key === 'bad' || key === 'no-hall') {
      terminal.say(key === 'bad' ? commandLineWords.badKey : commandLineWords.noHall(folder))
      conclude(terminal, { ok: false, reason: key })
      return 2
    }
    let opened: ReturnType<typeof openForReading>
    try {
      opened = openForReading(folder, key)
    } catch {
      terminal.say(commandLineWords.cannotOpen)
      conclude(terminal, { ok: false, reason: 'cannot-open' })
      return 1
    }
    try {
      const verdict = judge(opened)
      terminal.say(commandLineWords.judged(verdict.checked, verdict.problems))
      conclude(terminal, { ok: verdict.ok, checked: verdict.checked, problems: verdict.problems.length })
      return verdict.ok ? 0 : 1
    } finally {
      opened.store.close()
    }
  }

/** Every command there is; each takes one folder. */
const COMMANDS: ReadonlyMap<string, Entry> = new Map([
  ['verify-export', verifyExport],
  ['verify-db', judging(({ store, files }) => verifyDatabase(store, files))],
  ['verify-audit', judging(({ store }) => auditVerdict(store))],
])

const isFolder = (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )

/**
 * Runs one command over one folder, in a process that shares no state with whoever wrote it. `args` are the words
 * after the program. What is said goes to the terminal, line by line; the exit code is the answer.
 */
export const runCommandLine = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const [name = '', folder, ...rest] = args
  const command = COMMANDS.get(name)
  if (!command || folder === undefined || rest.length > 0) {
    terminal.say(commandLineWords.usage)
    conclude(terminal, { ok: false, reason: 'usage' })
    return 2
  }
  if (!(await isFolder(folder))) return refuseFolder(folder, terminal)
  return command(folder, terminal)
}
