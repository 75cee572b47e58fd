import type { CaseAction, CaseState, CaseStatus } from './case-event.ts'
import { openPause, type Referral } from './course-event.ts'

const ALWAYS = ['return-originals', 'acknowledge', 'contact', 'reply'] as const
/** Somebody who was given an answer may object to it, whatever becomes of the case. */
const OBJECTING = ['object', 'answer-objection'] as const
const REFERRING = ['refer', 'receive-referral', 'return-referral', 'answer-referral'] as const

/**
 * What may be done with a case in each status: the one table that services check, screens draw and
 * {@link foldCase} follows. `examine` goes through what was taken in, `supplement` opens the return visit; `tell`,
 * `accept` or `decline` end them. Withdrawing is the applicant's right until there is a decision. Originals go back to
 * their owner and papers can be signed for whatever becomes of the case. `undo` takes back the last step with a reason.
 */
const ALLOWED = {
  received: ['examine', 'tell', 'accept', 'decline', 'deem', 'withdraw', 'take-originals', ...ALWAYS],
  notified: [
    'supplement',
    'demand',
    'accept',
    'decline',
    'withdraw',
    'lapse',
    'take-originals',
    ...OBJECTING,
    ...ALWAYS,
  ],
  accepted: [
    'supply',
    'decide',
    'withdraw',
    'lapse',
    'take-originals',
    'extend',
    'pause',
    'resume',
    'pass-stage',
    ...REFERRING,
    ...OBJECTING,
    'undo',
    ...ALWAYS,
  ],
  decided: ['deliver', 'close-uncollected', 'pass-stage', ...OBJECTING, 'undo', ...ALWAYS],
  delivered: ['close', 'pass-stage', ...OBJECTING, 'undo', ...ALWAYS],
  closed: ['deliver', 'contact', 'reply', ...OBJECTING, 'undo'],
  declined: [...OBJECTING, ...ALWAYS],
  withdrawn: ['undo', ...ALWAYS],
  lapsed: [...OBJECTING, 'undo', ...ALWAYS],
} as const satisfies Record<CaseStatus, readonly CaseAction[]>

/** The actions a case in this status allows; empty at its end. */
export const allowedActions = (status: CaseStatus): readonly CaseAction[] => ALLOWED[status]

/** What the table cannot know, because it hangs on more than the status. */
const NEEDS = {
  supply: ({ deferral }) => deferral !== null,
  // 容缺: the result only after the materials. A special procedure has to end first.
  decide: (state) => state.deferral === null && openPause(state) === null,
  'return-originals': ({ originals }) => originals.length > 0,
  // A closed case is handed over only where nobody had collected it.
  deliver: ({ status, uncollected }) => status === 'decided' || uncollected,
  extend: (state) => openPause(state) === null,
  pause: (state) => openPause(state) === null,
  resume: (state) => openPause(state) !== null,
  'answer-objection': ({ objections }) => objections.length > 0,
  refer: ({ referral }) => referral === null || referral.returnedOn !== null || referral.answeredOn !== null,
  'receive-referral': ({ referral }) => isUnderWay(referral) && referral.receivedOn === null,
  'return-referral': ({ referral }) => isUnderWay(referral),
  'answer-referral': ({ referral }) => isUnderWay(referral),
  'close-uncollected': ({ reachedSinceDecision }) => reachedSinceDecision,
  undo: ({ undoable }) => undoable !== null,
} as const satisfies Partial<Record<CaseAction, (state: CaseState) => boolean>>

const isUnderWay = (referral: Referral | null): referral is Referral =>
  referral !== null && referral.returnedOn === null && referral.answeredOn === null

const needOf = (action: CaseAction): ((state: CaseState) => boolean) | undefined =>
  (NEEDS as Partial<Record<CaseAction, (state: CaseState) => boolean>>)[action]

/**
 * The actions for one case: the table, less what has nothing to act on. What also hangs on the matter (whether it can
 * be extended, which procedures it leaves out, which stages it has) is asked where the matter is known.
 */
export const possibleActions = (state: CaseState): readonly CaseAction[] =>
  allowedActions(state.status).filter((action) => needOf(action)?.(state) ?? true)
