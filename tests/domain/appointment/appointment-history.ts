import type { AppointmentEvent } from '#shared/domain/appointment/appointment.ts'
import { instantAt } from '#shared/kernel/instant.ts'

type Of<Type extends AppointmentEvent['type']> = Extract<AppointmentEvent, { type: Type }>

export const DAY = '2026-09-21'
/** A wall-clock time on the day of the slot. */
export const at = (time: string, day = DAY): number => instantAt(day, time)

export const booked = (more: Partial<Of<'booked'>> = {}): AppointmentEvent => ({
  type: 'booked',
  version: 1,
  at: at('09:00', '2026-09-17'),
  staffId: 's1',
  day: DAY,
  from: at('10:30'),
  to: at('11:00'),
  categoryId: 'relief',
  channel: 'phone',
  bookedOn: '2026-09-17',
  sequence: 3,
  ...more,
})
export const changed = (more: Partial<Of<'changed'>> = {}): AppointmentEvent => ({
  type: 'changed',
  version: 1,
  at: at('10:00', '2026-09-18'),
  staffId: 's2',
  day: '2026-09-22',
  from: at('09:00', '2026-09-22'),
  to: at('09:30', '2026-09-22'),
  categoryId: 'residence',
  because: 'person',
  ...more,
})
export const cancelled = (): AppointmentEvent => ({
  type: 'cancelled',
  version: 1,
  at: at('11:00', '2026-09-18'),
  staffId: 's2',
  because: 'hall',
})
export const telephoned = (reached: boolean): AppointmentEvent => ({
  type: 'telephoned',
  version: 1,
  at: at('12:00', '2026-09-18'),
  staffId: 's2',
  reached,
})
export const arrived = (): AppointmentEvent => ({
  type: 'arrived',
  version: 1,
  at: at('10:25'),
  staffId: null,
  ticketId: 't1',
})
export const missed = (): AppointmentEvent => ({
  type: 'missed',
  version: 1,
  at: at('00:00', '2026-09-22'),
})
export const reinstated = (): AppointmentEvent => ({
  type: 'reinstated',
  version: 1,
  at: at('14:00', '2026-09-18'),
  staffId: 's2',
})
