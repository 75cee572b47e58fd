import { countLimit } from '#shared/domain/limit/count-limit.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { readCalendar } from '../store/calendars.ts'
import type { ReadDb } from '../store/database.ts'
import type { Story } from './case-dates.ts'

/**
 * 逾期未补: whether a case may be ended because what had to follow did not come. Only where a rule says so: the matter's
 * own period to correct with its effect, or the hall's published effect of a missed 容缺 promise. No law sets a general
 * period, so `no-rule` is the usual answer (rules 1.11). A period of the citizen that ends on a rest day is put off.
 */
export const lapseOf = (
  db: ReadDb,
  { state, matter }: Story,
  today: DateText,
): 'no-rule' | 'not-yet' | 'due' => {
  if (state.status === 'accepted' && state.deferral !== null)
    return today > state.deferral.until ? 'due' : 'not-yet'
  const { applicantPeriod, effect } = matter.correction
  if (state.status !== 'notified' || state.notifiedAt === null) return 'no-rule'
  if (applicantPeriod === null || effect === null) return 'no-rule'
  const last = countLimit({
    ...applicantPeriod,
    startDate: dateAt(state.notifiedAt),
    startAt: state.notifiedAt,
    pauses: [],
    calendar: readCalendar(db),
  })
  return today > last.due && !last.provisional ? 'due' : 'not-yet'
}
