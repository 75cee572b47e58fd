import { createInterface } from 'node:readline'
import { randomFrom } from '#tests/support/invented-people.ts'
import type { Surface } from '#shared/contract/define.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { StormOrder, Told } from './storm.ts'
import { say, workingHall } from './working-hall.ts'

/**
 * A hall in a rush, in a process of its own, made to be killed. It waits for its order (one line of JSON), because
 * loading the program takes longer than a trial does; then two kiosks, three counters and a printer work at once.
 * Every gesture is told before it is made and once more when it is answered.
 */
const tell = (told: Told): void => say(JSON.stringify(told))

const [line] = await new Promise<string[]>((resolve) => {
  createInterface({ input: process.stdin }).once('line', (text) => resolve([text]))
})
const order = JSON.parse(line ?? '') as StormOrder
const { backend, ids, run } = await workingHall(order.folder, order.startsAt)
const random = randomFrom(order.seed)
const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)]

const send = (surface: Surface, client: string, channel: string, input: unknown, key: string | null) =>
  backend.dispatch({ surface, client, run }, { channel, input, key })

/** A refusal is an answer too; only what is lost is asked again. */
const gesture = async (
  surface: Surface,
  client: string,
  channel: string,
  input: unknown,
  key = ids.next(),
): Promise<Result<unknown>> => {
  tell({ kind: 'asking', key, surface, client, channel, input })
  const reply = await send(surface, client, channel, input, key)
  tell({ kind: 'answered', key, reply })
  return reply
}

const query = async <T>(client: string, channel: string): Promise<T> => {
  const reply = await send('staff', client, channel, {}, null)
  if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
  return reply.value as T
}

const CATEGORIES = ['relief', 'elderly-and-disabled', 'residence']
const COUNTERS = ['counter-1', 'counter-2', 'counter-3']

interface Seen {
  readonly current: { readonly status: string } | null
  readonly held: readonly { readonly id: string }[]
}

/** What a clerk does next, by what stands on the screen. */
const clerksMove = async (client: string): Promise<[string, unknown]> => {
  const { current, held } = await query<Seen>(client, 'queue.overview')
  if (random() < 0.12) return ['queue.undo', {}]
  const transfer = (): [string, unknown] => [
    'queue.transfer',
    random() < 0.5
      ? { categoryId: pick(CATEGORIES), counterId: null, note: '', comesBack: random() < 0.3 }
      : { categoryId: null, counterId: pick(COUNTERS), note: '', comesBack: random() < 0.3 },
  ]
  if (current === null) {
    const back = pick(held)
    return back !== undefined && random() < 0.5
      ? ['queue.resume', { ticketId: back.id }]
      : ['queue.callNext', {}]
  }
  if (current.status === 'called') {
    const chance = random()
    if (chance < 0.2) return ['queue.miss', {}]
    return chance < 0.3 ? transfer() : ['queue.start', {}]
  }
  const chance = random()
  if (chance < 0.2) return ['queue.hold', { note: '' }]
  if (chance < 0.4) return transfer()
  return [chance < 0.5 ? 'queue.consult' : 'queue.finish', {}]
}

/** Takes what there is to print, prints it (tells the number), and reports that it went. */
const print = async (): Promise<void> => {
  const taken = await send('system', 'printer', 'print.take', { kind: 'ticket' }, ids.next())
  if (!taken.ok) throw new Error(`print.take: ${JSON.stringify(taken.error)}`)
  const { job } = taken.value as {
    job: { id: string; placed: { lines: readonly { readonly text?: string }[] } } | null
  }
  if (job === null) return
  const number = job.placed.lines.find(({ text }) => /^[A-Z]\d{3,}$/.test(text ?? ''))?.text
  if (number === undefined) throw new Error('a ticket without its number')
  tell({ kind: 'printed', jobId: job.id, number })
  const outcome = { jobId: job.id, outcome: 'sent', problem: 'none' }
  await send('system', 'printer', 'print.outcome', outcome, ids.next())
  tell({ kind: 'reported', jobId: job.id })
}

const CLERKS = [
  ['staff-1', 'wangmin', 'counter-1'],
  ['staff-2', 'lina', 'counter-2'],
  ['staff-3', 'chenli', 'counter-3'],
] as const
const { demoPassword: password } = await query<{ demoPassword: string }>('staff-1', 'session.choices')
for (const [client, login, counterId] of CLERKS) {
  const reply = await send('staff', client, 'session.signIn', { login, password, counterId }, ids.next())
  if (!reply.ok) throw new Error(`session.signIn: ${JSON.stringify(reply.error)}`)
}
// Whoever pressed and got no answer presses again, with the key of the same gesture.
for (const { surface, client, channel, input, key } of order.unanswered)
  await gesture(surface, client, channel, input, key)
tell({ kind: 'at work' })

for (let round = 0; round < order.rounds; round += 1) {
  const moves = await Promise.all(CLERKS.map(async ([client]) => [client, await clerksMove(client)] as const))
  // All of them press before anybody is answered.
  await Promise.all([
    ...['kiosk-1', 'kiosk-2'].map((client) =>
      gesture('kiosk', client, 'kiosk.take', { categoryId: pick(CATEGORIES), priority: false }),
    ),
    ...moves.map(([client, [channel, input]]) => gesture('staff', client, channel, input)),
    print(),
  ])
}
tell({ kind: 'done' })
process.exit(0)
