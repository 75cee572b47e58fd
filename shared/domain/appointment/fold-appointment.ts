import { assertNever } from '../../kernel/assert-never.ts'
import { allowsAppointmentAction, appointmentActionOf } from './allowed-appointment-actions.ts'
import type { AppointmentEvent, AppointmentState } from './appointment.ts'

/** A history that cannot have happened: a bug or damage, never a clerk's mistake. */
export class ImpossibleAppointmentHistory extends Error {}

/** A new slot has to be told anew; what was told of the old one says nothing of it. */
const notTold = { telephonedAt: null, reached: null } as const

const applyEvent = (state: AppointmentState, event: AppointmentEvent): AppointmentState => {
  const action = appointmentActionOf(event)
  if (action === null || !allowsAppointmentAction(state.status, action))
    throw new ImpossibleAppointmentHistory(`${event.type} while ${state.status}`)
  switch (event.type) {
    case 'booked':
      throw new ImpossibleAppointmentHistory('booked twice')
    case 'changed':
      return {
        ...state,
        ...notTold,
        day: event.day,
        from: event.from,
        to: event.to,
        categoryId: event.categoryId,
        timesChanged: state.timesChanged + 1,
      }
    case 'cancelled':
      return { ...state, status: 'cancelled', endedAt: event.at, endedBecause: event.because }
    case 'telephoned':
      return { ...state, telephonedAt: event.at, reached: event.reached }
    case 'arrived':
      return { ...state, status: 'arrived', ticketId: event.ticketId, arrivedAt: event.at }
    case 'missed':
      return { ...state, status: 'missed', endedAt: event.at }
    case 'reinstated':
      return {
        ...state,
        status: 'booked',
        ticketId: null,
        arrivedAt: null,
        endedAt: null,
        endedBecause: null,
      }
    default:
      return assertNever(event)
  }
}

/**
 * What follows from all events of one appointment, oldest first; the cached columns of its row are exactly this.
 * Throws {@link ImpossibleAppointmentHistory} when the order cannot have happened.
 */
export const foldAppointment = (events: readonly AppointmentEvent[]): AppointmentState => {
  const [first, ...rest] = events
  if (first?.type !== 'booked') throw new ImpossibleAppointmentHistory('does not begin with its booking')
  return rest.reduce(applyEvent, {
    bookedOn: first.bookedOn,
    sequence: first.sequence,
    bookedAt: first.at,
    bookedBy: first.staffId,
    channel: first.channel,
    status: 'booked',
    day: first.day,
    from: first.from,
    to: first.to,
    categoryId: first.categoryId,
    timesChanged: 0,
    ticketId: null,
    arrivedAt: null,
    endedAt: null,
    endedBecause: null,
    ...notTold,
  })
}
