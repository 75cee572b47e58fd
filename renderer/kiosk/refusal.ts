import type { FailureOf } from '#shared/contract/index.ts'

/** What a person is told when no ticket page can be shown. */
export type Refusal = 'closed' | 'changed' | 'broken' | 'unknown'

/**
 * From the failure of a take to its page. `quota` has a page of its own that names the business.
 * Only what is certain is said: without an answer (or with one that could not be read) nobody knows here
 * whether a number was made, so the page neither claims one nor denies it.
 */
export const refusalOf = (code: FailureOf<'kiosk.take'>): Refusal | 'quota' => {
  switch (code) {
    case 'quota-reached':
      return 'quota'
    case 'closed':
      return 'closed'
    case 'no-category':
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
