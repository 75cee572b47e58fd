import type { Candidate, Chosen, NextTicketArgs } from '#shared/domain/queue/next-ticket.ts'
import { LOOK_BACK, nextTicket } from '#shared/domain/queue/next-ticket.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { startOfDate } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { ReadDb } from '../store/database.ts'
import { readCounters, readServing } from '../store/hall.ts'
import { counterSessions } from '../store/sessions.ts'
import { recentCalls } from '../store/counter-work.ts'
import { firstInLine, waitingTickets } from '../store/line.ts'
import type { TicketRow } from '../store/tickets.ts'
import { readQueueRules } from './queue-rules.ts'

interface Moment {
  readonly db: ReadDb
  readonly now: Instant
  readonly today: DateText
}

/** Counters where somebody sits and which are not paused. */
export const openCounters = (db: ReadDb): ReadonlySet<string> => {
  const paused = new Set(
    readCounters(db)
      .filter((row) => row.paused === 1)
      .map((row) => row.id),
  )
  return new Set(
    counterSessions(db)
      .map((row) => row.counterId)
      .filter((id) => !paused.has(id)),
  )
}

/** A ticket as far as the order of calling is concerned. */
export const candidateOf = (row: TicketRow): Candidate => ({
  id: row.id,
  categoryId: row.categoryId,
  place: row.place,
  issuedAt: row.issuedAt,
  level: row.priorityLevel,
  slot: row.slotFrom === null || row.slotTo === null ? null : { from: row.slotFrom, to: row.slotTo },
  reservedFor: row.reservedFor,
  sentBack: row.returnedFrom !== null,
})

const argsFor = (
  { db, now, today }: Moment,
  counterId: string,
  rows: readonly TicketRow[],
): NextTicketArgs => ({
  waiting: rows.map(candidateOf),
  serves: readServing(db).filter((serving) => serving.counterId === counterId),
  counterId,
  openCounters: openCounters(db),
  recent: recentCalls(db, counterId, startOfDate(today), LOOK_BACK).map(({ chosenBecause, stream }) => ({
    because: chosenBecause,
    stream,
  })),
  rules: readQueueRules(db),
  now,
})

/** Everybody who waits, of whatever day (`rows`); of them who stands in today's line, and what decides at a counter. */
export const wholeLine = (
  moment: Moment,
  counterId: string,
): NextTicketArgs & { readonly rows: readonly TicketRow[] } => {
  const rows = waitingTickets(moment.db)
  const line = rows.filter((row) => row.lineDay >= moment.today)
  return { ...argsFor(moment, counterId, line), rows }
}

/** Who 呼叫下一位 would call at this counter now, and why. */
export const chooseNext = (
  moment: Moment,
  counterId: string,
): (Omit<Chosen, 'candidate'> & { readonly ticket: TicketRow }) | null => {
  const { db, today } = moment
  const served = readServing(db)
    .filter((serving) => serving.counterId === counterId)
    .map((serving) => serving.categoryId)
  const rows = firstInLine(db, served, today)
  const chosen = nextTicket(argsFor(moment, counterId, rows))
  const ticket = rows.find((row) => row.id === chosen?.candidate.id)
  return chosen === null || ticket === undefined
    ? null
    : { ticket, because: chosen.because, stream: chosen.stream }
}
