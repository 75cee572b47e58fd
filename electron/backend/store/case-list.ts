import type { CaseSort } from '#shared/domain/search/case-filter.ts'
import { matterTerm } from '#shared/domain/search/terms.ts'
import { allOf, anyOf, term } from '#shared/domain/search/wanted.ts'
import type { Wanted } from '#shared/domain/search/wanted.ts'
import { conditionOf, joined, waysOf } from './case-question.ts'
import type { CaseQuestion, Condition, Way } from './case-question.ts'
import { matchText } from './case-words.ts'
import { selectCases } from './cases.ts'
import type { CaseFile } from './cases.ts'
import type { ReadDb } from './database.ts'

/** One part of a list: rows that fulfil a condition, in an order of their own. */
interface Stretch {
  readonly from: string
  readonly where: Condition
  readonly order: string
  /** Sorted otherwise than the index gives them: only so many of the newest are looked at as are counted. */
  readonly newestOnly: boolean
}

const NEWEST_FIRST = 'key DESC'
const ORDERS: Readonly<Record<CaseSort, string>> = {
  received: NEWEST_FIRST,
  number: 'number DESC',
  // What runs as on the board: by its day, 暂定 after them (docs/adr/0012); then all others, the newest first.
  due: `status <> 'accepted', CASE WHEN status = 'accepted' THEN provisional END,
    CASE WHEN status = 'accepted' THEN ifnull(due, '9999-12-31') END,
    CASE WHEN status = 'accepted' THEN key ELSE -key END`,
}

/** What was typed is answered by the index of words; what else must hold is looked up for each case it finds. */
const typedStretches = (
  question: CaseQuestion,
  ranks: readonly Wanted[],
  ways: readonly Way[],
): Stretch[] => {
  const any = anyOf(ranks)
  if (any === null) return []
  // Words are found among those of a matter faster than a matter among what was found.
  const others = ways.filter(({ index }) => index !== 'case_search_matter')
  const where = conditionOf(others, question, 'case_words.rowid')
  const within = question.matter === null ? [] : [term(matterTerm(question.matter))]
  const matchOf = (wanted: Wanted): string => matchText(allOf([...within, wanted]))
  const stretch = (match: string, order: string, newestOnly: boolean): Stretch => ({
    from: 'case_words CROSS JOIN case_search ON key = case_words.rowid',
    where: joined([{ sql: 'case_words MATCH ?', params: [match] }, where]),
    order,
    newestOnly,
  })
  if (question.sort !== 'received') return [stretch(matchOf(any), ORDERS[question.sort], true)]
  const matches = ranks.map(matchOf)
  return matches.map((match, at) => {
    const before = matches.slice(0, at).join(' OR ')
    return stretch(before === '' ? match : `${match} NOT (${before})`, 'case_words.rowid DESC', false)
  })
}

const countUpTo = (db: ReadDb, { from, where }: Pick<Stretch, 'from' | 'where'>, most: number): number =>
  db.get<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM ${from} WHERE ${where.sql} LIMIT ?)`,
    ...where.params,
    most,
  )?.n ?? 0

/**
 * Nothing was typed: by the index that leaves fewest, each of its rows being looked at; or along the order of the list
 * when every index leaves as many as are counted at all.
 */
const filteredStretches = (
  db: ReadDb,
  question: CaseQuestion,
  ways: readonly Way[],
  most: number,
): Stretch[] => {
  const { sort } = question
  const where = conditionOf(ways, question, 'key')
  const stretch = (from: string, order: string, more: readonly Condition[] = []): Stretch => ({
    from,
    where: joined([where, ...more]),
    order,
    newestOnly: false,
  })
  const counted = ways
    .map((way) => {
      const from = `case_search INDEXED BY ${way.index}`
      return { from, inOrder: way.inOrder, count: countUpTo(db, { from, where: way }, most) }
    })
    .toSorted((a, b) => a.count - b.count)
  const fewest = counted[0]
  if (fewest !== undefined && fewest.count < most) return [stretch(fewest.from, ORDERS[sort])]
  const along = counted.find(({ inOrder }) => inOrder)?.from ?? 'case_search NOT INDEXED'
  switch (sort) {
    case 'received':
      return [stretch(along, NEWEST_FIRST)]
    case 'number':
      return [stretch('case_search INDEXED BY case_search_number', ORDERS.number)]
    case 'due':
      return [
        stretch('case_search INDEXED BY case_search_running', 'provisional, due IS NULL, due, key', [
          { sql: "status = 'accepted'", params: [] },
        ]),
        stretch(along, NEWEST_FIRST, [{ sql: "status <> 'accepted'", params: [] }]),
      ]
  }
}

const keysOf = (
  db: ReadDb,
  { from, where, order, newestOnly }: Stretch,
  { offset, limit, most }: { readonly offset: number; readonly limit: number; readonly most: number },
): number[] =>
  db
    .all<{ key: number }>(
      newestOnly
        ? `SELECT key FROM (SELECT key, number, status, provisional, due FROM ${from} WHERE ${where.sql}
             ORDER BY case_words.rowid DESC LIMIT ?) ORDER BY ${order} LIMIT ? OFFSET ?`
        : `SELECT key FROM ${from} WHERE ${where.sql} ORDER BY ${order} LIMIT ? OFFSET ?`,
      ...where.params,
      ...(newestOnly ? [most] : []),
      limit,
      offset,
    )
    .map(({ key }) => key)

const casesByKey = (db: ReadDb, keys: readonly number[]): CaseFile[] => {
  const found = new Map(
    selectCases(db, 'WHERE search_key IN (SELECT value FROM json_each(?))', JSON.stringify(keys)).map(
      (file) => [file.searchKey, file],
    ),
  )
  return keys.flatMap((key) => found.get(key) ?? [])
}

/**
 * A page of a list, and how many cases the list holds, counted no further than `most`. A list is never turned over
 * beyond that, so that no page costs more than looking at so many rows.
 */
export const listCases = (
  db: ReadDb,
  question: CaseQuestion,
  page: { readonly offset: number; readonly limit: number; readonly most: number },
): { readonly cases: readonly CaseFile[]; readonly total: number } => {
  const ways = waysOf(db, question)
  const stretches =
    question.ranks === null
      ? filteredStretches(db, question, ways, page.most)
      : typedStretches(question, question.ranks, ways)
  const keys: number[] = []
  let total = 0
  for (const stretch of stretches) {
    const count = countUpTo(db, stretch, page.most - total)
    const offset = Math.max(0, page.offset + keys.length - total)
    const limit = Math.min(page.limit - keys.length, count - offset)
    if (limit > 0) keys.push(...keysOf(db, stretch, { offset, limit, most: page.most }))
    total += count
  }
  return { cases: casesByKey(db, keys), total }
}
