import { assertNever } from '../../kernel/assert-never.ts'
import type { DateText } from '../../kernel/plain-date.ts'
import { toPlainDate } from '../../kernel/plain-date.ts'
import type { CaseStatus } from './case-event.ts'

/** What of a case's row says what has to happen next. */
export interface NextFacts {
  readonly status: CaseStatus
  readonly openGaps: number
  readonly due: DateText | null
  readonly provisional: boolean
  readonly tellBy: DateText | null
  readonly deemedIfLate: boolean
  readonly deferredUntil: DateText | null
  readonly paused: { readonly since: DateText } | null
  readonly stage: { readonly due: DateText | null } | null
  readonly answerBy: DateText | null
  readonly returnedOn: DateText | null
}

/** 下一步, as a key for the words of a screen or a paper, with the day or number that they name. */
export type CaseNext =
  | { readonly key: 'supplement'; readonly gaps: number }
  | {
      readonly key:
        | 'answer'
        | 'answerLate'
        | 'paused'
        | 'returned'
        | 'stage'
        | 'stageLate'
        | 'deliverBy'
        | 'supply'
        | 'supplyLate'
      readonly day: DateText
    }
  | { readonly key: 'recount'; readonly year: number }
  | {
      readonly key:
        | 'examine'
        | 'examineDeemed'
        | 'examineLate'
        | 'accept'
        | 'decide'
        | 'decideLate'
        | 'deliver'
        | 'close'
        | 'none'
    }

const whileAccepted = (facts: NextFacts, today: DateText): CaseNext => {
  const { due, provisional, paused, stage, deferredUntil, returnedOn } = facts
  if (paused !== null) return { key: 'paused', day: paused.since }
  // What another authority sent back goes on only when it has gone up again.
  if (returnedOn !== null) return { key: 'returned', day: returnedOn }
  // 容缺: no result before what was promised is there.
  if (deferredUntil !== null)
    return { key: deferredUntil < today ? 'supplyLate' : 'supply', day: deferredUntil }
  // 超时办结须说明原因 (DB35/T 2074 8.6.3.1, R-071): said before the clerk opens the case.
  if (due !== null && due < today) return { key: 'decideLate' }
  // A stage that ends after the case's own date is no step on the way to it.
  if (stage !== null && stage.due !== null && (due === null || stage.due <= due))
    return { key: stage.due < today ? 'stageLate' : 'stage', day: stage.due }
  // Of this year somebody who has not loaded the calendar still has to finish what is due.
  if (due !== null && provisional && due.slice(0, 4) > today.slice(0, 4))
    return { key: 'recount', year: toPlainDate(due).year }
  return { key: 'decide' }
}

/**
 * What has to happen next with a case. An objection comes first: it is answered within one working day, whatever
 * becomes of the case. Follows from the row and the day, never stored.
 */
export const caseNext = (facts: NextFacts, today: DateText): CaseNext => {
  const { status, answerBy, tellBy, stage } = facts
  if (answerBy !== null) return { key: answerBy < today ? 'answerLate' : 'answer', day: answerBy }
  switch (status) {
    case 'received':
      if (tellBy !== null && tellBy < today) return { key: 'examineLate' }
      // 行政许可法 32条: silence accepts, so it is said before the day.
      return { key: facts.deemedIfLate ? 'examineDeemed' : 'examine' }
    case 'notified':
      return facts.openGaps > 0 ? { key: 'supplement', gaps: facts.openGaps } : { key: 'accept' }
    case 'accepted':
      return whileAccepted(facts, today)
    case 'decided':
      return stage === null || stage.due === null ? { key: 'deliver' } : { key: 'deliverBy', day: stage.due }
    case 'delivered':
      return { key: 'close' }
    case 'closed':
    case 'declined':
    case 'withdrawn':
    case 'lapsed':
      return { key: 'none' }
    default:
      return assertNever(status)
  }
}
