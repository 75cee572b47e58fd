import { exportTime } from '#shared/domain/export/bag-text.ts'
import type { ExportRow } from '#shared/domain/export/columns.ts'
import { spent, ticketTimes } from '#shared/domain/queue/ticket-times.ts'
import type { TicketEvent } from '#shared/domain/queue/ticket.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb } from '../store/database.ts'
import { readCategories, readCounters } from '../store/hall.ts'
import { staffNames } from '../store/staff.ts'
import { allTickets, ticketEvents } from '../store/tickets.ts'

const timeOrNull = (at: number | null): string | null => (at === null ? null : exportTime(at))

/** Whole seconds, as the tables give them. */
export const secondsOf = (milliseconds: number): number => Math.round(milliseconds / 1000)

/** 号票; one that has not ended is looked at until the snapshot. */
export const ticketRows = (db: ReadDb, until: Instant): ExportRow<'tickets'>[] => {
  const counters = new Map(readCounters(db).map((row) => [row.id, row.number]))
  const categories = new Map(readCategories(db).map((row) => [row.id, row.name]))
  return allTickets(db).map((ticket) => {
    const events = ticketEvents(db, ticket.id)
    const [issued] = events
    const times = ticketTimes(events, until)
    const count = (kind: 'returned' | 'rejoined'): number =>
      times.happenings.filter((happening) => happening.kind === kind).length
    return {
      ticket_number: ticket.number,
      day: ticket.day,
      category: categories.get(ticket.categoryId) ?? null,
      via: issued?.type === 'issued' ? issued.via : null,
      status: ticket.status,
      issued_at: exportTime(ticket.issuedAt),
      // That somebody went first is a fact of the queue; why is personal and stays in the database.
      priority: ticket.priority !== null,
      called_at: timeOrNull(ticket.calledAt),
      started_at: timeOrNull(ticket.startedAt),
      finished_at: timeOrNull(ticket.finishedAt),
      counter_number: ticket.counterId === null ? null : (counters.get(ticket.counterId) ?? null),
      times_called: ticket.timesCalled,
      times_missed: ticket.timesMissed,
      result: ticket.result,
      width: ticket.width,
      line_day: ticket.lineDay,
      priority_level: ticket.priorityLevel,
      appointment: ticket.appointmentId !== null,
      returned: count('returned'),
      rejoined: count('rejoined'),
      wait_seconds: secondsOf(spent(times, 'waiting')),
      serve_seconds: secondsOf(spent(times, 'serving')),
      held_seconds: secondsOf(spent(times, 'held')),
    }
  })
}

/** What is needed beside type, time and place to count once more; nothing that was typed, and no reason. */
const detailOf = (event: TicketEvent, categories: ReadonlyMap<string, string>): string | null => {
  switch (event.type) {
    case 'missed':
      return event.place === null ? 'out' : 'back'
    case 'transferred':
      return event.toCategoryId === null ? null : (categories.get(event.toCategoryId) ?? null)
    case 'finished':
      return event.result
    case 'carried-over':
      return event.day
    case 'undone':
      return String(event.undoes)
    default:
      return null
  }
}

/** Every event of every ticket, also what was taken back and the taking back. */
export const ticketEventRows = (db: ReadDb): ExportRow<'ticket_events'>[] => {
  const counters = new Map(readCounters(db).map((row) => [row.id, row.number]))
  const categories = new Map(readCategories(db).map((row) => [row.id, row.name]))
  const names = staffNames(db)
  return allTickets(db).flatMap((ticket) =>
    ticketEvents(db, ticket.id).map((event, at) => ({
      day: ticket.day,
      ticket_number: ticket.number,
      seq: at + 1,
      type: event.type,
      at: exportTime(event.at),
      counter_number: 'counterId' in event ? (counters.get(event.counterId) ?? null) : null,
      staff_name: 'staffId' in event ? (names.get(event.staffId) ?? null) : null,
      category: event.type === 'issued' ? (categories.get(event.categoryId) ?? null) : null,
      detail: detailOf(event, categories),
    })),
  )
}
