import type { ExportColumn } from '#shared/domain/export/columns.ts'
import { spent, ticketTimes } from '#shared/domain/queue/ticket-times.ts'
import type { TicketEvent } from '#shared/domain/queue/ticket.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { bareTicketEvent, secondsOf } from './bare-ticket-event.ts'

type TicketText = Readonly<Record<ExportColumn<'tickets'>, string>>
type EventText = Readonly<Record<ExportColumn<'ticket_events'>, string>>

/** What a ticket and its events have in common. */
export const ticketKey = ({
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

/** Whether the times and the end of a ticket are what its events say, counted once more. */
export const ticketAgrees = (ticket: TicketText, events: readonly EventText[], until: Instant): boolean => {
  if (events.some(({ seq }, at) => seq !== String(at + 1))) return false
  try {
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
  } catch {
    // A history that cannot have happened, or a time that is none.
    return false
  }
}
