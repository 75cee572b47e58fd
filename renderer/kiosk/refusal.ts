import type { FailureOf } from '#shared/contract/index.ts'
import { CATEGORY_CLOSED_REASONS } from '#shared/domain/queue/category-opening.ts'
import type { Failure } from '#shared/kernel/result.ts'
import type { CategoryClosed } from './opening.ts'

/** What a person is told when no ticket page can be shown. */
export type Refusal = 'closed' | 'changed' | 'broken' | 'unknown'

/**
 * From the failure of a take to its page. `category` has a page of its own that names the business and says why;
 * `number` goes back to where the number is typed.
 * Only what is certain is said: without an answer (or with one that could not be read) nobody knows here
 * whether a number was made, so the page neither claims one nor denies it.
 */
export const refusalOf = (code: FailureOf<'kiosk.take'>): Refusal | 'category' | 'number' => {
  switch (code) {
    case 'quota-reached':
    case 'not-now':
      return 'category'
    case 'bad-number':
      return 'number'
    case 'closed':
    case 'numbers-unsettled':
      return 'closed'
    case 'no-category':
    // The hall has begun to ask for cards while somebody stood here.
    case 'card-needed':
      return 'changed'
    case 'backend-down':
    case 'internal':
    case 'key-reused':
      return 'unknown'
    case 'clock-doubtful':
    case 'disk-full':
    case 'bad-input':
    case 'not-allowed':
    case 'signed-out':
    case 'unknown-channel':
    case 'too-large':
      return 'broken'
  }
}

/** Why a business gave no number, as the refusal itself says it; the cards may not know it yet. */
export const closedFrom = ({ because, date, time }: Failure['detail']): CategoryClosed => ({
  because: CATEGORY_CLOSED_REASONS.find((reason) => reason === because) ?? 'day-full',
  opensNext: typeof date === 'string' && typeof time === 'string' ? { date, time } : null,
})
