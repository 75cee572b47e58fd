import { describe, expect, it } from 'vitest'
import {
  afterBooking,
  channelAt,
  chosenSlot,
  emptyDraft,
  isDoubtfulNumber,
  missingIn,
  personOf,
} from '../../../renderer/screens/appointments/booking-form.ts'
import type { BookingDraft, DayToBook } from '../../../renderer/screens/appointments/booking-form.ts'
import {
  checkAppointments,
  placesPerDay,
  toAppointmentsForm,
} from '../../../renderer/screens/settings/appointments-form.ts'

const day = (date: string, closed: DayToBook['closed'] = null): DayToBook => ({
  day: date,
  closed,
  name: null,
  covered: true,
  booked: 0,
  arrived: 0,
  missed: 0,
  cancelled: 0,
})
const days = {
  today: '2026-09-17',
  days: [
    day('2026-09-17', 'not-same-day'),
    day('2026-09-18'),
    day('2026-09-19', 'hall-closed'),
    day('2026-09-21'),
  ],
  categories: [
    { id: 'relief', prefix: 'A', name: '社会救助' },
    { id: 'residence', prefix: 'C', name: '户籍' },
  ],
}
const slots = [
  { from: 1, to: 2, capacity: 2, left: 1, closed: null },
  { from: 2, to: 3, capacity: 2, left: 0, closed: 'full' as const },
]
const filled: BookingDraft = {
  categoryId: 'relief',
  day: '2026-09-18',
  from: 1,
  channel: 'phone',
  name: ' 李国强 ',
  documentType: 'resident-id',
  documentNumber: '11010519491231002X',
  phone: '13800138000',
}

describe('a booking begins with what is known', () => {
  it('the first day that can be booked, or the one the list was of', () => {
    expect(emptyDraft(days, 'phone').day).toBe('2026-09-18')
    expect(emptyDraft(days, 'phone', { day: '2026-09-21' }).day).toBe('2026-09-21')
    expect(emptyDraft(days, 'phone', { day: '2026-09-19' }).day).toBe('2026-09-18')
  })

  it('the channel of the place where somebody sits', () => {
    const at = (kind: 'general' | 'guide' | 'accessible') => ({
      counter: { id: 'c', number: 1, name: '1号窗口', kind },
    })
    expect(channelAt({ counter: null })).toBe('phone')
    expect(channelAt(at('guide'))).toBe('guide')
    expect(channelAt(at('general'))).toBe('counter')
  })

  it('after one person the next: day, business and channel stay', () => {
    expect(afterBooking(filled)).toEqual({
      ...filled,
      from: null,
      name: '',
      documentNumber: '',
      phone: '',
    })
  })
})

describe('what is missing, in the order of the page', () => {
  it.each<[string, Partial<BookingDraft>, string[]]>([
    ['nothing', {}, []],
    ['the slot', { from: null }, ['slot']],
    ['a slot that has been filled meanwhile', { from: 2 }, ['slot']],
    ['the person', { name: ' ', documentNumber: '' }, ['name', 'documentNumber']],
    ['half a telephone number', { phone: '1380' }, ['phone']],
    ['no telephone is no lack', { phone: '' }, []],
  ])('%s', (_what, change, missing) => {
    expect(missingIn({ ...filled, ...change }, slots, false)).toEqual(missing)
  })

  it('whoever moves an appointment is known already', () => {
    expect(missingIn({ ...filled, name: '', documentNumber: '' }, slots, true)).toEqual([])
    expect(missingIn({ ...filled, from: null }, slots, true)).toEqual(['slot'])
    expect(chosenSlot(filled, slots)?.left).toBe(1)
  })

  it('a number that fails its check is doubted, half of one is not', () => {
    const doubted = (documentNumber: string, documentType: BookingDraft['documentType'] = 'resident-id') =>
      isDoubtfulNumber({ documentType, documentNumber }, '2026-09-17')
    expect(doubted('11010519491231002X')).toBe(false)
    expect(doubted('110105194912310021')).toBe(true)
    expect(doubted('1101051949')).toBe(false)
    expect(doubted('E1234', 'passport')).toBe(false)
  })

  it('is sent without blanks at the edges', () => {
    expect(personOf(filled).name).toBe('李国强')
  })
})

describe('预约设置', () => {
  const state = {
    epoch: '',
    revision: 1,
    settings: {
      on: false,
      daysAhead: 5,
      sameDayMinutes: null,
      perPersonPerDay: 1,
      earlyMinutes: 15,
      closedDays: [],
      categories: [{ categoryId: 'relief', slotMinutes: 60, capacity: 3 }],
    },
    categories: days.categories,
    hours: [
      { from: '08:30', to: '12:00' },
      { from: '14:00', to: '17:00' },
    ],
    lastTicketTime: null,
    lateMinutes: 15,
  }
  const form = toAppointmentsForm(state)

  it('goes to the form and back', () => {
    expect(checkAppointments(form)).toEqual({ ok: true, input: state.settings })
  })

  it.each<[string, Partial<typeof form>, string]>([
    ['days ahead', { daysAhead: '31' }, 'daysAhead'],
    ['no number', { earlyMinutes: '十五' }, 'earlyMinutes'],
    ['the same day', { sameDay: true, sameDayMinutes: '' }, 'sameDayMinutes'],
    ['no date', { closedDays: '2026-12-31 12月' }, 'closedDays'],
    ['nothing bookable', { on: true, categories: [] }, 'categories'],
    [
      'the length of a slot',
      { categories: form.categories.map((line) => ({ ...line, slotMinutes: '5' })) },
      'relief',
    ],
  ])('says where it is wrong: %s', (_what, change, field) => {
    const check = checkAppointments({ ...form, ...change })
    expect(check.ok ? [] : [...check.wrong]).toEqual([field])
  })

  it('takes dates with any separator', () => {
    const check = checkAppointments({ ...form, closedDays: ' 2026-12-31，2027-01-04 ' })
    expect(check.ok && check.input.closedDays).toEqual(['2026-12-31', '2027-01-04'])
  })

  it('says how many people a day takes', () => {
    expect(placesPerDay(state, { slotMinutes: '60', capacity: '3' })).toEqual({ slots: 6, people: 18 })
    expect(placesPerDay(state, { slotMinutes: '6', capacity: '3' })).toBeNull()
  })
})
