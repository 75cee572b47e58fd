import { ticketDots } from '#shared/contract/printer.ts'
import { ticketDesignSchema } from '#shared/contract/ticket-design.ts'
import type { TicketSample } from '#shared/contract/ticket-design.ts'
import { designFindings, isFault } from '#shared/domain/queue/design-findings.ts'
import { layoutTicket } from '#shared/domain/queue/layout-ticket.ts'
import { STANDARD_DESIGN } from '#shared/domain/queue/ticket-design.ts'
import type { TicketDesign } from '#shared/domain/queue/ticket-design.ts'
import type { TicketFacts } from '#shared/domain/queue/ticket-paper.ts'
import { formatTicketNumber } from '#shared/domain/queue/ticket-number.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { Handlers, QueryContext } from '../context.ts'
import type { ReadDb } from '../store/database.ts'
import { readCategories, readCounters, readProfile, readServing } from '../store/hall.ts'
import { readMeta, writeMeta } from '../store/meta.ts'
import { LONG_CATEGORY, TICKET_WORDS } from '../wording/ticket-lines.ts'
import { readPrinting, readTicketLogo } from './printer-settings.ts'

const DESIGN = 'ticketDesign'

/** The hall's ticket; the standard one while it has never saved its own. */
export const readTicketDesign = (db: ReadDb): TicketDesign => {
  const text = readMeta(db, DESIGN)
  return text === null ? STANDARD_DESIGN : ticketDesignSchema.parse(JSON.parse(text))
}

/** Numbers of the counters that serve a queue, in their order. */
export const servingCounters = (db: ReadDb, categoryId: string): number[] => {
  const serving = new Set(
    readServing(db).flatMap((row) => (row.categoryId === categoryId ? [row.counterId] : [])),
  )
  return readCounters(db)
    .filter(({ id }) => serving.has(id))
    .map(({ number }) => number)
    .sort((a, b) => a - b)
}

const sampleFacts = (
  { db, now, around }: Pick<QueryContext, 'db' | 'now' | 'around'>,
  sample: TicketSample,
): TicketFacts => {
  const profile = readProfile(db)
  const [category] = readCategories(db)
  const prefix = category?.prefix ?? 'A'
  return {
    hallName: profile.name,
    categoryName: sample === 'long-category' || category === undefined ? LONG_CATEGORY : category.name,
    number: formatTicketNumber(prefix, sample === 'long-number' ? 1000 : 23),
    ahead: sample === 'long-number' ? 128 : 6,
    issuedAt: now,
    priorityClaimed: sample === 'priority',
    guideDesk: profile.guideDesk,
    windows: category === undefined ? [] : servingCounters(db, category.id),
    reprint: sample === 'reprint',
    demo: around.demo,
  }
}

/** 号票样式: what stands on a ticket, looked at before it is saved. */
export const ticketDesignHandlers = (): Pick<
  Handlers,
  'tickets.design' | 'tickets.previewDesign' | 'tickets.saveDesign'
> => ({
  'tickets.design': answers(({ db, epoch, revision }) =>
    ok({
      epoch,
      revision,
      design: [...readTicketDesign(db)],
      dots: ticketDots(readPrinting(db).ticketPrinter),
      logo: readTicketLogo(db)?.logo ?? null,
    }),
  ),

  'tickets.previewDesign': answers((context, { design, sample, dots }) => {
    const facts = sampleFacts(context, sample)
    const hasLogo = readTicketLogo(context.db) !== null
    return ok({
      placed: layoutTicket(withoutLostLogo(design, hasLogo), facts, TICKET_WORDS, dots),
      findings: designFindings(design, facts, TICKET_WORDS, hasLogo).map((finding) => ({ ...finding })),
    })
  }),

  'tickets.saveDesign': does((context, { design }) => {
    const { db, audit, touch } = context
    const faults = designFindings(
      design,
      sampleFacts(context, 'ordinary'),
      TICKET_WORDS,
      readTicketLogo(db) !== null,
    ).filter(isFault)
    if (faults.length > 0) return fail('bad-design')
    writeMeta(db, DESIGN, JSON.stringify(design))
    audit('tickets.saveDesign', 'ticketDesign')
    touch('settings')
    return ok({})
  }),
})

/** A picture that was taken away later leaves its place empty, and the ticket is printed all the same. */
export const withoutLostLogo = (design: TicketDesign, hasLogo: boolean): TicketDesign =>
  hasLogo ? design : design.filter(({ kind }) => kind !== 'logo')
