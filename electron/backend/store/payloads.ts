import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb, WriteDb } from './database.ts'

/**
 * Personal data, apart from the events that point to it, so that destruction and correction are possible
 * without touching history. An erased payload keeps its row and says when.
 */
export const insertPayload = (
  db: WriteDb,
  payload: { id: string; kind: string; body: unknown; at: Instant },
): void =>
  db.one(
    'INSERT INTO personal_payload (id, kind, body, created_at) VALUES (?, ?, ?, ?)',
    payload.id,
    payload.kind,
    JSON.stringify(payload.body),
    payload.at,
  )

export const replacePayload = (db: WriteDb, id: string, body: unknown): void =>
  db.one('UPDATE personal_payload SET body = ? WHERE id = ? AND erased_at IS NULL', JSON.stringify(body), id)

/** Null when it has been erased. */
export const readPayload = (db: ReadDb, id: string): unknown => {
  const row = db.get<{ body: string | null }>('SELECT body FROM personal_payload WHERE id = ?', id)
  if (row === undefined) throw new Error(`no payload ${id}`)
  return row.body === null ? null : (JSON.parse(row.body) as unknown)
}

/** What nobody needs any more goes; the row stays and says when. */
export const erasePayload = (db: WriteDb, id: string, at: Instant): void =>
  db.one('UPDATE personal_payload SET body = NULL, erased_at = ? WHERE id = ? AND erased_at IS NULL', at, id)
