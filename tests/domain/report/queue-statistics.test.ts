import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveEvents } from '#shared/domain/queue/effective-events.ts'
import type { TicketEvent } from '#shared/domain/queue/ticket.ts'
import { QUEUE_COUNTS, QUEUE_SUMS, spreadOf } from '#shared/domain/report/queue-figures.ts'
import { createTally, NOBODY, QUEUE_BREAKDOWNS, ticketStory } from '#shared/domain/report/queue-statistics.ts'
import type { Presence } from '#shared/domain/report/queue-statistics.ts'
import { history, LATER } from '#tests/domain/queue/random-history.ts'
import {
  called,
  finished,
  issued,
  minute,
  missed,
  NINE,
  started,
  undone,
  verified,
} from '#tests/domain/queue/ticket-history.ts'

const MINUTE = 60_000
const span = { from: '2026-09-15', to: '2026-09-17' }

const countedFrom = (
  histories: readonly (readonly TicketEvent[])[],
  { presences = [] as readonly Presence[], goal = 30 * MINUTE, now = LATER } = {},
) => {
  const tally = createTally(span, goal)
  for (const events of histories) tally.add(ticketStory(events, now))
  return tally.result(presences)
}

describe('statistics of the queue', () => {
  const three = [
    [issued(), called(), started(), finished()],
    [issued({ via: 'desk' }), verified(), called({ at: minute(40) }), started({ at: minute(41) })],
    [
      issued(),
      called(),
      undone(2, { at: minute(11) }),
      called({ at: minute(20) }),
      missed(null, { at: minute(22) }),
    ],
  ]
  const day = countedFrom(three, { now: minute(60) })

  it('counts what happened, without what was taken back', () => {
    expect(day.total).toMatchObject({
      issued: 3,
      called: 3,
      served: 2,
      finished: 1,
      accepted: 1,
      missedForGood: 1,
      open: 2,
      waits: 2,
      withinGoal: 1,
      services: 1,
    })
    expect(day.total.wait).toEqual({ half: 10 * MINUTE, most: 40 * MINUTE, max: 40 * MINUTE })
    expect(day.total.service).toEqual({ half: 18 * MINUTE, most: 18 * MINUTE, max: 18 * MINUTE })
  })

  it('says how far priority went and never why', () => {
    expect(day.parts.priority.map(({ key, figures }) => [key, figures.issued])).toEqual([
      ['ordinary', 2],
      ['priority', 1],
    ])
    expect(JSON.stringify(day)).not.toContain('elderly')
  })

  it('knows how long a counter was there, once for two windows, and how busy it was', () => {
    const presence = (from: number, to: number, staffId = 's1'): Presence => ({
      counterId: 'c3',
      staffId,
      from: minute(from),
      to: minute(to),
    })
    const presences = [presence(0, 30), presence(20, 50, 's2'), presence(-10 * 24 * 60, -9 * 24 * 60)]
    const { parts } = countedFrom(three, { presences, now: minute(60) })
    const counter = parts.counter.find(({ key }) => key === 'c3')!
    expect(counter.figures.present).toBe(50 * MINUTE)
    expect(counter.figures.busy).toBe((18 + 19) * MINUTE)
    expect(parts.staff.map(({ key, figures }) => [key, figures.present])).toEqual([
      [NOBODY, null],
      ['s1', 30 * MINUTE],
      ['s2', 30 * MINUTE],
    ])
    expect(parts.category.every(({ figures }) => figures.present === null)).toBe(true)
  })

  it('a share is a value that occurred', () => {
    expect(spreadOf([])).toBeNull()
    expect(spreadOf([5])).toEqual({ half: 5, most: 5, max: 5 })
    expect(spreadOf(Array.from({ length: 100 }, (_, at) => 100 - at))).toEqual({
      half: 50,
      most: 95,
      max: 100,
    })
  })

  it('every breakdown adds up to the whole, and the whole is what a recount by hand finds, to the millisecond', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 12 }), (histories) => {
        const { total, parts } = countedFrom(histories)
        for (const by of QUEUE_BREAKDOWNS) {
          for (const name of [...QUEUE_COUNTS, ...QUEUE_SUMS])
            expect(
              parts[by].reduce((sum, { figures }) => sum + figures[name], 0),
              `${by} ${name}`,
            ).toBe(total[name])
          expect(Math.max(0, ...parts[by].map(({ figures }) => figures.wait?.max ?? 0))).toBe(
            total.wait?.max ?? 0,
          )
        }
        expect(recount(histories)).toEqual({
          issued: total.issued,
          called: total.called,
          served: total.served,
          finished: total.finished,
          consulted: total.consulted,
          missed: total.missed + total.missedForGood,
          transferred: total.transferred,
          returned: total.returned,
          voided: total.voided,
          open: total.open,
          time: QUEUE_SUMS.filter((name) => name !== 'busy').reduce((sum, name) => sum + total[name], 0),
        })
        expect(total.waits).toBeLessThanOrEqual(total.served)
        expect(total.issued).toBe(total.finished + total.voided + total.open)
        expect(total.finished).toBe(total.consulted + total.accepted + total.notified + total.otherwise)
      }),
      { numRuns: 400 },
    )
  })
})

/** Counted once more the long way, from the events and from nothing that the statistics use but what was taken back. */
const recount = (histories: readonly (readonly TicketEvent[])[]) => {
  const all = histories.map((events) => effectiveEvents(events))
  const count = (test: (event: (typeof all)[0][0]) => boolean) =>
    all.reduce((sum, events) => sum + events.filter(test).length, 0)
  const of = (type: string) => count((event) => event.type === type)
  const isEnd = ({ type }: { type: string }) => type === 'finished' || type === 'voided'
  return {
    issued: of('issued'),
    called: of('called'),
    served: of('started'),
    finished: of('finished'),
    consulted: count((event) => event.type === 'finished' && event.result === 'consulted'),
    missed: of('missed'),
    transferred: of('transferred'),
    returned: of('returned'),
    voided: of('voided'),
    open: all.filter((events) => !events.some(isEnd)).length,
    time: all.reduce((sum, events) => {
      const end = events.find(isEnd)?.at ?? LATER
      return sum + end - (events[0]?.at ?? NINE)
    }, 0),
  }
}
