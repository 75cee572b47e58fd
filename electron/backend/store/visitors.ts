import type { DateText } from '#shared/kernel/plain-date.ts'
import type { ReadDb, WriteDb } from './database.ts'

/** The key of one day; null before somebody was remembered on it. */
export const visitorKey = (db: ReadDb, day: DateText): Uint8Array | null =>
  db.get<{ key: Uint8Array }>('SELECT key FROM visitor_key WHERE day = ?', day)?.key ?? null

export const insertVisitorKey = (db: WriteDb, day: DateText, key: Uint8Array): void =>
  db.one('INSERT INTO visitor_key (day, key) VALUES (?, ?)', day, key)

/** Remembers for the rest of the day whose number this is. */
export const rememberVisitor = (db: WriteDb, day: DateText, person: Uint8Array, ticketId: string): void =>
  db.one('INSERT INTO visitor_ticket (day, person, ticket_id) VALUES (?, ?, ?)', day, person, ticketId)

/**
 * The open number of a person, the latest first; of one business (whichever letter it was taken under or queue it was
 * passed on to), or of any when `categoryId` is null.
 */
export const openTicketOf = (
  db: ReadDb,
  person: Uint8Array,
  category: { readonly id: string; readonly prefix: string } | null,
): string | null =>
  db.get<{ id: string }>(
    `SELECT ticket.id FROM visitor_ticket JOIN ticket ON ticket.id = visitor_ticket.ticket_id
     WHERE visitor_ticket.person = ? AND ticket.status IN ('waiting', 'called', 'serving', 'held')
       AND (? IS NULL OR ticket.category_id = ? OR ticket.prefix = ?)
     ORDER BY ticket.issued_at DESC LIMIT 1`,
    person,
    category?.id ?? null,
    category?.id ?? null,
    category?.prefix ?? null,
  )?.id ?? null

/** Forgets everybody of other days, key first; null forgets this day too. Answers how many days are gone. */
export const forgetVisitors = (db: WriteDb, except: DateText | null): number =>
  except === null
    ? db.run('DELETE FROM visitor_key')
    : db.run('DELETE FROM visitor_key WHERE day <> ?', except)
