import type { CaseRow } from '#shared/contract/case-view.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'

/** What has to happen next with a case, as a key under `cases:next`. Follows from the status, never stored. */
export type NextStep =
  | { readonly key: 'supplement'; readonly gaps: number }
  | {
      readonly key:
        | 'examine'
        | 'examineDeemed'
        | 'examineLate'
        | 'accept'
        | 'supply'
        | 'decide'
        | 'decideLate'
        | 'deliver'
        | 'close'
        | 'none'
    }

export const nextStep = (
  row: Pick<CaseRow, 'status' | 'openGaps' | 'urgency' | 'deferredUntil' | 'deemedIfLate'>,
): NextStep => {
  switch (row.status) {
    case 'received':
      if (row.urgency.kind === 'overdue') return { key: 'examineLate' }
      // 行政许可法 32条: silence accepts, so it is said before the day.
      return { key: row.deemedIfLate ? 'examineDeemed' : 'examine' }
    case 'notified':
      return row.openGaps > 0 ? { key: 'supplement', gaps: row.openGaps } : { key: 'accept' }
    case 'accepted':
      // 容缺: no result before what was promised is there, so this comes first.
      if (row.deferredUntil !== null) return { key: 'supply' }
      // 超时办结须说明原因 (DB35/T 2074 8.6.3.1, R-071): said before the clerk opens the case.
      return { key: row.urgency.kind === 'overdue' ? 'decideLate' : 'decide' }
    case 'decided':
      return { key: 'deliver' }
    case 'delivered':
      return { key: 'close' }
    case 'closed':
    case 'declined':
    case 'withdrawn':
    case 'lapsed':
      return { key: 'none' }
    default:
      return assertNever(row.status)
  }
}
