import { z } from 'zod'
import { LIMIT_UNITS } from '../matter/matter-version.ts'

/**
 * A due date and why it is that date: one line for every day from the start to the end.
 * The lines are data, so that the screen, the paper and a test read the same explanation.
 */
export const explainedDaySchema = z.strictObject({
  date: z.iso.date(),
  /**
   * start 起算日(不计) · counted 计入 · off 不计(休息日) · paused 不计(特别程序等) ·
   * rolled 最后一日是休息日，顺延至此 (natural days and months only)
   */
  what: z.enum(['start', 'counted', 'off', 'paused', 'rolled']),
  /** The how-manieth counted day; null when not counted, and for minutes and hours, which count no days. */
  ordinal: z.int().positive().nullable(),
  kind: z.enum(['workday', 'make-up', 'weekend', 'holiday', 'local-closed', 'local-open']),
  name: z.string().nullable(),
  covered: z.boolean(),
})
export type ExplainedDay = z.infer<typeof explainedDaySchema>

export const limitCountSchema = z.strictObject({
  value: z.int().min(0),
  unit: z.enum(LIMIT_UNITS),
  startDate: z.iso.date(),
  /** The last day that is still in time, 含当日. For natural days and months: the day after rolling off a rest day. */
  due: z.iso.date(),
  /** Natural days and months only: the last day before rolling (民法典 203条); alarms use this earlier one. */
  rawDue: z.iso.date(),
  /** Minutes and hours only: the exact moment. */
  dueAt: z.int().nullable(),
  /** True when the count reached past the loaded calendar: 暂定. */
  provisional: z.boolean(),
  days: z.array(explainedDaySchema),
})
export type LimitCount = z.infer<typeof limitCountSchema>

/** Promised and legal count of one case side by side; the earlier is the case's due date. */
export const caseDueSchema = z.strictObject({
  due: z.iso.date(),
  basis: z.enum(['promised', 'legal']),
  provisional: z.boolean(),
  promised: limitCountSchema.nullable(),
  legal: limitCountSchema.nullable(),
})
export type CaseDue = z.infer<typeof caseDueSchema>
