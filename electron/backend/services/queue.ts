import { streamOf } from '#shared/domain/queue/next-ticket.ts'
import { levelOf } from '#shared/domain/queue/queue-rules.ts'
import {
  placeAfterMiss,
  placeAfterReturn,
  placeAfterTransfer,
} from '#shared/domain/queue/place-after-miss.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { TicketView } from '#shared/contract/queue.ts'
import { does } from '../context.ts'
import type { CommandContext, Handlers } from '../context.ts'
import { findCategory, findCounter, pauseCounter } from '../store/hall.ts'
import { parkIntake, takeUpIntake } from '../store/intakes.ts'
import { waitingPlaces } from '../store/line.ts'
import { appendTicketEvent, findTicket, openTicketAt } from '../store/tickets.ts'
import { candidateOf, chooseNext } from './choose-next.ts'
import { issueTicket } from './issue-ticket.ts'
import { readQueueRules } from './queue-rules.ts'
import { apply, counterOf, endService, onCurrent, sendBack, viewed } from './ticket-actions.ts'

/** 取号叫号 at the counter and at the guide desk. */
export const queueHandlers = (): Pick<
  Handlers,
  | 'queue.callNext'
  | 'queue.call'
  | 'queue.recall'
  | 'queue.start'
  | 'queue.miss'
  | 'queue.rejoin'
  | 'queue.hold'
  | 'queue.resume'
  | 'queue.transfer'
  | 'queue.sendBack'
  | 'queue.finish'
  | 'queue.consult'
  | 'queue.void'
  | 'queue.pauseCounter'
  | 'queue.verifyPriority'
  | 'queue.take'
> => ({
  'queue.callNext': does((context) => {
    const { db, now } = context
    const at = counterOf(context)
    if (at === null) return fail('no-counter')
    const open = openTicketAt(db, at.counterId)
    if (open !== undefined) return fail('ticket-open', { number: open.number })
    if (findCounter(db, at.counterId)?.paused === 1) return fail('counter-paused')
    const chosen = chooseNext(context, at.counterId)
    if (chosen === null) return fail('nobody-waiting')
    return apply(context, chosen.ticket, 'call', {
      type: 'called',
      version: 2,
      at: now,
      ...at,
      chosenBecause: chosen.because,
      stream: chosen.stream,
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
      version: 2,
      at: now,
      ...at,
      chosenBecause: 'picked-by-hand',
      stream: streamOf(candidateOf(ticket), readQueueRules(db), now),
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

  'queue.miss': does((context) => {
    const { missed } = readQueueRules(context.db)
    return onCurrent(context, 'miss', (at, ticket) => ({
      type: 'missed',
      version: 1,
      at: context.now,
      ...at,
      place: placeAfterMiss(
        missed,
        placesBefore(context, ticket.categoryId),
        context.now,
        ticket.timesMissed,
      ),
    }))
  }),

  'queue.rejoin': does((context, { ticketId }) => {
    const { db, now, session } = context
    const ticket = findTicket(db, ticketId)
    if (ticket === undefined || session === null) return fail('no-ticket')
    const { missed } = readQueueRules(db)
    return apply(context, ticket, 'rejoin', {
      type: 'rejoined',
      version: 1,
      at: now,
      staffId: session.staffId,
      place: placeAfterReturn(missed, placesBefore(context, ticket.categoryId), now, ticket.missedAt ?? now),
    })
  }),

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

  'queue.transfer': does((context, { categoryId, counterId, note, comesBack }) => {
    const { db } = context
    const { transferred: rule } = readQueueRules(db)
    const known =
      (categoryId !== null && counterId === null && findCategory(db, categoryId) !== undefined) ||
      (counterId !== null && categoryId === null && findCounter(db, counterId) !== undefined)
    if (!known) return fail('no-target')
    const transferred = onCurrent(context, 'transfer', (at, ticket) => ({
      type: 'transferred',
      version: 2,
      at: context.now,
      ...at,
      toCategoryId: categoryId,
      toCounterId: counterId,
      note,
      // Sent to a counter by name it goes first there anyway.
      place:
        categoryId === null ? null : placeAfterTransfer(rule, placesBefore(context, categoryId), context.now),
      // Whoever wanted it back first gets it back, however often it is sent on.
      returnTo: comesBack ? at.counterId : ticket.returnTo,
    }))
    // 衔接: the next post finds everything that was entered.
    if (transferred.ok) parkIntake(db, transferred.value.id)
    return transferred
  }),

  'queue.sendBack': does((context) => sendBack(context)),
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
    pauseCounter(context.db, at.counterId, paused ? context.now : null)
    context.audit('queue.pauseCounter', at.counterId, String(paused))
    context.touch('queue')
    return ok({})
  }),

  'queue.verifyPriority': does((context, { ticketId, reason, age }) => {
    const { db, now, session } = context
    const ticket = findTicket(db, ticketId)
    if (ticket === undefined || session === null) return fail('no-ticket')
    const { staffId } = session
    if (reason === null)
      return apply(context, ticket, 'verify-priority', {
        type: 'priority-declined',
        version: 1,
        at: now,
        staffId,
      })
    const rules = readQueueRules(db)
    const level = levelOf(rules, reason, age)
    if (level === null) return fail('too-young', { from: rules.seniorFrom })
    return apply(context, ticket, 'verify-priority', {
      type: 'priority-verified',
      version: 2,
      at: now,
      staffId,
      reason,
      level,
    })
  }),

  'queue.take': does((context, { categoryId, priority, age }) => {
    const { db, now, session } = context
    const category = findCategory(db, categoryId)
    if (category === undefined || session === null) return fail('no-category')
    const rules = readQueueRules(db)
    const level = priority === null ? null : levelOf(rules, priority, age)
    if (priority !== null && level === null) return fail('too-young', { from: rules.seniorFrom })
    let row = issueTicket(context, category, 'desk', priority !== null)
    if (priority !== null && level !== null)
      row = appendTicketEvent(db, row.id, {
        type: 'priority-verified',
        version: 2,
        at: now,
        staffId: session.staffId,
        reason: priority,
        level,
      })
    return viewed(context, row)
  }),
})

/** As many places as any rule looks back on. */
const PLACES_LOOKED_AT = 50

/** Places of those who stand in a queue's line, ascending; what 过号, 重新排队 and 转移 reckon with. */
const placesBefore = ({ db, today }: CommandContext, categoryId: string): number[] =>
  waitingPlaces(db, categoryId, today, PLACES_LOOKED_AT)
