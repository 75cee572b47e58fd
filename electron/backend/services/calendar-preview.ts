import { setImmediate } from 'node:timers/promises'
import { MOST_NAMED } from '#shared/contract/calendar.ts'
import type { CalendarPreview, MovedCase } from '#shared/contract/calendar.ts'
import { workingDaysBetween } from '#shared/domain/calendar/day-kind.ts'
import { missingFestivals } from '#shared/domain/calendar/ics-marks.ts'
import type { WorkCalendar } from '#shared/domain/calendar/work-calendar.ts'
import { maskName } from '#shared/domain/person/mask.ts'
import { daysBetween } from '#shared/kernel/plain-date.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { QueryContext } from '../context.ts'
import { loadedCalendar, supposing } from '../store/calendars.ts'
import { findCase } from '../store/cases.ts'
import type { ReadDb } from '../store/database.ts'
import { findMatterVersion } from '../store/matters.ts'
import { openRecounts, touchedRows } from '../store/recounts.ts'
import { rowDates } from '../store/row-dates.ts'
import type { RowDates } from '../store/row-dates.ts'
import { caseDatesOf, storyOf } from './case-dates.ts'
import { readCasePeople } from './case-people.ts'
import type { PlannedChange } from './calendar-change.ts'

/** How many days of a year are worked. */
export const workdaysOf = (calendar: WorkCalendar, year: number): number =>
  workingDaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`)

type Move = Pick<MovedCase, 'caseId' | 'which' | 'before' | 'after'>

const moveOf = (caseId: string, before: RowDates, after: RowDates): Move | 'settled' | null => {
  const which = before.due === after.due && before.tellBy !== after.tellBy ? 'tell-by' : 'due'
  const of = (dates: RowDates): Move['before'] => ({
    date: which === 'due' ? dates.due : dates.tellBy,
    provisional: dates.provisional === 1,
  })
  const move = { caseId, which, before: of(before), after: of(after) } as const
  if (move.before.date !== move.after.date) return move
  return before.provisional === 1 && after.provisional === 0 ? 'settled' : null
}

/** One slice of the work; whoever presses a key meanwhile waits for no more. */
const LONGEST_SLICE = 8

/**
 * Which cases a change would move. Only those it can touch are counted, under both calendars, and what still waits for an
 * earlier change is looked at with them. Null as soon as nobody wants to know any more.
 */
const movedBy = async (
  db: ReadDb,
  { after, span }: PlannedChange,
  isWanted: () => boolean,
): Promise<{ moves: Move[]; settled: number } | null> => {
  const moves: Move[] = []
  let settled = 0
  if (span === null) return { moves, settled }
  const open = openRecounts(db)
  const wide = {
    first: open.reduce((first, change) => (change.first < first ? change.first : first), span.first),
    last: open.reduce((last, change) => (change.last > last ? change.last : last), span.last),
  }
  const supposed = supposing(db, after)
  let sliceEnd = performance.now() + LONGEST_SLICE
  for (const rows of touchedRows(db, wide, loadedCalendar(db).version + 1))
    for (const { id } of rows) {
      const { state, events, matter } = storyOf(db, id)
      const paused = findCase(db, id)?.pausedSince != null
      const move = moveOf(
        id,
        rowDates(caseDatesOf(db, matter)(state, events), paused),
        rowDates(caseDatesOf(supposed, matter)(state, events), paused),
      )
      if (move === 'settled') settled += 1
      else if (move !== null) moves.push(move)
      if (performance.now() < sliceEnd) continue
      await setImmediate()
      if (!isWanted()) return null
      sliceEnd = performance.now() + LONGEST_SLICE
    }
  return { moves, settled }
}

const END = '9999-12-31'
const byDate = ({ before: one }: Move, { before: other }: Move): number =>
  (one.date ?? END) < (other.date ?? END) ? -1 : 1

const named = (db: ReadDb, move: Move): MovedCase[] => {
  const file = findCase(db, move.caseId)
  if (file === undefined) return []
  return [
    {
      ...move,
      number: file.number,
      matterName: findMatterVersion(db, file.matterCode, file.matterVersion)?.name ?? '',
      applicantMasked: maskName(readCasePeople(db, file.payloadId)?.applicant.name ?? ''),
      status: file.status,
    },
  ]
}

const yearIn = ({ file, after }: PlannedChange): CalendarPreview['year'] =>
  file === null
    ? null
    : {
        year: file.year.year,
        source: file.year.source,
        workdays: workdaysOf(after, file.year.year),
        blocks: file.year.daysOff.map(({ name, from, to }) => ({
          name,
          from,
          to,
          days: daysBetween(from, to) + 1,
        })),
        makeUpDays: file.year.makeUpWorkdays.map(({ date, name }) => ({ date, name })),
        missing: missingFestivals(file.year.daysOff.map(({ name }) => name)),
        replaces: file.replaces?.source ?? null,
        ignored: file.ignored,
      }

const changedDays = (
  { changed }: PlannedChange,
  today: DateText,
): Pick<CalendarPreview, 'changed' | 'past'> => {
  // Of a year that was not known every day is new; what is told day by day is what had been known.
  const known = changed.filter(({ before, after }) => before.covered || !after.covered)
  return {
    changed: known.map(({ date, before, after }) => ({
      date,
      before: { kind: before.kind, name: before.name },
      after: { kind: after.kind, name: after.name },
    })),
    past: known.some(({ date }) => date < today),
  }
}

/** A change of the calendar before it is made: the days, and every case whose date becomes another one. */
export const previewOf = async (
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  change: PlannedChange,
  isWanted: () => boolean,
): Promise<CalendarPreview | null> => {
  const basedOn = loadedCalendar(db).version
  const found = await movedBy(db, change, isWanted)
  if (found === null) return null
  const { moves, settled } = found
  return {
    basedOn,
    year: yearIn(change),
    ...changedDays(change, today),
    cases: {
      moved: moves.length,
      settled,
      first: moves
        .toSorted(byDate)
        .slice(0, MOST_NAMED)
        .flatMap((move) => named(db, move)),
    },
  }
}
