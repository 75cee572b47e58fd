import type { DocumentKind } from '#shared/domain/document/document-kind.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb, WriteDb } from './database.ts'

/** One version of the hall's own fixed paragraph of a kind of paper. */
export interface Paragraph {
  readonly version: number
  /** Empty: from this version on none is printed. */
  readonly text: string
}

/** The newest version, also an empty one; undefined while the hall has never written one. */
export const newestParagraph = (db: ReadDb, kind: DocumentKind): Paragraph | undefined =>
  db.get<Paragraph>(
    'SELECT version, text FROM hall_paragraph WHERE kind = ? ORDER BY version DESC LIMIT 1',
    kind,
  )

/** What is printed on a paper of this kind issued now; null: nothing. */
export const paragraphOf = (db: ReadDb, kind: DocumentKind): Paragraph | null => {
  const newest = newestParagraph(db, kind)
  return newest === undefined || newest.text === '' ? null : newest
}

export interface SavedParagraph extends Paragraph {
  readonly kind: DocumentKind
  readonly savedAt: Instant
  readonly savedBy: string
}

/** The newest version of every paragraph that was ever written. */
export const newestParagraphs = (db: ReadDb): SavedParagraph[] =>
  db.all<SavedParagraph>(
    `SELECT p.kind, p.version, p.text, p.at AS savedAt, staff.name AS savedBy
     FROM hall_paragraph p JOIN staff ON staff.id = p.staff_id
     WHERE p.version = (SELECT max(version) FROM hall_paragraph newest WHERE newest.kind = p.kind)`,
  )

/** Adds a version; earlier ones stay as they are, because papers were printed with them. */
export const appendParagraph = (
  db: WriteDb,
  paragraph: Paragraph & { kind: DocumentKind; at: Instant; staffId: string },
): void =>
  db.one(
    'INSERT INTO hall_paragraph (kind, version, text, at, staff_id) VALUES (?, ?, ?, ?, ?)',
    paragraph.kind,
    paragraph.version,
    paragraph.text,
    paragraph.at,
    paragraph.staffId,
  )
