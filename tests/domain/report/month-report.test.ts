import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COUNTED, monthReport, NOTHING_COUNTED } from '#shared/domain/report/month-report.ts'
import type { CaseFacts, MonthCounts } from '#shared/domain/report/month-report.ts'
import { seeMonth } from '#shared/domain/report/report-span.ts'

const facts = (parts: Partial<CaseFacts> = {}): CaseFacts => ({
  matterCode: 'relief',
  receivedOn: '2026-07-01',
  acceptedOn: null,
  deemed: false,
  notifiedOn: null,
  declinedOn: null,
  decidedOn: null,
  endedOn: null,
  due: null,
  ...parts,
})

const of = (cases: readonly CaseFacts[], month = '2026-09', today = '2026-11-21') =>
  Object.fromEntries(monthReport(cases, seeMonth(month, today)))

const counted = (parts: Partial<MonthCounts>): MonthCounts => ({ ...NOTHING_COUNTED, ...parts })

describe('月报: each event counts in the month in which it happened', () => {
  it.each<[string, Partial<CaseFacts>, Partial<MonthCounts>]>([
    ['收件 on the first day', { receivedOn: '2026-09-01' }, { received: 1 }],
    ['收件 on the last day', { receivedOn: '2026-09-30' }, { received: 1 }],
    ['受理 of what came in August', { receivedOn: '2026-08-28', acceptedOn: '2026-09-02' }, { accepted: 1 }],
    ['视为受理 is among the 受理', { acceptedOn: '2026-09-02', deemed: true }, { accepted: 1, deemed: 1 }],
    ['告知', { notifiedOn: '2026-09-02' }, { notified: 1 }],
    ['不予受理', { declinedOn: '2026-09-02', endedOn: '2026-09-02' }, { declined: 1 }],
    ['办结 in time', { decidedOn: '2026-09-02', due: '2026-09-02' }, { finished: 1 }],
    ['办结 late', { decidedOn: '2026-09-03', due: '2026-09-02' }, { finished: 1, finishedLate: 1 }],
    ['not finished and past its date', { acceptedOn: '2026-08-01', due: '2026-08-31' }, { overdue: 1 }],
    [
      'finished late in October: late in October, overdue in September',
      {
        decidedOn: '2026-10-09',
        due: '2026-09-10',
      },
      { overdue: 1 },
    ],
  ])('%s', (_name, parts, counts) => {
    expect(of([facts(parts)])).toEqual({ relief: counted(counts) })
  })

  it('has no line for a matter to which nothing happened', () => {
    expect(of([facts({ receivedOn: '2026-08-31' }), facts({ receivedOn: '2026-10-01' })])).toEqual({})
  })

  it('counts all of one visit in one month', () => {
    const quick = facts({ receivedOn: '2026-09-17', acceptedOn: '2026-09-17', decidedOn: '2026-09-17' })
    expect(of([quick, quick])).toEqual({ relief: counted({ received: 2, accepted: 2, finished: 2 }) })
  })

  it('says nothing of a month that has not begun, not even what is late now', () => {
    expect(of([facts({ acceptedOn: '2026-08-01', due: '2026-08-31' })], '2026-12')).toEqual({})
  })
})

/** A second count that shares nothing with the rule: one question at a time, over all cases together. */
const countedOneByOne = (cases: readonly CaseFacts[], month: string, today: string): MonthCounts => {
  const inMonth = (day: string | null) => day !== null && day.startsWith(month)
  const monthOver = today.slice(0, 7) > month
  const open = (one: CaseFacts) =>
    ![one.decidedOn, one.endedOn].some((day) => day !== null && (!monthOver || day.slice(0, 7) <= month))
  const late = (one: CaseFacts) =>
    one.due !== null && (monthOver ? one.due.slice(0, 7) <= month : one.due < today)
  const number = (is: (one: CaseFacts) => boolean) => cases.filter(is).length
  return {
    received: number((one) => inMonth(one.receivedOn)),
    accepted: number((one) => inMonth(one.acceptedOn)),
    deemed: number((one) => inMonth(one.acceptedOn) && one.deemed),
    notified: number((one) => inMonth(one.notifiedOn)),
    declined: number((one) => inMonth(one.declinedOn)),
    finished: number((one) => inMonth(one.decidedOn)),
    finishedLate: number(
      (one) => inMonth(one.decidedOn) && one.due !== null && Date.parse(one.decidedOn!) > Date.parse(one.due),
    ),
    overdue: number((one) => late(one) && open(one)),
  }
}

const day = (from: number, to: number) =>
  fc
    .integer({ min: from, max: to })
    .map((offset) => Temporal.PlainDate.from('2026-07-20').add({ days: offset }).toString())
const maybe = (days: fc.Arbitrary<string>) => fc.option(days, { nil: null })

/** Events up to today only, as in a hall; a date may lie after it. */
const oneCase = fc.record<CaseFacts>({
  matterCode: fc.constantFrom('relief', 'permit', 'pension'),
  receivedOn: day(0, 73),
  acceptedOn: maybe(day(0, 73)),
  deemed: fc.boolean(),
  notifiedOn: maybe(day(0, 73)),
  declinedOn: maybe(day(0, 73)),
  decidedOn: maybe(day(0, 73)),
  endedOn: maybe(day(0, 73)),
  due: maybe(day(0, 110)),
})

describe('the sums over the matters are the cases counted one by one', () => {
  // 2026-07-20 + 73 days: nothing of what happens lies behind the last of these days.
  it.each([
    ['a month that is over', '2026-08', '2026-10-01'],
    ['the month that runs', '2026-10', '2026-10-01'],
    ['the month before, told on the first', '2026-09', '2026-10-01'],
  ])('%s', (_name, month, today) => {
    fc.assert(
      fc.property(fc.array(oneCase, { maxLength: 40 }), (cases) => {
        const report = [...monthReport(cases, seeMonth(month, today)).values()]
        const sums = Object.fromEntries(
          COUNTED.map((name) => [name, report.reduce((sum, counts) => sum + counts[name], 0)]),
        )
        expect(sums).toEqual(countedOneByOne(cases, month, today))
      }),
    )
  })

  it('never puts a case under another matter', () => {
    fc.assert(
      fc.property(fc.array(oneCase, { maxLength: 40 }), (cases) => {
        const month = seeMonth('2026-09', '2026-10-01')
        for (const [code, counts] of monthReport(cases, month))
          expect(
            monthReport(
              cases.filter(({ matterCode }) => matterCode === code),
              month,
            ).get(code),
          ).toEqual(counts)
      }),
    )
  })
})
