import { z } from 'zod'
import { command, dateText, idText, nothing, query, revisionShape } from './define.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const weekday = z.int().min(1).max(7)

const categoryRuleSchema = z.strictObject({
  categoryId: idText,
  /** Weekdays on which this business is done; empty = whenever the hall is open. */
  weekdays: z.array(weekday).max(7),
  /** When its numbers are given, inside the office hours, and how many in each stretch; empty = all office hours. */
  spans: z
    .array(z.strictObject({ from: time, to: time, quota: z.int().positive().max(100_000).nullable() }))
    .max(4),
})

/** 取号规则: when the kiosk gives numbers, to whom, and how it speaks. */
export const kioskRulesSchema = z.strictObject({
  /** 提前取号: minutes before each opening. */
  earlyMinutes: z.int().min(0).max(120),
  /** 午休取号 */
  overBreak: z.boolean(),
  /** Days on which the hall opens or shuts whatever weekday and calendar say. */
  exceptions: z.array(z.strictObject({ date: dateText, open: z.boolean() })).max(60),
  /** 一人一号: off · one open number for each business · one open number altogether. */
  onePerPerson: z.enum(['off', 'category', 'any']),
  /** Who has no card: goes to the guide desk, or takes a number all the same. */
  withoutCard: z.enum(['guide-desk', 'take']),
  /** 朗读: the main sentence of each page, where the computer has a Chinese voice. */
  readAloud: z.boolean(),
  categories: z.array(categoryRuleSchema).max(26),
})
export type KioskRules = z.infer<typeof kioskRulesSchema>

/** What a hall begins with: office hours and nothing asked of anybody. */
export const FIRST_KIOSK_RULES: KioskRules = {
  earlyMinutes: 0,
  overBreak: false,
  exceptions: [],
  onePerPerson: 'off',
  withoutCard: 'guide-desk',
  readAloud: false,
  categories: [],
}

export const kioskRulesChannels = {
  'settings.kiosk': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({
      ...revisionShape,
      rules: kioskRulesSchema,
      hours: z.array(z.strictObject({ from: z.string(), to: z.string() })),
      categories: z.array(z.strictObject({ id: idText, prefix: z.string(), name: z.string() })),
      /** The coming fortnight as these rules have it, today first. */
      days: z.array(
        z.strictObject({
          date: dateText,
          open: z.boolean(),
          because: z.enum(['own', 'holiday', 'local-closed', 'make-up', 'local-open', 'weekday']),
          name: z.string().nullable(),
        }),
      ),
    }),
  }),
  'settings.saveKiosk': command({
    surfaces: ['staff'],
    roles: ['admin', 'lead'],
    input: kioskRulesSchema,
    output: nothing,
    failures: ['bad-hours', 'no-category', 'date-twice'],
  }),
}
