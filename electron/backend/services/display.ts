import { formatTicketNumber } from '#shared/domain/queue/ticket-number.ts'
import type { DisplayCall } from '#shared/contract/display.ts'
import { startOfDate } from '#shared/kernel/instant.ts'
import { ok } from '#shared/kernel/result.ts'
import { answers } from '../context.ts'
import type { Handlers } from '../context.ts'
import { readCategories, readCounters, readProfile, readServing } from '../store/hall.ts'
import { counterSessions } from '../store/sessions.ts'
import { callsSince, findTicket, openTickets } from '../store/tickets.ts'

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
    const staffed = new Set(counterSessions(db).map((row) => row.counterId))
    const open = openTickets(db)
    const seen = new Set<string>()
    const calls: (DisplayCall & { readonly ticketId: string })[] = []
    for (const call of callsSince(db, startOfDate(today), LOOK_THROUGH)) {
      if (seen.has(call.ticketId)) continue
      seen.add(call.ticketId)
      calls.push({
        ticketId: call.ticketId,
        number: formatTicketNumber(call.prefix, call.sequence, call.width),
        counter: numberOf.get(call.counterId) ?? 0,
        at: call.at,
        times: findTicket(db, call.ticketId)?.timesCalled ?? 1,
      })
    }
    const strip = ({ number, counter, at, times }: DisplayCall): DisplayCall => ({
      number,
      counter,
      at,
      times,
    })
    const newest = calls[0]
    const shownAtCounters = new Set(open.map((row) => row.id))
    return ok({
      epoch,
      revision,
      now,
      hallName: profile.name,
      newest: newest === undefined ? null : strip(newest),
      counters: counters.map((counter) => {
        const ticket = open.find((row) => row.counterId === counter.id)
        const status =
          ticket?.status === 'called'
            ? ('calling' as const)
            : ticket?.status === 'serving'
              ? ('serving' as const)
              : counter.paused === 1 || !staffed.has(counter.id)
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
        }
      }),
      recent: calls
        .slice(1)
        .filter((call) => !shownAtCounters.has(call.ticketId))
        .slice(0, RECENT)
        .map(strip),
      notices: profile.notices,
    })
  }),
})
