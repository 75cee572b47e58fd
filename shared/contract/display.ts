import { z } from 'zod'
import { instant, nothing, query, revisionShape } from './define.ts'

const call = z.strictObject({ number: z.string(), counter: z.int(), at: instant, times: z.int() })
export type DisplayCall = z.infer<typeof call>

export const displayChannels = {
  /** Numbers and counters only; never a name. */
  'display.snapshot': query({
    surfaces: ['display'],
    roles: 'open',
    input: nothing,
    output: z.strictObject({
      ...revisionShape,
      now: instant,
      hallName: z.string(),
      newest: call.nullable(),
      counters: z.array(
        z.strictObject({
          number: z.int(),
          kindName: z.enum(['general', 'guide', 'accessible']),
          serves: z.array(z.string()),
          status: z.enum(['calling', 'serving', 'free', 'paused']),
          ticket: z.string().nullable(),
        }),
      ),
      recent: z.array(call),
      notices: z.array(z.string()),
    }),
  }),
}
