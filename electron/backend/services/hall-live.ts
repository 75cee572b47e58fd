import type { OutputOf } from '#shared/contract/index.ts'
import { ok } from '#shared/kernel/result.ts'
import { answers } from '../context.ts'
import type { Handlers, QueryContext } from '../context.ts'
import { readCategories, readCounters, readServing } from '../store/hall.ts'
import { allHeld, linesNow, statusesOfDay } from '../store/queue-report.ts'
import { counterSessions } from '../store/sessions.ts'
import { countLeftOver } from '../store/line.ts'
import { findTicket, openTickets, openTroubles } from '../store/tickets.ts'
import { openCounters } from './choose-next.ts'
import { kioskOpening } from './kiosk-opening.ts'
import { kioskWaits } from './kiosk-waits.ts'
import { standingOf } from './printers.ts'
import { readQueueRules } from './queue-rules.ts'

type Live = OutputOf<'hall.live'>

const todayOf = ({ db, today }: QueryContext): Live['today'] => {
  const statuses = statusesOfDay(db, today)
  const finished = statuses.get('finished') ?? 0
  const issued = [...statuses.values()].reduce((sum, count) => sum + count, 0)
  return { day: today, issued, finished, open: issued - finished - (statuses.get('void') ?? 0) }
}

const categoriesNow = (context: QueryContext, goalMinutes: number): Live['categories'] => {
  const { db, now, today } = context
  // As the kiosk tells whoever comes now.
  const waits = kioskWaits(context)
  const lines = new Map(
    linesNow(db, today, now - goalMinutes * 60_000).map((line) => [line.categoryId, line]),
  )
  const open = openCounters(db)
  const serving = readServing(db)
  return readCategories(db).map(({ id, prefix, name }) => {
    const line = lines.get(id)
    const waiting = line?.waiting ?? 0
    const counters = serving.filter((row) => row.categoryId === id && open.has(row.counterId)).length
    return {
      id,
      prefix,
      name,
      waiting,
      carriedOver: line?.carriedOver ?? 0,
      longestSince: line?.longestSince ?? null,
      overGoal: line?.overGoal ?? 0,
      openCounters: counters,
      estimate: waits.newcomer(id),
    }
  })
}

const countersNow = ({ db }: QueryContext, categories: Live['categories']): Live['counters'] => {
  const names = new Map(categories.map(({ id, name }) => [id, name]))
  const signedIn = new Map(counterSessions(db).map((row) => [row.counterId, row.staffName]))
  const tickets = new Map(openTickets(db).map((row) => [row.counterId, row]))
  return readCounters(db).map(({ id, number, name, paused, pausedAt }) => {
    const ticket = tickets.get(id)
    return {
      id,
      number,
      name,
      staffName: signedIn.get(id) ?? null,
      paused: paused === 1,
      pausedSince: pausedAt,
      ticket:
        ticket === undefined
          ? null
          : {
              number: ticket.number,
              categoryName: names.get(ticket.categoryId) ?? '',
              status: ticket.status === 'serving' ? 'serving' : 'called',
              since: ticket.startedAt ?? ticket.calledAt ?? ticket.issuedAt,
            },
    }
  })
}

/** 大厅: everything the duty lead looks at while people wait, of one moment. */
export const hallLiveHandlers = (): Pick<Handlers, 'hall.live'> => ({
  'hall.live': answers((context) => {
    const { db, now, today, epoch, revision } = context
    const { goalMinutes } = readQueueRules(db)
    const categories = categoriesNow(context, goalMinutes)
    const numbers = new Map(readCounters(db).map(({ id, number }) => [id, number]))
    return ok({
      epoch,
      revision,
      now,
      goalMinutes,
      closed: kioskOpening(context).closedBecause === 'after-hours',
      today: todayOf(context),
      leftOver: countLeftOver(db, today),
      categories,
      counters: countersNow(context, categories),
      held: allHeld(db).flatMap(({ id, since }) => {
        const ticket = findTicket(db, id)
        return ticket === undefined
          ? []
          : [{ number: ticket.number, counterNumber: numbers.get(ticket.counterId ?? '') ?? null, since }]
      }),
      printer: standingOf(db, 'ticket').state,
      withoutPaper: openTroubles(db, today).map(({ number }) => number),
    })
  }),
})
