import { assertNever } from '../../kernel/assert-never.ts'
import { dateAt } from '../../kernel/instant.ts'
import type { DateText } from '../../kernel/plain-date.ts'
import { actionOf, allowsTicketAction } from './allowed-ticket-actions.ts'
import { effectiveEvents } from './effective-events.ts'
import { ImpossibleTicketHistory } from './impossible-history.ts'
import type { CallReason, TicketEvent, TicketState } from './ticket.ts'

export { ImpossibleTicketHistory }

type Issued = Extract<TicketEvent, { type: 'issued' }>

const issue = (event: Issued): TicketState => ({
  day: event.day,
  categoryId: event.categoryId,
  prefix: event.prefix,
  sequence: event.sequence,
  width: event.width,
  status: 'waiting',
  issuedAt: event.at,
  place: event.at,
  lineDay: event.day,
  priorityClaimed: event.priorityClaimed,
  priority: null,
  priorityLevel: null,
  appointmentId: event.appointment?.id ?? null,
  slotFrom: event.appointment?.from ?? null,
  slotTo: event.appointment?.to ?? null,
  counterId: null,
  reservedFor: null,
  returnTo: null,
  returnedFrom: null,
  calledAt: null,
  startedAt: null,
  finishedAt: null,
  missedAt: null,
  heldAt: null,
  timesCalled: 0,
  timesMissed: 0,
  note: '',
  result: null,
})

const atItsCounter = (state: TicketState, event: { type: string; counterId: string }): void => {
  if (state.counterId !== event.counterId)
    throw new ImpossibleTicketHistory(`${event.type} at a counter that does not have the ticket`)
}

/** A ticket sent to a counter by name is called elsewhere only by a person, or when nobody sits at that counter. */
const BREAKS_RESERVATION: ReadonlySet<CallReason> = new Set(['picked-by-hand', 'reserved-counter-closed'])

const laterOf = (one: DateText, other: DateText): DateText => (one < other ? other : one)

/** Back in line, at no counter; the earlier call no longer counts as the start of anything. */
const backInLine = { status: 'waiting', counterId: null, calledAt: null, startedAt: null } as const

/**
 * Whoever a counter has had to do with stands in the line of that day, whatever follows: somebody of an earlier day who
 * was called, did not come and came back is no left-over of that earlier day.
 */
const inLineOf = (state: TicketState, event: TicketEvent): TicketState =>
  'counterId' in event || event.type === 'rejoined'
    ? { ...state, lineDay: laterOf(state.lineDay, dateAt(event.at)) }
    : state

/**
 * The state after one more event.
 * A reservation binds the automatic call only: a clerk may call a reserved ticket by hand at another counter, or it
 * could never be served once its counter has closed.
 * A held ticket may be resumed at any counter, for the same reason.
 */
const applyTicketEvent = (state: TicketState, event: TicketEvent): TicketState => {
  const action = actionOf(event)
  if (action === null) throw new ImpossibleTicketHistory('issued twice')
  if (!allowsTicketAction(state.status, action))
    throw new ImpossibleTicketHistory(`${event.type} while ${state.status}`)
  switch (event.type) {
    case 'issued':
      throw new ImpossibleTicketHistory('issued twice')
    case 'priority-verified':
      return { ...state, priority: event.reason, priorityLevel: event.level }
    case 'priority-declined':
      // The claim has been looked at and found wanting: nobody needs to look again.
      return { ...state, priority: null, priorityLevel: null, priorityClaimed: false }
    case 'called': {
      const reservedElsewhere = state.reservedFor !== null && state.reservedFor !== event.counterId
      if (reservedElsewhere && !BREAKS_RESERVATION.has(event.chosenBecause))
        throw new ImpossibleTicketHistory('called at a counter it was not reserved for')
      return {
        ...state,
        status: 'called',
        counterId: event.counterId,
        reservedFor: reservedElsewhere ? null : state.reservedFor,
        returnedFrom: null,
        missedAt: null,
        calledAt: event.at,
        timesCalled: state.timesCalled + 1,
      }
    }
    case 'recalled':
      atItsCounter(state, event)
      return { ...state, timesCalled: state.timesCalled + 1 }
    case 'started':
      atItsCounter(state, event)
      return { ...state, status: 'serving', startedAt: event.at }
    case 'missed': {
      atItsCounter(state, event)
      const timesMissed = state.timesMissed + 1
      return event.place === null
        ? { ...state, ...backInLine, status: 'missed', missedAt: event.at, timesMissed }
        : { ...state, ...backInLine, place: event.place, missedAt: event.at, timesMissed }
    }
    case 'rejoined':
      return { ...state, ...backInLine, place: event.place }
    case 'held':
      atItsCounter(state, event)
      return { ...state, status: 'held', note: event.note, heldAt: event.at }
    case 'resumed':
      return { ...state, status: 'serving', counterId: event.counterId, heldAt: null }
    case 'transferred':
      atItsCounter(state, event)
      if (event.toCategoryId === null && event.toCounterId === null)
        throw new ImpossibleTicketHistory('transferred nowhere')
      return {
        ...state,
        ...backInLine,
        categoryId: event.toCategoryId ?? state.categoryId,
        reservedFor: event.toCounterId,
        returnTo: event.returnTo,
        note: event.note,
        place: event.place ?? state.place,
      }
    case 'returned':
      atItsCounter(state, event)
      if (state.returnTo !== event.toCounterId)
        throw new ImpossibleTicketHistory('sent back to a counter that did not ask for it')
      return {
        ...state,
        ...backInLine,
        reservedFor: event.toCounterId,
        returnTo: null,
        returnedFrom: event.counterId,
        place: event.place ?? state.place,
      }
    case 'finished':
      atItsCounter(state, event)
      return { ...state, status: 'finished', finishedAt: event.at, result: event.result }
    case 'voided':
      return { ...state, status: 'void', note: event.reason }
    case 'carried-over':
      if (event.day <= state.lineDay) throw new ImpossibleTicketHistory('carried over to no later day')
      return { ...state, lineDay: event.day }
    case 'undone':
      throw new ImpossibleTicketHistory('undone was not taken out of the history')
    default:
      return assertNever(event)
  }
}

/**
 * What follows from all events of one ticket, oldest first; the cached columns of its row are exactly this.
 * Throws {@link ImpossibleTicketHistory} when the order cannot have happened.
 */
export const foldTicket = (events: readonly TicketEvent[]): TicketState => {
  const [first, ...rest] = effectiveEvents(events)
  if (first?.type !== 'issued') throw new ImpossibleTicketHistory('does not begin with its issue')
  return rest.reduce((state, event) => inLineOf(applyTicketEvent(state, event), event), issue(first))
}
