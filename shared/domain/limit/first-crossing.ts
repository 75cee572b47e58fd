import { startOfDate } from '../../kernel/instant.ts'
import type { DateText } from '../../kernel/plain-date.ts'
import { dayAfter, dayKind, lastCoveredDay } from '../calendar/day-kind.ts'
import type { WorkCalendar } from '../calendar/work-calendar.ts'
import type { Limit, MatterVersion } from '../matter/matter-version.ts'
import { alarmDay, countLimit } from './count-limit.ts'
import type { LimitCount } from './limit-count.ts'

/**
 * The first day, from `from` on, on which the promise of a matter would end later than the law allows (10 工作日 over a
 * holiday against 15 自然日). A case takes the earlier of both; the hall is warned because its published promise is then
 * wrong. Both limits are counted from the same day, as for an application that is complete at once. Null when that
 * does not happen on any day whose count stays inside the loaded calendar, or when one limit is not set.
 *
 * Pass {@link matterInHall} of a hall, so that the hall's own promise is looked at.
 */
export const firstCrossing = (
  { legalLimit, promisedLimit }: Pick<MatterVersion, 'legalLimit' | 'promisedLimit'>,
  calendar: WorkCalendar,
  from: DateText,
): DateText | null => {
  const last = lastCoveredDay(calendar)
  if (last === null || legalLimit === null || promisedLimit === null) return null
  // In the same unit the longer one is longer on every day, and a catalogue with such a promise is refused.
  if (legalLimit.unit === promisedLimit.unit && promisedLimit.value <= legalLimit.value) return null
  let day = dayKind(calendar, from)
  while (day.date <= last) {
    const promised = countFrom(promisedLimit, day.date, calendar)
    const legal = countFrom(legalLimit, day.date, calendar)
    if (promised.provisional || legal.provisional) return null
    if (alarmDay(promised) > alarmDay(legal)) return day.date
    day = dayAfter(calendar, day.date)
  }
  return null
}

const countFrom = ({ value, unit }: Limit, startDate: DateText, calendar: WorkCalendar): LimitCount =>
  countLimit({ value, unit, startDate, startAt: startOfDate(startDate), pauses: [], calendar })
