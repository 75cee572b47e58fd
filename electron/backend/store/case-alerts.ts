import { ALERT_CLASSES, ALERT_KINDS, alertSpan } from '#shared/domain/case/alerts.ts'
import type { AlertClass, AlertDays, AlertKind, Concern, DateSpan } from '#shared/domain/case/alerts.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { countIn, datesIn, whereOf } from './board-stretch.ts'
import type { BoardOrder, Stretch, Whose } from './board-stretch.ts'
import type { ReadDb, SqlValue, WriteDb } from './database.ts'

/** Where the dates of a kind lie: in which order, under which words. */
const LIES: Readonly<Record<AlertKind, readonly (readonly [BoardOrder, words: string])[]>> = {
  due: [
    ['board_place', 'open 0 '],
    ['board_place', 'open 3 '],
  ],
  answer: [['answer_by', '']],
  tell: [['board_place', 'received ']],
  stage: [['board_stage', '']],
  deferral: [['board_deferral', '']],
  collect: [['board_place', 'collect ']],
}

const stretchesOf = (kind: AlertKind, span: DateSpan): Stretch[] =>
  LIES[kind].map(([order, words]) => datesIn(order, words, span))

/** How many cases have a date of this kind in a span. */
export const countDated = (db: ReadDb, kind: AlertKind, span: DateSpan, whose: Whose): number =>
  stretchesOf(kind, span).reduce((sum, stretch) => sum + countIn(db, stretch, whose), 0)

/** Whose cases concern somebody, none of them twice. */
const concerned = (concern: Concern): Whose[] => {
  if (concern.kind === 'hall') return [concern]
  const { staffId, counterId } = concern
  const own: Whose = { kind: 'staff', staffId }
  return counterId === null ? [own] : [own, { kind: 'counter-but', counterId, staffId }]
}

/** The same of whatever concerns somebody. */
export const countConcerned = (db: ReadDb, kind: AlertKind, span: DateSpan, concern: Concern): number =>
  concerned(concern).reduce((sum, whose) => sum + countDated(db, kind, span, whose), 0)

/** One class of one kind: a few ranges of index entries. */
interface Asked {
  readonly kind: AlertKind
  readonly class: AlertClass
  readonly ranges: readonly { readonly stretch: Stretch; readonly whose: Whose }[]
}

const everyClass = (days: AlertDays, concern: Concern): Asked[] =>
  ALERT_CLASSES.flatMap((cls) =>
    ALERT_KINDS.flatMap((kind) => {
      const span = alertSpan(kind, cls, days)
      if (span === null) return []
      const ranges = concerned(concern).flatMap((whose) =>
        stretchesOf(kind, span).map((stretch) => ({ stretch, whose })),
      )
      return [{ kind, class: cls, ranges }]
    }),
  )

/** A place ends with its date. */
const dateOf = (order: BoardOrder): string => `substr(${order}, -10)`

/** Not seen by this person in this class with this date. */
const notSeen = (
  order: BoardOrder,
  { kind, class: cls }: Asked,
  staffId: string,
): { sql: string; params: SqlValue[] } => ({
  sql: `NOT EXISTS (SELECT 1 FROM alert_seen s WHERE s.staff_id = ? AND s.kind = ? AND s.number = case_file.number
    AND s.class = ? AND s.date = ${dateOf(order)})`,
  params: [staffId, kind, cls],
})

export interface AlertCount {
  readonly kind: AlertKind
  readonly class: AlertClass
  /** Not acknowledged yet. */
  readonly fresh: number
  readonly total: number
}

/** What alerts of these cases there are, and how many this person has not acknowledged; without the empty ones. */
export const alertCounts = (db: ReadDb, staffId: string, concern: Concern, days: AlertDays): AlertCount[] =>
  everyClass(days, concern).flatMap((asked) => {
    let total = 0
    let fresh = 0
    for (const { stretch, whose } of asked.ranges) {
      const { sql, params } = whereOf(stretch, whose)
      const unseen = notSeen(stretch.order, asked, staffId)
      const count = db.get<{ total: number; fresh: number }>(
        `SELECT count(*) AS total, coalesce(sum(${unseen.sql}), 0) AS fresh FROM case_file WHERE ${sql}`,
        ...unseen.params,
        ...params,
      )
      total += count?.total ?? 0
      fresh += count?.fresh ?? 0
    }
    return total === 0 ? [] : [{ kind: asked.kind, class: asked.class, fresh, total }]
  })

/** Remembers up to `most` alerts as seen by this person. */
export const acknowledgeAlerts = (
  db: WriteDb,
  staffId: string,
  concern: Concern,
  days: AlertDays,
  { most, at }: { readonly most: number; readonly at: Instant },
): void => {
  let left = most
  for (const asked of everyClass(days, concern))
    for (const { stretch, whose } of asked.ranges) {
      if (left === 0) return
      const { sql, params } = whereOf(stretch, whose)
      const unseen = notSeen(stretch.order, asked, staffId)
      left -= db.run(
        `INSERT INTO alert_seen (staff_id, kind, number, class, date, at)
         SELECT ?, ?, number, ?, ${dateOf(stretch.order)}, ? FROM case_file WHERE ${sql} AND ${unseen.sql} LIMIT ?
         ON CONFLICT (staff_id, kind, number) DO UPDATE SET class = excluded.class, date = excluded.date,
           at = excluded.at`,
        staffId,
        asked.kind,
        asked.class,
        at,
        ...params,
        ...unseen.params,
        left,
      )
    }
}

/** Forgets what was acknowledged before a moment, so many at most; answers how many. */
export const forgetAlertsSeen = (db: WriteDb, before: Instant, most: number): number =>
  db.run(
    `DELETE FROM alert_seen WHERE (staff_id, kind, number) IN (
       SELECT staff_id, kind, number FROM alert_seen WHERE at < ? ORDER BY at LIMIT ?)`,
    before,
    most,
  )
