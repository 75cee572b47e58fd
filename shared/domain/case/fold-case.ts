import { assertNever } from '../../kernel/assert-never.ts'
import { dateAt } from '../../kernel/instant.ts'
import { allowedActions } from './allowed-actions.ts'
import type { CaseAction, CaseEvent, CaseState } from './case-event.ts'
import { NO_COURSE, openPause, type CourseEvent } from './course-event.ts'
import { followCourse } from './fold-course.ts'
import { check, defer, demand, supply, tell } from './fold-intake.ts'
import { returnOriginals, takeOriginals } from './fold-originals.ts'
import { impossible, type EventOf, type Folding } from './folding.ts'
import { standingEvents, undoableEvent } from './undo.ts'

type EventType = CaseEvent['type']

/**
 * The actions an event can record, looked up in the table of allowed actions once the first visit has ended; any one
 * of them is enough. `received` begins the stream and is no action.
 */
const ACTIONS_OF = {
  received: [],
  checked: ['supplement', 'examine'],
  'taken-in': [],
  notified: ['tell'],
  returned: ['supplement'],
  'remaining-told': ['supplement'],
  demanded: ['demand'],
  accepted: ['accept'],
  'deemed-accepted': ['deem'],
  deferred: ['accept'],
  supplied: ['supply'],
  declined: ['decline'],
  decided: ['decide'],
  delivered: ['deliver'],
  closed: ['close', 'close-uncollected'],
  withdrawn: ['withdraw'],
  lapsed: ['lapse'],
  'originals-taken': ['take-originals'],
  'originals-returned': ['return-originals'],
  acknowledged: ['acknowledge'],
  extended: ['extend'],
  paused: ['pause'],
  resumed: ['resume'],
  'stage-begun': ['pass-stage'],
  'stage-done': ['pass-stage'],
  contacted: ['contact'],
  replied: ['reply'],
  objected: ['object'],
  'objection-answered': ['answer-objection'],
  referred: ['refer'],
  'referral-received': ['receive-referral'],
  'referral-returned': ['return-referral'],
  'referral-answered': ['answer-referral'],
  undone: ['undo'],
} as const satisfies Record<EventType, readonly CaseAction[]>

/** What may follow within the first visit, before the case has a status. */
const FIRST_VISIT: readonly EventType[] = [
  'checked',
  'taken-in',
  'notified',
  'deferred',
  'accepted',
  'declined',
]

/** Needs somebody at the counter: the first visit, or a `returned` since the last notice. */
const AT_THE_COUNTER: readonly EventType[] = ['checked', 'remaining-told', 'demanded', 'deferred', 'accepted']

const begin = (event: EventOf<'received'>): Folding => ({
  matterCode: event.matterCode,
  matterVersion: event.matterVersion,
  hallPart: event.hallPart,
  status: null,
  receivedAt: event.at,
  presence: event.presence,
  answers: event.answers,
  terms: event.terms,
  channel: event.channel,
  relative: event.relative,
  late: event.late,
  quick: event.quick,
  lines: [],
  openGaps: [],
  deferral: null,
  originals: [],
  notifiedAt: null,
  acceptedOn: null,
  deemed: false,
  decidedOn: null,
  outcome: null,
  deliveredAt: null,
  closedAt: null,
  ...NO_COURSE,
  atCounter: true,
  told: [],
})

const mayFollow = (state: Folding, type: EventType): boolean => {
  // What was taken in is examined without anybody at the counter.
  const examined = state.status === 'received'
  if (AT_THE_COUNTER.includes(type) && !state.atCounter && !examined) return false
  if (state.status === null) return FIRST_VISIT.includes(type)
  const allowed = allowedActions(state.status)
  return ACTIONS_OF[type].some((action) => allowed.includes(action))
}

const accepted = (state: Folding, acceptedOn: string, deemed: boolean): Folding => ({
  ...state,
  status: 'accepted',
  atCounter: false,
  acceptedOn,
  deemed,
  openGaps: [],
})

const decide = (state: Folding, event: EventOf<'decided'>): Folding => {
  if (state.deferral !== null) impossible('decided before the promised materials came')
  if (openPause(state) !== null) impossible('decided in the middle of a special procedure')
  return { ...state, status: 'decided', decidedOn: event.decidedOn, outcome: event.outcome }
}

