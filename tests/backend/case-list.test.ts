import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { listCases } from '#electron/backend/store/case-list.ts'
import type { CaseQuestion } from '#electron/backend/store/case-question.ts'
import { CASE_STATUSES } from '#shared/domain/case/case-event.ts'
import { CASE_SORTS } from '#shared/domain/search/case-filter.ts'
import { term } from '#shared/domain/search/wanted.ts'
import { instantAt } from '#shared/kernel/instant.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import { typed } from '../support/finding.ts'
import { addManyCases } from '../support/million-cases.ts'
import { openTestHall } from '../support/test-hall.ts'
import type { Caller, TestHall } from '../support/test-hall.ts'
import { applicant } from '../support/visit-steps.ts'
import {
  acceptedOn,
  checkedOn,
  decidedOn,
  materialLine,
  notifiedOn,
  receivedOn,
  writeCase,
} from '../support/written-cases.ts'

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

describe('a list of cases narrowed by what its rows say', () => {
  let hall: TestHall
  let clerk: Caller

  beforeAll(async () => {
    hall = await openTestHall('2026-09-17T09:00:00+08:00')
    clerk = await hall.signIn('wangmin', 'counter-1')
    writeCase(hall, '2025-0009', [
      receivedOn('2025-11-03'),
      checkedOn('2025-11-03'),
      acceptedOn('2025-11-03'),
      decidedOn('2025-11-20'),
    ])
    writeCase(hall, '2026-0001', [
      receivedOn('2026-08-03', { matterCode: 'subsistence-allowance' }),
      checkedOn('2026-08-03'),
      acceptedOn('2026-08-03'),
    ])
    writeCase(
      hall,
      '2026-0002',
      [
        receivedOn('2026-09-01', { relative: true }),
        checkedOn('2026-09-01'),
        { ...acceptedOn('2026-09-01'), by: 'lina' },
      ],
      { relative: { related: true, staffName: '王敏', relation: '妹妹' } },
    )
    writeCase(hall, '2026-0003', [
      receivedOn('2026-09-02'),
      checkedOn('2026-09-02', [materialLine('photo', '近期照片', true)]),
      notifiedOn('2026-09-02', ['photo']),
    ])
    writeCase(hall, '2026-0004', [
      receivedOn('2026-09-17'),
      checkedOn('2026-09-17'),
      { type: 'taken-in', version: 1, on: '2026-09-17', documentId: 'receipt' },
      {
        type: 'deemed-accepted',
        version: 1,
        on: '2026-09-17',
        acceptedOn: '2026-09-17',
        toldBy: '2026-09-16',
      },
    ])
  })
  afterAll(() => {
    expect(hall.verify()).toEqual([])
    expect(hall.faults).toEqual([])
    hall.close()
  })

  const numbers = async (...asked: Parameters<typeof typed>) =>
    (await clerk.call('cases.find', typed(...asked))).rows.map(({ number }) => number)

  it.each([
    ['nothing', {}, ['2026-0004', '2026-0003', '2026-0002', '2026-0001', '2025-0009']],
    ['a matter', { matter: 'subsistence-allowance' }, ['2026-0001']],
    ['a matter nobody ever asked for', { matter: 'no-such-matter' }, []],
    ['a step', { statuses: ['notified'] }, ['2026-0003']],
    ['several steps', { statuses: ['decided', 'notified'] }, ['2026-0003', '2025-0009']],
    ['a step that is none of these', { statuses: ['closed'] }, []],
    ['days of receipt', { received: { from: '2026-09-01', to: '2026-09-02' } }, ['2026-0003', '2026-0002']],
    ['this month', { received: { span: 'this-month' } }, ['2026-0004', '2026-0003', '2026-0002']],
    ['today', { received: { span: 'today' } }, ['2026-0004']],
    ['days on which it was decided', { decided: { from: '2025-11-20', to: '2025-11-20' } }, ['2025-0009']],
    ['decided from a day on', { decided: { from: '2025-11-21', to: null } }, []],
    [
      'a counter',
      { counter: 'counter-3' },
      ['2026-0004', '2026-0003', '2026-0002', '2026-0001', '2025-0009'],
    ],
    ['a counter without cases', { counter: 'counter-1' }, []],
    ['视为受理', { flags: ['deemed'] }, ['2026-0004']],
    ['近亲属登记', { flags: ['relative'] }, ['2026-0002']],
    ['both', { flags: ['relative', 'deemed'] }, []],
    ['容缺待补', { flags: ['deferred'] }, []],
    [
      'everything at once',
      { statuses: ['accepted'], received: { span: 'this-month' }, flags: ['relative'] },
      ['2026-0002'],
    ],
  ] as const)('%s', async (_what, filter, expected) => {
    expect(await numbers('', { filter: filter as never })).toEqual(expected)
  })

  it('by whoever acted last', async () => {
    const lina = hall.store.read.get<{ id: string }>("SELECT id FROM staff WHERE login = 'lina'")!.id
    expect(await numbers('', { filter: { staff: lina } })).toEqual(['2026-0002'])
  })

  it('together with what was typed', async () => {
    expect(await numbers('林秀珍', { filter: { statuses: ['accepted'] } })).toEqual([
      '2026-0004',
      '2026-0002',
      '2026-0001',
    ])
    expect(await numbers('林秀珍', { filter: { matter: 'subsistence-allowance' } })).toEqual(['2026-0001'])
    expect(await numbers('林秀珍', { filter: { received: { from: null, to: '2026-08-31' } } })).toEqual([
      '2026-0001',
      '2025-0009',
    ])
    expect(await numbers('王', { filter: { statuses: ['accepted'] } })).toEqual([])
  })

  it('sorted by number, or with what runs first by its day', async () => {
    expect(await numbers('', { sort: 'number' })).toEqual([
      '2026-0004',
      '2026-0003',
      '2026-0002',
      '2026-0001',
      '2025-0009',
    ])
    const { rows } = await clerk.call('cases.find', typed('', { sort: 'due' }))
    const dues = rows.map(({ due }) => due)
    expect(dues.slice(0, 3)).toEqual(dues.slice(0, 3).toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1)))
    expect(rows.slice(3).map(({ number }) => number)).toEqual(['2026-0003', '2025-0009'])
    expect(await numbers('林', { sort: 'due' })).toEqual(rows.map(({ number }) => number))
  })

  it('page by page, with the number of all', async () => {
    const page = await clerk.call('cases.find', typed('', { offset: 3, limit: 2 }))
    expect(page.rows.map(({ number }) => number)).toEqual(['2026-0001', '2025-0009'])
    expect(page).toMatchObject({ total: 5, offset: 3, unindexed: 0, matterName: null })
    expect((await clerk.call('cases.find', typed('', { offset: 5 }))).rows).toEqual([])
  })

  it('names the matter it is narrowed to', async () => {
    const { matterName } = await clerk.call(
      'cases.find',
      typed('', { filter: { matter: 'subsistence-allowance' } }),
    )
    expect(matterName).toBe('最低生活保障审核确认')
  })

  it('refuses days that run backwards, and pages beyond what is counted', async () => {
    const backwards = typed('', { filter: { due: { from: '2026-09-02', to: '2026-09-01' } } })
    expect(await clerk.reply('cases.find', backwards)).toMatchObject({ error: { code: 'bad-span' } })
    expect(await clerk.reply('cases.find', typed('', { offset: 10_000 }))).toMatchObject({
      error: { code: 'bad-input' },
    })
  })

  it('masks everybody', async () => {
    const said = JSON.stringify(await clerk.call('cases.find', typed('林秀珍')))
    for (const secret of [applicant.name, applicant.documentNumber, applicant.phone])
      expect(said).not.toContain(secret)
  })
})

