import type { KioskTicket } from '#shared/contract/kiosk.ts'
import { estimateWait } from '#shared/domain/queue/estimate.ts'
import { openingState } from '#shared/domain/queue/opening.ts'
import { timeAt } from '#shared/kernel/instant.ts'
import { weekdayOf } from '#shared/kernel/plain-date.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { Handlers, QueryContext } from '../context.ts'
import { findCategory, readCategories, readCounters, readProfile, readServing } from '../store/hall.ts'
import { latestTicketJob } from '../store/print-jobs.ts'
import { counterSessions } from '../store/sessions.ts'
import {
  countAhead,
  findTicket,
  lineLengths,
  recentServiceMinutes,
  reportTrouble,
  takenToday,
} from '../store/tickets.ts'
import type { TicketRow } from '../store/tickets.ts'
import { isDayDoubtful } from './hall-day.ts'
import { issueTicket } from './issue-ticket.ts'
import { standingOf } from './printers.ts'

/** How far back the hall's own history is asked for an estimate. */
const HISTORY = 40

/** Counters that are staffed, not paused, and serve this queue; an empty hall still counts as one, to say something true later. */
const openCounters = (db: QueryContext['db'], categoryId: string): number => {
  const staffed = new Set(counterSessions(db).map((row) => row.counterId))
  const paused = new Set(
    readCounters(db)
      .filter((row) => row.paused === 1)
      .map((row) => row.id),
  )
  return readServing(db).filter(
    (row) => row.categoryId === categoryId && staffed.has(row.counterId) && !paused.has(row.counterId),
  ).length
}

const estimateFor = (db: QueryContext['db'], categoryId: string, ahead: number) =>
  estimateWait({
    ahead,
    openCounters: openCounters(db, categoryId),
    recentServiceMinutes: recentServiceMinutes(db, categoryId, HISTORY),
  })

/** Whether numbers are given now, and if not why and when next. */
const opening = ({ db, now, today }: Pick<QueryContext, 'db' | 'now' | 'today'>) => {
  const profile = readProfile(db)
  if (isDayDoubtful(db, today))
    return { open: false, closedBecause: 'clock-doubtful' as const, opensNext: null }
  return openingState({
    now: { date: today, time: timeAt(now), weekday: weekdayOf(today) },
    hours: profile.hours,
    openWeekdays: profile.openWeekdays,
    lastTicketTime: profile.lastTicketTime,
  })
}

const kioskTicket = ({ db, today }: Pick<QueryContext, 'db' | 'today'>, ticket: TicketRow): KioskTicket => {
  const ahead = countAhead(db, ticket, today)
  const job = latestTicketJob(db, ticket.id)
  return {
    ticketId: ticket.id,
    number: ticket.number,
    categoryName: findCategory(db, ticket.categoryId)?.name ?? '',
    ahead,
    estimate: estimateFor(db, ticket.categoryId, ahead),
    priorityClaimed: ticket.priorityClaimed,
    paper:
      job?.state === 'sent' || job?.state === 'printed'
        ? job.state
        : job?.state === 'failed' || job?.state === 'dropped'
          ? 'failed'
          : 'waiting',
    issuedAt: ticket.issuedAt,
  }
}

const quotaReached = (
  { db, today }: QueryContext,
  category: { prefix: string; dailyQuota: number | null },
): boolean => category.dailyQuota !== null && takenToday(db, category.prefix, today) >= category.dailyQuota

/** 取号机: what a resident sees and the one thing the kiosk can do. */
export const kioskHandlers = (): Pick<
  Handlers,
  'kiosk.home' | 'kiosk.take' | 'kiosk.ticket' | 'kiosk.reportTrouble'
> => ({
  'kiosk.home': answers((context) => {
    const { db, now, today, epoch, revision } = context
    const profile = readProfile(db)
    const lines = new Map(lineLengths(db, today).map((line) => [line.categoryId, line.waiting]))
    return ok({
      epoch,
      revision,
      now,
      hallName: profile.name,
      hours: profile.hours,
      lastTicketTime: profile.lastTicketTime,
      ...opening(context),
      guideDesk: profile.guideDesk === '' ? null : profile.guideDesk,
      outlet: profile.outlet === '' ? null : profile.outlet,
      priorityGroups: profile.priorityGroups,
      printer: standingOf(db, 'ticket').state,
      categories: readCategories(db).map((category) => {
        const count = lines.get(category.id) ?? 0
        return {
          id: category.id,
          prefix: category.prefix,
          name: category.name,
          examples: category.examples,
          waiting: count,
          estimate: estimateFor(db, category.id, count),
          quotaReached: quotaReached(context, category),
        }
      }),
    })
  }),

  'kiosk.take': does((context, { categoryId, priority }) => {
    const category = findCategory(context.db, categoryId)
    if (category === undefined) return fail('no-category')
    const state = opening(context)
    if (!state.open) return fail('closed', { because: state.closedBecause })
    if (quotaReached(context, category)) return fail('quota-reached', { category: category.name })
    return ok(kioskTicket(context, issueTicket(context, category, 'kiosk', priority)))
  }),

  'kiosk.ticket': answers((context, { ticketId }) => {
    const ticket = findTicket(context.db, ticketId)
    if (ticket === undefined) return fail('no-ticket')
    return ok({ ...kioskTicket(context, ticket), noticedAt: ticket.troubleNoticedAt })
  }),

  'kiosk.reportTrouble': does(({ db, now, touch, audit }, { ticketId }) => {
    const ticket = findTicket(db, ticketId)
    if (ticket === undefined) return fail('no-ticket')
    if (ticket.troubleAt === null || ticket.troubleNoticedAt !== null) reportTrouble(db, ticketId, now)
    audit('kiosk.reportTrouble', ticketId, ticket.number)
    touch('printing', 'queue')
    return ok({})
  }),
})
