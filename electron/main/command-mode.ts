import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import type { Handshake } from '#shared/contract/wire.ts'
import { isTestFolder, readHallFile } from './hall-folder.ts'
import type { HallKey } from './key-wrap.ts'
import { readKeyFile, unlock, unlockWith } from './vault.ts'
import type { KeyFile, Keyring } from './vault.ts'
import { commandWords } from './wording/command-line.ts'

export interface CommandSurroundings {
  /** The built verification, a process entry of its own. */
  readonly script: string
  readonly verifier: Handshake['verifier']
  readonly standin: boolean
  /** The system's keyring, as the hall of this folder uses it; it needs a desktop. */
  readonly keyring: (folder: string) => Promise<Keyring>
  readonly say: (line: string) => void
  readonly ask: (question: string) => Promise<string>
}

/** Commands that open the database of a hall and therefore need its key. */
const NEED_KEY: readonly string[] = ['verify-db', 'verify-audit']

/**
 * Runs a verification in this process instead of opening the hall: the packaged program has no other way, because
 * its Electron-as-Node mode is fused off. The script leaves its answer in `process.exitCode`.
 */
export const runHere = async (script: string, command: readonly string[]): Promise<number> => {
  process.argv = [process.execPath, script, ...command]
  await import(pathToFileURL(script).href)
  return typeof process.exitCode === 'number' ? process.exitCode : 0
}

/** The same in a process of its own that is given the key through a pipe, where no process list shows it. */
const runWithKey = (
  { file, args, env }: Handshake['verifier'],
  command: readonly string[],
  key: HallKey | null,
): Promise<number> =>
  new Promise((done) => {
    const child = spawn(file, [...args, ...command], {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'inherit', 'inherit'],
    })
    child.on('error', () => done(2))
    child.on('exit', (code) => done(code ?? 2))
    child.stdin.end(`${key === null ? 'none' : Buffer.from(key).toString('hex')}\n`)
  })

const unlockAsking = async (
  folder: string,
  keys: KeyFile,
  { keyring, ask }: CommandSurroundings,
): Promise<HallKey | null | 'refused'> => {
  let question: string = commandWords.askSecret
  if (keys.encryption !== 'passphrase') {
    const unlocked = await unlock(keys, await keyring(folder))
    if (unlocked.kind === 'open') return unlocked.key
    question = commandWords.keyRefused
  }
  const secret = await ask(question)
  return (
    (await unlockWith(keys, 'passphrase', secret)) ??
    (await unlockWith(keys, 'recovery-code', secret)) ??
    'refused'
  )
}

/** Runs one of the argument modes and answers its exit code; 2 when it could not begin. */
export const runCommand = async (
  command: readonly string[],
  around: CommandSurroundings,
): Promise<number> => {
  const [name = '', place = ''] = command
  const folder = resolve(place)
  const found = NEED_KEY.includes(name) ? await readHallFile(folder) : null
  // A demo's key is known, and what is no hall is said by the verification itself.
  if (found?.kind !== 'hall' || found.file.kind === 'demo') return runHere(around.script, command)
  if (around.standin && !isTestFolder(found.file)) {
    around.say(commandWords.standin)
    return 2
  }
  const keys = await readKeyFile(folder)
  if (keys === null || keys === 'unreadable') {
    around.say(commandWords.keyUnreadable)
    return 2
  }
  const key = await unlockAsking(folder, keys, around)
  if (key === 'refused') {
    around.say(commandWords.secretRefused)
    return 2
  }
  return runWithKey(around.verifier, [name, folder], key)
}

/** Asks at the terminal without showing what is typed. */
export const askUnseen = async (question: string): Promise<string> => {
  process.stdout.write(`${question}\n`)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: process.stdin.isTTY })
  try {
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
  }
}
