import type { KioskTicket } from '#shared/contract/kiosk.ts'
import type { TicketStatus } from '#shared/domain/queue/ticket.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { CommandContext, Handlers, QueryContext } from '../context.ts'
import { findCategory, findCounter, readCategories, readProfile } from '../store/hall.ts'
import { readKioskRules } from '../store/kiosk-rules.ts'
import { insertPrintJob, latestTicketJob } from '../store/print-jobs.ts'
import { countAhead, lineLengths } from '../store/line.ts'
import { findTicket, reportTrouble } from '../store/tickets.ts'
import type { TicketRow } from '../store/tickets.ts'
import { issueTicket, ticketPaper } from './issue-ticket.ts'
import { kioskOpening } from './kiosk-opening.ts'
import { kioskWaits } from './kiosk-waits.ts'
import { visitorAt } from './one-number.ts'
import { standingOf } from './printers.ts'

/** A ticket that was sent to the printer so recently is on its way; printing it again would only waste paper. */
const JUST_PRINTED = 60_000

const STANDING = {
  waiting: 'waiting',
  called: 'called',
  serving: 'serving',
  held: 'held',
  missed: 'over',
  finished: 'over',
  void: 'over',
} as const satisfies Record<TicketStatus, KioskTicket['standing']>

/** A ticket as the kiosk shows it to the person who has it. */
export const kioskTicket = (
  { db, now, today }: Pick<QueryContext, 'db' | 'now' | 'today'>,
  ticket: TicketRow,
): KioskTicket => {
  const job = latestTicketJob(db, ticket.id)
  const standing = STANDING[ticket.status]
  const isThere = standing === 'called' || standing === 'serving'
  return {
    ticketId: ticket.id,
    number: ticket.number,
    categoryName: findCategory(db, ticket.categoryId)?.name ?? '',
    ahead: standing === 'waiting' ? countAhead(db, ticket, today) : 0,
    estimate: standing === 'waiting' ? kioskWaits({ db, now, today }).of(ticket) : null,
    priorityClaimed: ticket.priorityClaimed,
    paper:
      job?.state === 'sent' || job?.state === 'printed'
        ? job.state
        : job?.state === 'failed' || job?.state === 'dropped'
          ? 'failed'
          : 'waiting',
    issuedAt: ticket.issuedAt,
    standing,
    counter:
      isThere && ticket.counterId !== null ? (findCounter(db, ticket.counterId)?.number ?? null) : null,
  }
}

const printAgain = (context: CommandContext, ticket: TicketRow): void => {
  const { db, ids, now } = context
  const name = findCategory(db, ticket.categoryId)?.name ?? ''
  insertPrintJob(db, {
    id: ids.next(),
    kind: 'ticket',
    ticketId: ticket.id,
    documentId: null,
    title: ticket.number,
    paper: JSON.stringify(ticketPaper(context, ticket, name, true)),
    reprint: true,
    at: now,
  })
}

type KioskChannel = 'kiosk.home' | 'kiosk.take' | 'kiosk.reprint' | 'kiosk.ticket' | 'kiosk.reportTrouble'

/** 取号机: what a resident sees and the one thing the kiosk can do. */
export const kioskHandlers = (): Pick<Handlers, KioskChannel> => ({
  'kiosk.home': answers((context) => {
    const { db, now, today, epoch, revision } = context
    const profile = readProfile(db)
    const lines = new Map(lineLengths(db, today).map((line) => [line.categoryId, line.waiting]))
    const rules = readKioskRules(db)
    const opening = kioskOpening(context)
    const waits = kioskWaits(context)
    return ok({
      epoch,
      revision,
      now,
      hallName: profile.name,
      hours: profile.hours,
      lastTicketTime: profile.lastTicketTime,
      open: opening.open,
      closedBecause: opening.closedBecause,
      opensNext: opening.opensNext,
      guideDesk: profile.guideDesk === '' ? null : profile.guideDesk,
      outlet: profile.outlet === '' ? null : profile.outlet,
      priorityGroups: profile.priorityGroups,
      printer: standingOf(db, 'ticket').state,
      onePerPerson: rules.onePerPerson,
      withoutCard: rules.withoutCard,
      readAloud: rules.readAloud,
      categories: readCategories(db).map((category) => {
        const state = opening.of(category)
        return {
          id: category.id,
          prefix: category.prefix,
          name: category.name,
          examples: category.examples,
          waiting: lines.get(category.id) ?? 0,
          estimate: waits.newcomer(category.id),
          closed: state.open ? null : { because: state.because, opensNext: state.opensNext },
        }
      }),
    })
  }),

  'kiosk.take': does((context, { categoryId, priority, idNumber }) => {
    const { db } = context
    const category = findCategory(db, categoryId)
    if (category === undefined) return fail('no-category')
    const opening = kioskOpening(context)
    if (!opening.open) return fail('closed', { because: opening.closedBecause })
    const visitor = visitorAt(context, category, idNumber)
    if (!visitor.ok) return visitor
    const { openTicketId, remember } = visitor.value
    const known = openTicketId === null ? undefined : findTicket(db, openTicketId)
    if (known !== undefined) return ok({ ...kioskTicket(context, known), already: true })
    const state = opening.of(category)
    if (!state.open) {
      const full = state.because === 'day-full' || state.because === 'span-full'
      return fail(full ? 'quota-reached' : 'not-now', {
        category: category.name,
        because: state.because,
        date: state.opensNext?.date ?? null,
        time: state.opensNext?.time ?? null,
      })
    }
    const ticket = issueTicket(context, category, 'kiosk', priority)
    remember(ticket.id)
    return ok({ ...kioskTicket(context, ticket), already: false })
  }),

  'kiosk.reprint': does((context, { ticketId }) => {
    const { db, now, touch, audit } = context
    const ticket = findTicket(db, ticketId)
    if (ticket === undefined || STANDING[ticket.status] === 'over') return fail('no-ticket')
    const job = latestTicketJob(db, ticketId)
    if (job !== undefined && now - job.createdAt < JUST_PRINTED) return fail('just-printed')
    printAgain(context, ticket)
    audit('kiosk.reprint', ticketId, ticket.number)
    touch('printing', 'work', 'queue')
    return ok({})
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
