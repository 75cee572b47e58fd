import { deepStrictEqual as same } from 'node:assert/strict'
import type { TicketView } from '#shared/contract/queue.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { atCounter, dayOf, inLine, isOpen, midnightBefore, today, whoIsNext } from './model-hall.ts'
import type { Card, ModelHall } from './model-hall.ts'
import { takeable } from './model-deeds.ts'
import { ADMIN_WINDOW } from './gestures.ts'

type Overview = OutputOf<'queue.overview'>

const numberOf = (counter: string | null): number | null =>
  counter === null ? null : Number(counter.slice('counter-'.length))

/** A card as the program shows it. */
export const shown = (hall: ModelHall, card: Card): Omit<TicketView, 'categoryName'> => {
  const { missed } = hall.rules
  const isKept = card.status === 'missed' && missed.kind === 'is-kept'
  return {
    id: card.id,
    number: card.number,
    categoryId: card.category,
    status: card.status,
    issuedAt: card.issuedAt,
    calledAt: card.calledAt,
    startedAt: card.startedAt,
    finishedAt: card.finishedAt,
    counterNumber: numberOf(card.counter),
    priorityClaimed: card.claims,
    priority: card.reason,
    priorityLevel: card.level,
    slot: null,
    earlierDay: card.day < today(hall) ? card.day : null,
    inLine: card.lineDay >= today(hall),
    reservedForCounter: numberOf(card.onlyFor),
    returnToCounter: numberOf(card.backTo),
    returnedFromCounter: numberOf(card.sentBackBy),
    missedAt: card.missedAt,
    keptUntil: isKept && card.missedAt !== null ? card.missedAt + missed.minutes * 60_000 : null,
    heldAt: card.heldAt,
    timesMissed: card.timesMissed,
    note: card.note,
    result: card.result as TicketView['result'],
  }
}

const withoutName = ({ categoryName: _name, ...rest }: TicketView) => rest
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

/** Every ticket of today, and those of earlier days that are not done. */
const compareTickets = async (admin: Caller, hall: ModelHall): Promise<void> => {
  const { tickets } = await admin.call('queue.tickets', {})
  const wanted = hall.cards.filter(
    (card) =>
      card.day === today(hall) ||
      (card.day < today(hall) && ['waiting', 'called', 'serving', 'held'].includes(card.status)),
  )
  same(tickets.map(withoutName).sort(byId), wanted.map((card) => shown(hall, card)).sort(byId))
}

const compareLines = (hall: ModelHall, { categories, leftOver }: Overview, counter: string | null): void => {
  for (const category of categories) {
    const line = inLine(hall).filter((card) => card.category === category.id)
    const servers = [...hall.serves].filter(([, weights]) => weights.has(category.id)).map(([id]) => id)
    const open = servers.filter((id) => isOpen(hall, id))
    const { id: _id, prefix: _prefix, name: _name, ...figures } = category
    same(figures, {
      waiting: line.length,
      longestSince: line.length === 0 ? null : Math.min(...line.map((card) => card.issuedAt)),
      served: servers.some((id) => id === counter),
      openCounters: open.length,
      onlyHere: open.length === 1 && open[0] === counter,
    })
  }
  // Whoever waits stands in today's line or on the list of those about whom somebody has to decide.
  same(leftOver, hall.cards.filter((card) => card.status === 'waiting' && card.lineDay < today(hall)).length)
}

