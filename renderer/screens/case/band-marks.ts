import { CORRECTION } from '#shared/domain/limit/case-limits.ts'
import { addDays, daysBetween } from '#shared/kernel/plain-date.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { BandInput, BandMark, BandNote, MarkName } from './band-parts.ts'

/** What happened and what is due, each under its day; things of one day share one mark. */
export const marksOf = (first: DateText, width: number, input: BandInput): BandMark[] => {
  const { count, receivedOn, acceptedOn, today, stoppedOn, due, otherDue, pauses, standsSince } = input
  const startKnown = count.startDate === receivedOn || count.startDate === acceptedOn
  const standing = standsSince !== null
  const wanted: (readonly [DateText | null, MarkName])[] = [
    [receivedOn, 'received'],
    [acceptedOn, input.deemed ? 'deemed' : 'accepted'],
    [startKnown ? null : count.startDate, 'started'],
    // A correction ends with the acceptance, which has its mark already.
    ...pauses.map(({ procedure, to }): readonly [DateText | null, MarkName] => [
      to === null || procedure === CORRECTION ? null : addDays(to, 1),
      'resumed',
    ]),
    [stoppedOn, input.decided ? 'decided' : 'ended'],
    [stoppedOn === null ? today : null, 'today'],
    [standing ? null : input.originalDue, 'original-due'],
    [standing ? null : due, 'due'],
    [standing || count.due === due ? null : count.due, 'rolled'],
    [standing || otherDue === due || otherDue === count.due ? null : otherDue, 'other-due'],
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

/** The quiet line: last days of 环节 and objections, in the order of the days. */
export const notesOf = (first: DateText, width: number, { noted }: BandInput): BandNote[] =>
  noted
    .map((one) => ({ ...one, column: daysBetween(first, one.date) }))
    .filter(({ column }) => column >= 0 && column < width)
    .sort((a, b) => a.column - b.column)
