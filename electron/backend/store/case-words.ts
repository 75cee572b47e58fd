import type { Wanted } from '#shared/domain/search/wanted.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'
import type { ReadDb, Store, WriteDb } from './database.ts'

/**
 * The index of words under which cases are found. It keeps no text, so what is to be taken out has to be said in the
 * same words as it was put in; words of one case may be added and taken out one by one.
 */

/** The first free key from this moment on: cases received in one millisecond follow each other. */
const freeKey = (db: ReadDb, from: Instant): number => {
  const taken = db.get<{ key: number }>('SELECT key FROM case_search WHERE key = ?', from)
  if (taken === undefined) return from
  const gap = db.get<{ key: number }>(
    `SELECT key + 1 AS key FROM case_search AS before WHERE key >= ?
       AND NOT EXISTS (SELECT 1 FROM case_search WHERE key = before.key + 1) ORDER BY key LIMIT 1`,
    from,
  )
  return gap?.key ?? from
}

const put = (db: WriteDb, key: number, terms: readonly string[]): void =>
  void db.run('INSERT INTO case_words (rowid, words) VALUES (?, ?)', key, terms.join(' '))

const take = (db: WriteDb, key: number, terms: readonly string[]): void =>
  void db.run(
    "INSERT INTO case_words (case_words, rowid, words) VALUES ('delete', ?, ?)",
    key,
    terms.join(' '),
  )

/** A case that was not indexed before. */
export const insertWords = (
  db: WriteDb,
  { id, receivedAt }: { readonly id: string; readonly receivedAt: Instant },
  terms: readonly string[],
): void => {
  const key = freeKey(db, receivedAt)
  db.one('UPDATE case_file SET search_key = ? WHERE id = ? AND search_key IS NULL', key, id)
  put(db, key, terms)
}

/** Brings an indexed case from the words it has to those it should have. */
export const changeWords = (
  db: WriteDb,
  key: number,
  before: readonly string[],
  after: readonly string[],
): void => {
  const had = new Set(before)
  const has = new Set(after)
  const gone = [...had].filter((term) => !has.has(term))
  const come = [...has].filter((term) => !had.has(term))
  if (gone.length > 0) take(db, key, gone)
  // The index counts what is put in and taken out, and a count below nothing is damage to it: whatever is taken out is
  // followed by something put in, be it empty.
  if (gone.length > 0 || come.length > 0) put(db, key, come)
}

/** Nothing is indexed any more, and every case waits for it again. */
export const forgetWords = (db: WriteDb): void => {
  db.run("INSERT INTO case_words (case_words) VALUES ('delete-all')")
  db.run('DELETE FROM case_search')
  db.run('UPDATE case_file SET search_key = NULL WHERE search_key IS NOT NULL')
}

/** Cases without a place in the index yet, the newest first: they are looked for most. */
export const unindexedCases = (db: ReadDb, limit: number): { id: string; receivedAt: Instant }[] =>
  db.all(
    `SELECT id, received_at AS receivedAt FROM case_file WHERE search_key IS NULL
     ORDER BY received_at DESC LIMIT ?`,
    limit,
  )

/** How many there are, counted no further than the limit. */
export const countUnindexed = (db: ReadDb, limit: number): number =>
  db.get<{ n: number }>(
    'SELECT count(*) AS n FROM (SELECT 1 FROM case_file WHERE search_key IS NULL LIMIT ?)',
    limit,
  )?.n ?? 0

/** Walks through everything the index holds, word by word; for checks, which look at all of it. */
export const eachWord = ({ raw }: Pick<Store, 'raw'>, see: (key: number, term: string) => void): void => {
  const words = raw.prepare<[], { doc: number; term: string }>('SELECT doc, term FROM case_words_held')
  for (const { doc, term } of words.iterate()) see(doc, term)
}

/** An indexed case, and whether its narrow row is missing or says something else than the case (1). */
export interface SearchedRow {
  readonly id: string
  readonly number: string
  readonly matterCode: string
  readonly payloadId: string
  readonly key: number
  readonly receivedAt: Instant
  readonly differs: number
}

export const searchedRows = (db: ReadDb): SearchedRow[] =>
  db.all(
    `SELECT f.id, f.number, f.matter_code AS matterCode, f.payload_id AS payloadId, f.search_key AS key,
       f.received_at AS receivedAt,
       s.key IS NULL OR (s.number, s.status, s.due, s.provisional, s.decided_on, s.relative, s.deferred, s.deemed) IS NOT
         (substr(f.number, 1, 4) * 10000000 + substr(f.number, 6), f.status, f.due, f.provisional, f.decided_on,
          f.relative, f.deferred_until IS NOT NULL,
          EXISTS (SELECT 1 FROM case_event WHERE case_id = f.id AND type = 'deemed-accepted'))
         OR (SELECT value FROM search_code WHERE code = s.matter) IS NOT 'matter ' || f.matter_code
         OR (SELECT value FROM search_code WHERE code = s.staff) IS NOT 'staff ' || f.staff_id
         OR (SELECT value FROM search_code WHERE code = s.counter) IS NOT 'counter ' || f.counter_id AS differs
     FROM case_file f LEFT JOIN case_search s ON s.key = f.search_key WHERE f.search_key IS NOT NULL`,
  )

/** Rows of the filter and entries of people that belong to nothing any more. */
export const strayRows = (db: ReadDb): { readonly what: string; readonly count: number }[] =>
  db.all(
    `SELECT 'case_search' AS what, count(*) AS count FROM case_search
       WHERE key NOT IN (SELECT search_key FROM case_file WHERE search_key IS NOT NULL)
     UNION ALL SELECT 'person_index', count(*) FROM person_index
       JOIN personal_payload ON personal_payload.id = payload_id WHERE body IS NULL`,
  )

/** A question in the index's own language. Words hold no quotes, and are quoted all the same. */
export const matchText = (wanted: Wanted): string => {
  switch (wanted.kind) {
    case 'term':
      return quoted(wanted.term)
    case 'beginning':
      return `${quoted(wanted.term)} *`
    case 'all':
      return `(${wanted.of.map(matchText).join(' AND ')})`
    case 'any':
      return `(${wanted.of.map(matchText).join(' OR ')})`
    default:
      return assertNever(wanted)
  }
}

const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`
