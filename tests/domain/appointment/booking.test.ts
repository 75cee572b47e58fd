import { describe, expect, it } from 'vitest'
import { FIRST_APPOINTMENT_SETTINGS } from '#shared/domain/appointment/appointment-settings.ts'
import type { AppointmentSettings } from '#shared/domain/appointment/appointment-settings.ts'
import { bookableDays, lastBookableDay } from '#shared/domain/appointment/bookable-days.ts'
import { affectedBy, arrivalAt, bookingProblem, offeredSlots } from '#shared/domain/appointment/booking.ts'
import type { BookingProblem } from '#shared/domain/appointment/booking.ts'
import { hallDay } from '#shared/domain/queue/hall-days.ts'
import { loadedCalendar } from '../calendar/loaded-calendar.ts'
import { at, DAY } from './appointment-history.ts'

const settings: AppointmentSettings = {
  ...FIRST_APPOINTMENT_SETTINGS,
  on: true,
  categories: [{ categoryId: 'relief', slotMinutes: 30, capacity: 2 }],
}
const onWeekdays = (day: string) =>
  hallDay({ calendar: loadedCalendar, openWeekdays: [1, 2, 3, 4, 5], exceptions: [] }, day)
const daysFrom = (today: string, more: Partial<AppointmentSettings> = {}) =>
  bookableDays(loadedCalendar, today, { ...settings, ...more }, onWeekdays)

describe('可约日期: so many working days ahead, by the calendar with its 调休', () => {
  it.each([
    ['an ordinary week', '2026-11-16', 5, '2026-11-23'],
    ['over a Sunday worked in exchange', '2026-09-17', 5, '2026-09-23'],
    ['over 中秋节', '2026-09-23', 3, '2026-09-29'],
    ['over 国庆节 and the Saturday after it', '2026-09-30', 2, '2026-10-09'],
    ['on a day of the holiday', '2026-10-03', 1, '2026-10-08'],
  ])('%s', (_which, today, ahead, last) => {
    expect(lastBookableDay(loadedCalendar, today, ahead)).toBe(last)
  })

  it('names days on which the hall is shut instead of leaving them out', () => {
    const days = daysFrom('2026-09-24', { daysAhead: 2 })
    expect(days.map(({ day, closed, name }) => [day.slice(5), closed, name])).toEqual([
      ['09-24', null, null],
      ['09-25', 'hall-closed', '中秋节'],
      ['09-26', 'hall-closed', '中秋节'],
      ['09-27', 'hall-closed', '中秋节'],
      ['09-28', null, null],
      ['09-29', null, null],
    ])
  })

  it('a Sunday worked in exchange is open, an ordinary Saturday is not', () => {
    const days = daysFrom('2026-09-18')
    expect(days.find(({ day }) => day === '2026-09-19')?.closed).toBe('hall-closed')
    expect(days.find(({ day }) => day === '2026-09-20')).toMatchObject({ closed: null, name: '国庆节调休' })
  })

  it('days without bookings, and today where the hall wants it so', () => {
    const days = daysFrom('2026-09-17', { closedDays: ['2026-09-18'], sameDayMinutes: null })
    expect(days.slice(0, 2).map(({ closed }) => closed)).toEqual(['not-same-day', 'no-bookings'])
  })

  it('says which days may yet turn out to be holidays', () => {
    expect(daysFrom('2026-12-30').find(({ day }) => day === '2027-01-01')).toMatchObject({ covered: false })
  })
})

describe('余量 and 当天截止', () => {
  const slot = { from: at('10:30'), to: at('11:00') }
  const offered = (now: number, isToday: boolean, taken: number, sameDayMinutes: number | null = 60) =>
    offeredSlots({
      slots: [slot],
      capacity: 2,
      taken: Array.from({ length: taken }, () => slot),
      sameDayMinutes,
      isToday,
      now,
    })[0]
  it.each([
    ['another day', at('09:00', '2026-09-17'), false, 1, { left: 1, closed: null }],
    ['full', at('09:00', '2026-09-17'), false, 2, { left: 0, closed: 'full' }],
    ['today, the last moment', at('09:30'), true, 0, { left: 2, closed: null }],
    ['today, a moment later', at('09:30') + 1, true, 0, { left: 2, closed: 'too-late' }],
    ['over', at('12:00'), true, 2, { left: 0, closed: 'too-late' }],
  ])('%s', (_when, now, isToday, taken, expected) => {
    expect(offered(now, isToday, taken)).toMatchObject(expected)
  })
})

describe('why a place cannot be had', () => {
  const place = { day: DAY, from: at('10:30'), to: at('11:00'), categoryId: 'relief' }
  const open = { from: place.from, to: place.to, capacity: 2, left: 1, closed: null }
  const usual = { settings, days: daysFrom('2026-09-17'), offered: [open], place, sameDay: 0 }
  it.each<[string, Partial<typeof usual> | object, BookingProblem | null]>([
    ['it can', {}, null],
    ['the hall takes no bookings', { settings: { ...settings, on: false } }, 'off'],
    ['not this business', { place: { ...place, categoryId: 'residence' } }, 'category-closed'],
    ['further ahead than the hall allows', { place: { ...place, day: '2026-09-28' } }, 'too-far'],
    ['a day that has passed', { place: { ...place, day: '2026-09-16' } }, 'too-far'],
    ['the hall is shut', { place: { ...place, day: '2026-09-19' } }, 'day-closed'],
    ['no such slot', { offered: [] }, 'no-slot'],
    ['too late on the day', { offered: [{ ...open, closed: 'too-late' }] }, 'slot-too-late'],
    ['full', { offered: [{ ...open, left: 0, closed: 'full' }] }, 'slot-full'],
    ['one each day', { sameDay: 1 }, 'person-limit'],
    ['two each day', { sameDay: 1, settings: { ...settings, perPersonPerDay: 2 } }, null],
  ])('%s', (_why, more, problem) => {
    expect(bookingProblem({ ...usual, ...more })).toBe(problem)
  })
})

describe('早到、迟到', () => {
  const rules = { earlyMinutes: 15, lateMinutes: 15 }
  it.each([
    ['10:14', 'early'],
    ['10:15', 'soon'],
    ['10:30', 'in-slot'],
    ['11:00', 'in-slot'],
    ['11:15', 'grace'],
    ['11:16', 'late'],
  ])('%s: %s', (time, arrival) => {
    expect(arrivalAt({ from: at('10:30'), to: at('11:00') }, rules, at(time))).toBe(arrival)
  })
})

describe('预约受影响', () => {
  const usual = { day: DAY, today: '2026-09-17', hallOpen: true, inHours: true, numbersGiven: false }
  it.each([
    ['nothing has changed', {}, null],
    ['停办公', { hallOpen: false }, 'day-closed'],
    ['shorter hours', { inHours: false }, 'outside-hours'],
    ['a day that has passed and gave numbers', { today: '2026-09-22', numbersGiven: true }, null],
    ['open all the same on the day', { today: '2026-09-22', hallOpen: false, numbersGiven: true }, null],
    ['closed, and the day has passed', { today: '2026-09-22', hallOpen: false }, 'day-closed'],
    ['the machine did not work that day', { today: '2026-09-22' }, 'no-record'],
  ])('%s', (_what, more, affected) => {
    expect(affectedBy({ ...usual, ...more })).toBe(affected)
  })
})
