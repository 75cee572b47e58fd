import { ticketPaperSchema } from '#shared/contract/snapshot.ts'
import { isLandscape } from '#shared/domain/document/document-kind.ts'
import { mayHaveLeft } from '#shared/domain/printing/print-problem.ts'
import { safeFileName } from '#shared/domain/export/package-path.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { CommandContext, Handlers } from '../context.ts'
import type { ReadDb, WriteDb } from '../store/database.ts'
import { findDocument } from '../store/documents.ts'
import {
  doubtfulJobs,
  failedTicketJobs,
  findPrintJob,
  nextPrintJob,
  setPrintState,
} from '../store/print-jobs.ts'
import type { PrintJobRow } from '../store/print-jobs.ts'
import { findTicket } from '../store/tickets.ts'
import { reprintMarkText } from '../wording/documents.ts'
import { testPageWords } from '../wording/test-page.ts'
import { placeTestPage } from './place-test-page.ts'
import { placeTicket } from './place-ticket.ts'
import { findTrial, waitingTrials } from './printer-memory.ts'
import type { Trial } from './printer-memory.ts'
import { readPrinting, readTicketLogo } from './printer-settings.ts'

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

/**
 * The ticket printer is in order again: tickets of which certainly nothing left, and whose holders still wait for
 * them, are sent once more. Everything else stays for a person. Answers how many.
 */
export const sendAgainAfterTrouble = ({ db, now }: Pick<CommandContext, 'db' | 'now'>): number => {
  const jobs = failedTicketJobs(db).filter((job) => !mayHaveLeft(job.problem) && stillWanted(db, job, now))
  for (const job of jobs)
    setPrintState(db, job.id, { from: ['failed'], state: 'waiting', problem: 'none', at: now })
  return jobs.length
}

const fileNameOf = (db: ReadDb, job: PrintJobRow): string => {
  const mark = job.reprint === 1 ? reprintMarkText(job.id.slice(-6)) : ''
  const ticket = job.ticketId === null ? undefined : findTicket(db, job.ticketId)
  const name = ticket === undefined ? `${job.title}${mark}` : `${ticket.day} ${job.title}${mark}`
  return `${safeFileName(name)}.pdf`
}

const testPage = (db: ReadDb, trial: Trial) => {
  const logo = readTicketLogo(db)?.name ?? null
  return {
    kind: 'ticket' as const,
    id: trial.id,
    printer: trial.printer,
    placed: placeTestPage(trial.printer, trial.code, logo !== null),
    logo,
    fileName: `${safeFileName(`${testPageWords.title} ${trial.code}`)}.pdf`,
  }
}

const OF_PAGE = { printed: 'printed', sent: 'sent', uncertain: 'uncertain', 'not-sent': 'failed' } as const

/** What main asks for and what it reports. What is not certain is not claimed. */
export const printingWorkHandlers = (): Pick<
  Handlers,
  'print.take' | 'print.logo' | 'print.bytes' | 'print.outcome'
> => ({
  'print.take': does(({ db, now, touch }, { kind }) => {
    const [trial] = kind === 'ticket' ? waitingTrials('page') : []
    if (trial !== undefined) {
      trial.state = 'under-way'
      touch('printing')
      return ok({ job: testPage(db, trial) })
    }
    const job = nextPrintJob(db, kind)
    if (job === undefined) return ok({ job: null })
    setPrintState(db, job.id, { from: ['waiting'], state: 'sending', problem: 'none', at: now })
    touch('printing')
    const { ticketPrinter, documentPrinter } = readPrinting(db)
    if (job.documentId === null) {
      const logo = readTicketLogo(db)?.name ?? null
      const paper = ticketPaperSchema.parse(JSON.parse(job.paper ?? ''))
      return ok({
        job: {
          kind: 'ticket' as const,
          id: job.id,
          printer: ticketPrinter,
          placed: placeTicket(db, paper, ticketPrinter),
          logo,
          fileName: fileNameOf(db, job),
        },
      })
    }
    const documentKind = findDocument(db, job.documentId)?.kind
    return ok({
      job: {
        kind: 'document' as const,
        id: job.id,
        printer: documentPrinter,
        documentId: job.documentId,
        landscape: documentKind !== undefined && isLandscape(documentKind),
        reprint: job.reprint === 1,
        fileName: fileNameOf(db, job),
      },
    })
  }),

  'print.logo': answers(({ db }) => {
    const stored = readTicketLogo(db)
    return ok(stored ?? { name: null, logo: null })
  }),

  'print.bytes': answers(({ db, around }, { documentId }) => {
    const document = findDocument(db, documentId)
    if (document === undefined) return fail('no-document')
    if (document.sha256 === null) return fail('not-rendered')
    const bytes = around.files.get(document.sha256)
    return bytes === null ? fail('damaged-file') : ok({ bytes: new Uint8Array(bytes) })
  }),

  'print.outcome': does(({ db, now, touch }, { jobId, outcome, problem }) => {
    const trial = findTrial(jobId)
    if (trial !== undefined) {
      trial.state = OF_PAGE[outcome]
      trial.problem = problem
      touch('printing')
      return ok({})
    }
    const job = findPrintJob(db, jobId)
    if (job === undefined) return fail('no-job')
    const left = outcome === 'sent' || outcome === 'printed'
    const again = outcome === 'not-sent' && job.attempts < RETRIES && stillWanted(db, job, now)
    const state = left ? outcome : again ? 'waiting' : 'failed'
    // A job named uncertain after a restart may still turn out to have gone.
    const from = left ? (['sending', 'failed'] as const) : (['sending'] as const)
    setPrintState(db, jobId, { from, state, problem: left ? 'none' : problem, at: now })
    touch('printing', 'queue', ...(again ? (['work'] as const) : []))
    return ok({})
  }),
})
