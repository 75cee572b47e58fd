import type { ExplainedDay } from '#shared/domain/limit/limit-count.ts'
import { pauseOn } from '#shared/domain/limit/case-limits.ts'
import { addDays, daysBetween, toPlainDate, weekdayOf } from '#shared/kernel/plain-date.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { headingsOf } from './band-headings.ts'
import { marksOf, notesOf } from './band-marks.ts'
import type { BandDay, BandInput, BandRun, BandState, CalendarDay, ClockBand } from './band-parts.ts'

const mondayOf = (date: DateText): DateText => addDays(date, 1 - weekdayOf(date))
const sundayOf = (date: DateText): DateText => addDays(date, 7 - weekdayOf(date))
const latest = (...dates: readonly (DateText | null)[]): DateText =>
  dates.filter((date) => date !== null).reduce((a, b) => (a > b ? a : b))
const earliest = (a: DateText, b: DateText): DateText => (a < b ? a : b)

/**
 * Lays the ledger of one limit against whole weeks, from the day of receipt to the due day or later; while the clock
 * stands, to the week of today, because nobody knows the day on which it ends.
 */
export const clockBand = (input: BandInput): ClockBand => {
  const { count, receivedOn, today, stoppedOn, otherDue, standsSince, originalDue, noted } = input
  const clockDay = stoppedOn ?? today
  const standing = standsSince !== null
  const first = mondayOf(earliest(receivedOn, count.startDate))
  const last = sundayOf(
    latest(
      clockDay,
      standing ? standsSince : count.due,
      standing ? null : otherDue,
      standing ? null : originalDue,
      ...noted.map(({ date }) => date),
    ),
  )
  const ledger = new Map(count.days.map((day) => [day.date, day]))
  const known = new Map<DateText, CalendarDay>(
    [...input.calendar, ...count.days].map((day) => [day.date, day]),
  )

  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, index): BandDay => {
    const date = addDays(first, index)
    const explained = ledger.get(date)
    const kind = known.get(date)
    const state = stateOf(date, explained, input, clockDay)
    return {
      date,
      day: toPlainDate(date).day,
      state,
      ordinal: state === 'counted' ? (explained?.ordinal ?? null) : null,
      procedure: state === 'paused' ? (pauseOn(input.pauses, date)?.procedure ?? null) : null,
      rest: kind !== undefined && isRest(kind),
      used: date <= clockDay,
      today: date === today,
      original: !standing && date === originalDue,
      covered: kind?.covered ?? true,
    }
  })

  return {
    days,
    runs: runsOf(days),
    headings: headingsOf(days, known),
    marks: marksOf(first, days.length, input),
    notes: notesOf(first, days.length, input),
    todayColumn: Math.min(Math.max(daysBetween(first, today), 0), days.length - 1),
  }
}

const isRest = (day: CalendarDay): boolean =>
  day.kind === 'weekend' || day.kind === 'holiday' || day.kind === 'local-closed'

const stateOf = (
  date: DateText,
  explained: ExplainedDay | undefined,
  { count, receivedOn, standsSince }: BandInput,
  clockDay: DateText,
): BandState => {
  if (standsSince !== null && date > standsSince) return date <= clockDay ? 'paused' : 'none'
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
  days.forEach(({ state, procedure }, column) => {
    if (state === 'counted' || state === 'none') return
    const open = runs.at(-1)
    const goesOn =
      open !== undefined &&
      open.state === state &&
      open.procedure === procedure &&
      open.from + open.length === column
    if (goesOn) runs[runs.length - 1] = { ...open, length: open.length + 1 }
    else runs.push({ state, from: column, length: 1, procedure })
  })
  return runs
}
