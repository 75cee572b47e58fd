import { fail, ok } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { Handlers } from '../context.ts'
import { findCategory } from '../store/hall.ts'
import { findPrintJob, insertPrintJob, outboxJobs, setPrintState } from '../store/print-jobs.ts'
import type { ReadDb } from '../store/database.ts'
import { findTicket, noticeTrouble, openTroubles } from '../store/tickets.ts'
import { ticketPaper } from './issue-ticket.ts'
import { printerName, readPrinting } from './printer-settings.ts'
import { standingOf } from './printers.ts'

const SENT_SHOWN = 20

const ticketPrinterOf = (db: ReadDb) => {
  const { ticketPrinter } = readPrinting(db)
  return { name: printerName(ticketPrinter), target: ticketPrinter.kind, ...standingOf(db, 'ticket') }
}

const documentPrinterOf = (db: ReadDb) => {
  const { documentPrinter: name } = readPrinting(db)
  return {
    name: name ?? '',
    target: name === null ? ('folder' as const) : ('system' as const),
    ...standingOf(db, 'document'),
  }
}

/** 打印: the outbox, and what a person does about it. */
export const printingHandlers = (): Pick<
  Handlers,
  'printing.outbox' | 'printing.retry' | 'printing.drop' | 'printing.reprintTicket'
> => ({
  'printing.outbox': answers(({ db, today, epoch, revision }) => {
    return ok({
      epoch,
      revision,
      printers: { ticket: ticketPrinterOf(db), document: documentPrinterOf(db) },
      jobs: outboxJobs(db, SENT_SHOWN).map(
        ({ id, kind, title, state, reprint, attempts, problem, createdAt }) => ({
          id,
          kind,
          title,
          state,
          reprint: reprint === 1,
          attempts,
          problem,
          createdAt,
        }),
      ),
      troubles: openTroubles(db, today).map((ticket) => ({
        ticketId: ticket.id,
        number: ticket.number,
        at: ticket.troubleAt ?? ticket.issuedAt,
      })),
    })
  }),

  'printing.retry': does(({ db, now, touch, audit }, { jobId }) => {
    const job = findPrintJob(db, jobId)
    if (job === undefined) return fail('no-job')
    const moved = setPrintState(db, jobId, { from: ['failed'], state: 'waiting', problem: 'none', at: now })
    if (moved === 0) return fail('wrong-status', { state: job.state })
    audit('printing.retry', jobId, job.title)
    touch('printing', 'work')
    return ok({})
  }),

  'printing.drop': does(({ db, now, touch, audit }, { jobId }) => {
    const job = findPrintJob(db, jobId)
    if (job === undefined) return fail('no-job')
    const moved = setPrintState(db, jobId, {
      from: ['failed', 'waiting'],
      state: 'dropped',
      problem: job.problem,
      at: now,
    })
    if (moved === 0) return fail('wrong-status', { state: job.state })
    audit('printing.drop', jobId, job.title)
    touch('printing')
    return ok({})
  }),

  'printing.reprintTicket': does((context, { ticketId }) => {
    const { db, now, ids, touch, audit } = context
    const ticket = findTicket(db, ticketId)
    if (ticket === undefined) return fail('no-ticket')
    const jobId = ids.next()
    const category = findCategory(db, ticket.categoryId)
    insertPrintJob(db, {
      id: jobId,
      kind: 'ticket',
      ticketId,
      documentId: null,
      title: ticket.number,
      paper: JSON.stringify(ticketPaper(context, ticket, category?.name ?? '', true)),
      reprint: true,
      at: now,
    })
    // The guide desk has acknowledged the kiosk's report; only now may the kiosk say so.
    if (ticket.troubleAt !== null) noticeTrouble(db, ticketId, now)
    audit('ticket.reprint', ticketId, ticket.number)
    touch('printing', 'work', 'queue')
    return ok({ jobId })
  }),
})
