import { assertNever } from '../../kernel/assert-never.ts'
import { isGap } from '../intake/mark.ts'
import { allowedActions } from './allowed-actions.ts'
import type { CaseAction, CaseEvent, CaseState, CaseStatus, RecordedLine } from './case-event.ts'

type EventType = CaseEvent['type']
type EventOf<Type extends EventType> = Extract<CaseEvent, { type: Type }>

/**
 * The action each event records, looked up in the table of allowed actions once the first visit has ended.
 * `received` begins the stream and is no action.
 */
const ACTION_OF = {
  received: null,
  checked: 'supplement',
  notified: null,
  returned: 'supplement',
  'remaining-told': 'supplement',
  accepted: 'accept',
  declined: 'decline',
  decided: 'decide',
  delivered: 'deliver',
  closed: 'close',
  withdrawn: 'withdraw',
} as const satisfies Record<EventType, CaseAction | null>

/** What may follow within the first visit, before the case has a status. */
const FIRST_VISIT: readonly EventType[] = ['checked', 'notified', 'accepted', 'declined']

/** Needs somebody at the counter: the first visit, or a `returned` since the last notice. */
const AT_THE_COUNTER: readonly EventType[] = ['checked', 'remaining-told', 'accepted']

/** A case on its way through the fold: a status only once the first visit has ended. */
interface Folding extends Omit<CaseState, 'status'> {
  readonly status: CaseStatus | null
  readonly atCounter: boolean
  /** Keys told on the latest paper; nothing may be demanded beside them. */
  readonly told: readonly string[]
}

const impossible = (why: string): never => {
  throw new Error(`impossible case history: ${why}`)
}

const begin = (event: EventOf<'received'>): Folding => ({
  matterCode: event.matterCode,
  matterVersion: event.matterVersion,
  hallPart: event.hallPart,
  status: null,
  receivedAt: event.at,
  presence: event.presence,
  answers: event.answers,
  lines: [],
  openGaps: [],
  notifiedAt: null,
  acceptedOn: null,
  decidedOn: null,
  outcome: null,
  deliveredAt: null,
  closedAt: null,
  atCounter: true,
  told: [],
})

const mayFollow = (state: Folding, type: EventType): boolean => {
  if (AT_THE_COUNTER.includes(type) && !state.atCounter) return false
  if (state.status === null) return FIRST_VISIT.includes(type)
  const action = ACTION_OF[type]
  return action !== null && allowedActions(state.status).includes(action)
}

const gapKeys = (lines: readonly RecordedLine[]): ReadonlySet<string> =>
  new Set(lines.filter((line) => isGap(line.mark)).map((line) => line.key))

/** Lines named again take their new finding in place; lines not named keep the old one. */
const replaceFindings = (
  lines: readonly RecordedLine[],
  named: readonly RecordedLine[],
): readonly RecordedLine[] => {
  const byKey = new Map(lines.map((line) => [line.key, line]))
  for (const line of named) byKey.set(line.key, line)
  return [...byKey.values()]
}

const check = (state: Folding, event: EventOf<'checked'>): Folding => {
  const lines = replaceFindings(state.lines, event.lines)
  if (state.status === null) return { ...state, lines }
  const before = gapKeys(state.lines)
  const now = gapKeys(lines)
  for (const key of now) {
    if (!before.has(key) && !state.told.includes(key)) impossible(`a gap that was not told: ${key}`)
  }
  return { ...state, lines, openGaps: state.told.filter((key) => now.has(key)) }
}

const tell = (state: Folding, event: EventOf<'notified' | 'remaining-told'>): Folding => {
  if (event.gaps.length === 0) impossible('a notice without a gap')
  const found = gapKeys(state.lines)
  for (const key of event.gaps) {
    if (!found.has(key)) impossible(`a gap without a finding: ${key}`)
    if (state.status !== null && !state.told.includes(key)) impossible(`a gap that was not told: ${key}`)
  }
  return {
    ...state,
    status: 'notified',
    atCounter: false,
    told: event.gaps,
    openGaps: event.gaps,
    notifiedAt: state.notifiedAt ?? event.at,
  }
}

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
    case 'notified':
    case 'remaining-told':
      return tell(state, event)
    case 'returned':
      return { ...state, atCounter: true, presence: event.presence }
    case 'accepted':
      return { ...state, status: 'accepted', atCounter: false, acceptedOn: event.acceptedOn, openGaps: [] }
    case 'declined':
      return { ...state, status: 'declined', atCounter: false }
    case 'decided':
      return { ...state, status: 'decided', decidedOn: event.decidedOn, outcome: event.outcome }
    case 'delivered':
      return { ...state, status: 'delivered', deliveredAt: event.at }
    case 'closed':
      return { ...state, status: 'closed', closedAt: event.at }
    case 'withdrawn':
      return { ...state, status: 'withdrawn', atCounter: false }
    default:
      return assertNever(event)
  }
}

/**
 * What follows from the events of one case, oldest first. 收件 comes first and its first visit ends exactly once
 * accepted, notified or declined. After a notice the open gaps only shrink: a paper or a finding
 * that adds one throws "a gap that was not told"; a finding may be corrected while the person is still there.
 * Accepting clears what is open, because an alternative may stand in for a told material.
 * Throws an Error on any history that the table of allowed actions rules out: a programming error or a damaged
 * store, never something a clerk can do.
 */
export const foldCase = (events: readonly CaseEvent[]): CaseState => {
  const [first, ...rest] = events
  if (first?.type !== 'received') return impossible('it does not begin with the receipt')
  const { atCounter: _atCounter, told: _told, status, ...state } = rest.reduce(follow, begin(first))
  if (status === null) return impossible('the first visit has no outcome')
  return { ...state, status }
}
