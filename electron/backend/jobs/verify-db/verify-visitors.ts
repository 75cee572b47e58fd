import type { ReadDb } from '../../store/database.ts'

/**
 * 一人一号 is kept for one day: never more than one key, and only tickets of its own day (docs/adr/0037). Answers how many
 * people were looked at.
 */
export const checkVisitors = (db: ReadDb, blame: (problem: string) => void): number => {
  const days = db.all<{ day: string }>('SELECT day FROM visitor_key ORDER BY day').map(({ day }) => day)
  if (days.length > 1) blame(`visitors: kept for ${days.join(', ')}, and only one day may be`)
  const strayed = db.all<{ id: string }>(
    `SELECT ticket.id FROM visitor_ticket JOIN ticket ON ticket.id = visitor_ticket.ticket_id
     WHERE ticket.day <> visitor_ticket.day`,
  )
  for (const { id } of strayed) blame(`visitors: ticket ${id} is of another day`)
  return db.get<{ n: number }>('SELECT count(*) AS n FROM visitor_ticket')?.n ?? 0
}
