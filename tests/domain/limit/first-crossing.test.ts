import { describe, expect, it } from 'vitest'
import { firstCrossing } from '#shared/domain/limit/first-crossing.ts'
import { alarmDay } from '#shared/domain/limit/count-limit.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'
import { shippedMatter } from '#tests/support/catalogue.ts'
import { matterWith } from '#tests/support/matters.ts'
import { count } from './counting.ts'

const permit = shippedMatter('residence-permit')

describe('居住证: 10 working days promised, 15 natural days allowed', () => {
  it.each([
    // 15 to 23 February are off: ten working days from the 3rd end on the 24th, fifteen natural days on the 18th.
    ['2026-01-01', '2026-02-03'],
    ['2026-02-03', '2026-02-03'],
    ['2026-02-14', '2026-02-14'],
    // 清明 takes Monday, 6 April: 13 April against 11 April.
    ['2026-03-01', '2026-03-27'],
    ['2026-05-01', '2026-05-01'],
  ])('from %s on the promise first crosses on %s', (from, day) => {
    expect(firstCrossing(permit, loadedCalendar, from)).toBe(day)
  })

  it('names the first such day: none before it, and it is one', () => {
    const ends = (date: string) => ({
      promised: alarmDay(count(date, 10, 'working-day')),
      legal: alarmDay(count(date, 15, 'natural-day')),
    })
    const first = firstCrossing(permit, loadedCalendar, '2026-01-01')!
    expect(ends(first).promised > ends(first).legal).toBe(true)
    for (let date = '2026-01-01'; date < first; date = addDays(date, 1))
      expect(ends(date).promised <= ends(date).legal).toBe(true)
  })
})

describe('a promise that cannot cross', () => {
  const working = (value: number) =>
    ({ value, unit: 'working-day', start: 'accepted', source: '虚构' }) as const

  it.each([
    ['a promise alone', matterWith({ promisedLimit: working(5) })],
    ['the law alone', matterWith({ legalLimit: working(5), promisedLimit: null })],
    ['the same unit', matterWith({ legalLimit: working(30), promisedLimit: working(30) })],
    [
      'short enough for every holiday',
      matterWith({ legalLimit: { ...working(30), unit: 'natural-day' }, promisedLimit: working(3) }),
    ],
    [
      '即办 against days',
      matterWith({ legalLimit: working(3), promisedLimit: { ...working(1), value: 0, unit: 'immediate' } }),
    ],
  ])('%s', (_case, matter) => {
    expect(firstCrossing(matter, loadedCalendar, '2026-01-01')).toBeNull()
  })

  it('says nothing about days that the loaded calendar does not cover', () => {
    expect(firstCrossing(permit, loadedCalendar, '2026-12-30')).toBeNull()
    expect(firstCrossing(permit, loadedCalendar, '2030-01-01')).toBeNull()
    expect(firstCrossing(permit, { years: [], overrides: [] }, '2026-01-01')).toBeNull()
  })

  it('sees a local closure (停办公)', () => {
    const closed = (date: string) => ({ date, working: false, reason: '台风' })
    const calendar = {
      ...loadedCalendar,
      overrides: ['2026-03-10', '2026-03-11', '2026-03-12'].map(closed),
    }
    expect(firstCrossing(permit, calendar, '2026-02-24')).toBe('2026-02-25')
  })
})
