import { z } from 'zod'
import { FESTIVALS } from '../domain/calendar/ics-marks.ts'
import { CASE_STATUSES } from '../domain/case/case-event.ts'
import { command, dateText, idText, instant, nothing, query, requiredText, shortText } from './define.ts'

const leads = { surfaces: ['staff'], roles: ['admin', 'lead'] } as const

/** Cases that still have to be counted anew after a change of the calendar; `left` null while they are counted up. */
export const recountSchema = z.strictObject({ left: z.int().min(0).nullable() })
export type RecountView = z.infer<typeof recountSchema>

const yearFile = {
  text: z.string().max(400_000),
  /** Which year of a file that holds several; null when it holds one. */
  year: z.int().nullable().default(null),
  /** Which notice and of which day, where the file does not say it. */
  source: shortText.default(''),
}

const orderedDays = {
  /** false 停办公 · true an extra working day */
  working: z.boolean(),
  from: dateText,
  to: dateText,
  reason: requiredText,
  /** Who ordered it: 文号 or name. */
  orderedBy: requiredText,
}

/** A change of the calendar, as it is looked at before it is made. */
export const calendarChangeSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('year'), ...yearFile }),
  z.strictObject({ what: z.literal('order'), ...orderedDays }),
  z.strictObject({ what: z.literal('withdraw'), id: idText }),
])

const dayBrief = z.strictObject({
  kind: z.enum(['workday', 'make-up', 'weekend', 'holiday', 'local-closed', 'local-open']),
  name: z.string().nullable(),
})
const movedDate = z.strictObject({ date: dateText.nullable(), provisional: z.boolean() })

/** A case whose date becomes another one. */
const movedCase = z.strictObject({
  caseId: idText,
  number: z.string(),
  matterName: z.string(),
  applicantMasked: z.string(),
  status: z.enum(CASE_STATUSES),
  /** due 应办结 · tell-by 最迟告知 */
  which: z.enum(['due', 'tell-by']),
  before: movedDate,
  after: movedDate,
})
export type MovedCase = z.infer<typeof movedCase>

/** How many moved cases are named; how many there are is told. */
export const MOST_NAMED = 200

export const calendarPreviewSchema = z.strictObject({
  /** The version it was looked at under: another one since, and it has to be looked at again. */
  basedOn: z.int(),
  /** The year as it would be loaded; null for days by order. */
  year: z
    .strictObject({
      year: z.int(),
      source: z.string(),
      workdays: z.int(),
      blocks: z.array(z.strictObject({ name: z.string(), from: dateText, to: dateText, days: z.int() })),
      makeUpDays: z.array(z.strictObject({ date: dateText, name: z.string() })),
      /** Festivals every notice names and this file does not. */
      missing: z.array(z.enum(FESTIVALS)),
      /** The year is loaded already, from this notice. */
      replaces: z.string().nullable(),
      /** Entries of the file that mark no day. */
      ignored: z.int(),
    })
    .nullable(),
  /** Days known before that become another kind of day. */
  changed: z.array(z.strictObject({ date: dateText, before: dayBrief, after: dayBrief })),
  /** True when some of those days lie in the past. */
  past: z.boolean(),
  cases: z.strictObject({
    /** How many have another date. */
    moved: z.int(),
    /** How many keep it and are no longer 暂定. */
    settled: z.int(),
    /** What is due first first, at most {@link MOST_NAMED}. */
    first: z.array(movedCase),
  }),
})
export type CalendarPreview = z.infer<typeof calendarPreviewSchema>

const fileFailures = ['bad-calendar', 'choose-year', 'calendar-unchanged'] as const
const pastFailures = ['past-needs-admin', 'past-needs-reason'] as const
const orderFailures = [
  'days-reversed',
  'too-many-days',
  'days-taken',
  'already-working',
  'already-off',
] as const

export const calendarChannels = {
  /** 工作日历: which years are loaded, which days are closed or worked by order, and how far a recount has come. */
  'settings.calendar': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({
      version: z.int(),
      today: dateText,
      years: z.array(
        z.strictObject({ year: z.int(), source: z.string(), workdays: z.int(), makeUpDays: z.int() }),
      ),
      arrangements: z.array(
        z.strictObject({
          id: idText,
          ...orderedDays,
          orderedBy: z.string(),
          enteredAt: instant,
          enteredBy: z.string(),
        }),
      ),
      recount: recountSchema.nullable(),
      /** The last change: whose, of what, and how many cases have another date since. */
      last: z
        .strictObject({
          what: z.enum(['begun', 'shipped', 'year', 'closed', 'opened', 'withdrawn']),
          subject: z.string(),
          at: instant,
          staffName: z.string(),
          moved: z.int(),
        })
        .nullable(),
    }),
  }),
  /** What a change would do, worked out in small steps; nothing is written. A later question ends an earlier one. */
  'settings.previewCalendar': command({
    ...leads,
    input: calendarChangeSchema,
    output: calendarPreviewSchema,
    failures: [...fileFailures, ...orderFailures, 'no-arrangement', 'preview-replaced'],
  }),
  /** Nobody waits for the preview any more: it is not worked on to its end. */
  'settings.stopPreview': command({ ...leads, input: nothing, output: nothing }),
  /** A year of the working-day calendar as a file; refused as a whole when malformed. Cases are counted anew. */
  'settings.importCalendar': command({
    ...leads,
    input: z.strictObject({ ...yearFile, basedOn: z.int() }),
    output: z.strictObject({ year: z.int(), version: z.int() }),
    failures: [...fileFailures, 'calendar-changed', 'source-needed'],
  }),
  /**
   * 停办公, or an extra working day, by order. From today on; days that have passed only by an administrator with a
   * reason, because dates that people were told move with them.
   */
  'settings.orderDays': command({
    ...leads,
    input: z.strictObject({ ...orderedDays, lateReason: shortText.default(''), basedOn: z.int() }),
    output: z.strictObject({ id: idText, version: z.int() }),
    failures: [...orderFailures, ...pastFailures, 'calendar-changed'],
  }),
  /** Takes an order back: its days from today on, or all of them when they have passed (an administrator, with a reason). */
  'settings.withdrawDays': command({
    ...leads,
    input: z.strictObject({ id: idText, lateReason: shortText.default(''), basedOn: z.int() }),
    output: z.strictObject({ version: z.int() }),
    failures: ['no-arrangement', ...pastFailures, 'calendar-changed'],
  }),
}
