import fc from 'fast-check'
import { allowedTicketActions } from '#shared/domain/queue/allowed-ticket-actions.ts'
import type { TicketAction } from '#shared/domain/queue/allowed-ticket-actions.ts'
import { effectiveEvents } from '#shared/domain/queue/effective-events.ts'
import { foldTicket } from '#shared/domain/queue/fold-ticket.ts'
import type { TicketEvent, TicketState } from '#shared/domain/queue/ticket.ts'
import { VISIT_RESULTS } from '#shared/domain/intake/visit-result.ts'
import { dateAt, startOfDate } from '#shared/kernel/instant.ts'
import { addDays } from '#shared/kernel/plain-date.ts'

const COUNTERS = ['c1', 'c2', 'c3']
const CATEGORIES = ['aid', 'labour', 'permit']

interface Step {
  readonly pick: number
  readonly other: number
  readonly pause: number
}

/** What could be done next with a ticket, as an event; null where the pick does not fit. */
const eventOf = (
  action: TicketAction,
  state: TicketState,
  events: readonly TicketEvent[],
  { other, at }: { readonly other: number; readonly at: number },
): TicketEvent | null => {
  const anyCounter = COUNTERS[other % COUNTERS.length]!
  const counterId = state.counterId ?? anyCounter
  const by = { at, counterId, staffId: `s-${counterId}` }
  switch (action) {
    case 'call': {
      const because = state.reservedFor === null ? 'longest-waiting' : 'picked-by-hand'
      return { ...by, type: 'called', version: 2, chosenBecause: because, stream: 'ordinary' }
    }
    case 'recall':
      return { ...by, type: 'recalled', version: 1 }
    case 'start':
      return { ...by, type: 'started', version: 1 }
    case 'miss':
      return { ...by, type: 'missed', version: 1, place: other % 3 === 0 ? null : at }
    case 'rejoin':
      return { at, type: 'rejoined', version: 1, staffId: 's9', place: at }
    case 'hold':
      return { ...by, type: 'held', version: 1, note: '' }
    case 'resume':
      return { at, counterId: anyCounter, staffId: `s-${anyCounter}`, type: 'resumed', version: 1 }
    case 'transfer':
      return {
        ...by,
        type: 'transferred',
        version: 2,
        toCategoryId: other % 2 === 0 ? CATEGORIES[other % 3]! : null,
        toCounterId: other % 2 === 0 ? null : anyCounter,
        note: '',
        place: null,
        returnTo: other % 4 === 1 ? counterId : null,
      }
    case 'send-back':
      return state.returnTo === null
        ? null
        : { ...by, type: 'returned', version: 1, toCounterId: state.returnTo, place: null }
    case 'finish':
      return { ...by, type: 'finished', version: 1, result: VISIT_RESULTS[other % VISIT_RESULTS.length]! }
    case 'void':
      return { at, type: 'voided', version: 1, staffId: 's9', reason: '重复取号' }
    case 'verify-priority':
      return {
        at,
        type: 'priority-verified',
        version: 2,
        reason: 'elderly',
        level: 'priority',
        staffId: 's9',
      }
    case 'carry-over':
      return dateAt(at) > state.lineDay
        ? { at, type: 'carried-over', version: 1, staffId: 's9', day: dateAt(at) }
        : null
    case 'undo': {
      const last = effectiveEvents(events).at(-1)!
      return last.type === 'issued'
        ? null
        : { ...by, type: 'undone', version: 1, undoes: events.lastIndexOf(last) + 1 }
    }
  }
}

/** A valid history of one ticket: whatever the table allows, in any order, with pauses from nothing to days. */
export const history: fc.Arbitrary<readonly TicketEvent[]> = fc
  .record({
    day: fc.constantFrom('2026-09-15', '2026-09-16', '2026-09-17'),
    minute: fc.integer({ min: 0, max: 479 }),
    odd: fc.integer({ min: 0, max: 59_999 }),
    category: fc.constantFrom(...CATEGORIES),
    via: fc.constantFrom('kiosk' as const, 'desk' as const),
    booked: fc.boolean(),
    steps: fc.array(
      fc.record({
        pick: fc.nat(999),
        other: fc.nat(999),
        pause: fc.oneof(
          { weight: 12, arbitrary: fc.integer({ min: 0, max: 45 * 60_000 }) },
          { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 * 86_400_000 }) },
        ),
      }),
      { maxLength: 16 },
    ),
  })
  .map(({ day, minute, odd, category, via, booked, steps }) => {
    const issuedAt = startOfDate(day) + 9 * 3_600_000 + minute * 60_000 + odd
    const slot = { id: 'a1', from: issuedAt, to: issuedAt + 1_800_000 }
    const events: TicketEvent[] = [
      {
        type: 'issued',
        version: 2,
        at: issuedAt,
        via,
        day,
        categoryId: category,
        prefix: 'A',
        sequence: 1,
        width: 3,
        priorityClaimed: false,
        appointment: booked ? slot : null,
      },
    ]
    return steps.reduce((known: readonly TicketEvent[], step: Step) => {
      const state = foldTicket(known)
      const actions = allowedTicketActions(state.status)
      const action = actions[step.pick % actions.length]!
      const at = known.at(-1)!.at + step.pause
      const event = eventOf(action, state, known, { other: step.other, at })
      return event === null ? known : [...known, event]
    }, events)
  })

/** Long after everything in {@link history}. */
export const LATER = startOfDate(addDays('2026-09-17', 120))
