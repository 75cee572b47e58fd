import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listCases } from '#electron/backend/store/case-list.ts'
import type { CaseQuestion } from '#electron/backend/store/case-question.ts'
import { term } from '#shared/domain/search/wanted.ts'
import { addManyCases } from '../support/million-cases.ts'
import { openTestHall } from '../support/test-hall.ts'
import type { TestHall } from '../support/test-hall.ts'

let hall: TestHall
beforeAll(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  addManyCases(hall.store, { cases: 600, open: 60, until: '2026-09-16' })
})
afterAll(() => hall.close())

const EVERYTHING: CaseQuestion = {
  ranks: null,
  matter: null,
  statuses: [],
  received: { from: null, before: null },
  due: { from: null, to: null },
  decided: { from: null, to: null },
  counter: null,
  staff: null,
  flags: [],
  sort: 'received',
}

/** What SQLite does for each statement of a list, in its own words. */
const plansOf = (question: Partial<CaseQuestion>, most: number): string[] => {
  const asked = new Set<string>()
  const { read } = hall.store
  const watched: typeof read = {
    get: (sql, ...params) => {
      asked.add(sql)
      return read.get(sql, ...params)
    },
    all: (sql, ...params) => {
      asked.add(sql)
      return read.all(sql, ...params)
    },
  }
  listCases(watched, { ...EVERYTHING, ...question }, { offset: 0, limit: 15, most })
  return [...asked].flatMap((sql) =>
    hall.store.raw
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => null))
      .map(({ detail }) => detail),
  )
}

/** Few rows are left by an index, or many by each: the program tells them apart by what it counts at most. */
const FEW = 10_000
const MANY = 10

const staff = (): string => hall.store.read.get<{ id: string }>('SELECT id FROM staff ORDER BY login')!.id

/** Reads a table or an index from end to end, other than the words of a MATCH or the keys that were found. */
const scans = (plan: readonly string[]): string[] =>
  plan.filter((detail) => /^SCAN (?!case_words VIRTUAL TABLE|json_each|\(subquery)/.test(detail))

describe('a list that an index leaves few rows of is answered by that index', () => {
  it.each([
    ['matter', { matter: 'old-age-allowance' }, 'case_search_matter'],
    ['counter', { counter: 'counter-1' }, 'case_search_counter'],
    ['steps', { statuses: ['accepted', 'notified'] }, 'case_search_status'],
    ['due', { due: { from: '2026-09-01', to: '2026-09-30' } }, 'case_search_due'],
    ['decided', { decided: { from: '2026-09-01', to: '2026-09-30' } }, 'case_search_decided'],
    ['deemed', { flags: ['deemed'] }, 'case_search_deemed'],
    ['relative', { flags: ['relative'] }, 'case_search_relative'],
    ['deferred', { flags: ['deferred'] }, 'case_search_deferred'],
  ] as const)('%s', (_what, question, index) => {
    for (const sort of ['received', 'due', 'number'] as const) {
      const plan = plansOf({ ...question, sort }, FEW)
      expect(
        plan.some((detail) => detail.includes(index)),
        plan.join('\n'),
      ).toBe(true)
      // A flag has an index of those that have it, which is read as it stands.
      expect(scans(plan).filter((detail) => !detail.includes(index))).toEqual([])
    }
  })

  it('whoever acted last', () => {
    expect(scans(plansOf({ staff: staff() }, FEW))).toEqual([])
  })
})

describe('a list that every index leaves many rows of is read in its own order, and sorted by nobody', () => {
  it.each([
    ['the newest first', {}, /^SCAN case_search$/],
    [
      'the highest number first',
      { sort: 'number' },
      /^SCAN case_search USING (COVERING )?INDEX case_search_number$/,
    ],
    ['what runs first', { sort: 'due' }, /^SCAN case_search USING (COVERING )?INDEX case_search_running$/],
    [
      'closed ones of a matter',
      { matter: 'old-age-allowance', statuses: ['closed'] },
      /^SEARCH case_search USING INDEX case_search_matter \(matter=\?\)$/,
    ],
    [
      'of a matter, received between two days',
      { matter: 'old-age-allowance', received: { from: 0, before: 2_000_000_000_000 } },
      /^SEARCH case_search USING (COVERING )?INDEX case_search_matter \(matter=\? AND rowid>\? AND rowid<\?\)$/,
    ],
    [
      'received between two days',
      { received: { from: 0, before: 2_000_000_000_000 } },
      /^SEARCH case_search USING INTEGER PRIMARY KEY \(rowid>\? AND rowid<\?\)$/,
    ],
  ] as const)('%s', (_what, question, detail) => {
    const plan = plansOf(question, MANY)
    expect(
      plan.some((one) => detail.test(one)),
      plan.join('\n'),
    ).toBe(true)
    expect(plan.filter((one) => one.includes('TEMP B-TREE'))).toEqual([])
  })
})

describe('what was typed is answered by the index of words', () => {
  it.each([
    ['alone', {}],
    ['with a filter', { statuses: ['closed'], counter: 'counter-1' }],
    ['received between two days', { received: { from: 0, before: 2_000_000_000_000 } }],
    ['of a matter', { matter: 'old-age-allowance' }],
  ] as const)('%s, the newest first without sorting', (_what, question) => {
    const plan = plansOf({ ...(question as Partial<CaseQuestion>), ranks: [term('h王'), term('s418')] }, FEW)
    expect(
      plan.filter((detail) => detail.startsWith('SCAN case_words VIRTUAL TABLE')).length,
    ).toBeGreaterThan(0)
    expect(
      plan.filter((detail) => detail.startsWith('SEARCH case_search USING INTEGER PRIMARY KEY')).length,
    ).toBeGreaterThan(0)
    expect(scans(plan)).toEqual([])
    expect(plan.filter((detail) => detail.includes('TEMP B-TREE'))).toEqual([])
  })

  it('days of receipt are a range of its keys', () => {
    const plan = plansOf({ ranks: [term('h王')], received: { from: 0, before: 2_000_000_000_000 } }, FEW)
    // M: MATCH, > and <: a range of rowids, asked of the index itself.
    expect(plan.some((detail) => /^SCAN case_words VIRTUAL TABLE INDEX \d+:.*[<>]/.test(detail))).toBe(true)
  })
})

describe('the cases behind the keys', () => {
  it('are each one step away', () => {
    expect(plansOf({}, FEW)).toContain('SEARCH case_file USING INDEX case_search_key (search_key=?)')
  })
})