/** A result that nobody had collected is handed over later, and the case stays closed. */
const deliver = (state: Folding, event: EventOf<'delivered'>): Folding => {
  if (state.status !== 'closed') return { ...state, status: 'delivered', deliveredAt: event.at }
  if (!state.uncollected) impossible('delivered twice')
  return { ...state, deliveredAt: event.at, uncollected: false }
}

const close = (state: Folding, event: EventOf<'closed'>): Folding => {
  if (state.originals.length > 0) impossible('closed while originals are kept')
  const uncollected = event.uncollected !== null
  if (uncollected !== (state.status === 'decided')) impossible('closed without the result having left')
  if (uncollected && !state.reachedSinceDecision) impossible('closed before anybody was told of the result')
  return { ...state, status: 'closed', closedAt: event.at, uncollected }
}

const goOn = (state: Folding, event: CourseEvent): Folding => ({
  ...state,
  ...followCourse(state, event, { on: dateAt(event.at), decided: state.decidedOn !== null }),
})

const follow = (state: Folding, event: CaseEvent): Folding => {
  if (!mayFollow(state, event.type)) {
    impossible(
      `${event.type} after ${state.status ?? 'receipt'}${state.atCounter ? '' : ', nobody at the counter'}`,
    )
  }
  switch (event.type) {
    case 'received':
      return impossible('received twice')
    case 'checked':
      return check(state, event)
    case 'taken-in':
      return { ...state, status: 'received', atCounter: false }
    case 'notified':
    case 'remaining-told':
      return tell(state, event)
    case 'returned':
      return {
        ...state,
        atCounter: true,
        presence: event.presence,
        answers: event.answers ?? state.answers,
      }
    case 'demanded':
      return demand(state, event)
    case 'accepted':
      return accepted(state, event.acceptedOn, false)
    case 'deemed-accepted':
      return accepted(state, event.acceptedOn, true)
    case 'deferred':
      return defer(state, event)
    case 'supplied':
      return supply(state, event)
    case 'declined':
      return { ...state, status: 'declined', atCounter: false }
    case 'decided':
      return decide(state, event)
    case 'delivered':
      return deliver(state, event)
    case 'closed':
      return close(state, event)
    case 'withdrawn':
      return { ...state, status: 'withdrawn', atCounter: false, deferral: null }
    case 'lapsed':
      return { ...state, status: 'lapsed', atCounter: false, deferral: null }
    case 'originals-taken':
      return { ...state, originals: takeOriginals(state.originals, event.items) }
    case 'originals-returned':
      return { ...state, originals: returnOriginals(state.originals, event.items) }
    case 'acknowledged':
      return state
    case 'extended':
    case 'paused':
    case 'resumed':
    case 'stage-begun':
    case 'stage-done':
    case 'contacted':
    case 'replied':
    case 'objected':
    case 'objection-answered':
    case 'referred':
    case 'referral-received':
    case 'referral-returned':
    case 'referral-answered':
    case 'undone':
      return goOn(state, event)
    default:
      return assertNever(event)
  }
}

/**
 * What follows from the events of one case, oldest first. 收件 comes first and its first visit ends exactly once
 * taken in for examination, accepted, notified or declined. After a notice the open gaps only shrink:
 * a paper or a finding that adds one throws "a gap that was not told", unless `demanded` has told it with its cause; a
 * finding may be corrected while the person is still there. Accepting clears what is open, because an alternative may
 * stand in for a told material. What a later event takes back is left out from the beginning. Throws an Error on any history that the table of allowed actions rules out: a
 * programming error or a damaged store, never something a clerk can do.
 */
export const foldCase = (events: readonly CaseEvent[]): CaseState => {
  const [first, ...rest] = standingEvents(events)
  if (first?.type !== 'received') return impossible('it does not begin with the receipt')
  const { atCounter: _atCounter, told: _told, status, ...state } = rest.reduce(follow, begin(first))
  if (status === null) return impossible('the first visit has no outcome')
  return { ...state, status, undoable: undoableEvent(events) }
}
