import { exportTime } from '#shared/domain/export/bag-text.ts'
import type { ExportRow } from '#shared/domain/export/columns.ts'
import { allAppointments } from '../store/appointments.ts'
import type { ReadDb } from '../store/database.ts'
import { readCategories } from '../store/hall.ts'
import { findTicket } from '../store/tickets.ts'

/** 预约 for the package: when, for what and what became of it. Who it was stays in the database. */
export const appointmentExportRows = (db: ReadDb): ExportRow<'appointments'>[] => {
  const categories = new Map(readCategories(db).map((row) => [row.id, row.name]))
  return allAppointments(db).map((row) => ({
    appointment_number: row.number,
    booked_on: row.bookedOn,
    booked_at: exportTime(row.bookedAt),
    channel: row.channel,
    day: row.day,
    slot_from: exportTime(row.from),
    slot_to: exportTime(row.to),
    category: categories.get(row.categoryId) ?? null,
    status: row.status,
    times_changed: row.timesChanged,
    arrived_at: row.arrivedAt === null ? null : exportTime(row.arrivedAt),
    ticket_number: row.ticketId === null ? null : (findTicket(db, row.ticketId)?.number ?? null),
    ended_because: row.endedBecause,
  }))
}
