import type { CaseRow } from '#shared/contract/case-view.ts'
import type { BoardTab } from '#shared/domain/case/board.ts'

/** Which date a tab goes by; its head stands under `cases:columns`. */
export type DateColumn =
  | 'due'
  | 'pausedSince'
  | 'tellBy'
  | 'toldOn'
  | 'deferredUntil'
  | 'returnedOn'
  | 'answerBy'
  | 'stageDue'
  | 'decidedOn'

const OWN_DATE: Partial<Record<BoardTab, DateColumn>> = {
  paused: 'pausedSince',
  received: 'tellBy',
  notified: 'toldOn',
  deferred: 'deferredUntil',
  returned: 'returnedOn',
  objection: 'answerBy',
  stage: 'stageDue',
  collect: 'decidedOn',
}

/** `null` is what was found by searching: cases of all kinds, so the date is 应办结. */
export const dateColumnOf = (tab: BoardTab | null): DateColumn =>
  (tab === null ? undefined : OWN_DATE[tab]) ?? 'due'

export interface RowDate {
  readonly date: string
  /** 最迟告知 among dates of another kind has to say what it is. */
  readonly tell: boolean
  /** 容缺: what was promised did not come in time. */
  readonly late: boolean
  readonly provisional: boolean
}

export type DatedRow = Pick<
  CaseRow,
  | 'due'
  | 'provisional'
  | 'tellBy'
  | 'toldOn'
  | 'deferredUntil'
  | 'paused'
  | 'stage'
  | 'answerBy'
  | 'returnedOn'
  | 'decidedOn'
>

const dateOf = (row: DatedRow, column: DateColumn): string | null => {
  if (column === 'pausedSince') return row.paused?.since ?? null
  if (column === 'stageDue') return row.stage?.due ?? null
  return row[column]
}

/** The date of one row in the column of its tab; null where there is none. */
export const rowDate = (row: DatedRow, column: DateColumn, today: string): RowDate | null => {
  const date = dateOf(row, column)
  if (date !== null)
    return {
      date,
      tell: false,
      late: column === 'deferredUntil' && date < today,
      provisional: column === 'due' && row.provisional,
    }
  if (column !== 'due' || row.tellBy === null) return null
  return { date: row.tellBy, tell: true, late: false, provisional: false }
}
