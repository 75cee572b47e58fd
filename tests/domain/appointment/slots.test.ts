import { describe, expect, it } from 'vitest'
import { placesLeft, slotsOfDay, withinHours } from '#shared/domain/appointment/slots.ts'
import { timeAt } from '#shared/kernel/instant.ts'
import { at, DAY } from './appointment-history.ts'

const hall = {
  hours: [
    { from: '14:00', to: '17:00' },
    { from: '08:30', to: '12:00' },
  ],
  lastTicketTime: null,
}
const cut = (minutes: number, more: Partial<typeof hall> | { lastTicketTime: string } = {}): string[] =>
  slotsOfDay({ ...hall, ...more }, DAY, minutes).map(({ from, to }) => `${timeAt(from)}–${timeAt(to)}`)

describe('预约时段: a day is cut from the beginning of each stretch of office hours', () => {
  it('half hours, morning before afternoon, none over the break', () => {
    const slots = cut(30)
    expect(slots).toHaveLength(7 + 6)
    expect(slots[0]).toBe('08:30–09:00')
    expect(slots[6]).toBe('11:30–12:00')
    expect(slots[7]).toBe('14:00–14:30')
  })

  it('what is shorter than a slot takes no bookings', () => {
    expect(cut(60)).toEqual([
      '08:30–09:30',
      '09:30–10:30',
      '10:30–11:30',
      '14:00–15:00',
      '15:00–16:00',
      '16:00–17:00',
    ])
    expect(cut(240)).toEqual([])
  })

  it('none begins when no number is given any more', () => {
    expect(cut(60, { lastTicketTime: '15:30' }).at(-1)).toBe('15:00–16:00')
    expect(cut(60, { lastTicketTime: '15:00' }).at(-1)).toBe('14:00–15:00')
  })
})

describe('余量: whoever reaches into a slot takes one of its places', () => {
  const slot = { from: at('10:00'), to: at('10:30') }
  it.each([
    ['nobody', [], 2],
    ['one of the same slot', [slot], 1],
    ['two', [slot, slot], 0],
    ['more than there are places, after the hall has made it smaller', [slot, slot, slot], 0],
    [
      'the slots beside it',
      [
        { from: at('09:30'), to: at('10:00') },
        { from: at('10:30'), to: at('11:00') },
      ],
      2,
    ],
    ['one of an hour, booked when slots were longer', [{ from: at('09:30'), to: at('10:30') }], 1],
  ])('%s', (_who, taken, left) => {
    expect(placesLeft(slot, 2, taken)).toBe(left)
  })
})

describe('a booked stretch and the office hours of its day', () => {
  it.each([
    ['10:30', '11:30', true],
    ['11:30', '12:30', false],
    ['12:30', '13:00', false],
    ['16:00', '17:00', true],
  ])('%s–%s', (from, to, inside) => {
    expect(withinHours(hall, DAY, { from: at(from), to: at(to) })).toBe(inside)
  })
})
