import { waitEstimates } from '#shared/domain/queue/estimate.ts'
import type { LineTicket, OpenCounter, WaitEstimate } from '#shared/domain/queue/estimate.ts'
import { LEAST_ALIKE, likeHours } from '#shared/domain/queue/service-history.ts'
import type { Stretch } from '#shared/domain/queue/service-history.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { QueryContext } from '../context.ts'
import type { ReadDb } from '../store/database.ts'
import { readCounters, readServing } from '../store/hall.ts'
import { latestServed, servedWithin } from '../store/service-times.ts'
import { lineFacts } from '../store/line.ts'
import { openTickets } from '../store/tickets.ts'
import type { TicketRow } from '../store/tickets.ts'
import { openCounters } from './choose-next.ts'

/** How much of the hall's own history is asked for an estimate. */
const MOST_SERVICES = 60
const LATEST_SERVICES = 40

/** Services of hours like this one, as far as there are enough of them, otherwise the latest. */
const historyAt = (db: ReadDb, now: Instant): ((categoryId: string) => number[]) => {
  const alike = likeHours(now)
  return (categoryId) => {
    for (const stretches of [alike.weekday, alike.daily]) {
      const found = stretches
        .flatMap((stretch: Stretch) => servedWithin(db, categoryId, stretch, MOST_SERVICES))
        .slice(0, MOST_SERVICES)
      if (found.length >= LEAST_ALIKE) return found
    }
    return latestServed(db, categoryId, LATEST_SERVICES)
  }
}

/** The counters that call, with whom they have now. */
const countersNow = (db: ReadDb, now: Instant): OpenCounter[] => {
  const working = openCounters(db)
  const serving = readServing(db)
  const open = openTickets(db)
  return readCounters(db)
    .filter(({ id }) => working.has(id))
    .map(({ id }) => {
      const ticket = open.find(({ counterId }) => counterId === id)
      return {
        id,
        serves: serving.filter((row) => row.counterId === id),
        busy:
          ticket === undefined
            ? null
            : {
                categoryId: ticket.categoryId,
                minutes: Math.max(0, now - (ticket.startedAt ?? ticket.calledAt ?? now)) / 60_000,
              },
      }
    })
}

const inLine = ({ categoryId, place, priority, reservedFor }: TicketRow): LineTicket => ({
  categoryId,
  place,
  priority: priority !== null,
  reservedFor,
})

/** 预计等候 for whoever comes now, and for a ticket that waits already. */
export interface KioskWaits {
  readonly newcomer: (categoryId: string) => WaitEstimate | null
  readonly of: (ticket: TicketRow) => WaitEstimate | null
}

export const kioskWaits = ({ db, now, today }: Pick<QueryContext, 'db' | 'now' | 'today'>): KioskWaits => {
  const waiting = lineFacts(db, today).map((one) => ({ ...one, priority: one.priority === 1 }))
  const counters = countersNow(db, now)
  const minutesOf = historyAt(db, now)
  const among = (line: readonly LineTicket[]) => waitEstimates({ counters, line, minutesOf })
  // Whoever has a number already is not asked about with the whole line.
  let all: ReturnType<typeof among> | null = null
  return {
    newcomer: (categoryId) => {
      all ??= among(waiting)
      return all({ categoryId, place: now, priority: false, reservedFor: null })
    },
    of: (ticket) => among(waiting.filter(({ id }) => id !== ticket.id))(inLine(ticket)),
  }
}
