import { spawn } from 'node:child_process'
import { randomBytes, scryptSync } from 'node:crypto'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { deepStrictEqual as same, ok } from 'node:assert/strict'
import { fileStore } from '#electron/backend/adapters/file-store.ts'
import { verifyDatabase } from '#electron/backend/jobs/verify-db/verify-database.ts'
import { openHall } from '#electron/backend/open-hall.ts'
import { openRaw, storeOf } from '#electron/backend/store/database.ts'
import type { Store } from '#electron/backend/store/database.ts'
import { systemClock } from '#electron/backend/adapters/system-clock.ts'
import { uuidIds } from '#electron/backend/adapters/uuid-ids.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import type { Surface } from '#shared/contract/define.ts'
import type { Result } from '#shared/kernel/result.ts'
import { builtEntries } from '#tests/support/built.ts'
import { randomFrom } from '#tests/support/invented-people.ts'

export interface Asked {
  readonly key: string
  readonly surface: Surface
  readonly client: string
  readonly channel: string
  readonly input: unknown
}

export interface StormOrder {
  readonly folder: string
  readonly startsAt: number
  readonly seed: number
  readonly rounds: number
  /** Gestures of the last run that nobody was answered. */
  readonly unanswered: readonly Asked[]
}

/** What a hall in a rush tells, a line each. */
export type Told =
  | ({ readonly kind: 'asking' } & Asked)
  | { readonly kind: 'answered'; readonly key: string; readonly reply: Result<unknown> }
  | { readonly kind: 'printed'; readonly jobId: string; readonly number: string }
  | { readonly kind: 'reported'; readonly jobId: string }
  | { readonly kind: 'at work' }
  | { readonly kind: 'done' }

const MORNING = Date.parse('2026-09-17T06:00:00+08:00')
/** Between two starts on the hall's clock; a key is kept for an hour. */
const APART = 20_000

/** A hall whose passwords are hashed quickly: three people sign in after every cut, and that is not what is tried. */
const makeHall = async (folder: string): Promise<void> => {
  const clock = systemClock(MORNING - Date.now())
  const resources = join(import.meta.dirname, '../../resources')
  const store = await openHall(
    { folder, resources, key: demoKey(), demo: true, setup: null },
    { clock, ids: uuidIds(clock) },
  )
  const { value } = store.read.get<{ value: string }>(
    "SELECT value FROM meta WHERE key = 'demo-password'",
  ) ?? {
    value: '',
  }
  const salt = randomBytes(16)
  const hash = scryptSync(value, salt, 32, { N: 2, r: 1, p: 1 })
  store.write((db) =>
    db.run(
      'UPDATE staff SET password = ?',
      `scrypt$2$1$1$${salt.toString('base64')}$${hash.toString('base64')}`,
    ),
  )
  store.close()
}

interface Waiting {
  /** Gives the order and kills so many lines after work has begun and then so many microseconds; null = never. */
  work(order: StormOrder, kill: { lines: number; microseconds: number } | null): Promise<Told[]>
  dismiss(): void
}

/** A process that has loaded the program and waits; made while the one before it still works. */
const nextProcess = (program: string, cache: string): Waiting => {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_COMPILE_CACHE: cache },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  return {
    dismiss: () => void child.kill('SIGKILL'),
    work: (order, kill) =>
      new Promise((resolve, reject) => {
        const told: Told[] = []
        let since = -1
        createInterface({ input: child.stdout }).on('line', (line) => {
          if (line.startsWith('fault')) reject(new Error(line))
          // The last line of a killed process may be half a line.
          if (!line.startsWith('{') || !line.endsWith('}')) return
          const one = JSON.parse(line) as Told
          told.push(one)
          if (since >= 0 || one.kind === 'at work') since += 1
          if (kill === null || since !== kill.lines) return
          const until = process.hrtime.bigint() + BigInt(kill.microseconds) * 1000n
          while (process.hrtime.bigint() < until);
          child.kill('SIGKILL')
        })
        // Killed, or done; a process that ended with an error of its own has proven nothing.
        child.on('close', (code) =>
          code === null || code === 0 ? resolve(told) : reject(new Error(`a hall ended with ${code}`)),
        )
        child.on('error', reject)
        child.stdin.write(`${JSON.stringify(order)}\n`)
      }),
  }
}

/** Everything that was ever told, over all cuts. */
interface Heard {
  readonly asked: Map<string, Asked>
  readonly answers: Map<string, Result<unknown>>
  readonly printed: Map<string, string>
  readonly reported: Set<string>
}

const hear = (heard: Heard, told: readonly Told[]): void => {
  for (const one of told) {
    if (one.kind === 'asking') heard.asked.set(one.key, one)
    if (one.kind === 'printed') {
      ok(!heard.printed.has(one.jobId), `printed twice: ${one.number}`)
      heard.printed.set(one.jobId, one.number)
    }
    if (one.kind === 'reported') heard.reported.add(one.jobId)
    if (one.kind !== 'answered') continue
    ok(!heard.answers.has(one.key), 'answered twice')
    heard.answers.set(one.key, one.reply)
  }
}

const numberOf = (row: { prefix: string; sequence: number }): string =>
  `${row.prefix}${String(row.sequence).padStart(3, '0')}`

const isTake = (asked: Asked | undefined): boolean => asked?.channel === 'kiosk.take'

