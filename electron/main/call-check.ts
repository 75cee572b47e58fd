import type { Surface } from '#shared/contract/define.ts'
import { channels, isChannelName } from '#shared/contract/index.ts'
import type { Call } from '#shared/contract/wire.ts'
import { callSchema } from '#shared/contract/wire.ts'
import type { CommonFailure } from '#shared/contract/define.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { payloadSize } from './payload-size.ts'

/**
 * Whether a window may send this message at all. The backend checks channel, role and input again; this is the
 * outer door: what is not addressed to a channel of this surface never reaches the process with the data.
 */
export const checkCall = (surface: Surface, message: unknown): Result<Call, CommonFailure> => {
  const size = payloadSize(message)
  if (size === 'too-large') return fail('too-large')
  if (size === 'too-deep') return fail('bad-input')
  const parsed = callSchema.safeParse(message)
  if (!parsed.success) return fail('bad-input')
  const call = parsed.data
  if (!isChannelName(call.channel)) return fail('unknown-channel')
  const channel = channels[call.channel]
  if (!channel.surfaces.includes(surface)) return fail('not-allowed')
  // A command without a key could be done twice; a query with one would be stored for nothing.
  if ((channel.kind === 'command') !== (call.key !== null)) return fail('bad-input')
  return ok(call)
}
