import type { CaseAction, CaseState, CaseStatus } from './case-event.ts'

const ALWAYS = ['return-originals', 'acknowledge'] as const

/**
 * What may be done with a case in each status: the one table that services check, screens draw and
 * {@link foldCase} follows. `examine` goes through what was taken in, `supplement` opens the return visit; `tell`,
 * `accept` or `decline` end them. Withdrawing is the applicant's right until there is a decision. Originals go back to
 * their owner and papers can be signed for whatever becomes of the case.
 */
const ALLOWED = {
  received: ['examine', 'tell', 'accept', 'decline', 'deem', 'withdraw', 'take-originals', ...ALWAYS],
  notified: ['supplement', 'demand', 'accept', 'decline', 'withdraw', 'lapse', 'take-originals', ...ALWAYS],
  accepted: ['supply', 'decide', 'withdraw', 'lapse', 'take-originals', ...ALWAYS],
  decided: ['deliver', ...ALWAYS],
  delivered: ['close', ...ALWAYS],
  closed: [],
  declined: ALWAYS,
  withdrawn: ALWAYS,
  lapsed: ALWAYS,
} as const satisfies Record<CaseStatus, readonly CaseAction[]>

/** The actions a case in this status allows; empty at its end. */
export const allowedActions = (status: CaseStatus): readonly CaseAction[] => ALLOWED[status]

/**
 * The actions for one case: the table, less what has nothing to act on. A decision waits for what was promised (容缺:
 * the result only after the materials), `supply` and `return-originals` for something that is outstanding.
 */
export const possibleActions = (
  state: Pick<CaseState, 'status' | 'deferral' | 'originals'>,
): readonly CaseAction[] =>
  allowedActions(state.status).filter((action) => {
    if (action === 'supply') return state.deferral !== null
    if (action === 'decide') return state.deferral === null
    if (action === 'return-originals') return state.originals.length > 0
    return true
  })
