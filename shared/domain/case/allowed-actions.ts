import type { CaseAction, CaseStatus } from './case-event.ts'

/**
 * What may be done with a case in each status: the one table that services check, screens draw and
 * {@link foldCase} follows. `supplement` opens the return visit, in which `accept` or `decline` may end 收件;
 * withdrawing is the applicant's right until there is a decision.
 */
const ALLOWED = {
  notified: ['supplement', 'accept', 'decline', 'withdraw'],
  accepted: ['decide', 'withdraw'],
  decided: ['deliver'],
  delivered: ['close'],
  closed: [],
  declined: [],
  withdrawn: [],
} as const satisfies Record<CaseStatus, readonly CaseAction[]>

/** The actions a case in this status allows; empty at its end. */
export const allowedActions = (status: CaseStatus): readonly CaseAction[] => ALLOWED[status]
