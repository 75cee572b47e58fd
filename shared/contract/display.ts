import { z } from 'zod'
import { LIMIT_UNITS } from '../domain/matter/matter-version.ts'
import { command, instant, nothing, query, revisionShape } from './define.ts'
import { recordedClipSchema, VOICE_TROUBLES, voiceSettingsSchema } from './voice.ts'

const call = z.strictObject({
  number: z.string(),
  counter: z.int(),
  at: instant,
  times: z.int(),
  /** 昨日: the ticket is of an earlier day. */
  earlier: z.boolean(),
})
export type DisplayCall = z.infer<typeof call>

const guide = z.strictObject({
  name: z.string(),
  eligibility: z.string().nullable(),
  /** The earlier of promised and legal; null when the hall only forwards and no rule says how long it takes. */
  limit: z.strictObject({ value: z.int(), unit: z.enum(LIMIT_UNITS) }).nullable(),
  /** Lines everybody is asked for; more may follow from a person's case. */
  materials: z.int(),
  /** The letter of its queue, and the counters that serve it. */
  prefix: z.string(),
  counters: z.array(z.int()),
})
export type Guide = z.infer<typeof guide>

const display = { surfaces: ['display'], roles: 'open', input: nothing } as const

export const displayChannels = {
  /** Numbers and counters only; never a name. */
  'display.snapshot': query({
    ...display,
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
          /** That ticket is of an earlier day. */
          earlier: z.boolean(),
        }),
      ),
      recent: z.array(call),
      notices: z.array(z.string()),
      /** Every call whose ticket is still at the counter that called it, oldest first: what there is to say. */
      standing: z.array(
        z.strictObject({
          /** Names this call among all calls, a repeated one by itself. */
          id: z.string(),
          number: z.string(),
          counter: z.int(),
          at: instant,
          again: z.boolean(),
          earlier: z.boolean(),
        }),
      ),
    }),
  }),
  /** What changes only when somebody changes the settings. */
  'display.settings': query({
    ...display,
    output: z.strictObject({
      ...revisionShape,
      voice: voiceSettingsSchema,
      recorded: z.array(recordedClipSchema),
      guides: z.array(guide),
      guideAfter: z.int(),
    }),
  }),
  /** The speaking screen says that it cannot be heard, or that it can again; told to the staff. */
  'display.reportVoice': command({
    ...display,
    input: z.strictObject({ trouble: z.enum(VOICE_TROUBLES).nullable() }),
    output: nothing,
  }),
}
