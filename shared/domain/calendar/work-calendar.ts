import { z } from 'zod'
import type { DateText } from '../../kernel/plain-date.ts'

/** One year of the State Council's arrangement, as its file under `resources/calendar/` says it. */
export const calendarYearSchema = z.strictObject({
  format: z.literal(1),
  year: z.int().min(2000).max(2100),
  /** Which notice, and of which day. */
  source: z.string().min(1),
  daysOff: z.array(z.strictObject({ from: z.iso.date(), to: z.iso.date(), name: z.string().min(1) })),
  makeUpWorkdays: z.array(z.strictObject({ date: z.iso.date(), name: z.string().min(1) })),
})
export type CalendarYear = z.infer<typeof calendarYearSchema>

/** 停办公 or an extra working day that this hall has been ordered to keep. */
export interface LocalOverride {
  readonly date: DateText
  readonly working: boolean
  readonly reason: string
}

/** The working-day calendar as a value. Weekend opening of the hall does not make a working day. */
export interface WorkCalendar {
  readonly years: readonly CalendarYear[]
  readonly overrides: readonly LocalOverride[]
}

/** What one date is for counting 工作日. */
export interface DayKind {
  readonly date: DateText
  readonly working: boolean
  readonly kind: 'workday' | 'make-up' | 'weekend' | 'holiday' | 'local-closed' | 'local-open'
  /** Name of the festival, or the reason of a local override. */
  readonly name: string | null
  /** False past the last loaded year: then only Saturdays and Sundays are known to be off. */
  readonly covered: boolean
}
