import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { demoKey } from '#shared/contract/demo-key.ts'
import { commandLineWords } from '../wording/command-line.ts'
import { openPackageReader } from './package/open-package-reader.ts'
import { UnreadablePackage, type PackageReader, type UnreadableProblem } from './package/package-reader.ts'
import { CONTAINER } from './package/place.ts'
import { verifyPackage } from './package/verify-package.ts'
import type { VerifyProgress } from './package/verify-payload.ts'
import { keyNeeded, openForReading, parseKey } from './read-hall.ts'
import { auditVerdict, verifyDatabase } from './verify-db/verify-database.ts'
import type { DatabaseVerdict } from './verify-db/verify-database.ts'

/** 0 = sound, 1 = damaged, 2 = called wrongly, on what cannot be read, or without the right password. */
export type ExitCode = 0 | 1 | 2

/** What a command may use of the process around it. */
export interface Terminal {
  readonly say: (line: string) => void
  /** One line from standard input, for a key or a password, so that it stands in no argument list. */
  readonly readLine: () => Promise<string>
  /** A program listens and not a person: it is told how far reading has come. */
  readonly forPrograms: boolean
}
type Entry = (folder: string, terminal: Terminal) => Promise<ExitCode>

/** The last line of every run, for programs: one JSON object. */
const conclude = (
  terminal: Terminal,
  outcome: Readonly<Record<string, string | number | boolean | null>>,
): void => terminal.say(JSON.stringify(outcome))

const isFolder = (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )

const isFile = (place: string): Promise<boolean> =>
  stat(place).then(
    (found) => found.isFile(),
    () => false,
  )

const refuseFolder = (folder: string, terminal: Terminal): ExitCode => {
  terminal.say(commandLineWords.noFolder(folder))
  conclude(terminal, { ok: false, reason: 'no-folder' })
  return 2
}

/** A program that shows progress has enough of four lines a second. */
const BETWEEN_REPORTS_MS = 250

/** Lines `{"progress":{…}}`, not more often than a screen can show; none for what is over at once. */
const progressLines = (terminal: Terminal): ((progress: VerifyProgress) => void) => {
  if (!terminal.forPrograms) return () => undefined
  let last = performance.now()
  return (progress) => {
    if (performance.now() - last < BETWEEN_REPORTS_MS) return
    last = performance.now()
    terminal.say(JSON.stringify({ progress }))
  }
}

/** Exit codes of what cannot be opened: only a container with a broken structure is a damaged package. */
const refusePackage = (place: string, problem: UnreadableProblem, terminal: Terminal): ExitCode => {
  if (problem === 'broken-container') {
    const damage = { file: basename(place), reason: 'container' } as const
    terminal.say(commandLineWords.damaged([damage]))
    conclude(terminal, {
      ok: false,
      firstDamaged: damage.file,
      reason: damage.reason,
      damaged: 1,
      cache: null,
    })
    return 1
  }
  terminal.say(commandLineWords.unreadable(problem, place))
  conclude(terminal, { ok: false, reason: problem })
  return 2
}

const readBack = async (reader: PackageReader, terminal: Terminal): Promise<ExitCode> => {
  const verified = await verifyPackage(reader, { onProgress: progressLines(terminal) })
  if (verified.ok) {
    const { files, bytes, manifestHash, cache, bag } = verified
    terminal.say(commandLineWords.sound(verified))
    conclude(terminal, { ok: true, files, bytes, manifestHash, cache, form: bag.form ?? 'open' })
    return 0
  }
  const [first] = verified.damaged
  terminal.say(commandLineWords.damaged(verified.damaged))
  conclude(terminal, {
    ok: false,
    firstDamaged: first?.file ?? '',
    reason: first?.reason ?? '',
    damaged: verified.damaged.length,
    cache: verified.cache,
  })
  return 1
}

const verifyExport: Entry = async (place, terminal) => {
  let password: string | null = null
  if (place.endsWith(CONTAINER) && (await isFile(place))) {
    terminal.say(commandLineWords.askPassword)
    password = await terminal.readLine()
  }
  try {
    const reader = await openPackageReader(place, password)
    try {
      return await readBack(reader, terminal)
    } finally {
      await reader.close()
    }
  } catch (error) {
    if (error instanceof UnreadablePackage) return refusePackage(place, error.problem, terminal)
    throw error
  }
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
    if (!(await isFolder(folder))) return refuseFolder(folder, terminal)
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

/** Every command there is; each takes one folder, or a container where packages are meant. */
const COMMANDS: ReadonlyMap<string, Entry> = new Map([
  ['verify-export', verifyExport],
  ['verify-db', judging(({ store, files }) => verifyDatabase(store, files))],
  ['verify-audit', judging(({ store }) => auditVerdict(store))],
])

/**
 * Runs one command over one place, in a process that shares no state with whoever wrote it. `args` are the words
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
  return command(folder, terminal)
}
