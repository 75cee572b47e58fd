import type { OutputOf } from '#shared/contract/index.ts'
import type { TicketView } from '#shared/contract/queue.ts'
import { callingOrder } from '#shared/domain/queue/calling-order.ts'
import { inARow } from '#shared/domain/queue/next-ticket.ts'
import { startOfDate } from '#shared/kernel/instant.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { answers } from '../context.ts'
import type { Handlers, QueryContext } from '../context.ts'
import { readCategories, readCounters, readServing } from '../store/hall.ts'
import { counterSessions } from '../store/sessions.ts'
import { countedToday, lastFinishedAt } from '../store/counter-work.ts'
import { countLeftOver, lineLengths } from '../store/line.ts'
import { heldTickets, openTickets, ticketsOfDay } from '../store/tickets.ts'
import type { TicketRow } from '../store/tickets.ts'
import { resultsOfTicket } from '../store/visits.ts'
import { chooseNext, openCounters, wholeLine } from './choose-next.ts'
import { readNames, ticketView } from './queue-views.ts'
import { counterOf } from './ticket-actions.ts'
import { undoAt } from './queue-undo.ts'

/** How far 为什么是这一位 looks ahead, and how many of the others it names. */
const LOOKED_AHEAD = 10
const OTHERS_SHOWN = 50

const categoriesFor = (
  { db, today }: QueryContext,
  counterId: string | undefined,
): OutputOf<'queue.overview'>['categories'] => {
  const lines = new Map(lineLengths(db, today).map((line) => [line.categoryId, line]))
  const open = openCounters(db)
  const serving = readServing(db)
  return readCategories(db).map(({ id, prefix, name }) => {
    const servers = serving.filter((row) => row.categoryId === id)
    const openHere = servers.filter((row) => open.has(row.counterId)).map((row) => row.counterId)
    return {
      id,
      prefix,
      name,
      waiting: lines.get(id)?.waiting ?? 0,
      longestSince: lines.get(id)?.longestSince ?? null,
      served: servers.some((row) => row.counterId === counterId),
      openCounters: openHere.length,
      onlyHere: openHere.length === 1 && openHere[0] === counterId,
    }
  })
}

/** What the left column of the desk and the queue screen show, and why. */
export const queueOverviewHandlers = (): Pick<
  Handlers,
  'queue.overview' | 'queue.tickets' | 'queue.why'
> => ({
  'queue.overview': answers((context) => {
    const { db, now, today, epoch, revision } = context
    const at = counterOf(context)
    const names = readNames(context)
    const open = openTickets(db)
    const signedIn = new Map(counterSessions(db).map((row) => [row.counterId, row.staffName]))
    const view = (row: TicketRow | undefined): TicketView | null =>
      row === undefined ? null : ticketView(row, names)
    const counters = readCounters(db)
    const next = at === null ? null : chooseNext(context, at.counterId)
    const current = open.find((row) => row.counterId === at?.counterId)
    return ok({
      epoch,
      revision,
      now,
      categories: categoriesFor(context, at?.counterId),
      counters: counters.map((counter) => ({
        id: counter.id,
        number: counter.number,
        name: counter.name,
        staffName: signedIn.get(counter.id) ?? null,
        paused: counter.paused === 1,
        ticket: view(open.find((row) => row.counterId === counter.id)),
      })),
      current: view(current),
      next: view(next?.ticket),
      nextBecause: next?.because ?? null,
      held: at === null ? [] : heldTickets(db, at.counterId).map((row) => ticketView(row, names)),
      done: current === undefined ? [] : resultsOfTicket(db, current.id),
      undo: at === null ? null : undoAt(context, at),
      leftOver: countLeftOver(db, today),
      last: at === null ? null : view(lastFinishedAt(db, at.counterId, startOfDate(today))),
      paused: counters.some((counter) => counter.id === at?.counterId && counter.paused === 1),
      today:
        at === null
          ? { called: 0, accepted: 0, notified: 0, consulted: 0 }
          : countedToday(db, at.counterId, startOfDate(today)),
    })
  }),

  'queue.tickets': answers((context) => {
    const { db, now, today, epoch, revision } = context
    const names = readNames(context)
    return ok({ epoch, revision, now, tickets: ticketsOfDay(db, today).map((row) => ticketView(row, names)) })
  }),

  'queue.why': answers((context) => {
    const { now, today, epoch, revision } = context
    const at = counterOf(context)
    if (at === null) return fail('no-counter')
    const names = readNames(context)
    const { rows, ...args } = wholeLine(context, at.counterId)
    const rowOf = new Map(rows.map((row) => [row.id, row]))
    const served = new Set(args.serves.map((row) => row.categoryId))
    return ok({
      epoch,
      revision,
      now,
      turns: callingOrder(args, LOOKED_AHEAD).flatMap((turn) => {
        const row = rowOf.get(turn.candidate.id)
        if (row === undefined) return []
        const { because, stream, headStartMinutes } = turn
        const overtakes = turn.overtakes.flatMap((id) => rowOf.get(id)?.number ?? [])
        return [{ ticket: ticketView(row, names), because, stream, headStartMinutes, overtakes }]
      }),
      favouredInARow: inARow(args.recent),
      favouredRun: args.rules.favouredRun,
      others: rows
        .flatMap((row) => {
          const because = notCalledHere(row, today, at.counterId, served, args.openCounters)
          return because === null ? [] : [{ ticket: ticketView(row, names), because }]
        })
        .slice(0, OTHERS_SHOWN),
    })
  }),
})

/** Why a waiting ticket is none that this counter calls by itself; null when it is one. */
const notCalledHere = (
  row: TicketRow,
  today: string,
  counterId: string,
  served: ReadonlySet<string>,
  open: ReadonlySet<string>,
): OutputOf<'queue.why'>['others'][number]['because'] | null => {
  if (row.lineDay < today) return 'earlier-day'
  if (row.reservedFor === counterId) return null
  if (row.reservedFor !== null && open.has(row.reservedFor)) return 'reserved-elsewhere'
  return served.has(row.categoryId) ? null : 'not-served-here'
}
