import type { TicketView } from '#shared/contract/queue.ts'

type Searched = Pick<TicketView, 'number' | 'status' | 'earlierDay' | 'inLine' | 'issuedAt'>

export type NumberFound<Ticket> =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly ticket: Ticket }
  | { readonly kind: 'several'; readonly numbers: readonly string[] }

const tidy = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()

const ENDED: readonly TicketView['status'][] = ['finished', 'void']

/** Of two numbers that read the same, the one that somebody may still stand here with; of those, today's. */
const preferred = <Ticket extends Searched>(tickets: readonly Ticket[]): readonly Ticket[] => {
  const open = tickets.filter(({ status }) => !ENDED.includes(status))
  const pool = open.length > 0 ? open : tickets
  const today = pool.filter(({ earlierDay }) => earlierDay === null)
  return today.length > 0 ? today : pool
}

/**
 * The ticket a clerk means by what is typed: `A012`, `a12`, or the digits alone. Leading zeros do not matter. Numbers
 * that have ended are found only when nothing else has this number.
 */
export const findByNumber = <Ticket extends Searched>(
  tickets: readonly Ticket[],
  typed: string,
): NumberFound<Ticket> => {
  const match = /^([A-Z]*)0*(\d+)$/.exec(tidy(typed))
  if (match === null) return { kind: tidy(typed) === '' ? 'nothing' : 'none' }
  const [, prefix = '', digits = ''] = match
  const same = tickets.filter(({ number }) => {
    const parts = /^([A-Z]*)0*(\d+)$/.exec(number)
    return parts !== null && parts[2] === digits && (prefix === '' || parts[1] === prefix)
  })
  const found = preferred(same)
  const [only] = found
  if (only === undefined) return { kind: 'none' }
  return found.length === 1
    ? { kind: 'one', ticket: only }
    : { kind: 'several', numbers: found.map(({ number }) => number) }
}

/** What can be done with a number that was typed, at a counter that has nobody (`free`) or somebody. */
export type NumberUse =
  | { readonly can: readonly ('call' | 'resume' | 'rejoin')[]; readonly but: 'busy' | null }
  | { readonly can: readonly []; readonly but: 'ended' | 'elsewhere' | 'here' | 'busyWaiting' }

export const usesOfNumber = (
  ticket: Pick<TicketView, 'status' | 'counterNumber'>,
  counterNumber: number,
  free: boolean,
): NumberUse => {
  switch (ticket.status) {
    case 'finished':
    case 'void':
      return { can: [], but: 'ended' }
    case 'called':
    case 'serving':
      return { can: [], but: ticket.counterNumber === counterNumber ? 'here' : 'elsewhere' }
    case 'missed':
      return free ? { can: ['call', 'rejoin'], but: null } : { can: ['rejoin'], but: 'busy' }
    case 'held':
      return free ? { can: ['resume'], but: null } : { can: [], but: 'busyWaiting' }
    case 'waiting':
      return free ? { can: ['call'], but: null } : { can: [], but: 'busyWaiting' }
  }
}
