import { addDays } from '../../kernel/plain-date.ts'
import type { DateText } from '../../kernel/plain-date.ts'
import { workingDaysBetween } from '../calendar/day-kind.ts'
import type { WorkCalendar } from '../calendar/work-calendar.ts'
import type { Role } from '../staff/role.ts'
import type { BoardDays, CaseClocks } from './board.ts'

/**
 * What alerts somebody: the case's own date (限时办结, R-051) · an objection to answer · the last day to tell what
 * is missing (行政许可法 32条) · the last day of a stage · 容缺 that was not made good in time · a result that nobody has
 * collected for long.
 */
export const ALERT_KINDS = ['due', 'answer', 'tell', 'stage', 'deferral', 'collect'] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

/** 逾期 · 今日 · 下一工作日前: how near it is. Never stored for a case; only what somebody has seen of it is. */
export const ALERT_CLASSES = ['overdue', 'today', 'near'] as const
export type AlertClass = (typeof ALERT_CLASSES)[number]

/** What the hall has to do by a day of its own, beside the case's date: what the badge counts as 其他时限. */
export const OWN_CLOCKS = ['answer', 'tell', 'stage'] as const satisfies readonly AlertKind[]

/**
 * Working days after the decision from which an uncollected result is said: within ten of them a licence has to be
 * issued and delivered (行政许可法 44条), so after them it is the hall that has to reach the person.
 */
export const UNCOLLECTED_LONG = 10

export interface AlertDays extends BoardDays {
  /** A result decided on this day or before has waited longer than {@link UNCOLLECTED_LONG}. */
  readonly longSince: DateText
}

/** The latest day of decision of which a result has waited longer than {@link UNCOLLECTED_LONG} on `today`. */
export const longSince = (calendar: WorkCalendar, today: DateText): DateText => {
  let day = addDays(today, -UNCOLLECTED_LONG)
  while (workingDaysBetween(calendar, day, today) <= UNCOLLECTED_LONG) day = addDays(day, -1)
  return day
}

/** Dates after the first and up to the second, both days included as said: `after` excluded, `upTo` included. */
export interface DateSpan {
  readonly after: DateText | null
  readonly upTo: DateText
}

/** The dates that are of a class today; null where a kind is not alerted of in that class. */
export const alertSpan = (
  kind: AlertKind,
  cls: AlertClass,
  { today, next, longSince: long }: AlertDays,
): DateSpan | null => {
  if (kind === 'collect') return cls === 'overdue' ? { after: null, upTo: long } : null
  const yesterday = addDays(today, -1)
  if (cls === 'overdue') return { after: null, upTo: yesterday }
  // 容缺: what was promised is the applicant's until its day has passed.
  if (kind === 'deferral') return null
  return cls === 'today' ? { after: yesterday, upTo: today } : { after: today, upTo: next }
}

export const isInSpan = (date: DateText, { after, upTo }: DateSpan): boolean =>
  (after === null || date > after) && date <= upTo

/** The class of a date of this kind today; null while it alerts nobody. */
export const alertClass = (kind: AlertKind, date: DateText, days: AlertDays): AlertClass | null =>
  ALERT_CLASSES.find((cls) => {
    const span = alertSpan(kind, cls, days)
    return span !== null && isInSpan(date, span)
  }) ?? null

export interface AlertFacts extends CaseClocks {
  readonly deferredUntil: DateText | null
  readonly decidedOn: DateText | null
}

/**
 * The dates of a case by which it can alert; null where it has none. Nothing is near or late while the clock stands
 * (暂停), but an objection is answered whatever becomes of the case.
 */
export const alertDates = (facts: AlertFacts): Readonly<Record<AlertKind, DateText | null>> => {
  const { status, paused } = facts
  return {
    due: status === 'accepted' && !paused ? facts.due : null,
    answer: facts.answerBy,
    tell: status === 'received' ? facts.tellBy : null,
    stage: (status === 'accepted' || status === 'decided') && !paused ? facts.stageDue : null,
    deferral: status === 'accepted' ? facts.deferredUntil : null,
    collect: status === 'decided' ? facts.decidedOn : null,
  }
}

/** Whose cases alert a person. */
export type Concern =
  /** Whoever answers for the shift: everything in the hall. */
  | { readonly kind: 'hall' }
  /** What they did last, and what lies at the counter they sit at. */
  | { readonly kind: 'person'; readonly staffId: string; readonly counterId: string | null }

export const concernOf = (person: {
  readonly roles: readonly Role[]
  readonly staffId: string
  readonly counterId: string | null
}): Concern =>
  person.roles.includes('lead')
    ? { kind: 'hall' }
    : { kind: 'person', staffId: person.staffId, counterId: person.counterId }
