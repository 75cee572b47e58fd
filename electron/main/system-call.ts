import { randomUUID } from 'node:crypto'
import { channels } from '#shared/contract/index.ts'
import type { ChannelName, InputOf, ReplyOf } from '#shared/contract/index.ts'
import type { Call, Principal } from '#shared/contract/wire.ts'
import { fail } from '#shared/kernel/result.ts'

/** Main's own way to the backend. */
export type SystemCall = <C extends ChannelName>(channel: C, input: InputOf<C>) => Promise<ReplyOf<C>>

export const createSystemCall = (
  call: (principal: Principal, call: Call) => Promise<unknown>,
  run: string,
): SystemCall => {
  const principal: Principal = { surface: 'system', client: 'main', run }
  return async <C extends ChannelName>(channel: C, input: InputOf<C>): Promise<ReplyOf<C>> => {
    const key = channels[channel].kind === 'command' ? randomUUID() : null
    const reply = (await call(principal, { channel, input, key })) as ReplyOf<C>
    if (!reply.ok) return reply
    const parsed = channels[channel].output.safeParse(reply.value)
    return (parsed.success ? { ok: true, value: parsed.data } : fail('internal', { channel })) as ReplyOf<C>
  }
}
