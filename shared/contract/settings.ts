import { z } from 'zod'
import { ROLES } from '../domain/staff/role.ts'
import { command, idText, nothing, query, requiredText, revisionShape, shortText } from './define.ts'
import { printerStatusSchema, ticketPrinterSchema } from './printer.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const hallProfileSchema = z.strictObject({
  name: requiredText,
  /** The organ whose seal is used. */
  organ: requiredText,
  /** 机关简称 in document numbers, e.g. 青街. */
  organShort: z.string().trim().min(1).max(8),
  phone: shortText,
  hours: z
    .array(z.strictObject({ from: time, to: time }))
    .min(1)
    .max(4),
  /** Weekdays on which the hall is open, 1 = Monday; opening on a rest day does not make it a working day. */
  openWeekdays: z.array(z.int().min(1).max(7)).min(1),
  lastTicketTime: time.nullable(),
  guideDesk: shortText,
  outlet: shortText,
  priorityGroups: shortText,
  notices: z.array(z.string().trim().min(1).max(26)).max(12),
  numberWidth: z.int().min(3).max(8),
  /** 补零 in document numbers: 000123号 or 123号. */
  numberPadded: z.boolean().default(true),
  fonds: z.string().trim().max(4).nullable(),
  archiveCategory: z.string().trim().max(20),
  archiveOrgan: z.string().trim().max(20),
})
export type HallProfile = z.infer<typeof hallProfileSchema>

export const settingsChannels = {
  'settings.get': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({
      ...revisionShape,
      demo: z.boolean(),
      hall: hallProfileSchema,
      categories: z.array(
        z.strictObject({
          id: idText,
          prefix: z.string(),
          name: z.string(),
          examples: z.string(),
          dailyQuota: z.int().nullable(),
          numberWidth: z.int(),
        }),
      ),
      counters: z.array(
        z.strictObject({
          id: idText,
          number: z.int(),
          name: z.string(),
          kind: z.enum(['general', 'guide', 'accessible']),
          serves: z.array(z.strictObject({ categoryId: idText, weight: z.int() })),
        }),
      ),
      staff: z.array(
        z.strictObject({
          id: idText,
          login: z.string(),
          name: z.string(),
          roles: z.array(z.enum(ROLES)),
          active: z.boolean(),
        }),
      ),
      printing: z.strictObject({
        ticketPrinter: ticketPrinterSchema,
        documentPrinter: z.string().nullable(),
        /** What was last seen of the ticket printer. */
        status: printerStatusSchema,
        available: z.array(z.strictObject({ name: z.string(), state: z.enum(['ready', 'trouble']) })),
      }),
      encryption: z.enum(['demo', 'keyring', 'passphrase', 'none']),
    }),
  }),
  'settings.saveHall': command({
    surfaces: ['staff'],
    roles: ['admin'],
    input: hallProfileSchema,
    output: nothing,
    failures: ['bad-hours'],
  }),
  /** A queue of its own. Its letter stands on every number given, so it stays once a number was given under it. */
  'settings.saveCategory': command({
    surfaces: ['staff'],
    roles: ['admin'],
    input: z.strictObject({
      /** null adds one. */
      id: idText.nullable(),
      prefix: z.string().regex(/^[A-Z]{1,2}$/),
      name: requiredText,
      examples: shortText,
      dailyQuota: z.int().positive().max(100_000).nullable(),
      /** Least digits of a number; it grows past them and never wraps. */
      numberWidth: z.int().min(2).max(6),
    }),
    output: z.strictObject({ id: idText }),
    failures: ['prefix-taken', 'prefix-in-use', 'no-category'],
  }),
  /** A counter and the queues it serves; a larger weight goes before. */
  'settings.saveCounter': command({
    surfaces: ['staff'],
    roles: ['admin'],
    input: z.strictObject({
      /** null adds one. */
      id: idText.nullable(),
      number: z.int().positive().max(999),
      name: requiredText,
      kind: z.enum(['general', 'guide', 'accessible']),
      serves: z.array(z.strictObject({ categoryId: idText, weight: z.int().min(1).max(100) })).max(26),
    }),
    output: z.strictObject({ id: idText }),
    failures: ['number-taken', 'no-counter', 'no-category'],
  }),
  'settings.saveStaff': command({
    surfaces: ['staff'],
    roles: ['admin'],
    input: z.strictObject({
      /** null adds a person. */
      id: idText.nullable(),
      login: z
        .string()
        .trim()
        .regex(/^[A-Za-z0-9._-]{1,30}$/),
      name: requiredText,
      roles: z.array(z.enum(ROLES)).min(1),
      active: z.boolean(),
      /** null keeps the present password. */
      password: z.string().min(8).max(200).nullable(),
    }),
    output: nothing,
    failures: ['login-taken', 'last-admin', 'password-needed', 'no-staff'],
  }),
  /** Checks that every stored state follows from its events, and the audit chain; in a worker. */
  'settings.verifyDatabase': command({
    surfaces: ['staff'],
    roles: ['admin', 'lead', 'archivist'],
    input: nothing,
    output: z.strictObject({ ok: z.boolean(), problems: z.array(z.string()), checked: z.int() }),
  }),
}
