import type { OutputOf } from '#shared/contract/index.ts'
import { actionOf } from '#shared/domain/queue/allowed-ticket-actions.ts'
import { foldTicket } from '#shared/domain/queue/fold-ticket.ts'
import { UNDO_MILLISECONDS, undoable } from '#shared/domain/queue/undo.ts'
import { fail } from '#shared/kernel/result.ts'
import { does } from '../context.ts'
import type { Handlers, QueryContext } from '../context.ts'
import { intakeAtCounter, parkIntake, takeUpIntake } from '../store/intakes.ts'
import { lastTouchedAt } from '../store/counter-work.ts'
import { openTicketAt, ticketEvents } from '../store/tickets.ts'
import { takeBackEmptyVisit } from '../store/visits.ts'
import { apply, counterOf, type AtCounter } from './ticket-actions.ts'

type Undo = NonNullable<OutputOf<'queue.overview'>['undo']>

const lastAt = ({ db, now }: Pick<QueryContext, 'db' | 'now'>, { counterId, staffId }: AtCounter) => {
  const ticket = lastTouchedAt(db, counterId, now - UNDO_MILLISECONDS)
  const events = ticket === undefined ? [] : ticketEvents(db, ticket.id)
  const last = undoable(events, staffId, now)
  return ticket === undefined || last === null ? null : { ticket, events, ...last }
}

/** What could be taken back at a counter now, for the one who did it. */
export const undoAt = (context: Pick<QueryContext, 'db' | 'now'>, at: AtCounter): Undo | null => {
  const last = lastAt(context, at)
  if (last === null) return null
  return {
    action: actionOf(last.event) as Undo['action'],
    number: last.ticket.number,
    until: last.until,
  }
}

/** Statuses in which a counter has the ticket in hand; of these it has one at a time. */
const IN_HAND = ['called', 'serving']

/** 撤销: the last action at this counter counts as not done; both stay in the ticket's history. */
export const queueUndoHandlers = (): Pick<Handlers, 'queue.undo'> => ({
  'queue.undo': does((context) => {
    const { db, now } = context
    const at = counterOf(context)
    const last = at === null ? null : lastAt(context, at)
    if (at === null || last === null) return fail('nothing-to-undo')
    const { ticket, events, event } = last
    const hasPage = intakeAtCounter(db, at.counterId) !== undefined
    // Taking back the call, the start or the taking up would leave a page without its person.
    if (hasPage && event.type !== 'resumed') return fail('intake-open')
    const open = openTicketAt(db, at.counterId)
    if (open !== undefined && open.id !== ticket.id) return fail('ticket-open', { number: open.number })
    const taken = { type: 'undone', version: 1, at: now, ...at, undoes: last.seq } as const
    // A number made void at a colleague's counter goes back there, unless the next person stands there by now.
    const before = foldTicket([...events, taken])
    const there =
      before.counterId !== null && IN_HAND.includes(before.status)
        ? openTicketAt(db, before.counterId)
        : undefined
    if (there !== undefined && there.id !== ticket.id) return fail('ticket-open', { number: there.number })
    const undone = apply(context, ticket, 'undo', taken)
    if (!undone.ok) return undone
    if (event.type === 'finished' || event.type === 'returned') takeBackEmptyVisit(db, ticket.id, event.at)
    if (event.type === 'resumed') parkIntake(db, ticket.id)
    if (IN_HAND.includes(undone.value.status)) takeUpIntake(db, ticket.id, at.counterId)
    return undone
  }),
})
