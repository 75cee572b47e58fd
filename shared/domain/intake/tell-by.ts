import type { WorkCalendar } from '../calendar/work-calendar.ts'
import { countLimit } from '../limit/count-limit.ts'
import type { MatterVersion } from '../matter/matter-version.ts'
import type { DateText } from '../../kernel/plain-date.ts'

export interface TellBy {
  /** The last day on which everything that is missing may be told, 含当日. */
  readonly date: DateText
  /** The count reached a year whose calendar is not loaded. */
  readonly provisional: boolean
}

/**
 * The last day to tell what is missing from materials taken in on a day (行政许可法 32条: 5 working days, counted from
 * the day after; other matters by their own rule). Null when the matter gives no such time: then everything is told on
 * the spot.
 */
export const tellBy = (
  matter: Pick<MatterVersion, 'correction'>,
  receivedOn: DateText,
  calendar: WorkCalendar,
): TellBy | null => {
  const { tellWithin } = matter.correction
  if (tellWithin === null) return null
  const count = countLimit({ ...tellWithin, startDate: receivedOn, startAt: 0, pauses: [], calendar })
  return { date: count.due, provisional: count.provisional }
}

/**
 * Whether materials that lie here untold are accepted by law: 逾期不告知的，自收到申请材料之日起即为受理. Only permits, only
 * after the last day has ended, and never on a date that the calendar may still move.
 */
export const isDeemedAccepted = (
  matter: Pick<MatterVersion, 'correction' | 'kind'>,
  last: TellBy | null,
  today: DateText,
): boolean =>
  matter.kind === 'permit' &&
  matter.correction.deemedAccepted &&
  last !== null &&
  !last.provisional &&
  today > last.date
