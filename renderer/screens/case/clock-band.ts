import type { ExplainedDay, LimitCount } from '#shared/domain/limit/limit-count.ts'
import { addDays, daysBetween, toPlainDate, weekdayOf } from '#shared/kernel/plain-date.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'

/**
 * How one day is drawn in the clock band.
 * waiting 未起算 · counted 计入 · paused 不计(特别程序) · off 不计(休息日) · late 逾期 · none 时限之外
 */
export type BandState = 'waiting' | 'counted' | 'paused' | 'off' | 'late' | 'none'

export interface BandDay {
  readonly date: DateText
  readonly day: number
  readonly state: BandState
  /** Straight from the ledger; the band never counts for itself. */
  readonly ordinal: number | null
  /** Greyed: a day off by the calendar. */
  readonly rest: boolean
  readonly used: boolean
  readonly today: boolean
  readonly covered: boolean
}

export interface BandRun {
  readonly state: 'waiting' | 'paused' | 'off' | 'late'
  readonly from: number
  readonly length: number
}

export interface BandHeading {
  readonly column: number
  readonly span: number
  readonly text:
    | { readonly kind: 'month'; readonly year: number; readonly month: number }
    | { readonly kind: 'rest'; readonly name: string }
    | { readonly kind: 'make-up' }
}

export type MarkName =
  | 'received'
  | 'accepted'
  | 'deemed'
  | 'started'
  | 'today'
  | 'rolled'
  | 'other-due'
  | 'due'
  | 'decided'
  | 'ended'

export interface BandMark {
  readonly column: number
  readonly date: DateText
  /** Several things on one day share one mark, in this order. */
  readonly names: readonly MarkName[]
}

export interface ClockBand {
  readonly days: readonly BandDay[]
  readonly runs: readonly BandRun[]
  readonly headings: readonly BandHeading[]
  readonly marks: readonly BandMark[]
  readonly todayColumn: number
}

type CalendarDay = Pick<ExplainedDay, 'date' | 'kind' | 'name' | 'covered'>

export interface BandInput {
  readonly count: LimitCount
  readonly receivedOn: DateText
  readonly acceptedOn: DateText | null
  /** 视为受理 */
  readonly deemed: boolean
  readonly today: DateText
  /** When the clock stopped: the day of the decision, or of an end without one; null while it runs. */
  readonly stoppedOn: DateText | null
  readonly decided: boolean
  /** The day the office works by: for natural days the last day before rolling off a rest day. */
  readonly due: DateText
  /** What each date is on the calendar: it says which days outside the ledger are off, never how the count runs. */
  readonly calendar: readonly CalendarDay[]
  /** The later of promised and legal limit, drawn as a second mark; null when there is only one. */
  readonly otherDue: DateText | null
}

const mondayOf = (date: DateText): DateText => addDays(date, 1 - weekdayOf(date))
const sundayOf = (date: DateText): DateText => addDays(date, 7 - weekdayOf(date))
const latest = (...dates: readonly (DateText | null)[]): DateText =>
  dates.filter((date) => date !== null).reduce((a, b) => (a > b ? a : b))
const earliest = (a: DateText, b: DateText): DateText => (a < b ? a : b)

/** Lays the ledger of one limit against whole weeks, from the day of receipt to the due day or later. */
export const clockBand = (input: BandInput): ClockBand => {
  const { count, receivedOn, today, stoppedOn, otherDue } = input
  const clockDay = stoppedOn ?? today
  const first = mondayOf(earliest(receivedOn, count.startDate))
  const last = sundayOf(latest(count.due, clockDay, otherDue))
  const ledger = new Map(count.days.map((day) => [day.date, day]))
  const known = new Map<DateText, CalendarDay>(
    [...input.calendar, ...count.days].map((day) => [day.date, day]),
  )

  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, index): BandDay => {
    const date = addDays(first, index)
    const explained = ledger.get(date)
    const kind = known.get(date)
    return {
      date,
      day: toPlainDate(date).day,
      state: stateOf(date, explained, input, clockDay),
      ordinal: explained?.ordinal ?? null,
      rest: kind !== undefined && isRest(kind),
      used: date <= clockDay,
      today: date === today,
      covered: kind?.covered ?? true,
    }
  })

  return {
    days,
    runs: runsOf(days),
    headings: [...monthsOf(days), ...namedDaysOf(days, known)].sort((a, b) => a.column - b.column),
    marks: marksOf(first, days.length, input),
    todayColumn: Math.min(Math.max(daysBetween(first, today), 0), days.length - 1),
  }
}

const isRest = (day: CalendarDay): boolean =>
  day.kind === 'weekend' || day.kind === 'holiday' || day.kind === 'local-closed'

const stateOf = (
  date: DateText,
  explained: ExplainedDay | undefined,
  { count, receivedOn }: BandInput,
  clockDay: DateText,
): BandState => {
  if (explained !== undefined) {
    if (explained.what === 'counted' || explained.what === 'rolled') return 'counted'
    if (explained.what === 'paused') return 'paused'
    if (explained.what === 'off') return 'off'
    return 'waiting'
  }
  if (date >= receivedOn && date <= count.startDate) return 'waiting'
  return date > count.due && date <= clockDay ? 'late' : 'none'
}

const runsOf = (days: readonly BandDay[]): BandRun[] => {
  const runs: BandRun[] = []
  days.forEach(({ state }, column) => {
    if (state === 'counted' || state === 'none') return
    const open = runs.at(-1)
    if (open !== undefined && open.state === state && open.from + open.length === column)
      runs[runs.length - 1] = { ...open, length: open.length + 1 }
    else runs.push({ state, from: column, length: 1 })
  })
  return runs
}

const monthsOf = (days: readonly BandDay[]): BandHeading[] =>
  days.flatMap(({ date, day }, column) => {
    if (column !== 0 && day !== 1) return []
    const { year, month } = toPlainDate(date)
    return [{ column, span: 1, text: { kind: 'month', year, month } }]
  })

const namedDaysOf = (
  days: readonly BandDay[],
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

const marksOf = (first: DateText, width: number, input: BandInput): BandMark[] => {
  const { count, receivedOn, acceptedOn, today, stoppedOn, due, otherDue } = input
  const startKnown = count.startDate === receivedOn || count.startDate === acceptedOn
  const wanted: (readonly [DateText | null, MarkName])[] = [
    [receivedOn, 'received'],
    [acceptedOn, input.deemed ? 'deemed' : 'accepted'],
    [startKnown ? null : count.startDate, 'started'],
    [stoppedOn, input.decided ? 'decided' : 'ended'],
    [stoppedOn === null ? today : null, 'today'],
    [due, 'due'],
    [count.due === due ? null : count.due, 'rolled'],
    [otherDue === due || otherDue === count.due ? null : otherDue, 'other-due'],
  ]
  const byDate = new Map<DateText, MarkName[]>()
  for (const [date, name] of wanted) {
    if (date === null) continue
    const names = byDate.get(date)
    if (names === undefined) byDate.set(date, [name])
    else names.push(name)
  }
  return [...byDate]
    .map(([date, names]) => ({ column: daysBetween(first, date), date, names }))
    .filter(({ column }) => column >= 0 && column < width)
    .sort((a, b) => a.column - b.column)
}
