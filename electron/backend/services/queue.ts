import { placeAfterMiss } from '#shared/domain/queue/place-after-miss.ts'
import { startOfDate } from '#shared/kernel/instant.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { TicketView } from '#shared/contract/queue.ts'
import { answers, does } from '../context.ts'
import type { Handlers } from '../context.ts'
import {
  findCategory,
  findCounter,
  pauseCounter,
  readCategories,
  readCounters,
  readServing,
} from '../store/hall.ts'
import { parkIntake, takeUpIntake } from '../store/intakes.ts'
import { counterSessions } from '../store/sessions.ts'
import {
  appendTicketEvent,
  countedToday,
  findTicket,
  heldTickets,
  lastFinishedAt,
  openTicketAt,
  openTickets,
  ticketsOfDay,
  waitingTickets,
} from '../store/tickets.ts'
import type { TicketRow } from '../store/tickets.ts'
import { issueTicket } from './issue-ticket.ts'
import { chooseNext, readNames, ticketView } from './queue-views.ts'
import { apply, counterOf, endService, onCurrent, viewed } from './ticket-actions.ts'

/** 取号叫号 at the counter and at the guide desk. */
export const queueHandlers = (): Pick<
  Handlers,
  | 'queue.overview'
  | 'queue.tickets'
  | 'queue.callNext'
  | 'queue.call'
  | 'queue.recall'
  | 'queue.start'
  | 'queue.miss'
  | 'queue.hold'
  | 'queue.resume'
  | 'queue.transfer'
  | 'queue.finish'
  | 'queue.consult'
  | 'queue.void'
  | 'queue.pauseCounter'
  | 'queue.verifyPriority'
  | 'queue.take'
