import { assertNever } from '../../kernel/assert-never.ts'
import { isGap, type Mark } from '../intake/mark.ts'
import { allowedActions } from './allowed-actions.ts'
import type {
  CaseAction,
  CaseEvent,
  CaseState,
  CaseStatus,
  KeptOriginal,
  RecordedLine,
} from './case-event.ts'

type EventType = CaseEvent['type']
type EventOf<Type extends EventType> = Extract<CaseEvent, { type: Type }>

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
  closed: ['close'],
  withdrawn: ['withdraw'],
  lapsed: ['lapse'],
  'originals-taken': ['take-originals'],
  'originals-returned': ['return-originals'],
  acknowledged: ['acknowledge'],
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

/** A case on its way through the fold: a status only once the first visit has ended. */
interface Folding extends Omit<CaseState, 'status'> {
  readonly status: CaseStatus | null
  readonly atCounter: boolean
  /** Keys told so far; nothing may be demanded beside them. */
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

const keysWhere = (lines: readonly RecordedLine[], is: (mark: Mark) => boolean): ReadonlySet<string> =>
  new Set(lines.filter((line) => is(line.mark)).map((line) => line.key))

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
  if (state.status === null || state.status === 'received') return { ...state, lines }
  const before = keysWhere(state.lines, isGap)
  const now = keysWhere(lines, isGap)
  for (const key of now) {
    if (!before.has(key) && !state.told.includes(key)) impossible(`a gap that was not told: ${key}`)
  }
  return { ...state, lines, openGaps: state.told.filter((key) => now.has(key)) }
}

const tell = (state: Folding, event: EventOf<'notified' | 'remaining-told'>): Folding => {
  if (event.gaps.length === 0) impossible('a notice without a gap')
  const found = keysWhere(state.lines, isGap)
  const first = state.status === null || state.status === 'received'
  for (const key of event.gaps) {
    if (!found.has(key)) impossible(`a gap without a finding: ${key}`)
    if (!first && !state.told.includes(key)) impossible(`a gap that was not told: ${key}`)
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

/** Told beside the notice, with its cause: from here on these keys may be found missing. */
const demand = (state: Folding, event: EventOf<'demanded'>): Folding => {
  if (event.gaps.length === 0) impossible('a demand for nothing')
  for (const key of event.gaps) if (state.told.includes(key)) impossible(`demanded twice: ${key}`)
  return { ...state, told: [...state.told, ...event.gaps] }
}

const defer = (state: Folding, event: EventOf<'deferred'>): Folding => {
  const promised = keysWhere(state.lines, (mark) => mark.state === 'deferred')
  for (const key of event.gaps) if (!promised.has(key)) impossible(`deferred without a finding: ${key}`)
  return { ...state, deferral: { gaps: event.gaps, until: event.until } }
}

const supply = (state: Folding, event: EventOf<'supplied'>): Folding => {
  if (state.deferral === null) return impossible('supplied, but nothing was promised')
  const promised = new Set(state.deferral.gaps)
  for (const key of event.open) if (!promised.has(key)) impossible(`outstanding without a promise: ${key}`)
  return {
    ...state,
    lines: replaceFindings(state.lines, event.lines),
    deferral: event.open.length === 0 ? null : { ...state.deferral, gaps: event.open },
  }
}

const returnOriginals = (
  kept: readonly KeptOriginal[],
  returned: readonly KeptOriginal[],
): readonly KeptOriginal[] => {
  for (const item of returned) {
    const pieces = kept.find((one) => one.key === item.key)?.pieces ?? 0
    if (item.pieces > pieces) impossible(`more originals returned than taken: ${item.key}`)
  }
  return kept.flatMap((item) => {
    const back = returned.find((one) => one.key === item.key)?.pieces ?? 0
    return item.pieces === back ? [] : [{ ...item, pieces: item.pieces - back }]
  })
}

const takeOriginals = (
  kept: readonly KeptOriginal[],
  taken: readonly KeptOriginal[],
): readonly KeptOriginal[] => {
  const byKey = new Map(kept.map((item) => [item.key, item]))
  for (const item of taken)
    byKey.set(item.key, { ...item, pieces: item.pieces + (byKey.get(item.key)?.pieces ?? 0) })
  return [...byKey.values()]
}

const accepted = (state: Folding, acceptedOn: string, deemed: boolean): Folding => ({
  ...state,
  status: 'accepted',
  atCounter: false,
  acceptedOn,
  deemed,
  openGaps: [],
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
      if (state.deferral !== null) impossible('decided before the promised materials came')
      return { ...state, status: 'decided', decidedOn: event.decidedOn, outcome: event.outcome }
    case 'delivered':
      return { ...state, status: 'delivered', deliveredAt: event.at }
    case 'closed':
      if (state.originals.length > 0) impossible('closed while originals are kept')
      return { ...state, status: 'closed', closedAt: event.at }
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
    default:
      return assertNever(event)
  }
}

/**
 * What follows from the events of one case, oldest first. 收件 comes first and its first visit ends exactly once
 * taken in for examination, accepted, notified or declined. After a notice the open gaps only shrink:
 * a paper or a finding that adds one throws "a gap that was not told", unless `demanded` has told it with its cause; a
 * finding may be corrected while the person is still there. Accepting clears what is open, because an alternative may
 * stand in for a told material. Throws an Error on any history that the table of allowed actions rules out: a
 * programming error or a damaged store, never something a clerk can do.
 */
export const foldCase = (events: readonly CaseEvent[]): CaseState => {
  const [first, ...rest] = events
  if (first?.type !== 'received') return impossible('it does not begin with the receipt')
  const { atCounter: _atCounter, told: _told, status, ...state } = rest.reduce(follow, begin(first))
  if (status === null) return impossible('the first visit has no outcome')
  return { ...state, status }
}
