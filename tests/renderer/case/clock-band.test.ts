import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf } from '#shared/kernel/plain-date.ts'
import { clockBand } from '../../../renderer/screens/case/clock-band.ts'
import type { BandInput } from '../../../renderer/screens/case/band-parts.ts'
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
    pauses: [],
    standsSince: null,
    originalDue: null,
    noted: [],
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
})

describe('special procedures in the band', () => {
  /** 20 工作日 of 9月21日, paused from 9月24日 to 10月12日: 11月4日 instead of 10月26日. */
  const consulted = (over: Partial<BandInput> = {}): BandInput => {
    const stretch = { from: '2026-09-24', to: '2026-10-12' }
    const count = ledger(20, 'working-day', '2026-09-21', [stretch])
    return autumn({
      count,
      receivedOn: '2026-09-16',
      acceptedOn: '2026-09-21',
      today: '2026-10-20',
      due: count.due,
      pauses: [{ procedure: '征求第三方意见', ...stretch }],
      originalDue: '2026-10-26',
      ...over,
    })
  }
  const column = (input: BandInput, date: string): number =>
    clockBand(input).days.findIndex((day) => day.date === date)

  it('draws the days left out as one run with its procedure, rest days and all', () => {
    const input = consulted()
    expect(clockBand(input).runs.filter(({ state }) => state === 'paused')).toEqual([
      { state: 'paused', from: column(input, '2026-09-25'), length: 18, procedure: '征求第三方意见' },
    ])
    expect(dayOf(input, '2026-09-24')).toMatchObject({ state: 'counted', ordinal: 3 })
    expect(dayOf(input, '2026-10-13')).toMatchObject({ state: 'counted', ordinal: 4 })
  })

  it('marks where counting goes on, where the date was and where it is', () => {
    const marks = Object.fromEntries(clockBand(consulted()).marks.map(({ date, names }) => [date, names]))
    expect(marks).toMatchObject({
      '2026-10-13': ['resumed'],
      '2026-10-26': ['original-due'],
      '2026-11-04': ['due'],
    })
    expect(dayOf(consulted(), '2026-10-26')?.original).toBe(true)
  })

  it('keeps two stretches apart that touch each other', () => {
    const pauses = [
      { procedure: '听证', from: '2026-09-24', to: '2026-09-29' },
      { procedure: '鉴定', from: '2026-09-29', to: '2026-10-12' },
    ]
    const count = ledger(20, 'working-day', '2026-09-21', pauses)
    const { runs } = clockBand(consulted({ count, due: count.due, pauses }))
    expect(runs.filter(({ state }) => state === 'paused').map(({ procedure }) => procedure)).toEqual([
      '听证',
      '鉴定',
    ])
  })

  it('gives a correction no mark of its own: it ends with the acceptance', () => {
    const pauses = [{ procedure: '补正', from: '2026-09-18', to: '2026-09-21' }]
    const count = ledger(7, 'natural-day', '2026-09-16', pauses)
    const input = consulted({ count, receivedOn: '2026-09-16', due: count.rawDue, pauses, originalDue: null })
    expect(clockBand(input).marks.flatMap(({ names }) => names)).not.toContain('resumed')
  })

  it('has no date while the clock stands: hatched through today, and nothing after', () => {
    const pauses = [{ procedure: '征求第三方意见', from: '2026-09-24', to: null }]
    const count = ledger(20, 'working-day', '2026-09-21', pauses)
    const input = consulted({ count, due: count.due, pauses, standsSince: '2026-09-24', originalDue: null })
    const band = clockBand(input)
    expect(dayOf(input, '2026-09-24')).toMatchObject({ state: 'counted', ordinal: 3 })
    expect(dayOf(input, '2026-10-20')).toMatchObject({
      state: 'paused',
      ordinal: null,
      procedure: '征求第三方意见',
    })
    expect(dayOf(input, '2026-10-21')?.state).toBe('none')
    expect(band.days.at(-1)?.date).toBe('2026-10-25')
    expect(band.marks.flatMap(({ names }) => names)).toEqual(['received', 'accepted', 'today'])
  })
})

describe('the second line of the band', () => {
  it('has the last days of 环节 and objections in order, and reaches them', () => {
    const noted = [
      { kind: 'objection', date: '2026-10-28', name: '', late: false },
      { kind: 'stage', date: '2026-10-09', name: '公示', late: true },
    ] as const
    const { notes, days } = clockBand(autumn({ noted }))
    expect(notes.map(({ kind, date }) => [kind, date])).toEqual([
      ['stage', '2026-10-09'],
      ['objection', '2026-10-28'],
    ])
    expect(days[notes[1]?.column ?? 0]?.date).toBe('2026-10-28')
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
