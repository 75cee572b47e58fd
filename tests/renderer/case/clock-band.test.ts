import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf } from '#shared/kernel/plain-date.ts'
import { clockBand } from '../../../renderer/screens/case/clock-band.ts'
import type { BandInput } from '../../../renderer/screens/case/clock-band.ts'
import { ledger } from './ledger.ts'

/** 收件 9月16日, 补正后 9月18日受理: 20 工作日 end on 10月22日 across two holidays and two make-up days. */
const autumn = (over: Partial<BandInput> = {}): BandInput => {
  const count = ledger(20, 'working-day', '2026-09-18')
  return {
    count,
    receivedOn: '2026-09-16',
    acceptedOn: '2026-09-18',
    today: '2026-10-12',
    stoppedOn: null,
    deemed: false,
    decided: false,
    due: count.due,
    calendar: [],
    otherDue: null,
    ...over,
  }
}

const dayOf = (input: BandInput, date: string) => clockBand(input).days.find((day) => day.date === date)

describe('the clock band takes every ordinal from the ledger', () => {
  it('runs in whole weeks from the day of receipt to the due day', () => {
    const { days } = clockBand(autumn())
    expect(days[0]?.date).toBe('2026-09-14')
    expect(days.at(-1)?.date).toBe('2026-10-25')
  })

  it.each([
    ['2026-09-16', 'waiting', null],
    ['2026-09-18', 'waiting', null],
    ['2026-09-19', 'off', null],
    ['2026-09-20', 'counted', 1],
    ['2026-09-25', 'off', null],
    ['2026-10-10', 'counted', 11],
    ['2026-10-22', 'counted', 20],
    ['2026-10-23', 'none', null],
    ['2026-09-15', 'none', null],
  ])('%s is %s with ordinal %s', (date, state, ordinal) => {
    expect(dayOf(autumn(), date)).toMatchObject({ state, ordinal })
  })

  it('fills days through today and leaves later ones open', () => {
    expect(dayOf(autumn(), '2026-10-12')).toMatchObject({ used: true, today: true })
    expect(dayOf(autumn(), '2026-10-13')).toMatchObject({ used: false, today: false })
  })

  it('stops filling on the day of the decision', () => {
    const decided = autumn({ stoppedOn: '2026-10-09' })
    expect(dayOf(decided, '2026-10-09')?.used).toBe(true)
    expect(dayOf(decided, '2026-10-10')?.used).toBe(false)
  })

  it('draws a pause as one run that counts nothing', () => {
    const count = ledger(20, 'working-day', '2026-09-18', [{ from: '2026-09-21', to: '2026-10-09' }])
    const { days, runs } = clockBand(autumn({ count, due: count.due }))
    const paused = runs.filter((run) => run.state === 'paused')
    expect(paused.length).toBeGreaterThan(0)
    expect(days.filter((day) => day.state === 'paused').every((day) => day.ordinal === null)).toBe(true)
  })
})

describe('days outside the ledger are not judged', () => {
  it('greys a Sunday of the ledger but not one before it', () => {
    expect(dayOf(autumn(), '2026-10-18')?.rest).toBe(true)
    expect(dayOf(autumn({ receivedOn: '2026-09-11' }), '2026-09-13')?.rest).toBe(false)
  })

  it('learns further days off from the other limit, never ordinals', () => {
    const other = ledger(30, 'working-day', '2026-09-18')
    const sunday = dayOf(autumn({ calendar: other.days, otherDue: other.due }), '2026-10-25')
    expect(sunday).toMatchObject({ rest: true, state: 'none', ordinal: null })
  })
})

