import { checkDocumentNumber } from '#shared/domain/person/id-number.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'

/** 6 of the place, 8 of the birthday, 4 of the person: how a number is read off a card. */
const GROUPS = [6, 8, 4] as const
export const ID_LENGTH = 18
const DOT = '•'
const EMPTY = '–'

/** One key more: digits anywhere, X only in the last place; whatever does not fit changes nothing. */
export const typedOn = (typed: string, key: string): string => {
  if (typed.length >= ID_LENGTH) return typed
  const sign = key.toUpperCase()
  return /^\d$/.test(sign) || (sign === 'X' && typed.length === ID_LENGTH - 1) ? typed + sign : typed
}

export interface EntryGroup {
  /** As it stands on the screen, every place taken. */
  readonly text: string
  readonly open: boolean
}

/**
 * The number as the person sees it while typing: only the group under the finger in plain figures, so that nobody
 * behind them reads a whole number off the screen.
 */
export const entryGroups = (typed: string): EntryGroup[] => {
  let from = 0
  return GROUPS.map((size) => {
    const part = typed.slice(from, from + size)
    const open = typed.length > from && typed.length <= from + size
    from += size
    return { text: (open ? part : DOT.repeat(part.length)).padEnd(size, EMPTY), open }
  })
}

export type EntryProblem = { readonly kind: 'short'; readonly missing: number } | { readonly kind: 'wrong' }

/** What keeps this number from being one of a 居民身份证 (GB 11643); null = nothing. */
export const entryProblem = (typed: string, today: DateText): EntryProblem | null => {
  if (typed.length < ID_LENGTH) return { kind: 'short', missing: ID_LENGTH - typed.length }
  return checkDocumentNumber('resident-id', typed, today).verdict === 'good' ? null : { kind: 'wrong' }
}