describe('whatever a list is narrowed to, and however it is sorted, it holds what it should', () => {
  let hall: TestHall
  interface Row {
    readonly number: string
    readonly status: (typeof CASE_STATUSES)[number]
    readonly matter: string
    readonly staff: string
    readonly counter: string
    readonly due: string | null
    readonly provisional: number
    readonly decided: string | null
    readonly receivedAt: number
  }
  let rows: readonly Row[]

  beforeAll(async () => {
    hall = await openTestHall('2026-09-17T09:00:00+08:00')
    addManyCases(hall.store, { cases: 1200, open: 150, until: '2026-09-16' })
    rows = hall.store.read.all<Row>(
      `SELECT number, status, matter_code AS matter, staff_id AS staff, counter_id AS counter, due, provisional,
         decided_on AS decided, received_at AS receivedAt FROM case_file ORDER BY received_at DESC`,
    )
  })
  afterAll(() => hall.close())

  const within = (value: string | null, { from, to }: CaseQuestion['due']): boolean =>
    (from === null && to === null) ||
    (value !== null && (from === null || value >= from) && (to === null || value <= to))

  const expected = (question: CaseQuestion): string[] => {
    const { received, statuses } = question
    const fits = rows.filter(
      (row) =>
        (question.matter === null || row.matter === question.matter) &&
        (question.staff === null || row.staff === question.staff) &&
        (question.counter === null || row.counter === question.counter) &&
        (statuses.length === 0 || statuses.includes(row.status)) &&
        (received.from === null || row.receivedAt >= received.from) &&
        (received.before === null || row.receivedAt < received.before) &&
        within(row.due, question.due) &&
        within(row.decided, question.decided),
    )
    // What runs by its day, and of one day the oldest first; everything else the newest first.
    const order = (row: Row): string =>
      row.status === 'accepted' ? `0 ${row.provisional} ${row.due ?? '9999-12-31'} ${row.receivedAt}` : '1'
    const sorted = question.sort === 'due' ? fits.toSorted((a, b) => order(a).localeCompare(order(b))) : fits
    return sorted.map(({ number }) => number)
  }

  const day = fc.nat({ max: 3650 }).map((days) => addDays('2016-09-20', days))
  const days = fc.record({ from: fc.option(day), to: fc.option(day) })
  const question = fc.record({
    ranks: fc.constant(null),
    matter: fc.option(fc.nat({ max: 30 }).map((at) => rows[at]!.matter)),
    statuses: fc.oneof(fc.constant([]), fc.subarray([...CASE_STATUSES])),
    received: fc.record({
      from: fc.option(day.map((on) => instantAt(on, '00:00'))),
      before: fc.option(day.map((on) => instantAt(on, '00:00'))),
    }),
    due: fc.oneof(
      { weight: 3, arbitrary: fc.constant({ from: null, to: null }) },
      { weight: 1, arbitrary: days },
    ),
    decided: fc.oneof(
      { weight: 3, arbitrary: fc.constant({ from: null, to: null }) },
      { weight: 1, arbitrary: days },
    ),
    counter: fc.option(fc.constantFrom('counter-1', 'counter-2', 'counter-3')),
    staff: fc.option(fc.nat({ max: 30 }).map((at) => rows[at]!.staff)),
    flags: fc.constant([]),
    sort: fc.constantFrom(...CASE_SORTS),
  })

  // 10,000 is what the program counts; 60 lets a hall of this size be one in which every index leaves many.
  it.each([10_000, 60])('counted up to %i', (most) => {
    fc.assert(
      fc.property(question, fc.nat({ max: 40 }), (asked, offset) => {
        const should = expected(asked)
        const { cases, total } = listCases(hall.store.read, asked, { offset, limit: 17, most })
        expect(total).toBe(Math.min(should.length, most))
        expect(cases.map(({ number }) => number)).toEqual(should.slice(0, most).slice(offset, offset + 17))
      }),
      { numRuns: 150 },
    )
  })

  it('what was typed is sorted among the newest only, when there are more than are counted', () => {
    const asked: CaseQuestion = { ...EVERYTHING, ranks: [term('n2024-'), term('n2025-')], sort: 'due' }
    const { cases, total } = listCases(hall.store.read, asked, { offset: 0, limit: 20, most: 20 })
    expect(total).toBe(20)
    const newest = rows.filter(({ number }) => /^202[45]/.test(number)).slice(0, 20)
    expect(cases.map(({ number }) => number).toSorted()).toEqual(
      newest.map(({ number }) => number).toSorted(),
    )
  })

  it('the likeliest meaning comes first over pages, and nothing comes twice', () => {
    const ranks = [term('n2020-'), term('mold-age-allowance')]
    const all: string[] = []
    for (let offset = 0; ; offset += 7) {
      const { cases } = listCases(
        hall.store.read,
        { ...EVERYTHING, ranks },
        { offset, limit: 7, most: 10_000 },
      )
      all.push(...cases.map(({ number }) => number))
      if (cases.length < 7) break
    }
    const first = rows.filter(({ number }) => number.startsWith('2020-'))
    const second = rows.filter(
      ({ number, matter }) => matter === 'old-age-allowance' && !number.startsWith('2020-'),
    )
    expect(all).toEqual([...first, ...second].map(({ number }) => number))
  })
})
