import type { FailureOf } from '#shared/contract/index.ts'
import type { Failure } from '#shared/kernel/result.ts'
import { refusalOf } from './refusal.ts'
import type { Page } from './visit.ts'

/** The page that follows when 已预约取号 gave no number. `when` is the time from which, or the slot that is over. */
export const pageForArrival = ({ code, detail }: Failure<FailureOf<'kiosk.arrive'>>): Page => {
  switch (code) {
    case 'bad-number':
      return { kind: 'booked', refused: true }
    case 'no-booking':
      return { kind: 'not-booked', because: 'none', when: '' }
    case 'too-early':
      return { kind: 'not-booked', because: 'early', when: String(detail['from'] ?? '') }
    case 'too-late':
      return { kind: 'not-booked', because: 'late', when: String(detail['slot'] ?? '') }
    default: {
      const refusal = refusalOf(code)
      return { kind: 'refused', refusal: refusal === 'category' || refusal === 'number' ? 'broken' : refusal }
    }
  }
}