/** Compares what the tables hold with what was told, after a cut. Throws at the first thing that is not right. */
const checkAfterCut = (store: Store, heard: Heard, unanswered: readonly Asked[]): void => {
  const tickets = store.read.all<{ id: string; day: string; prefix: string; sequence: number }>(
    'SELECT id, day, prefix, sequence FROM ticket ORDER BY prefix, sequence',
  )
  const next = new Map<string, number>()
  for (const { prefix, sequence } of tickets) {
    same([prefix, sequence], [prefix, (next.get(prefix) ?? 0) + 1], 'numbers without gap or repeat')
    next.set(prefix, sequence)
  }
  const kept = new Map(tickets.map((row) => [row.id, numberOf(row)]))
  const numbers = new Set(kept.values())
  let answered = 0
  for (const [key, reply] of heard.answers) {
    if (!isTake(heard.asked.get(key)) || !reply.ok) continue
    const { ticketId, number } = reply.value as { ticketId: string; number: string }
    same(kept.get(ticketId), number, 'an answered number is there')
    answered += 1
  }
  // Beyond the answered ones only numbers are there whose answer was cut off, each under the key of its gesture.
  const logged = new Set(store.read.all<{ key: string }>('SELECT key FROM command_log').map(({ key }) => key))
  const cutOff = unanswered.filter((asked) => isTake(asked) && logged.has(asked.key)).length
  same(tickets.length, answered + cutOff, 'one ticket for one gesture')
  for (const [jobId, number] of heard.printed) {
    ok(numbers.has(number), `printed and not there: ${number}`)
    const state = store.read.get<{ state: string }>('SELECT state FROM print_job WHERE id = ?', jobId)?.state
    if (heard.reported.has(jobId)) same(state, 'sent', `${number} was reported as printed`)
    else ok(state !== undefined && state !== 'waiting', `${number} would be printed again: ${state}`)
  }
  same(
    store.read.all(
      `SELECT counter_id FROM ticket WHERE status IN ('called', 'serving') GROUP BY counter_id HAVING count(*) > 1`,
    ),
    [],
    'no counter has two',
  )
}

/** Answers of the last run, word for word as they are kept for whoever asks again. */
const checkReplies = (store: Store, told: readonly Told[]): void => {
  for (const one of told) {
    if (one.kind !== 'answered' || !one.reply.ok) continue
    const row = store.read.get<{ reply: string }>('SELECT reply FROM command_log WHERE key = ?', one.key)
    same(row === undefined ? null : JSON.parse(row.reply), one.reply, 'what was answered was written down')
  }
}

export interface StormOutcome {
  readonly trials: number
  readonly gestures: number
  readonly tickets: number
  readonly printed: number
  /** Gestures cut off before their answer, and how many of these had been written already. */
  readonly cutOff: number
  readonly cutOffWritten: number
  readonly byChannel: ReadonlyMap<string, number>
  /** Milliseconds from the order to the kill and the end of the process, for each trial. */
  readonly took: readonly number[]
}

/**
 * Lets a hall work and kills it without warning, again and again over the same folder; after each cut the tables are
 * compared with what was told. Throws at the first thing lost, repeated, skipped or in two places.
 */
export const storm = async (folder: string, trials: number, seed: number): Promise<StormOutcome> => {
  await makeHall(folder)
  const random = randomFrom(seed)
  const heard: Heard = { asked: new Map(), answers: new Map(), printed: new Map(), reported: new Set() }
  const took: number[] = []
  const cache = join(folder, 'compiled')
  let unanswered: Asked[] = []
  let cutOff = 0
  let cutOffWritten = 0
  const program = (await builtEntries())('storm-process')
  let ready = nextProcess(program, cache)
  for (let trial = 0; trial <= trials; trial += 1) {
    const now = ready
    const isLast = trial === trials
    if (!isLast) ready = nextProcess(program, cache)
    const kill = { lines: 1 + Math.floor(random() * 45), microseconds: Math.floor(random() * 4000) }
    const startsAt = MORNING + trial * APART
    const from = performance.now()
    // The last one is let live: what was cut off before it is asked again and answered.
    const told = await now.work(
      { folder, startsAt, seed: seed + trial, rounds: isLast ? 3 : 1000, unanswered },
      isLast ? null : kill,
    )
    took.push(performance.now() - from)
    ok(
      told.some(({ kind }) => kind === 'at work'),
      'the hall did not open again',
    )
    hear(heard, told)
    unanswered = [...heard.asked.values()].filter(({ key }) => !heard.answers.has(key))
    const store = storeOf(openRaw(join(folder, 'hall.db'), demoKey()))
    try {
      checkAfterCut(store, heard, unanswered)
      checkReplies(store, told)
      cutOff += unanswered.length
      for (const { key } of unanswered)
        if (store.read.get('SELECT 1 FROM command_log WHERE key = ?', key) !== undefined) cutOffWritten += 1
      if (trial % 10 === 9 || isLast)
        same(verifyDatabase(store, fileStore(join(folder, 'files'), demoKey())).problems, [])
    } finally {
      store.close()
    }
  }
  same(unanswered, [], 'nothing is open at the end')
  const byChannel = new Map<string, number>()
  for (const [key, reply] of heard.answers) {
    const name = `${heard.asked.get(key)?.channel ?? ''} ${reply.ok ? 'done' : reply.error.code}`
    byChannel.set(name, (byChannel.get(name) ?? 0) + 1)
  }
  const tickets = [...heard.answers].filter(([key, reply]) => reply.ok && isTake(heard.asked.get(key))).length
  return {
    trials,
    gestures: heard.asked.size,
    tickets,
    printed: heard.printed.size,
    cutOff,
    cutOffWritten,
    byChannel,
    took,
  }
}