/** What one window sees: its own ticket, who would be next and why, what it can take back, its figures of today. */
const compareOverview = async (caller: Caller, hall: ModelHall, window: string): Promise<void> => {
  const overview = await caller.call('queue.overview', {})
  const seat = hall.seats.get(window) ?? { login: 'zhaoqian', counter: null }
  const { counter } = seat
  compareLines(hall, overview, counter)
  const since = midnightBefore(hall.now)
  const here = hall.deeds.filter((deed) => counter !== null && deed.counter === counter && deed.at >= since)
  const view = (card: Card | undefined) => (card === undefined ? null : shown(hall, card))
  const next = counter === null ? null : whoIsNext(hall, counter)
  const undo = takeable(hall, seat)
  const plain = (ticket: TicketView | null) => (ticket === null ? null : withoutName(ticket))
  const finished = hall.cards
    .filter((card) => counter !== null && card.counter === counter && (card.finishedAt ?? 0) >= since)
    .sort((a, b) => (b.finishedAt ?? 0) - (a.finishedAt ?? 0))
  same(
    {
      current: plain(overview.current),
      next: plain(overview.next),
      nextBecause: overview.nextBecause,
      held: overview.held.map(({ number }) => number),
      undo: overview.undo,
      last: plain(overview.last),
      paused: overview.paused,
      called: overview.today.called,
      consulted: overview.today.consulted,
      counters: overview.counters.map(({ id, ticket }) => [id, ticket?.number ?? null]),
    },
    {
      current: view(atCounter(hall, counter)),
      next: view(next?.card),
      nextBecause: next?.because ?? null,
      held: hall.cards
        .filter((card) => counter !== null && card.status === 'held' && card.counter === counter)
        .sort((a, b) => a.issuedAt - b.issuedAt || byId(a, b))
        .map(({ number }) => number),
      undo: undo === null ? null : { action: undo.what, number: undo.card.number, until: undo.at + 60_000 },
      last: view(finished[0]),
      paused: counter !== null && hall.paused.has(counter),
      called: new Set(here.filter(({ what }) => what === 'call').map(({ card }) => card)).size,
      consulted: here.filter(({ what, card }) => what === 'finish' && card.result === 'consulted').length,
      counters: [...hall.serves.keys()].map((id) => [id, atCounter(hall, id)?.number ?? null]),
    },
  )
}

const compareDisplay = async (display: Caller, hall: ModelHall): Promise<void> => {
  const { newest } = await display.call('display.snapshot', {})
  const last = hall.deeds
    .filter(({ what, at }) => (what === 'call' || what === 'recall') && at >= midnightBefore(hall.now))
    .at(-1)
  same(
    newest,
    last === undefined
      ? null
      : {
          number: last.card.number,
          counter: numberOf(last.counter),
          at: last.at,
          times: last.card.timesCalled,
          earlier: last.card.day < today(hall),
        },
  )
}

/** What must hold in the tables whatever was done. */
const compareRows = ({ store }: TestHall, hall: ModelHall): void => {
  const series = store.read.all<{ day: string; prefix: string; n: number; last: number; different: number }>(
    `SELECT day, prefix, count(*) AS n, max(sequence) AS last, count(DISTINCT sequence) AS different
     FROM ticket GROUP BY day, prefix`,
  )
  for (const { n, last, different } of series) same([last, different], [n, n])
  same(new Map(series.map(({ day, prefix, n }) => [`${day} ${prefix}`, n])), hall.drawn)
  same(
    store.read.all(
      `SELECT counter_id FROM ticket WHERE status IN ('called', 'serving') GROUP BY counter_id HAVING count(*) > 1`,
    ),
    [],
  )
  same(
    store.read.all(
      'SELECT id FROM ticket WHERE (SELECT count(*) FROM print_job WHERE ticket_id = ticket.id) <> 1',
    ),
    [],
  )
  const visits = store.read.all<{ at: string; n: number }>(
    `SELECT counter_id || ' ' || result AS at, count(*) AS n FROM visit GROUP BY 1`,
  )
  const done = new Map<string, number>()
  for (const { what, counter, card } of hall.deeds) {
    if (what !== 'finish' && what !== 'send-back') continue
    const key = `${counter} ${what === 'finish' && card.result === 'consulted' ? 'consulted' : 'served'}`
    done.set(key, (done.get(key) ?? 0) + 1)
  }
  same(new Map(visits.map(({ at, n }) => [at, n])), done)
}

/** Looks at everything a window can see and at the rows behind it, and compares it with the notebook. */
export const compareAll = async (real: TestHall, hall: ModelHall, window: string): Promise<void> => {
  same(real.faults, [])
  same(dayOf(real.clock.now()), today(hall))
  const watcher = hall.seats.has(window) ? window : ADMIN_WINDOW
  await compareTickets(real.as('staff', ADMIN_WINDOW), hall)
  await compareOverview(real.as('staff', watcher), hall, watcher)
  await compareDisplay(real.as('display'), hall)
  compareRows(real, hall)
}
