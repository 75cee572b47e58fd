import { addDays, type DateText } from '../../kernel/plain-date.ts'
import type { ExplainedDay, LimitCount } from './limit-count.ts'

interface DaysOffRange {
  readonly from: DateText
  readonly to: DateText
  /** Name of the festival or the reason of a local closure. */
  readonly name: string | null
}

interface NotableDays {
  readonly off: DaysOffRange[]
  readonly makeUp: DateText[]
}

const isNamedRest = (day: ExplainedDay): boolean =>
  day.what === 'off' && (day.kind === 'holiday' || day.kind === 'local-closed')

const isWorkOnRestDay = (day: ExplainedDay): boolean => day.kind === 'make-up' || day.kind === 'local-open'

/**
 * What a reader must be told beside "weekends are not counted", for the summary on paper and screen:
 * the holiday blocks that were not counted (never a plain weekend), and the Saturdays and Sundays that were
 * counted as working days or on which a natural period ends because they are worked.
 */
export const notableDays = (count: LimitCount): NotableDays => {
  const off: DaysOffRange[] = []
  for (const day of count.days.filter(isNamedRest)) {
    const last = off.at(-1)
    if (last && last.name === day.name && addDays(last.to, 1) === day.date) {
      off[off.length - 1] = { ...last, to: day.date }
    } else off.push({ from: day.date, to: day.date, name: day.name })
  }
  const makeUp = count.days
    .filter((day) => isWorkOnRestDay(day) && day.what !== 'paused' && day.what !== 'start')
    .filter((day) => count.unit === 'working-day' || day.date === count.due)
    .map((day) => day.date)
  return { off, makeUp }
}

/**
 * How much of a limit is used through `today` (含当日) and how much is left, in the limit's own days
 * (paused days are neither). Minutes, hours and 即办 count no days: both are 0. `left` is never negative;
 * being late is told by the urgency.
 */
export const daysUsed = (count: LimitCount, today: DateText): { used: number; left: number } => {
  const counted = count.days.filter((day) => day.what === 'counted' && day.ordinal !== null)
  const used = counted.filter((day) => day.date <= today).length
  return { used, left: counted.length - used }
}

/**
 * How many of a limit's own days a finished stretch has kept out of the count, in the limit's unit: working days for
 * 工作日, every date for the others. The day it began was spent, the day it ended was not (see Pause).
 */
export const keptOut = (
  count: LimitCount,
  stretch: { readonly from: DateText; readonly to: DateText },
): number =>
  count.days.filter(
    ({ what, date, kind }) =>
      what === 'paused' &&
      date > stretch.from &&
      date <= stretch.to &&
      (count.unit !== 'working-day' || WORKED.includes(kind)),
  ).length

const WORKED: readonly ExplainedDay['kind'][] = ['workday', 'make-up', 'local-open']
