import { PRIORITY_REASONS } from '#shared/domain/queue/ticket.ts'
import type { PriorityReason } from '#shared/domain/queue/ticket.ts'
import type { Claim } from './use-tickets.ts'

export const CLAIM_REASONS = ['none', ...PRIORITY_REASONS] as const
export type ClaimReason = (typeof CLAIM_REASONS)[number]

/** A claim as it is being put in. The age is typed, so it is text. */
export interface ClaimDraft {
  readonly reason: ClaimReason
  readonly age: string
}

export const NO_CLAIM: ClaimDraft = { reason: 'none', age: '' }

export const draftOf = (reason: PriorityReason | null): ClaimDraft => ({ reason: reason ?? 'none', age: '' })

/** An age is asked for only where it decides. */
export const asksAge = ({ reason }: Pick<ClaimDraft, 'reason'>): boolean => reason === 'elderly'

const OLDEST = 130

/** The claim, once it is whole; null while the age that decides is missing or is none. */
export const claimOf = (draft: ClaimDraft): Claim | null => {
  if (draft.reason === 'none') return { reason: null, age: null }
  if (!asksAge(draft)) return { reason: draft.reason, age: null }
  const typed = draft.age.normalize('NFKC').trim()
  const age = /^\d{1,3}$/.test(typed) ? Number(typed) : null
  return age === null || age > OLDEST ? null : { reason: draft.reason, age }
}
