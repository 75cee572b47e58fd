import { reachOf } from '#shared/domain/calendar/stale.ts'
import type { CaseDue } from '#shared/domain/limit/limit-count.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { WriteDb } from './database.ts'

/** The dates that follow from a state, the matter's limits and the calendar; the service knows the latter two. */
export interface CaseDates {
  readonly due: CaseDue | null
  /** The last day to tell what is missing from materials that wait to be examined. */
  readonly tellBy: DateText | null
  /** The stage that runs, with its own last day. */
  readonly stage: { readonly key: string; readonly due: DateText | null } | null
  /** The last day to answer the oldest open objection. */
  readonly answerBy: DateText | null
  /** The version of the calendar they were counted under. */
  readonly calendarVersion: number
}

/** What a row keeps of them. */
export interface RowDates {
  readonly due: DateText | null
  readonly dueBasis: 'promised' | 'legal' | null
  readonly provisional: number
  readonly tellBy: DateText | null
  readonly stage: string | null
  readonly stageDue: DateText | null
  readonly answerBy: DateText | null
  readonly calendarVersion: number
  readonly calendarReach: DateText | null
}

/** While the clock stands there is no date: nobody is promised one, and nothing is near or late. */
export const rowDates = (dates: CaseDates, paused: boolean): RowDates => {
  const due = paused ? null : dates.due
  const stageDue = dates.stage?.due ?? null
  return {
    due: due?.due ?? null,
    dueBasis: due?.basis ?? null,
    provisional: due?.provisional === true ? 1 : 0,
    tellBy: dates.tellBy,
    stage: dates.stage?.key ?? null,
    stageDue,
    answerBy: dates.answerBy,
    calendarVersion: dates.calendarVersion,
    calendarReach: reachOf([due?.due ?? null, dates.tellBy, stageDue, dates.answerBy]),
  }
}

/** The columns of {@link RowDates}, in the order of {@link dateValues}. */
export const DATE_COLUMNS = [
  'due',
  'due_basis',
  'provisional',
  'tell_by',
  'stage',
  'stage_due',
  'answer_by',
  'calendar_version',
  'calendar_reach',
] as const

export const dateValues = (dates: CaseDates, paused: boolean) => {
  const row = rowDates(dates, paused)
  return [
    row.due,
    row.dueBasis,
    row.provisional,
    row.tellBy,
    row.stage,
    row.stageDue,
    row.answerBy,
    row.calendarVersion,
    row.calendarReach,
  ] as const
}

const SAVE = `UPDATE case_file SET ${DATE_COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`

/** After the calendar has changed: the dates that follow from it, without an event, because nothing happened. */
export const saveDates = (
  db: WriteDb,
  file: { readonly id: string; readonly pausedSince: DateText | null },
  dates: CaseDates,
): void => db.one(SAVE, ...dateValues(dates, file.pausedSince !== null), file.id)
