import { nextTicket, standingOf, type Chosen, type NextTicketArgs } from './next-ticket.ts'

/** One place in the order in which a counter would call, with what a clerk can be told about it. */
export interface Turn extends Chosen {
  /** Minutes by which the weight of its category sets it forward at this counter; 0 = none. */
  readonly headStartMinutes: number
  /** Tickets of this counter's line that were taken earlier and are called later, oldest first. */
  readonly overtakes: readonly string[]
}

/**
 * 为什么是这一位: the order in which a counter would call if nobody came and nothing else happened, as far as `limit`,
 * each with its reason. Found by asking {@link nextTicket} again and again, so the explanation cannot differ from what
 * the key does.
 */
export const callingOrder = (args: NextTicketArgs, limit: number): readonly Turn[] => {
  const turns: Turn[] = []
  let { waiting, recent } = args
  while (turns.length < limit) {
    const chosen = nextTicket({ ...args, waiting, recent })
    if (chosen === null) return turns
    const { candidate } = chosen
    waiting = waiting.filter((ticket) => ticket !== candidate)
    recent = [...recent, { because: chosen.because, stream: chosen.stream }]
    turns.push({
      ...chosen,
      headStartMinutes: Math.round(
        (candidate.place - standingOf(candidate, args.serves, args.rules)) / 60_000,
      ),
      overtakes: waiting
        .filter((ticket) => isCallable(ticket, args) && ticket.issuedAt < candidate.issuedAt)
        .toSorted((a, b) => a.issuedAt - b.issuedAt)
        .map((ticket) => ticket.id),
    })
  }
  return turns
}

const isCallable = (ticket: NextTicketArgs['waiting'][number], args: NextTicketArgs): boolean =>
  nextTicket({ ...args, waiting: [ticket] }) !== null
