import { describe, expect, it } from 'vitest'
import { meansBooking } from '#shared/domain/appointment/means-booking.ts'

const person = { name: '李国强', documentNumber: '11010519491231002X', phone: '138 0013 8000' }

describe('whom somebody means who types a part', () => {
  it.each([
    ['', true],
    ['国强', true],
    ['李 国强', true],
    ['王', false],
    ['002x', true],
    ['11010519491231002X', true],
    ['8000', true],
    ['0013', false],
    ['00', false],
    ['003', true],
    ['y0917-003', true],
    ['004', false],
  ])('%s', (typed, meant) => {
    expect(meansBooking(typed, 'Y0917-003', person)).toBe(meant)
  })

  it('an erased person is found by the booking number only', () => {
    expect(meansBooking('Y0917-003', 'Y0917-003', null)).toBe(true)
    expect(meansBooking('李', 'Y0917-003', null)).toBe(false)
  })
})