> => ({
  'queue.overview': answers((context) => {
    const { db, now, today, epoch, revision } = context
    const at = counterOf(context)
    const names = readNames(db)
    const waiting = waitingTickets(db)
    const served = new Set(
      readServing(db)
        .filter((serving) => serving.counterId === at?.counterId)
        .map((serving) => serving.categoryId),
    )
    const open = openTickets(db)
    const signedIn = new Map(counterSessions(db).map((row) => [row.counterId, row.staffName]))
    const view = (row: TicketRow | undefined): TicketView | null =>
      row === undefined ? null : ticketView(row, names)
    const counters = readCounters(db)
    const mine = open.find((row) => row.counterId === at?.counterId)
    return ok({
      epoch,
      revision,
      now,
      categories: readCategories(db).map(({ id, prefix, name }) => {
        const here = waiting.filter((row) => row.categoryId === id)
        return {
          id,
          prefix,
          name,
          waiting: here.length,
          longestSince: here.length === 0 ? null : Math.min(...here.map((row) => row.issuedAt)),
          served: served.has(id),
        }
      }),
      counters: counters.map((counter) => ({
        id: counter.id,
        number: counter.number,
        name: counter.name,
        staffName: signedIn.get(counter.id) ?? null,
        paused: counter.paused === 1,
        ticket: view(open.find((row) => row.counterId === counter.id)),
      })),
      current: view(mine),
      next: at === null ? null : view(chooseNext(db, at.counterId, today)?.ticket),
      held: at === null ? [] : heldTickets(db, at.counterId).map((row) => ticketView(row, names)),
      last: at === null ? null : view(lastFinishedAt(db, at.counterId, startOfDate(today))),
      paused: counters.some((counter) => counter.id === at?.counterId && counter.paused === 1),
      today:
        at === null
          ? { called: 0, accepted: 0, notified: 0, consulted: 0 }
          : countedToday(db, at.counterId, startOfDate(today)),
    })
  }),

  'queue.tickets': answers(({ db, now, today, epoch, revision }) => {
    const names = readNames(db)
    return ok({ epoch, revision, now, tickets: ticketsOfDay(db, today).map((row) => ticketView(row, names)) })
  }),

  'queue.callNext': does((context) => {
    const { db, now, today } = context
    const at = counterOf(context)
    if (at === null) return fail('no-counter')
    const open = openTicketAt(db, at.counterId)
    if (open !== undefined) return fail('ticket-open', { number: open.number })
    if (findCounter(db, at.counterId)?.paused === 1) return fail('counter-paused')
    const chosen = chooseNext(db, at.counterId, today)
    if (chosen === null) return fail('nobody-waiting')
    return apply(context, chosen.ticket, 'call', {
      type: 'called',
      version: 1,
      at: now,
      ...at,
      chosenBecause: chosen.because,
    }) as Result<TicketView, never>
  }),

  'queue.call': does((context, { ticketId }) => {
    const { db, now } = context
    const at = counterOf(context)
    if (at === null) return fail('no-counter')
    const open = openTicketAt(db, at.counterId)
    if (open !== undefined) return fail('ticket-open', { number: open.number })
    const ticket = findTicket(db, ticketId)
    if (ticket === undefined) return fail('no-ticket')
    return apply(context, ticket, 'call', {
      type: 'called',
      version: 1,
      at: now,
      ...at,
      chosenBecause: 'picked-by-hand',
    })
  }),

  'queue.recall': does((context) =>
    onCurrent(context, 'recall', (at) => ({ type: 'recalled', version: 1, at: context.now, ...at })),
  ),

  'queue.start': does((context) => {
    const started = onCurrent(context, 'start', (at) => ({
      type: 'started',
      version: 1,
      at: context.now,
      ...at,
    }))
    const at = counterOf(context)
    if (started.ok && at !== null) takeUpIntake(context.db, started.value.id, at.counterId)
    return started
  }),

  'queue.miss': does((context) =>
    onCurrent(context, 'miss', (at, ticket) => ({
      type: 'missed',
      version: 1,
      at: context.now,
      ...at,
      place: placeAfterMiss(
        waitingTickets(context.db)
          .filter((row) => row.categoryId === ticket.categoryId)
          .map((row) => row.place),
        context.now,
        ticket.timesMissed,
      ),
    })),
  ),

  'queue.hold': does((context, { note }) => {
    const held = onCurrent(context, 'hold', (at) => ({
      type: 'held',
      version: 1,
      at: context.now,
      ...at,
      note,
    }))
    // What has been checked so far waits with the person.
    if (held.ok) parkIntake(context.db, held.value.id)
    return held
  }),

  'queue.resume': does((context, { ticketId }) => {
    const { db, now } = context
    const at = counterOf(context)
    if (at === null) return fail('no-counter')
    const open = openTicketAt(db, at.counterId)
    if (open !== undefined) return fail('ticket-open', { number: open.number })
    const ticket = findTicket(db, ticketId)
    if (ticket === undefined) return fail('no-ticket')
    const resumed = apply(context, ticket, 'resume', { type: 'resumed', version: 1, at: now, ...at })
    if (resumed.ok) takeUpIntake(db, ticket.id, at.counterId)
    return resumed
  }),

  'queue.transfer': does((context, { categoryId, counterId, note }) => {
    const { db } = context
    const known =
      (categoryId !== null && counterId === null && findCategory(db, categoryId) !== undefined) ||
      (counterId !== null && categoryId === null && findCounter(db, counterId) !== undefined)
    if (!known) return fail('no-target')
    const transferred = onCurrent(context, 'transfer', (at) => ({
      type: 'transferred',
      version: 1,
      at: context.now,
      ...at,
      toCategoryId: categoryId,
      toCounterId: counterId,
      note,
    }))
    // 衔接: the next post finds everything that was entered.
    if (transferred.ok) parkIntake(db, transferred.value.id)
    return transferred
  }),

  'queue.finish': does((context) => endService(context, 'served')),
  'queue.consult': does((context) => endService(context, 'consulted')),

  'queue.void': does((context, { ticketId, reason }) => {
    const { db, now, session } = context
    const ticket = findTicket(db, ticketId)
    if (ticket === undefined || session === null) return fail('no-ticket')
    return apply(context, ticket, 'void', {
      type: 'voided',
      version: 1,
      at: now,
      staffId: session.staffId,
      reason,
    })
  }),

  'queue.pauseCounter': does((context, { paused }) => {
    const at = counterOf(context)
    if (at === null) return fail('no-counter')
    const open = openTicketAt(context.db, at.counterId)
    if (paused && open !== undefined) return fail('ticket-open', { number: open.number })
    pauseCounter(context.db, at.counterId, paused)
    context.audit('queue.pauseCounter', at.counterId, String(paused))
    context.touch('queue')
    return ok({})
  }),

  'queue.verifyPriority': does((context, { ticketId, reason }) => {
    const { db, now, session } = context
    const ticket = findTicket(db, ticketId)
    if (ticket === undefined || session === null) return fail('no-ticket')
    const by = { version: 1, at: now, staffId: session.staffId } as const
    return apply(
      context,
      ticket,
      'verify-priority',
      reason === null ? { type: 'priority-declined', ...by } : { type: 'priority-verified', reason, ...by },
    )
  }),

  'queue.take': does((context, { categoryId, priority }) => {
    const { db, now, session } = context
    const category = findCategory(db, categoryId)
    if (category === undefined || session === null) return fail('no-category')
    let row = issueTicket(context, category, 'desk', priority !== null)
    if (priority !== null)
      row = appendTicketEvent(db, row.id, {
        type: 'priority-verified',
        version: 1,
        at: now,
        staffId: session.staffId,
        reason: priority,
      })
    return viewed(context, row)
  }),
})
