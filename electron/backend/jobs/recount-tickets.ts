import type { ExportColumn } from '#shared/domain/export/columns.ts'
import { spent, ticketTimes } from '#shared/domain/queue/ticket-times.ts'
import type { TicketEvent } from '#shared/domain/queue/ticket.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { bareTicketEvent, secondsOf } from './bare-ticket-event.ts'

type TicketText = Readonly<Record<ExportColumn<'tickets'>, string>>
type EventText = Readonly<Record<ExportColumn<'ticket_events'>, string>>

const keyOf = ({
  day,
  ticket_number: number,
}: {
  readonly day: string
  readonly ticket_number: string
}): string => `${day} ${number}`

/** An event with what times follow from; the rest of it is not in the package. */
const eventOf = ({ type, at, counter_number: counter, detail }: EventText): TicketEvent =>
  bareTicketEvent({
    type,
    at: Temporal.Instant.from(at).epochMilliseconds,
    counter: counter === '' ? null : counter,
    left: detail === 'out',
    undoes: Number(detail),
  })

const agrees = (ticket: TicketText, events: readonly EventText[], until: Instant): boolean => {
  if (events.some(({ seq }, at) => seq !== String(at + 1))) return false
  const times = ticketTimes(events.map(eventOf), until)
  const last = times.happenings.at(-1)?.kind
  const said = {
    wait_seconds: secondsOf(spent(times, 'waiting')),
    serve_seconds: secondsOf(spent(times, 'serving')),
    held_seconds: secondsOf(spent(times, 'held')),
    returned: times.happenings.filter(({ kind }) => kind === 'returned').length,
    rejoined: times.happenings.filter(({ kind }) => kind === 'rejoined').length,
  }
  return (
    (ticket.status === 'finished') === (last === 'finished') &&
    (ticket.status === 'void') === (last === 'voided') &&
    events[0]?.at === ticket.issued_at &&
    Object.entries(said).every(([column, value]) => ticket[column as keyof typeof said] === String(value))
  )
}

/**
 * Whether both tables of tickets say the same: no number twice, every one with its events from the first on, none of a
 * ticket that is not there, and its times and end are what these say, counted once more.
 */
export const ticketsAgree = (
  tickets: readonly TicketText[],
  events: readonly EventText[],
  until: Instant,
): boolean => {
  const eventsOf = Map.groupBy(events, keyOf)
  const keys = new Set(tickets.map(keyOf))
  if (keys.size !== tickets.length || eventsOf.size !== keys.size) return false
  try {
    return tickets.every((ticket) => agrees(ticket, eventsOf.get(keyOf(ticket)) ?? [], until))
  } catch {
    // A history that cannot have happened, or a time that is none.
    return false
  }
}
