import { ticketPaperSchema } from '#shared/contract/snapshot.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { isLandscape } from '#shared/domain/document/document-kind.ts'
import { safeFileName } from '#shared/domain/export/package-path.ts'
import { answers, does } from '../context.ts'
import type { Handlers, QueryContext } from '../context.ts'
import { findDocument } from '../store/documents.ts'
import { findCategory } from '../store/hall.ts'
import {
  doubtfulJobs,
  findPrintJob,
  insertPrintJob,
  latestOutcome,
  nextPrintJob,
  outboxJobs,
  setPrintState,
} from '../store/print-jobs.ts'
import type { PrintJobRow } from '../store/print-jobs.ts'
import type { ReadDb, WriteDb } from '../store/database.ts'
import { findTicket, noticeTrouble, openTroubles } from '../store/tickets.ts'
import { reprintMarkText } from '../wording/documents.ts'
import { ticketPaper } from './issue-ticket.ts'
import { readPrinting, systemPrinters } from './printer-settings.ts'

const SENT_SHOWN = 20

/** A ticket's paper is wanted while its holder waits and the moment is fresh; later a person decides. */
const PAPER_FRESH = 10 * 60_000

const stillWanted = (db: ReadDb, job: PrintJobRow, now: Instant): boolean => {
  if (job.ticketId === null) return true
  const status = findTicket(db, job.ticketId)?.status
  return (status === 'waiting' || status === 'called') && now - job.createdAt <= PAPER_FRESH
}

/** How often bytes that certainly did not leave are sent again without asking. */
const RETRIES = 3

/** After a start: a job that was being sent when the program died may have printed, so nobody repeats it alone. */
export const settleDoubtfulJobs = (db: WriteDb, now: Instant): number => {
  const jobs = doubtfulJobs(db)
  for (const job of jobs)
    setPrintState(db, job.id, { from: ['sending'], state: 'failed', problem: 'uncertain', at: now })
  return jobs.length
}

const printerOf = (context: Pick<QueryContext, 'db'>, kind: 'ticket' | 'document') => {
  const settings = readPrinting(context.db)
  const name = kind === 'ticket' ? settings.ticketPrinter : settings.documentPrinter
  const failed = latestOutcome(context.db, kind)?.state === 'failed'
  return {
    name: name ?? '',
    target: name === null ? ('folder' as const) : ('system' as const),
    state:
      failed || systemPrinters().some((printer) => printer.name === name && printer.state === 'trouble')
        ? ('trouble' as const)
        : ('ready' as const),
  }
}

const fileNameOf = (db: ReadDb, job: PrintJobRow): string => {
  const mark = job.reprint === 1 ? reprintMarkText(job.id.slice(-6)) : ''
  const ticket = job.ticketId === null ? undefined : findTicket(db, job.ticketId)
  const name = ticket === undefined ? `${job.title}${mark}` : `${ticket.day} ${job.title}${mark}`
  return `${safeFileName(name)}.pdf`
}

/** 打印: the outbox, what main asks for, and what it reports. What is not certain is not claimed. */
export const printingHandlers = (): Pick<
  Handlers,
  | 'printing.outbox'
  | 'printing.retry'
  | 'printing.drop'
  | 'printing.reprintTicket'
  | 'print.take'
  | 'print.bytes'
  | 'print.outcome'
> => ({
  'printing.outbox': answers((context) => {
    const { db, today, epoch, revision } = context
    return ok({
      epoch,
      revision,
      printers: { ticket: printerOf(context, 'ticket'), document: printerOf(context, 'document') },
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

  'print.take': does(({ db, now, touch }) => {
    const job = nextPrintJob(db)
    if (job === undefined) return ok({ job: null })
    setPrintState(db, job.id, { from: ['waiting'], state: 'sending', problem: 'none', at: now })
    touch('printing')
    const settings = readPrinting(db)
    if (job.documentId === null)
      return ok({
        job: {
          kind: 'ticket' as const,
          id: job.id,
          printer: settings.ticketPrinter,
          paper: ticketPaperSchema.parse(JSON.parse(job.paper ?? '')),
          width: settings.ticketWidth,
          fileName: fileNameOf(db, job),
        },
      })
    const kind = findDocument(db, job.documentId)?.kind
    return ok({
      job: {
        kind: 'document' as const,
        id: job.id,
        printer: settings.documentPrinter,
        documentId: job.documentId,
        landscape: kind !== undefined && isLandscape(kind),
        reprint: job.reprint === 1,
        fileName: fileNameOf(db, job),
      },
    })
  }),

  'print.bytes': answers(({ db, around }, { documentId }) => {
    const document = findDocument(db, documentId)
    if (document === undefined) return fail('no-document')
    if (document.sha256 === null) return fail('not-rendered')
    const bytes = around.files.get(document.sha256)
    return bytes === null ? fail('damaged-file') : ok({ bytes: new Uint8Array(bytes) })
  }),

  'print.outcome': does(({ db, now, touch }, { jobId, outcome, problem }) => {
    const job = findPrintJob(db, jobId)
    if (job === undefined) return fail('no-job')
    const again = outcome === 'not-sent' && job.attempts < RETRIES && stillWanted(db, job, now)
    const state = outcome === 'sent' ? 'sent' : again ? 'waiting' : 'failed'
    // A job named uncertain after a restart may still turn out to have gone.
    const from = outcome === 'sent' ? (['sending', 'failed'] as const) : (['sending'] as const)
    setPrintState(db, jobId, { from, state, problem: outcome === 'sent' ? 'none' : problem, at: now })
    touch('printing', ...(again ? (['work'] as const) : []))
    return ok({})
  }),
})
