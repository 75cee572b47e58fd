import { describe, expect, it } from 'vitest'
import { COMMON_FAILURES } from '#shared/contract/define.ts'
import { kioskAppointmentChannels } from '#shared/contract/kiosk-appointment.ts'
import { pageForArrival } from '../../../renderer/kiosk/booked.ts'

describe('已预约取号 that gave no number', () => {
  it.each([
    ['no-booking', {}, { kind: 'not-booked', because: 'none', when: '' }],
    ['too-early', { from: '10:15' }, { kind: 'not-booked', because: 'early', when: '10:15' }],
    ['too-late', { slot: '10:30–11:00' }, { kind: 'not-booked', because: 'late', when: '10:30–11:00' }],
    ['bad-number', {}, { kind: 'booked', refused: true }],
    ['closed', { because: 'break' }, { kind: 'refused', refusal: 'closed' }],
    ['internal', {}, { kind: 'refused', refusal: 'unknown' }],
    ['disk-full', {}, { kind: 'refused', refusal: 'broken' }],
  ] as const)('%s', (code, detail, page) => {
    expect(pageForArrival({ code, detail })).toEqual(page)
  })

  it.each([...COMMON_FAILURES, ...kioskAppointmentChannels['kiosk.arrive'].failures])(
    '%s has a page',
    (code) => {
      expect(pageForArrival({ code, detail: {} })).toBeDefined()
    },
  )
})
