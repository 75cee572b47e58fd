import { describe, expect, it } from 'vitest'
import { instantAt } from '#shared/kernel/instant.ts'
import { caseDue, type CaseLimits } from '#shared/domain/limit/count-limit.ts'
import { caseDueSchema } from '#shared/domain/limit/limit-count.ts'
import { limitSchema, type Limit } from '#shared/domain/matter/matter-version.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'

const limit = (value: number, unit: Limit['unit'], start: Limit['start'] = 'accepted'): Limit =>
  limitSchema.parse({ value, unit, start, source: '' })

const due = (
  acceptedOn: string,
  limits: Pick<CaseLimits, 'promised' | 'legal'>,
  change: Partial<CaseLimits> = {},
) =>
  caseDue({
    receivedAt: instantAt(acceptedOn, '09:24'),
    acceptedOn,
    acceptedAt: instantAt(acceptedOn, '09:51'),
    pauses: [],
    calendar: loadedCalendar,
    ...limits,
    ...change,
  })

describe('the earlier of promised and legal limit is the due date of the case', () => {
  it.each([
    [
      'the promise is shorter',
      '2026-09-18',
      limit(23, 'working-day'),
      limit(30, 'working-day'),
      '2026-10-27',
      'promised',
    ],
    [
      'around 国庆节 10 工作日 end after 15 自然日',
      '2026-09-23',
      limit(10, 'working-day'),
      limit(15, 'natural-day'),
      '2026-10-08',
      'legal',
    ],
    [
      'on an ordinary day they end before',
      '2026-11-02',
      limit(10, 'working-day'),
      limit(15, 'natural-day'),
      '2026-11-16',
      'promised',
    ],
    [
      'the same day names the promise',
      '2026-11-02',
      limit(5, 'working-day'),
      limit(7, 'natural-day'),
      '2026-11-09',
      'promised',
    ],
    ['only a promise', '2026-11-02', limit(10, 'working-day'), null, '2026-11-16', 'promised'],
    ['only a legal limit', '2026-11-02', null, limit(20, 'working-day'), '2026-11-30', 'legal'],
    [
      'hours end within the day',
      '2026-11-02',
      limit(1, 'natural-day'),
      limit(24, 'hour'),
      '2026-11-03',
      'legal',
    ],
  ] as const)('%s', (_what, acceptedOn, promised, legal, expected, basis) => {
    const found = due(acceptedOn, { promised, legal })
    expect(found).toMatchObject({ due: expected, basis, provisional: false })
    expect(caseDueSchema.parse(found)).toEqual(found)
  })

  it('is null when neither limit is set', () => {
    expect(due('2026-11-02', { promised: null, legal: null })).toBeNull()
  })

  it('keeps both counts to be shown side by side', () => {
    expect(
      due('2026-09-18', { promised: limit(23, 'working-day'), legal: limit(30, 'working-day') }),
    ).toMatchObject({
      promised: { due: '2026-10-27' },
      legal: { due: '2026-11-05' },
    })
  })
})

describe('the office rings on the raw last day of its natural-day and month limits', () => {
  it('居住证 2026-09-20 + 15 自然日: due 10-05, though the citizen reads 10-08', () => {
    expect(due('2026-09-20', { promised: null, legal: limit(15, 'natural-day') })).toMatchObject({
      due: '2026-10-05',
      legal: { rawDue: '2026-10-05', due: '2026-10-08' },
    })
  })

  it('诉讼 2026-05-15 + 6 月: due on Sunday 11-15, though the reader reads 11-16', () => {
    expect(due('2026-05-15', { promised: null, legal: limit(6, 'month') })).toMatchObject({
      due: '2026-11-15',
      legal: { due: '2026-11-16' },
    })
  })

  it('compares the raw day with a promise that ends between raw and rolled day', () => {
    const found = due('2026-09-20', { promised: limit(7, 'working-day'), legal: limit(15, 'natural-day') })
    expect(found).toMatchObject({ due: '2026-09-30', basis: 'promised' })
    const longer = due('2026-09-20', { promised: limit(8, 'working-day'), legal: limit(15, 'natural-day') })
    expect(longer).toMatchObject({ due: '2026-10-05', basis: 'legal', promised: { due: '2026-10-08' } })
  })
})

describe('each limit is counted from its own start', () => {
  const corrected = { receivedAt: instantAt('2026-09-17', '10:12') }

  it.each([
    ['received', '2026-10-21'],
    ['accepted', '2026-10-26'],
    ['corrected', '2026-10-26'],
    ['previous-stage', '2026-10-26'],
  ] as const)('%s → %s', (start, expected) => {
    expect(
      due('2026-09-21', { promised: null, legal: limit(20, 'working-day', start) }, corrected)?.due,
    ).toBe(expected)
  })

  it('hours from receipt run from the moment of receipt', () => {
    expect(
      due('2026-09-21', { promised: null, legal: limit(24, 'hour', 'received') }, corrected)?.legal?.dueAt,
    ).toBe(instantAt('2026-09-18', '10:12'))
  })
})

describe('暂定 when a year that is not loaded could still move the date', () => {
  it.each([
    ['the due date itself is past the calendar', '2026-12-30', limit(5, 'working-day'), null, true],
    ['a raw natural day needs no calendar', '2026-12-30', null, limit(15, 'natural-day'), false],
    [
      'the later limit alone is past it',
      '2026-12-14',
      limit(5, 'working-day'),
      limit(20, 'working-day'),
      false,
    ],
    [
      'an unknown make-up day could change which is earlier',
      '2026-12-30',
      limit(12, 'working-day'),
      limit(15, 'natural-day'),
      true,
    ],
  ] as const)('%s', (_what, acceptedOn, promised, legal, provisional) => {
    expect(due(acceptedOn, { promised, legal })?.provisional).toBe(provisional)
  })

  it('an open pause of a procedure that a limit leaves out makes the date provisional', () => {
    const pauses = [{ procedure: '鉴定', from: '2026-09-24', to: null }]
    const legal = { ...limit(15, 'natural-day'), excluded: ['鉴定'] }
    expect(due('2026-09-21', { promised: null, legal }, { pauses })?.provisional).toBe(true)
  })
})
