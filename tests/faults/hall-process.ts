import type { Surface } from '#shared/contract/define.ts'
import type { Result } from '#shared/kernel/result.ts'
import { say, workingHall } from './working-hall.ts'

/**
 * A hall at work in a process of its own, made to be killed: `node hall-process.js FOLDER CLOCK ROUNDS [KEY]`.
 * Every line it says is written out before it goes on: `asking KEY` before a number is asked for, `issued KEY NUMBER`
 * when the answer has come, `called NUMBER` likewise. KEY is the gesture whose answer the last run did not give.
 */
const [folder = '', startsAt = '', rounds = '0', unanswered = ''] = process.argv.slice(2)

const { backend, store, ids, run } = await workingHall(folder, Number(startsAt))

const call = async (
  surface: Surface,
  channel: string,
  input: unknown,
  key = ids.next(),
): Promise<unknown> => {
  const reply: Result<unknown> = await backend.dispatch(
    { surface, client: `${surface}-1`, run },
    { channel, input, key },
  )
  if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
  return reply.value
}
const query = async (channel: string): Promise<Record<string, unknown>> => {
  const reply = await backend.dispatch(
    { surface: 'staff', client: 'staff-1', run },
    { channel, input: {}, key: null },
  )
  if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
  return reply.value as Record<string, unknown>
}
const numberOf = (ticket: unknown): string => (ticket as { number: string }).number

const take = async (key: string): Promise<void> => {
  say(`asking ${key}`)
  const ticket = await call('kiosk', 'kiosk.take', { categoryId: 'relief', priority: false }, key)
  say(`issued ${key} ${numberOf(ticket)}`)
}
const callNext = async (): Promise<void> => {
  const ticket = await call('staff', 'queue.callNext', {})
  say(`called ${numberOf(ticket)}`)
}
/** Whoever was called when the lights went out is served now. */
const endService = async (): Promise<void> => {
  const { current } = await query('queue.overview')
  if (current === null) return
  if ((current as { status: string }).status === 'called') await call('staff', 'queue.start', {})
  await call('staff', 'queue.consult', {})
}

const { demoPassword } = await query('session.choices')
await call('staff', 'session.signIn', { login: 'wangmin', password: demoPassword, counterId: 'counter-1' })
await endService()
if (unanswered !== '') await take(unanswered)
say('at work')
for (let round = 0; round < Number(rounds); round += 1) {
  await take(ids.next())
  await take(ids.next())
  await callNext()
  await endService()
}
say('done')
store.close()
