import { channels } from '#shared/contract/index.ts'
import type { ChannelName, CommandName, InputOf, QueryName, ReplyOf } from '#shared/contract/index.ts'
import { fail } from '#shared/kernel/result.ts'

const exchange = async <C extends ChannelName>(
  channel: C,
  input: InputOf<C>,
  key: string | null,
): Promise<ReplyOf<C>> => {
  const reply = (await window.yichuangtong.call(channel, input, key)) as ReplyOf<C>
  if (!reply.ok) return reply
  const parsed = channels[channel].output.safeParse(reply.value)
  return (parsed.success ? { ok: true, value: parsed.data } : fail('internal', { channel })) as ReplyOf<C>
}

/** Asks; asking twice is harmless. */
export const ask = <C extends QueryName>(channel: C, input: InputOf<C>): Promise<ReplyOf<C>> =>
  exchange(channel, input, null)

/**
 * Does something once. The key stands for one gesture of one person: when the backend dies after the gesture,
 * main sends the same call with the same key again, and what was already done is answered, not done twice.
 */
export const order = <C extends CommandName>(
  channel: C,
  input: InputOf<C>,
  key: string,
): Promise<ReplyOf<C>> => exchange(channel, input, key)

/** A key for one gesture. */
export const gestureKey = (): string => crypto.randomUUID()