describe('headings over the band', () => {
  const { headings, days } = clockBand(autumn())
  const at = (date: string): number => days.findIndex((day) => day.date === date)

  it('names months where they begin', () => {
    expect(headings.filter(({ text }) => text.kind === 'month')).toEqual([
      { column: 0, span: 1, text: { kind: 'month', year: 2026, month: 9 } },
      { column: at('2026-10-01'), span: 1, text: { kind: 'month', year: 2026, month: 10 } },
    ])
  })

  it('names a holiday once over all its days', () => {
    const rests = headings.filter(({ text }) => text.kind === 'rest')
    expect(rests.map(({ column, span }) => [column, span])).toEqual([
      [at('2026-09-25'), 3],
      [at('2026-10-01'), 7],
    ])
  })

  it('says 调休上班 on each make-up day', () => {
    expect(headings.filter(({ text }) => text.kind === 'make-up').map(({ column }) => column)).toEqual([
      at('2026-09-20'),
      at('2026-10-10'),
    ])
  })
})

describe('marks below the band', () => {
  const names = (input: BandInput): Record<string, readonly string[]> =>
    Object.fromEntries(clockBand(input).marks.map((mark) => [mark.date, mark.names]))

  it('marks receipt, acceptance, today and the due day', () => {
    expect(names(autumn())).toEqual({
      '2026-09-16': ['received'],
      '2026-09-18': ['accepted'],
      '2026-10-12': ['today'],
      '2026-10-22': ['due'],
    })
  })

  it('shares one mark for things of the same day', () => {
    expect(names(autumn({ receivedOn: '2026-09-18', today: '2026-10-22' }))).toEqual({
      '2026-09-18': ['received', 'accepted'],
      '2026-10-22': ['today', 'due'],
    })
  })

  it('marks the decision instead of today once the clock has stopped', () => {
    const decided = autumn({ stoppedOn: '2026-10-09', decided: true })
    expect(names(decided)).toMatchObject({ '2026-10-09': ['decided'] })
    expect(Object.values(names(decided)).flat()).not.toContain('today')
  })

  it('calls an end without a decision by its name', () => {
    expect(names(autumn({ stoppedOn: '2026-10-09' }))).toMatchObject({ '2026-10-09': ['ended'] })
  })

  it('calls 视为受理 by its name, on the day of receipt (行政许可法 32条)', () => {
    const deemed = autumn({ acceptedOn: '2026-09-16', deemed: true })
    expect(names(deemed)).toMatchObject({ '2026-09-16': ['received', 'deemed'] })
  })

  it('for natural days marks the day the office works by, and where it rolls to (民法典 203条)', () => {
    const count = ledger(15, 'natural-day', '2026-09-20')
    expect(count.rawDue).toBe('2026-10-05')
    const marked = names(
      autumn({
        count,
        receivedOn: '2026-09-20',
        acceptedOn: '2026-09-20',
        due: count.rawDue,
        today: '2026-09-25',
      }),
    )
    expect(marked).toMatchObject({ '2026-10-05': ['due'], '2026-10-08': ['rolled'] })
  })
})

describe('an overdue case', () => {
  const late = autumn({ today: '2026-10-26' })

  it('goes on to the week of today and says so', () => {
    expect(clockBand(late).days.at(-1)?.date).toBe('2026-11-01')
    expect(dayOf(late, '2026-10-23')?.state).toBe('late')
    expect(dayOf(late, '2026-10-26')?.state).toBe('late')
    expect(dayOf(late, '2026-10-27')?.state).toBe('none')
  })
})

describe('for any limit', () => {
  it('begins on a Monday, ends on a Sunday, and keeps the ordinals of the ledger in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 250 }), (value, offset) => {
        const start = addDays('2026-01-04', offset)
        const count = ledger(value, 'working-day', start)
        const { days } = clockBand(
          autumn({ count, receivedOn: start, acceptedOn: start, due: count.due, today: start }),
        )
        const ordinals = days.flatMap(({ ordinal }) => (ordinal === null ? [] : [ordinal]))
        return (
          weekdayOf(days[0]?.date ?? '') === 1 &&
          days.length % 7 === 0 &&
          ordinals.length === value &&
          ordinals.every((ordinal, at) => ordinal === at + 1)
        )
      }),
      { numRuns: 60 },
    )
  })
})
