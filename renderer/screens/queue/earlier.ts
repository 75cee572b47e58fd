import type { TicketView } from '#shared/contract/queue.ts'

type Ticket = Pick<TicketView, 'id' | 'status' | 'earlierDay' | 'inLine'>

/** 隔日: a person of an earlier day who still waits and about whom nobody has decided. */
export const isLeftOver = ({ status, earlierDay, inLine }: Omit<Ticket, 'id'>): boolean =>
  status === 'waiting' && earlierDay !== null && !inLine

/** Whom a decision concerns: those chosen and still undecided, and without a choice the current one alone. */
export const decidedOn = <One extends Ticket>(
  rows: readonly One[],
  chosen: ReadonlySet<string>,
  current: One | null,
): readonly One[] => {
  const picked = rows.filter((row) => chosen.has(row.id) && isLeftOver(row))
  if (picked.length > 0) return picked
  return current !== null && isLeftOver(current) ? [current] : []
}

export const withChoice = (chosen: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}

/** 全选; when all are chosen already, none. */
export const withAll = (chosen: ReadonlySet<string>, rows: readonly Ticket[]): ReadonlySet<string> =>
  rows.every((row) => chosen.has(row.id)) ? new Set() : new Set(rows.map((row) => row.id))
