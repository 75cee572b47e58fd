import { describe, expect, it } from 'vitest'
import { formatAppointmentNumber } from '#shared/domain/appointment/appointment.ts'
import type { AppointmentEvent, AppointmentState } from '#shared/domain/appointment/appointment.ts'
import { foldAppointment, ImpossibleAppointmentHistory } from '#shared/domain/appointment/fold-appointment.ts'
import { upcastAppointmentEvent } from '#shared/domain/appointment/upcast-appointment-event.ts'
import {
  arrived,
  at,
  booked,
  cancelled,
  changed,
  missed,
  reinstated,
  telephoned,
} from './appointment-history.ts'
import stored from './stored-events-v1.json' with { type: 'json' }

describe('an appointment follows from its events', () => {
  it('is booked with its slot, its channel and its number', () => {
    expect(foldAppointment([booked()])).toEqual({
      bookedOn: '2026-09-17',
      sequence: 3,
      bookedAt: at('09:00', '2026-09-17'),
      bookedBy: 's1',
      channel: 'phone',
      status: 'booked',
      day: '2026-09-21',
      from: at('10:30'),
      to: at('11:00'),
      categoryId: 'relief',
      timesChanged: 0,
      ticketId: null,
      arrivedAt: null,
      endedAt: null,
      endedBecause: null,
      telephonedAt: null,
      reached: null,
    })
    expect(formatAppointmentNumber('2026-09-17', 3)).toBe('Y0917-003')
  })

  it.each<[string, AppointmentEvent[], Partial<AppointmentState>]>([
    [
      'changed: another slot, the same number',
      [booked(), changed()],
      {
        status: 'booked',
        day: '2026-09-22',
        from: at('09:00', '2026-09-22'),
        categoryId: 'residence',
        timesChanged: 1,
        sequence: 3,
      },
    ],
    ['telephoned in vain', [booked(), telephoned(false)], { status: 'booked', reached: false }],
    [
      'a new slot has to be told anew',
      [booked(), telephoned(true), changed()],
      { telephonedAt: null, reached: null },
    ],
    ['cancelled', [booked(), cancelled()], { status: 'cancelled', endedBecause: 'hall' }],
    ['arrived', [booked(), arrived()], { status: 'arrived', ticketId: 't1', arrivedAt: at('10:25') }],
    ['missed', [booked(), missed()], { status: 'missed', endedBecause: null }],
    [
      'reinstated after a number taken by mistake',
      [booked(), arrived(), reinstated()],
      { status: 'booked', ticketId: null, arrivedAt: null },
    ],
    ['reinstated after 取消', [booked(), cancelled(), reinstated()], { status: 'booked', endedAt: null }],
  ])('%s', (_what, events, state) => {
    expect(foldAppointment(events)).toMatchObject(state)
  })

  it.each<[string, AppointmentEvent[]]>([
    ['nothing', []],
    ['no booking at the beginning', [cancelled()]],
    ['booked twice', [booked(), booked()]],
    ['changed after 取消', [booked(), cancelled(), changed()]],
    ['arrived twice', [booked(), arrived(), arrived()]],
    ['arrived after 未到', [booked(), missed(), arrived()]],
    ['telephoned after the arrival', [booked(), arrived(), telephoned(true)]],
    ['missed after the arrival', [booked(), arrived(), missed()]],
    ['reinstated while it stands', [booked(), reinstated()]],
  ])('cannot have happened: %s', (_what, events) => {
    expect(() => foldAppointment(events)).toThrow(ImpossibleAppointmentHistory)
  })
})

describe('stored events of the first release stay readable', () => {
  it.each(stored.map(({ type, body }, index) => [index, type, body] as const))(
    'row %i: %s',
    (_index, type, body) => {
      expect(upcastAppointmentEvent(type, 1, body)).toEqual({ type, version: 1, ...body })
    },
  )

  it('refuses what was never released', () => {
    expect(() => upcastAppointmentEvent('booked', 2, stored[0]?.body)).toThrow('version 2')
    expect(() => upcastAppointmentEvent('missed', 1, { at: 1, name: '李国强' })).toThrow()
  })
})
