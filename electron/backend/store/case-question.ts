import type { CaseStatus } from '#shared/domain/case/case-event.ts'
import type { Between, CaseFlag, CaseSort } from '#shared/domain/search/case-filter.ts'
import type { Wanted } from '#shared/domain/search/wanted.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb, SqlValue } from './database.ts'

/** What a list of 办件 is to hold, with days and moments as they are on the day of asking. */
export interface CaseQuestion {
  /** What was typed, the likeliest meaning first; null when nothing was typed. */
  readonly ranks: readonly Wanted[] | null
  readonly matter: string | null
  /** Any of these; empty: all. */
  readonly statuses: readonly CaseStatus[]
  /** From this moment on, and before that one. */
  readonly received: { readonly from: Instant | null; readonly before: Instant | null }
  readonly due: Between
  readonly decided: Between
  readonly counter: string | null
  readonly staff: string | null
  readonly flags: readonly CaseFlag[]
  readonly sort: CaseSort
}

/** Part of a WHERE over case_search. */
export interface Condition {
  readonly sql: string
  readonly params: readonly SqlValue[]
}

/** A condition that an index answers by itself. */
export interface Way extends Condition {
  readonly index: string
  /** Rows come out of the index in the order of their keys. */
  readonly inOrder: boolean
}

export const joined = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.length === 0 ? '1' : conditions.map(({ sql }) => sql).join(' AND '),
  params: conditions.flatMap(({ params }) => params),
})

const oneOf = (column: string, values: readonly string[]): Condition => ({
  sql: `${column} IN (${values.map(() => '?').join(', ')})`,
  params: values,
})

const EQUAL = ['matter', 'staff', 'counter'] as const

const equal = (db: ReadDb, column: (typeof EQUAL)[number], value: string | null): Way[] => {
  if (value === null) return []
  const code = db.get<{ code: number }>('SELECT code FROM search_code WHERE value = ?', `${column} ${value}`)
  // Nobody has a code yet: there is no such case, and none is found.
  return [{ index: `case_search_${column}`, sql: `${column} = ?`, params: [code?.code ?? -1], inOrder: true }]
}

const within = (index: string, column: string, { from, to }: Between): Way[] =>
  from === null && to === null
    ? []
    : [
        {
          index,
          ...joined([
            { sql: `${column} IS NOT NULL`, params: [] },
            ...(from === null ? [] : [{ sql: `${column} >= ?`, params: [from] }]),
            ...(to === null ? [] : [{ sql: `${column} <= ?`, params: [to] }]),
          ]),
          inOrder: false,
        },
      ]

/** Every condition of the question that has an index of its own, what usually leaves least first. */
export const waysOf = (db: ReadDb, question: CaseQuestion): Way[] => {
  const { statuses, due, decided, flags } = question
  return [
    ...flags.map((flag) => ({
      index: `case_search_${flag}`,
      sql: `${flag} = 1`,
      params: [],
      inOrder: true,
    })),
    ...EQUAL.flatMap((column) => equal(db, column, question[column])),
    // Nearly all cases there ever were are closed; that is no way to find anything.
    ...(statuses.length === 0 || statuses.includes('closed')
      ? []
      : [
          {
            index: 'case_search_status',
            ...joined([oneOf('status', statuses), { sql: "status <> 'closed'", params: [] }]),
            inOrder: statuses.length === 1,
          },
        ]),
    ...within('case_search_due', 'due', due),
    ...within('case_search_decided', 'decided_on', decided),
  ]
}

/** Everything that must hold of a row; `key` is the column that the order of receipt is read from. */
export const conditionOf = (ways: readonly Way[], question: CaseQuestion, key: string): Condition => {
  const { statuses, received } = question
  return joined([
    ...(received.from === null ? [] : [{ sql: `${key} >= ?`, params: [received.from] }]),
    ...(received.before === null ? [] : [{ sql: `${key} < ?`, params: [received.before] }]),
    ...(statuses.includes('closed') ? [oneOf('status', statuses)] : []),
    ...ways,
  ])
}
