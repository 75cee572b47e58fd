import { createHash } from 'node:crypto'
import type { AuditEntry } from '#shared/domain/audit/audit-entry.ts'
import { entryHash } from '#shared/domain/audit/audit-hash.ts'
import type { ReadDb, WriteDb } from './database.ts'

export const sha256hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

export interface AuditHead {
  readonly seq: number
  readonly hash: string
}

/** The last link; anchored in every export, so that cutting off the tail is seen. */
export const auditHead = (db: ReadDb): AuditHead =>
  db.get<AuditHead>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1') ?? { seq: 0, hash: '' }

export const appendAudit = (
  db: WriteDb,
  entry: Pick<AuditEntry, 'at' | 'actor' | 'what' | 'subject' | 'detail'>,
): void => {
  const head = auditHead(db)
  const linked = { ...entry, seq: head.seq + 1, previous: head.hash }
  db.one(
    'INSERT INTO audit (seq, at, actor, what, subject, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    linked.seq,
    linked.at,
    linked.actor,
    linked.what,
    linked.subject,
    linked.detail,
    linked.previous,
    entryHash(linked, sha256hex),
  )
}

export const auditFrom = (db: ReadDb, seq: number, limit: number): AuditEntry[] =>
  db.all<AuditEntry>('SELECT * FROM audit WHERE seq >= ? ORDER BY seq LIMIT ?', seq, limit)
