import { assertNever } from '#shared/kernel/assert-never.ts'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import type { PageStyle } from './page-style.ts'
import { paperDate, type PaperText } from './paper-text.ts'

/**
 * What stands at the foot of every page beside its number: official papers their own number and copies, lists who made
 * them and when. A 停机收件单 has no foot, because its sheet is cut in two and each half is numbered.
 */
export const pageFoot = (text: PaperText, snapshot: DocumentSnapshot): PageStyle['footer'] => {
  const { organ, hallName, number, copies } = snapshot
  const marked = (middle: string): string => {
    if (!snapshot.demo) return middle
    const mark = text('page.demo')
    return middle === '' ? mark : text('page.withMark', { text: middle, mark })
  }
  const date = paperDate(text, snapshot.date)
  switch (snapshot.kind) {
    case 'receipt':
    case 'notice':
    case 'remaining':
    case 'acceptance':
    case 'deferral':
    case 'not-accepted':
    case 'explanation':
    case 'redirection':
    case 'originals-taken':
    case 'originals-returned':
    case 'need':
    case 'decision':
    case 'refusal':
    case 'delivery':
    case 'extension':
    case 'special-procedure':
    case 'resumption':
    case 'referral':
    case 'returned-above':
    case 'objection-answer':
      return { left: number, middle: marked(copies) }
    case 'entrustment-form':
    case 'need-form':
      return { left: hallName, middle: marked(text('form.free')) }
    case 'catalogue':
      return { left: organ, middle: marked(text('catalogue.made', { date })) }
    case 'register':
    case 'month-report':
    case 'morning-list':
    case 'day-end':
      return { left: organ, middle: marked(text('register.printed', { date })) }
    case 'progress':
    case 'due-explanation':
      return { left: hallName, middle: marked(text('register.printed', { date })) }
    case 'outage-forms':
      return null
    default:
      return assertNever(snapshot)
  }
}
