import { z } from 'zod'
import { needSchema } from '#shared/contract/desk-log.ts'
import type { LogEntry } from '#shared/contract/desk-log.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import { logLacks } from '#shared/domain/desk-log/log-lacks.ts'
import type { MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { maskName, maskPhone } from '#shared/domain/person/mask.ts'
import { startOfDate } from '#shared/kernel/instant.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { CommandContext, Handlers } from '../context.ts'
import type { ReadDb } from '../store/database.ts'
import { countLog, insertLogEntry, logPage } from '../store/desk-log.ts'
import type { ListedLogRow } from '../store/desk-log.ts'
import { findCatalogued } from '../store/matters.ts'
import { insertPayload, readPayload } from '../store/payloads.ts'
import { openTicketAt } from '../store/tickets.ts'
import type { TicketRow } from '../store/tickets.ts'
import { endVisit, insertVisit, latestResultOfTicket } from '../store/visits.ts'
import { findCertificate } from './certificates.ts'
import { issueExplanation, issueNeed } from './desk-log-papers.ts'
import { counterOf, endService } from './ticket-actions.ts'

type Input = ParsedInputOf<'log.add'>

/** What a person asked and was told: personal, and therefore erasable. */
const askedSchema = z.strictObject({
  question: z.string(),
  answer: z.string(),
  rightPlace: z.string(),
  certificateKey: z.string().nullable(),
  name: z.string(),
  phone: z.string(),
  need: needSchema.nullable(),
})
type Asked = z.infer<typeof askedSchema>

/** What was asked, with the words of a certificate's own answer where the clerk gave none. */
const askedOf = (
  input: Input,
  certificate: { readonly why: string; readonly instead: string } | null,
): Asked => ({
  question: input.question,
  answer: input.answer === '' && certificate !== null ? certificate.why : input.answer,
  rightPlace: input.rightPlace === '' && certificate !== null ? certificate.instead : input.rightPlace,
  certificateKey: input.certificateKey,
  name: input.name,
  phone: input.phone,
  need: input.need,
})

/**
 * Ends the service of the ticket at this counter, with 咨询办结 or 不予受理 as the one result of its visit unless the
 * visit has had one already. The visit says nothing of what was asked: that must stay erasable.
 */
const endWith = (
  context: CommandContext,
  kind: Input['kind'],
  matter: MatterVersion | null,
): Result<{ readonly visitId: string | null }, 'no-counter' | 'no-ticket' | 'intake-open'> => {
  const { db, now, ids } = context
  const at = counterOf(context)
  if (at === null) return fail('no-counter')
  const ticket = openTicketAt(db, at.counterId)
  if (ticket?.status !== 'serving') return fail('no-ticket')
  const result = kind === 'explained' ? 'declined' : 'consulted'
  let visitId: string | null = null
  if (latestResultOfTicket(db, ticket.id, ticket.startedAt ?? ticket.issuedAt) === null) {
    visitId = ids.next()
    insertVisit(db, { id: visitId, ticketId: ticket.id, ...at, startedAt: ticket.startedAt ?? now })
    endVisit(db, visitId, { at: now, result, note: matter?.name ?? '', caseId: null })
  }
  const ended = endService(context, result)
  if (ended.ok) return ok({ visitId })
  return fail(ended.error.code === 'intake-open' ? 'intake-open' : 'no-ticket', ended.error.detail)
}

/** The person at this counter, if the entry is theirs: who telephones meanwhile is somebody else. */
const servedHere = (
  context: CommandContext,
  { channel, endsService }: Pick<Input, 'channel' | 'endsService'>,
): TicketRow | undefined => {
  const at = counterOf(context)
  if (at === null || (channel !== 'counter' && !endsService)) return undefined
  const ticket = openTicketAt(context.db, at.counterId)
  return ticket?.status === 'serving' ? ticket : undefined
}

const paperOf = (context: CommandContext, input: Input, asked: Asked, matter: MatterVersion | null) => {
  if (!input.paper) return null
  if (asked.need !== null) return issueNeed(context, { ...asked, need: asked.need })
  return issueExplanation(context, asked, matter)
}

const readAsked = (db: ReadDb, payloadId: string): Asked | null => {
  const body = readPayload(db, payloadId)
  return body === null ? null : askedSchema.parse(body)
}

const needView = ({ class: kind, urgency, outcome, provider, confirmedBy }: NonNullable<Asked['need']>) => ({
  class: kind,
  urgency,
  outcome,
  provider,
  confirmedBy,
})

const entryView = (db: ReadDb, row: ListedLogRow): LogEntry => {
  const asked = readAsked(db, row.payloadId)
  return {
    id: row.id,
    kind: row.kind,
    channel: row.channel,
    at: row.at,
    staffName: row.staffName,
    counterNumber: row.counterNumber,
    ticketNumber: row.ticketNumber,
    matterName: row.matterCode === null ? '' : (findCatalogued(db, row.matterCode)?.matter.name ?? ''),
    question: asked?.question ?? null,
    answer: asked === null ? null : [asked.answer, asked.rightPlace].filter((part) => part !== '').join('\n'),
    need: asked === null || asked.need === null ? null : needView(asked.need),
    personMasked: asked === null ? '' : maskName(asked.name) || maskPhone(asked.phone),
    documentId: row.documentId,
    documentNumber: row.documentNumber ?? '',
  }
}

/** 咨询记录、不予办理的解释、需求登记: written at the desk, read by whoever is on duty (R-007… ). */
export const deskLogHandlers = (): Pick<Handlers, 'log.add' | 'log.list'> => ({
  'log.add': does((context, input) => {
    const { db, now, ids, session, audit, touch } = context
    if (session === null) return fail('signed-out')
    const { kind, channel, matterCode, certificateKey, endsService } = input
    const certificate = certificateKey === null ? null : (findCertificate(certificateKey) ?? undefined)
    if (certificate === undefined) return fail('no-certificate')
    const matter = matterCode === null ? null : findCatalogued(db, matterCode)?.matter
    if (matter === undefined) return fail('no-matter')
    // A consultation has no paper, and only a need has a need's details.
    if ((kind === 'consultation' && input.paper) || (kind !== 'need' && input.need !== null))
      return fail('bad-input')
    const asked = askedOf(input, certificate)
    const lack = logLacks({ kind, ...asked })
    if (lack !== null) return fail(lack)
    const ticket = servedHere(context, input)
    const ended = endsService ? endWith(context, kind, matter) : ok({ visitId: null })
    if (!ended.ok) return ended
    const paper = paperOf(context, input, asked, matter)
    const id = ids.next()
    const payloadId = ids.next()
    insertPayload(db, { id: payloadId, kind: 'desk-log', body: asked, at: now })
    insertLogEntry(db, {
      id,
      kind,
      channel,
      at: now,
      staffId: session.staffId,
      counterId: session.counterId,
      ticketId: ticket?.id ?? null,
      visitId: ended.value.visitId,
      matterCode,
      payloadId,
      documentId: paper?.id ?? null,
    })
    audit('log.add', id, `${kind} ${channel}`)
    touch('log')
    return ok({ id, documentId: paper?.id ?? null, documentNumber: paper?.number ?? '' })
  }),

  'log.list': answers(({ db }, { from, to, kind, offset, limit }) => {
    const filter = { from: startOfDate(from), before: startOfDate(addDays(to, 1)), kind }
    return ok({
      entries: logPage(db, filter, { limit, offset }).map((row) => entryView(db, row)),
      total: countLog(db, filter),
    })
  }),
})
