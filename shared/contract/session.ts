import { z } from 'zod'
import { ROLES } from '../domain/staff/role.ts'
import { EXPORT_WARNINGS } from './export.ts'
import { command, dateText, idText, instant, nothing, query } from './define.ts'

const counter = z.strictObject({
  id: idText,
  number: z.int().positive(),
  name: z.string(),
  kind: z.enum(['general', 'guide', 'accessible']),
})

export const signedInSchema = z.strictObject({
  staffId: idText,
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  counter: counter.nullable(),
  since: instant,
})
export type SignedIn = z.infer<typeof signedInSchema>

export const sessionChannels = {
  /** Who is signed in at this window, and the hall it belongs to. */
  'session.current': query({
    surfaces: ['staff'],
    roles: 'open',
    input: nothing,
    output: z.strictObject({
      hall: z.strictObject({ name: z.string(), organ: z.string(), demo: z.boolean() }),
      today: dateText,
      now: instant,
      /** The clock jumped (wrong year, dead battery): work waits until the duty lead confirms the date. */
      clockDoubtful: z.boolean(),
      lastKnownDay: dateText,
      signedIn: signedInSchema.nullable(),
    }),
  }),
  'session.choices': query({
    surfaces: ['staff'],
    roles: 'open',
    input: nothing,
    output: z.strictObject({
      counters: z.array(z.strictObject({ ...counter.shape, takenBy: z.string().nullable() })),
      staff: z.array(z.strictObject({ login: z.string(), name: z.string(), roles: z.array(z.enum(ROLES)) })),
      /** The demo hall says its own password on the sign-in page; a real hall never does. */
      demoPassword: z.string().nullable(),
      /** What nobody may overlook about the exports, before anybody signs in; null also when a lead has taken note. */
      exportWarning: z.enum(EXPORT_WARNINGS).nullable(),
    }),
  }),
  'session.signIn': command({
    surfaces: ['staff'],
    roles: 'open',
    input: z.strictObject({
      login: z.string().trim().min(1).max(60),
      password: z.string().min(1).max(200),
      counterId: idText.nullable(),
    }),
    output: signedInSchema,
    failures: ['wrong-password', 'locked-out', 'counter-taken', 'ticket-open'],
  }),
  'session.signOut': command({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: nothing,
    failures: ['ticket-open'],
  }),
  /** The duty lead confirms that the machine's date is right after the clock jumped. */
  'session.confirmDate': command({
    surfaces: ['staff'],
    roles: ['lead', 'admin'],
    input: z.strictObject({ today: dateText }),
    output: nothing,
    failures: ['date-differs'],
  }),
}
