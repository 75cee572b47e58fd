import type { PrintProblem } from '#shared/domain/printing/print-problem.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb, WriteDb } from './database.ts'

export type PrintState = 'waiting' | 'sending' | 'sent' | 'printed' | 'failed' | 'dropped'

export interface PrintJobRow {
  readonly id: string
  readonly kind: 'ticket' | 'document'
  readonly ticketId: string | null
  readonly documentId: string | null
  readonly title: string
  readonly paper: string | null
  readonly state: PrintState
  readonly reprint: number
  readonly attempts: number
  readonly problem: PrintProblem
  readonly createdAt: Instant
  readonly takenAt: Instant | null
}

const COLUMNS = `print_job.id, print_job.kind, ticket_id AS ticketId, document_id AS documentId, title, paper, state,
  reprint, print_job.attempts, problem, print_job.created_at AS createdAt, taken_at AS takenAt`

export const insertPrintJob = (
  db: WriteDb,
  job: {
    id: string
    kind: 'ticket' | 'document'
    ticketId: string | null
    documentId: string | null
    title: string
    paper: string | null
    reprint: boolean
    at: Instant
  },
): void =>
  db.one(
    `INSERT INTO print_job (id, kind, ticket_id, document_id, title, paper, state, reprint, created_at)
     VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?, ?)`,
    job.id,
    job.kind,
    job.ticketId,
    job.documentId,
    job.title,
    job.paper,
    job.reprint ? 1 : 0,
    job.at,
  )

export const findPrintJob = (db: ReadDb, id: string): PrintJobRow | undefined =>
  db.get(`SELECT ${COLUMNS} FROM print_job WHERE id = ?`, id)

/** The oldest job of a kind whose paper can be made now: tickets at once, documents once their PDF exists. */
export const nextPrintJob = (db: ReadDb, kind: 'ticket' | 'document'): PrintJobRow | undefined =>
  db.get(
    `SELECT ${COLUMNS} FROM print_job INDEXED BY print_job_open LEFT JOIN document ON document.id = document_id
     WHERE state IN ('waiting', 'sending', 'failed') AND state = 'waiting' AND print_job.kind = ?
       AND (document_id IS NULL OR document.render = 'rendered')
     ORDER BY print_job.created_at LIMIT 1`,
    kind,
  )

/** Moves a job on; answers how many rows changed, so that a late outcome of a settled job changes nothing. */
export const setPrintState = (
  db: WriteDb,
  id: string,
  to: { from: readonly PrintState[]; state: PrintState; problem: PrintProblem; at: Instant },
): number =>
  db.run(
    `UPDATE print_job SET state = ?, problem = ?,
       attempts = attempts + (? = 'sending'),
       taken_at = CASE WHEN ? = 'sending' THEN ? ELSE taken_at END,
       finished_at = CASE WHEN ? IN ('sent', 'printed', 'dropped') THEN ? ELSE NULL END
     WHERE id = ? AND state IN (${to.from.map((state) => `'${state}'`).join(', ')})`,
    to.state,
    to.problem,
    to.state,
    to.state,
    to.at,
    to.state,
    to.at,
    id,
  )

/** Jobs that are not over: waiting, being sent, or failed and left to a person. */
export const unsettledJobs = (db: ReadDb): PrintJobRow[] =>
  db.all(
    `SELECT ${COLUMNS} FROM print_job WHERE state IN ('waiting', 'sending', 'failed') ORDER BY created_at`,
  )

/** Jobs somebody may still need to look at, and the latest that went out. */
export const outboxJobs = (db: ReadDb, sentLimit: number): PrintJobRow[] => [
  ...unsettledJobs(db),
  ...db.all<PrintJobRow>(
    `SELECT ${COLUMNS} FROM print_job WHERE state IN ('sent', 'printed', 'dropped') ORDER BY created_at DESC LIMIT ?`,
    sentLimit,
  ),
]

/** Taken by a program that is gone: whether bytes left is not known, so a person is asked. */
export const doubtfulJobs = (db: ReadDb): PrintJobRow[] =>
  db.all(`SELECT ${COLUMNS} FROM print_job WHERE state = 'sending'`)

/** Ticket jobs that failed and that nobody has dealt with. */
export const failedTicketJobs = (db: ReadDb): PrintJobRow[] =>
  db.all(
    `SELECT ${COLUMNS} FROM print_job INDEXED BY print_job_open
     WHERE state IN ('waiting', 'sending', 'failed') AND state = 'failed' AND print_job.kind = 'ticket'
     ORDER BY created_at`,
  )

/** The latest job for a ticket's paper. */
export const latestTicketJob = (db: ReadDb, ticketId: string): PrintJobRow | undefined =>
  db.get(
    `SELECT ${COLUMNS} FROM print_job WHERE ticket_id = ? ORDER BY created_at DESC, id DESC LIMIT 1`,
    ticketId,
  )

/** The state of the latest settled job of a kind tells whether its printer works. */
export const latestOutcome = (db: ReadDb, kind: 'ticket' | 'document'): PrintJobRow | undefined =>
  db.get(
    `SELECT ${COLUMNS} FROM print_job WHERE kind = ? AND state IN ('sent', 'printed', 'failed') ORDER BY created_at DESC LIMIT 1`,
    kind,
  )
