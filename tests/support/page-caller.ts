import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { channels } from '#shared/contract/index.ts'
import type { Caller } from './test-hall.ts'

/**
 * Calls the running program's own channels from a staff window, as its page does: what a story needs beforehand, without
 * typing it. Whoever is signed in there does it.
 */
export const callerAt = (staff: Page): Caller => {
  const reply: Caller['reply'] = (channel, input, key) => {
    const needsKey = channels[channel].kind === 'command'
    return staff.evaluate(
      ([name, given, gesture]) =>
        (
          window as unknown as {
            yichuangtong: { call: (channel: string, input: unknown, key: string | null) => Promise<unknown> }
          }
        ).yichuangtong.call(name, given, gesture),
      [channel, input as unknown, needsKey ? (key ?? randomUUID()) : null] as const,
    ) as never
  }
  return {
    reply,
    call: async (channel, input, key) => {
      const answer = await reply(channel, input, key)
      if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`)
      return channels[channel].output.parse(answer.value) as never
    },
  }
}
