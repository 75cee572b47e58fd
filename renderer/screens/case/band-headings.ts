import { toPlainDate } from '#shared/kernel/plain-date.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { BandDay, BandHeading, CalendarDay } from './band-parts.ts'

type Column = Pick<BandDay, 'date' | 'day'>

const monthsOf = (days: readonly Column[]): BandHeading[] =>
  days.flatMap(({ date, day }, column) => {
    if (column !== 0 && day !== 1) return []
    const { year, month } = toPlainDate(date)
    return [{ column, span: 1, text: { kind: 'month', year, month } }]
  })

const namedDaysOf = (
  days: readonly Column[],
  calendar: ReadonlyMap<DateText, CalendarDay>,
): BandHeading[] => {
  const found: BandHeading[] = []
  days.forEach(({ date }, column) => {
    const explained = calendar.get(date)
    const name = explained?.kind === 'holiday' || explained?.kind === 'local-closed' ? explained.name : null
    const makeUp = explained?.kind === 'make-up' || explained?.kind === 'local-open'
    if (makeUp) found.push({ column, span: 1, text: { kind: 'make-up' } })
    if (name === null) return
    const open = found.at(-1)
    if (open?.text.kind === 'rest' && open.text.name === name && open.column + open.span === column)
      found[found.length - 1] = { ...open, span: open.span + 1 }
    else found.push({ column, span: 1, text: { kind: 'rest', name } })
  })
  return found
}

/** Months where they begin, holidays over all their days, 调休上班 over each of its days. */
export const headingsOf = (
  days: readonly Column[],
  calendar: ReadonlyMap<DateText, CalendarDay>,
): BandHeading[] => [...monthsOf(days), ...namedDaysOf(days, calendar)].sort((a, b) => a.column - b.column)
