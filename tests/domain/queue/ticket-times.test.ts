import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveEvents } from '#shared/domain/queue/effective-events.ts'
import { foldTicket } from '#shared/domain/queue/fold-ticket.ts'
import { SEGMENT_KINDS, spent, ticketTimes } from '#shared/domain/queue/ticket-times.ts'
import type { TicketEvent } from '#shared/domain/queue/ticket.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { history, LATER } from './random-history.ts'
import {
  called,
  carriedOver,
  finished,
  held,
  issued,
  minute,
  missed,
  recalled,
  rejoined,
  resumed,
  returned,
  started,
  transferred,
  undone,
  voided,
} from './ticket-history.ts'

const MINUTE = 60_000
const later = minute(60)

const minutesOf = (events: readonly TicketEvent[], now = later) => {
  const times = ticketTimes(events, now)
  return Object.fromEntries(
    SEGMENT_KINDS.map((kind) => [kind, spent(times, kind) / MINUTE] as const).filter(([, time]) => time > 0),
  )
}
const legsOf = (events: readonly TicketEvent[], now = later) =>
  ticketTimes(events, now).legs.map(({ categoryId, waited, called: calling, served, held: holding }) => [
    categoryId,
    waited / MINUTE,
    calling / MINUTE,
    served / MINUTE,
    holding / MINUTE,
  ])

describe('the times of a ticket', () => {
  it('waited until called, called until somebody came, served without what was held', () => {
    const events = [issued(), called(), started(), held(), resumed(), finished()]
    expect(minutesOf(events)).toEqual({ waiting: 10, called: 2, serving: 12, held: 6 })
    expect(legsOf(events)).toEqual([['aid', 10, 2, 12, 6]])
    expect(ticketTimes(events, later)).toMatchObject({ until: minute(30), ended: true })
  })

  it('a call that was taken back was never made', () => {
    const events = [
      issued(),
      called(),
      undone(2, { at: minute(11) }),
      called({ at: minute(20), counterId: 'c1' }),
      started({ at: minute(21), counterId: 'c1' }),
      finished({ at: minute(30), counterId: 'c1' }),
    ]
    expect(minutesOf(events)).toEqual({ waiting: 20, called: 1, serving: 9 })
  })

  it('an end that was taken back ended nothing', () => {
    const events = [issued(), called(), started(), finished(), undone(4), finished({ at: minute(40) })]
    expect(minutesOf(events)).toEqual({ waiting: 10, called: 2, serving: 28 })
    expect(ticketTimes(events, later).happenings.filter(({ kind }) => kind === 'finished')).toHaveLength(1)
  })

  it('a call that nobody answered and the time out of line are no waiting for the hall', () => {
    const events = [
      issued(),
      called(),
      recalled(),
      missed(null),
      rejoined(minute(16)),
      called({ at: minute(20) }),
      started({ at: minute(22) }),
      finished(),
    ]
    expect(minutesOf(events)).toEqual({ waiting: 14, called: 5, away: 3, serving: 8 })
    expect(legsOf(events)).toEqual([['aid', 14, 5, 8, 0]])
  })

  it('each queue has its own waiting, and going back is another', () => {
    const events = [
      issued(),
      called(),
      started(),
      transferred({ at: minute(20), returnTo: 'c3' }),
      called({ at: minute(22), counterId: 'c1' }),
      started({ at: minute(23), counterId: 'c1' }),
      returned({ at: minute(25), counterId: 'c1', toCounterId: 'c3' }),
      called({ at: minute(26) }),
      started({ at: minute(26) }),
      finished(),
    ]
    expect(legsOf(events)).toEqual([
      ['aid', 10, 2, 8, 0],
      ['labour', 2, 1, 2, 0],
      ['labour', 1, 0, 4, 0],
    ])
    expect(ticketTimes(events, later).legs.map((leg) => leg.servedBy?.counterId)).toEqual(['c3', 'c1', 'c3'])
  })

  it('a ticket still in line is looked at until now', () => {
    expect(minutesOf([issued()])).toEqual({ waiting: 60 })
    expect(ticketTimes([issued()], later)).toMatchObject({ until: later, ended: false })
  })

  it('a stretch past midnight is nobody’s waiting and nobody’s work', () => {
    const nextDay = minute(24 * 60)
    expect(
      minutesOf([issued(), carriedOver(), called({ at: nextDay + 5 * MINUTE })], nextDay + 6 * MINUTE),
    ).toEqual({ overnight: 24 * 60, waiting: 5, called: 1 })
    expect(minutesOf([issued(), called(), started()], nextDay)).toMatchObject({ overnight: 24 * 60 - 12 })
  })

  it('a clock that was set back makes nothing shorter than nothing', () => {
    const events = [issued(), called({ at: minute(-5) }), started({ at: minute(3) }), voided()].slice(0, 3)
    expect(minutesOf(events, minute(4))).toEqual({ called: 3, serving: 1 })
  })

  it('of whatever history: the stretches fill the time from issue to end exactly, and the legs are made of them', () => {
    fc.assert(
      fc.property(history, (events) => {
        const times = ticketTimes(events, LATER)
        const counting = effectiveEvents(events)
        const over = ['finished', 'void'].includes(foldTicket(events).status)
        expect(times.ended).toBe(over)
        expect(times.until).toBe(over ? counting.at(-1)!.at : LATER)
        let at = times.issuedAt
        for (const { from, to, kind } of times.segments) {
          expect(from).toBe(at)
          expect(to).toBeGreaterThan(from)
          expect(kind === 'overnight').toBe(dateAt(from) !== dateAt(to - 1))
          at = to
        }
        expect(at).toBe(times.until)
        const all = SEGMENT_KINDS.reduce((sum, kind) => sum + spent(times, kind), 0)
        expect(all).toBe(times.until - times.issuedAt)
        for (const [part, kind] of [
          ['waited', 'waiting'],
          ['called', 'called'],
          ['served', 'serving'],
          ['held', 'held'],
        ] as const)
          expect(times.legs.reduce((sum, leg) => sum + leg[part], 0)).toBe(spent(times, kind))
        expect(times.legs[0]!.from).toBe(times.issuedAt)
        expect(times.legs.at(-1)!.to).toBe(times.until)
        for (const [index, leg] of times.legs.entries())
          if (index > 0) expect(leg.from).toBe(times.legs[index - 1]!.to)
      }),
      { numRuns: 2000 },
    )
  })
})
