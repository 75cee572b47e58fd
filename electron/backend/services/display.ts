import { formatTicketNumber } from '#shared/domain/queue/ticket-number.ts'
import type { DisplayCall } from '#shared/contract/display.ts'
import { startOfDate } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { ok } from '#shared/kernel/result.ts'
import { answers } from '../context.ts'
import type { Handlers } from '../context.ts'
import { displayCalls } from '../store/display-calls.ts'
import type { DisplayCallRow } from '../store/display-calls.ts'
import { readCategories, readCounters, readProfile, readServing } from '../store/hall.ts'
import { openTickets } from '../store/tickets.ts'
import { openCounters } from './choose-next.ts'

/** How many earlier calls stand in the row 刚才叫过, and how many calls are looked through for them. */
const RECENT = 4
const LOOK_THROUGH = 40

/** 叫号屏: numbers and counters; never a name, never why somebody goes first. */
export const displayHandlers = (): Pick<Handlers, 'display.snapshot'> => ({
  'display.snapshot': answers(({ db, now, today, epoch, revision }) => {
    const profile = readProfile(db)
    const counters = readCounters(db)
    const numberOf = new Map(counters.map((row) => [row.id, row.number]))
    const categories = readCategories(db)
    const serving = readServing(db)
    const working = openCounters(db)
    const open = openTickets(db)
    const calls = displayCalls(db, startOfDate(today), LOOK_THROUGH)
    const latest = latestOfEachTicket(calls)
    const shown = ({
      prefix,
      sequence,
      width,
      counterId,
      at,
      timesCalled,
      day,
    }: DisplayCallRow): DisplayCall => ({
      number: formatTicketNumber(prefix, sequence, width),
      counter: numberOf.get(counterId) ?? 0,
      at,
      times: timesCalled,
      earlier: isEarlier(day, today),
    })
    const newest = latest[0]
    const shownAtCounters = new Set(open.map((row) => row.id))
    return ok({
      epoch,
      revision,
      now,
      hallName: profile.name,
      newest: newest === undefined ? null : shown(newest),
      counters: counters.map((counter) => {
        const ticket = open.find((row) => row.counterId === counter.id)
        const status =
          ticket?.status === 'called'
            ? ('calling' as const)
            : ticket?.status === 'serving'
              ? ('serving' as const)
              : !working.has(counter.id)
                ? ('paused' as const)
                : ('free' as const)
        return {
          number: counter.number,
          kindName: counter.kind,
          serves: serving
            .filter((row) => row.counterId === counter.id)
            .map((row) => categories.find((category) => category.id === row.categoryId)?.name ?? ''),
          status,
          ticket: ticket?.number ?? null,
          earlier: ticket !== undefined && isEarlier(ticket.day, today),
        }
      }),
      recent: latest
        .slice(1)
        .filter((call) => !shownAtCounters.has(call.ticketId))
        .slice(0, RECENT)
        .map(shown),
      notices: profile.notices,
      standing: calls
        .filter(isStanding)
        .toReversed()
        .map((row) => {
          const { number, counter, at, earlier } = shown(row)
          return { id: row.id, number, counter, at, again: row.type === 'recalled', earlier }
        }),
    })
  }),
})

/** A ticket of an earlier day that was carried over. */
const isEarlier = (day: DateText, today: DateText): boolean => day < today

const latestOfEachTicket = (calls: readonly DisplayCallRow[]): DisplayCallRow[] => {
  const seen = new Set<string>()
  return calls.filter(({ ticketId }) => {
    if (seen.has(ticketId)) return false
    seen.add(ticketId)
    return true
  })
}

/** The ticket is still where this call brought it: not missed, moved, put aside or done with since. */
const isStanding = ({ status, heldBy, counterId, calledAt, at }: DisplayCallRow): boolean =>
  (status === 'called' || status === 'serving') && heldBy === counterId && calledAt !== null && at >= calledAt
