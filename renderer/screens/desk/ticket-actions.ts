import type { OutputOf } from '#shared/contract/index.ts'
import { allowsTicketAction } from '#shared/domain/queue/allowed-ticket-actions.ts'

export type Overview = OutputOf<'queue.overview'>

/** The actions of the queue column, in the order of their keys. */
export const DESK_ACTIONS = [
  'callNext',
  'recall',
  'start',
  'miss',
  'hold',
  'transfer',
  'finish',
  'consult',
] as const
export type DeskAction = (typeof DESK_ACTIONS)[number]

/** Which of them are possible now; follows from the same table the backend asks. */
export const possibleActions = (
  overview: Pick<Overview, 'current' | 'next' | 'paused'>,
  hasCounter: boolean,
): ReadonlySet<DeskAction> => {
  if (!hasCounter) return new Set()
  const { current, next, paused } = overview
  if (current === null) return new Set(next !== null && !paused ? (['callNext'] as const) : [])
  const { status } = current
  return new Set(
    DESK_ACTIONS.filter((action) => {
      if (action === 'callNext') return false
      return allowsTicketAction(status, action === 'consult' ? 'finish' : action)
    }),
  )
}

/**
 * The one filled button while no intake is open: call, start once the person is called, and finish once the
 * matter of this ticket has its paper.
 */
export const filledAction = (possible: ReadonlySet<DeskAction>, matterDone: boolean): DeskAction | null => {
  if (possible.has('callNext')) return 'callNext'
  if (possible.has('start')) return 'start'
  return matterDone && possible.has('finish') ? 'finish' : null
}

export interface TransferTarget {
  readonly digit: number
  readonly kind: 'category' | 'counter'
  readonly id: string
  readonly prefix: string
  readonly number: number
  readonly name: string
}

/** Where a ticket can go, with a digit each: other categories first, then other counters somebody sits at. */
export const transferTargets = (
  overview: Pick<Overview, 'categories' | 'counters' | 'current'>,
): readonly TransferTarget[] => {
  const categories = overview.categories
    .filter((category) => category.id !== overview.current?.categoryId)
    .map((category) => ({ kind: 'category' as const, ...category, number: 0 }))
  const counters = overview.counters
    .filter((counter) => counter.staffName !== null && counter.number !== overview.current?.counterNumber)
    .map((counter) => ({ kind: 'counter' as const, ...counter, prefix: '' }))
  return [...categories, ...counters].slice(0, 9).map(({ kind, id, prefix, number, name }, index) => ({
    digit: index + 1,
    kind,
    id,
    prefix,
    number,
    name,
  }))
}

/**
 * What F9 and F10 do with the ticket that is here. One that is to come back is sent back by F9, and F10 plainly ends it;
 * which of the two is meant must not depend on how the clerk remembers this number.
 */
export const endOf = (
  key: 'finish' | 'consult',
  current: Pick<NonNullable<Overview['current']>, 'returnToCounter'> | null,
): 'finish' | 'consult' | 'sendBack' => {
  if ((current?.returnToCounter ?? null) === null) return key
  return key === 'finish' ? 'sendBack' : 'finish'
}

/** What ending the service now would record: the last result on this number, and else that it was served. */
export const recordedResult = (done: Overview['done']): Overview['done'][number]['result'] | 'served' =>
  done.at(-1)?.result ?? 'served'

/** Seconds in which the last action can still be taken back; 0 when there is none or they are over. */
export const undoSeconds = (undo: Overview['undo'], now: number): number =>
  undo === null ? 0 : Math.max(0, Math.ceil((undo.until - now) / 1000))

/** Counters of this hall to which a visit can go on, besides this one. */
export const redirectTargets = (
  overview: Pick<Overview, 'counters' | 'current'>,
): readonly Pick<Overview['counters'][number], 'id' | 'number' | 'name' | 'staffName'>[] =>
  overview.counters.filter((counter) => counter.number !== overview.current?.counterNumber)
