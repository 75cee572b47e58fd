import type { Store } from '#electron/backend/store/database.ts'
import { readCategories, readCounters } from '#electron/backend/store/hall.ts'
import { foldTicket } from '#shared/domain/queue/fold-ticket.ts'
import type { TicketEvent } from '#shared/domain/queue/ticket.ts'
import { VISIT_RESULTS } from '#shared/domain/intake/visit-result.ts'
import { instantAt } from '#shared/kernel/instant.ts'
import { addDays, weekdayOf } from '#shared/kernel/plain-date.ts'

const MINUTE = 60_000

/** The same numbers at every run: a bench and a picture must not differ by luck. */
const dice = (seed: number): ((sides: number) => number) => {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

interface Place {
  readonly counterId: string
  readonly staffId: string
}

/** What may happen to one number: mostly a wait and a service, sometimes everything else. */
const storyOf = (
  roll: (sides: number) => number,
  issued: Extract<TicketEvent, { type: 'issued' }>,
  places: readonly Place[],
  categories: readonly string[],
): TicketEvent[] => {
  const by = places[roll(places.length)]!
  const rush = issued.at % (5 * 3_600_000) < 1.5 * 3_600_000 ? 3 : 1
  let at = issued.at
  const pass = (minutes: number): number => (at += minutes * MINUTE + roll(MINUTE))
  const events: TicketEvent[] = [issued]
  const call = (place: Place): void => {
    const stamp = { ...place, version: 2 as const, stream: 'ordinary' as const }
    events.push({ type: 'called', at: pass(2 + roll(14 * rush)), ...stamp, chosenBecause: 'longest-waiting' })
  }
  if (issued.priorityClaimed)
    events.push({
      type: 'priority-verified',
      version: 2,
      at: pass(0),
      reason: 'elderly',
      level: roll(3) === 0 ? 'urgent' : 'priority',
      staffId: by.staffId,
    })
  if (roll(60) === 0)
    return [...events, { type: 'voided', version: 1, at: pass(20), staffId: by.staffId, reason: '重复取号' }]
  call(by)
  if (roll(12) === 0) {
    const forGood = roll(3) === 0
    events.push({ type: 'missed', version: 1, at: pass(1), place: forGood ? null : at, ...by })
    if (forGood && roll(2) === 0) return events
    call(by)
  }
  events.push({ type: 'started', version: 1, at: pass(0), ...by })
  if (roll(15) === 0)
    events.push(
      { type: 'held', version: 1, at: pass(3), note: '', ...by },
      { type: 'resumed', version: 1, at: pass(9), ...by },
    )
  let last = by
  if (roll(14) === 0) {
    const toCategoryId = categories[roll(categories.length)]!
    events.push({
      type: 'transferred',
      version: 2,
      at: pass(4),
      toCategoryId,
      toCounterId: null,
      note: '',
      place: null,
      returnTo: null,
      ...by,
    })
    last = places[roll(places.length)]!
    call(last)
    events.push({ type: 'started', version: 1, at: pass(0), ...last })
  }
  const result = VISIT_RESULTS[roll(4) === 0 ? roll(VISIT_RESULTS.length) : roll(2)]!
  return [...events, { type: 'finished', version: 1, at: pass(3 + roll(12)), result, ...last }]
}

/**
 * Working days of a hall, written straight into the tables: every number with events that fold to its row, and who was
 * signed in where. Ends with `until`; answers how many numbers there are.
 */
export const addQueueHistory = (
  store: Store,
  { days, perDay, until }: { readonly days: number; readonly perDay: number; readonly until: string },
): number =>
  store.write((db) => {
    const roll = dice(7)
    const categories = readCategories(db)
    const staff = db.all<{ id: string }>('SELECT id FROM staff ORDER BY login')
    const places = readCounters(db)
      .slice(0, 3)
      .map(({ id }, at): Place => ({ counterId: id, staffId: staff[at % staff.length]!.id }))
    const ids = categories.map(({ id }) => id)
    let written = 0
    for (let ago = days - 1; ago >= 0; ago -= 1) {
      const day = addDays(until, -ago)
      if (weekdayOf(day) > 5) continue
      const opens = instantAt(day, '08:30')
      for (const { counterId, staffId } of places)
        db.run(
          `INSERT INTO session (id, run, client, staff_id, counter_id, started_at, ended_at) VALUES (?, 'old', ?, ?, ?, ?, ?)`,
          `old-${day}-${counterId}`,
          counterId,
          staffId,
          counterId,
          opens,
          instantAt(day, '17:30'),
        )
      const sequences = new Map<string, number>()
      for (let at = 0; at < perDay; at += 1) {
        const { id: categoryId, prefix } = categories[roll(categories.length)]!
        const sequence = (sequences.get(prefix) ?? 0) + 1
        sequences.set(prefix, sequence)
        const events = storyOf(
          roll,
          {
            type: 'issued',
            version: 2,
            at: opens + Math.floor((at / perDay) * 8 * 3_600_000) + roll(MINUTE),
            via: roll(5) === 0 ? 'desk' : 'kiosk',
            day,
            categoryId,
            prefix,
            sequence,
            width: 3,
            priorityClaimed: roll(6) === 0,
            appointment: null,
          },
          places,
          ids,
        )
        const state = foldTicket(events)
        const id = `old-${day}-${at}`
        db.run(
          `INSERT INTO ticket (id, day, category_id, prefix, sequence, width, status, issued_at, place, line_day,
             priority_claimed, priority, priority_level, counter_id, called_at, started_at, finished_at, missed_at,
             times_called, times_missed, note, result)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          id,
          day,
          state.categoryId,
          prefix,
          sequence,
          state.width,
          state.status,
          state.issuedAt,
          state.place,
          state.lineDay,
          state.priorityClaimed ? 1 : 0,
          state.priority,
          state.priorityLevel,
          state.counterId,
          state.calledAt,
          state.startedAt,
          state.finishedAt,
          state.missedAt,
          state.timesCalled,
          state.timesMissed,
          state.note,
          state.result,
        )
        for (const [index, event] of events.entries())
          db.run(
            'INSERT INTO ticket_event (ticket_id, seq, type, version, at, body) VALUES (?, ?, ?, ?, ?, ?)',
            id,
            index + 1,
            event.type,
            event.version,
            event.at,
            JSON.stringify(event),
          )
        written += 1
      }
    }
    return written
  })
