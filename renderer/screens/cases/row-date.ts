import type { BoardTab, CaseRow } from '#shared/contract/case-view.ts'

/** Which date a tab goes by; its head stands under `cases:columns`. */
export type DateColumn = 'due' | 'tellBy' | 'toldOn' | 'deferredUntil'

const OWN_DATE: Partial<Record<BoardTab, DateColumn>> = {
  received: 'tellBy',
  notified: 'toldOn',
  deferred: 'deferredUntil',
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

/** The date of one row in the column of its tab; null where there is none. */
export const rowDate = (
  row: Pick<CaseRow, 'due' | 'provisional' | 'tellBy' | 'toldOn' | 'deferredUntil'>,
  column: DateColumn,
  today: string,
): RowDate | null => {
  const date = row[column]
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
