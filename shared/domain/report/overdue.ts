import type { DateText } from '../../kernel/plain-date.ts'

/** What a case's own date is held against. */
export interface DueFacts {
  /** 应办结; null where no limit runs, and then nothing is ever late. */
  readonly due: DateText | null
  readonly decidedOn: DateText | null
  /** Withdrawn, lapsed or declined: no decision is owed any more from this day on. */
  readonly endedOn: DateText | null
}

/** 超期办结: decided after its date. On the date itself it is in time (最迟 含当日). */
export const isDecidedLate = ({ due, decidedOn }: DueFacts): boolean =>
  due !== null && decidedOn !== null && decidedOn > due

/**
 * 超期未办结, seen from a day: its date lies before `passedBefore`, and up to and including `seenOn` it was neither
 * decided nor over in another way.
 */
export const isOverdueUndecided = (
  { due, decidedOn, endedOn }: DueFacts,
  { seenOn, passedBefore }: { readonly seenOn: DateText; readonly passedBefore: DateText },
): boolean =>
  due !== null &&
  due < passedBefore &&
  (decidedOn === null || decidedOn > seenOn) &&
  (endedOn === null || endedOn > seenOn)

/** 超期 as the register shows it today: finished after its date, or not finished and past it. */
export const isOverdueOn = (facts: DueFacts, today: DateText): boolean =>
  isDecidedLate(facts) || isOverdueUndecided(facts, { seenOn: today, passedBefore: today })
