import type { LogChannel, LogKind } from '#shared/contract/desk-log.ts'
import { formatTicketNumber } from '#shared/domain/queue/ticket-number.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb, WriteDb } from './database.ts'

/** A line of the desk's log without what a person said; that lies in the payload. */
export interface LogRow {
  readonly id: string
  readonly kind: LogKind
  readonly channel: LogChannel
  readonly at: Instant
  readonly staffId: string
  readonly counterId: string | null
  readonly ticketId: string | null
  readonly visitId: string | null
  readonly matterCode: string | null
  readonly payloadId: string
  readonly documentId: string | null
}

export const insertLogEntry = (db: WriteDb, entry: LogRow): void =>
  db.one(
    `INSERT INTO desk_log (id, kind, channel, at, staff_id, counter_id, ticket_id, visit_id, matter_code, payload_id,
       document_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.id,
    entry.kind,
    entry.channel,
    entry.at,
    entry.staffId,
    entry.counterId,
    entry.ticketId,
    entry.visitId,
    entry.matterCode,
    entry.payloadId,
    entry.documentId,
  )

export interface ListedLogRow extends LogRow {
  readonly staffName: string
  readonly counterNumber: number | null
  readonly ticketNumber: string | null
  readonly documentNumber: string | null
}

type Stored = Omit<ListedLogRow, 'ticketNumber'> & {
  readonly prefix: string | null
  readonly sequence: number | null
}

const fromStored = ({ prefix, sequence, ...row }: Stored): ListedLogRow => ({
  ...row,
  ticketNumber: prefix === null || sequence === null ? null : formatTicketNumber(prefix, sequence),
})

export interface LogFilter {
  /** From inclusive, before exclusive. */
  readonly from: Instant
  readonly before: Instant
  readonly kind: LogKind | null
}

const WHERE = 'desk_log.at >= ? AND desk_log.at < ? AND (? IS NULL OR desk_log.kind = ?)'

const bounds = ({ from, before, kind }: LogFilter) => [from, before, kind, kind] as const

/** One page of the log, newest first. */
export const logPage = (
  db: ReadDb,
  filter: LogFilter,
  page: { readonly limit: number; readonly offset: number },
): ListedLogRow[] =>
  db
    .all<Stored>(
      `SELECT desk_log.id, desk_log.kind, channel, desk_log.at, desk_log.staff_id AS staffId,
       desk_log.counter_id AS counterId, desk_log.ticket_id AS ticketId, visit_id AS visitId,
       matter_code AS matterCode, desk_log.payload_id AS payloadId, document_id AS documentId,
       staff.name AS staffName, counter.number AS counterNumber,
       document.number AS documentNumber, ticket.prefix AS prefix, ticket.sequence AS sequence
     FROM desk_log
     JOIN staff ON staff.id = desk_log.staff_id
     LEFT JOIN counter ON counter.id = desk_log.counter_id
     LEFT JOIN ticket ON ticket.id = desk_log.ticket_id
     LEFT JOIN document ON document.id = desk_log.document_id
     WHERE ${WHERE}
     ORDER BY desk_log.at DESC, desk_log.id DESC LIMIT ? OFFSET ?`,
      ...bounds(filter),
      page.limit,
      page.offset,
    )
    .map(fromStored)

export const countLog = (db: ReadDb, filter: LogFilter): number =>
  db.get<{ n: number }>(`SELECT count(*) AS n FROM desk_log WHERE ${WHERE}`, ...bounds(filter))?.n ?? 0
