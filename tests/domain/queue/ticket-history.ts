import type { TicketEvent } from '#shared/domain/queue/ticket.ts'

type Of<Type extends TicketEvent['type']> = Extract<TicketEvent, { type: Type }>

/** 2026-09-17 09:00 at the hall; events of a history follow minute by minute. */
export const NINE = 1_789_606_800_000
export const minute = (count: number): number => NINE + count * 60_000

const here = { counterId: 'c3', staffId: 's1' }

export const issued = (more: Partial<Of<'issued'>> = {}): TicketEvent => ({
  type: 'issued',
  version: 2,
  at: minute(0),
  via: 'kiosk',
  day: '2026-09-17',
  categoryId: 'aid',
  prefix: 'A',
  sequence: 17,
  width: 3,
  priorityClaimed: false,
  appointment: null,
  ...more,
})
export const verified = (more: Partial<Of<'priority-verified'>> = {}): TicketEvent => ({
  type: 'priority-verified',
  version: 2,
  at: minute(1),
  reason: 'elderly',
  level: 'priority',
  staffId: 's9',
  ...more,
})
export const declinedPriority = (): TicketEvent => ({
  type: 'priority-declined',
  version: 1,
  at: minute(1),
  staffId: 's9',
})
export const called = (more: Partial<Of<'called'>> = {}): TicketEvent => ({
  type: 'called',
  version: 2,
  at: minute(10),
  chosenBecause: 'longest-waiting',
  stream: 'ordinary',
  ...here,
  ...more,
})
export const recalled = (more: Partial<Of<'recalled'>> = {}): TicketEvent => ({
  type: 'recalled',
  version: 1,
  at: minute(11),
  ...here,
  ...more,
})
export const started = (more: Partial<Of<'started'>> = {}): TicketEvent => ({
  type: 'started',
  version: 1,
  at: minute(12),
  ...here,
  ...more,
})
export const missed = (place: number | null, more: Partial<Of<'missed'>> = {}): TicketEvent => ({
  type: 'missed',
  version: 1,
  at: minute(13),
  place,
  ...here,
  ...more,
})
export const held = (more: Partial<Of<'held'>> = {}): TicketEvent => ({
  type: 'held',
  version: 1,
  at: minute(14),
  note: '去复印',
  ...here,
  ...more,
})
export const resumed = (more: Partial<Of<'resumed'>> = {}): TicketEvent => ({
  type: 'resumed',
  version: 1,
  at: minute(20),
  ...here,
  ...more,
})
export const transferred = (more: Partial<Of<'transferred'>> = {}): TicketEvent => ({
  type: 'transferred',
  version: 2,
  at: minute(21),
  toCategoryId: 'labour',
  toCounterId: null,
  note: '材料已看过',
  place: null,
  returnTo: null,
  ...here,
  ...more,
})
export const finished = (more: Partial<Of<'finished'>> = {}): TicketEvent => ({
  type: 'finished',
  version: 1,
  at: minute(30),
  result: 'accepted',
  ...here,
  ...more,
})
export const voided = (): TicketEvent => ({
  type: 'voided',
  version: 1,
  at: minute(31),
  staffId: 's9',
  reason: '重复取号',
})
export const rejoined = (place: number, more: Partial<Of<'rejoined'>> = {}): TicketEvent => ({
  type: 'rejoined',
  version: 1,
  at: minute(16),
  staffId: 's9',
  place,
  ...more,
})
export const returned = (more: Partial<Of<'returned'>> = {}): TicketEvent => ({
  type: 'returned',
  version: 1,
  at: minute(28),
  toCounterId: 'c1',
  place: null,
  ...here,
  ...more,
})
export const carriedOver = (day = '2026-09-18'): TicketEvent => ({
  type: 'carried-over',
  version: 1,
  at: minute(24 * 60),
  staffId: 's9',
  day,
})
export const undone = (undoes: number, more: Partial<Of<'undone'>> = {}): TicketEvent => ({
  type: 'undone',
  version: 1,
  at: minute(32),
  undoes,
  ...here,
  ...more,
})
