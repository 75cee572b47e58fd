import { calendarYearSchema } from '#shared/domain/calendar/work-calendar.ts'
import { countLimit } from '#shared/domain/limit/count-limit.ts'
import type { LimitCount } from '#shared/domain/limit/limit-count.ts'
import type { LimitUnit } from '#shared/domain/matter/matter-version.ts'
import { startOfDate } from '#shared/kernel/instant.ts'
import year2026 from '../../../resources/calendar/2026.json' with { type: 'json' }

/** A real ledger on the calendar of 2026; the year after is not loaded. */
export const ledger = (
  value: number,
  unit: LimitUnit,
  startDate: string,
  pauses: readonly { readonly from: string; readonly to: string | null }[] = [],
): LimitCount =>
  countLimit({
    value,
    unit,
    startDate,
    startAt: startOfDate(startDate),
    pauses,
    calendar: { years: [calendarYearSchema.parse(year2026)], overrides: [] },
  })
