import { addDays, daysBetween, isDateText, type DateText } from '../../kernel/plain-date.ts'
import { icsLines, plainText, type IcsLine, type IcsProblem } from './ics-lines.ts'
import { markOf, type DayMark } from './ics-marks.ts'

/** One entry of a holiday calendar: its days, both included, and what they are. */
export interface IcsEvent extends DayMark {
  readonly line: number
  readonly first: DateText
  readonly last: DateText
}

export interface IcsCalendar {
  readonly events: readonly IcsEvent[]
  /** Entries that mark no day (七夕, 小寒) in a calendar that marks its days by a property of their own. */
  readonly ignored: number
}

type Problem = IcsProblem
const problem = (line: number, reason: Problem['reason'], what = ''): Problem => ({ line, reason, what })
const isProblem = (found: object): found is Problem => 'reason' in found

/** One VEVENT as it stands in the file: its own properties, without those of an alarm inside it. */
interface RawEvent {
  readonly line: number
  readonly properties: ReadonlyMap<string, IcsLine>
}

/** The entries of a file. Time zones, alarms and whatever else is nested are passed over, but must be closed. */
const rawEvents = (lines: readonly IcsLine[]): readonly RawEvent[] | Problem => {
  const events: RawEvent[] = []
  const open: string[] = []
  let event: { line: number; properties: Map<string, IcsLine> } | null = null
  for (const line of lines) {
    const { name, value } = line
    const component = value.trim().toUpperCase()
    if (name === 'BEGIN') {
      if (open.length === 0 && component !== 'VCALENDAR') return problem(line.line, 'not-a-line', value)
      open.push(component)
      if (component === 'VEVENT' && open.length === 2) event = { line: line.line, properties: new Map() }
    } else if (name === 'END') {
      if (open.pop() !== component) return problem(line.line, 'not-finished', value)
      if (event !== null && open.length === 1) {
        if (component === 'VEVENT') events.push(event)
        event = null
      }
    } else if (open.length === 0) return problem(line.line, 'not-a-line', name)
    else if (event !== null && open.length === 2) {
      if (READ.has(name) && event.properties.has(name)) return problem(line.line, 'repeated', name)
      event.properties.set(name, line)
    }
  }
  return open.length > 0 || lines.length === 0
    ? problem(lines.at(-1)?.line ?? 1, 'not-finished', open.at(-1) ?? '')
    : events
}

/** What an entry is read from; each stands in it at most once. */
const READ = new Set(['DTSTART', 'DTEND', 'DURATION', 'SUMMARY', 'STATUS', 'X-APPLE-SPECIAL-DAY'])
/** An entry that comes again is no arrangement of one year. */
const REPEATS = ['RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID'] as const

/** Zones in which a wall clock shows this hall's date. */
const OUR_ZONES = ['', 'Asia/Shanghai', 'Asia/Chongqing', 'Asia/Harbin', 'PRC', 'China Standard Time']

interface Moment {
  readonly date: DateText
  readonly allDay: boolean
}

const momentOf = ({ line, parameters, value }: IcsLine): Moment | Problem => {
  const [, year, month, day, time] = /^(\d{4})(\d{2})(\d{2})(T\d{6})?$/.exec(value.trim()) ?? []
  if (year === undefined || !OUR_ZONES.includes(parameters['TZID'] ?? ''))
    // A moment of another zone, or of none, falls on another date here.
    return problem(line, /^\d{8}T/.test(value.trim()) ? 'not-all-day' : 'bad-day', value.slice(0, 20))
  const date = `${year}-${month}-${day}`
  if (!isDateText(date)) return problem(line, 'bad-day', value)
  return { date, allDay: time === undefined }
}

const LONGEST_ENTRY_DAYS = 40

/** The days of an entry. DTEND is the day after the last (RFC 5545 3.6.1); without it and DURATION it is one day. */
const daysOf = (
  { line, properties }: RawEvent,
  working: boolean,
): { readonly first: DateText; readonly last: DateText } | Problem => {
  const startLine = properties.get('DTSTART')
  if (startLine === undefined) return problem(line, 'no-start')
  const start = momentOf(startLine)
  if (isProblem(start)) return start
  for (const name of REPEATS) {
    const repeats = properties.get(name)
    if (repeats !== undefined) return problem(repeats.line, 'repeated', name)
  }
  const endLine = properties.get('DTEND')
  const lengthLine = properties.get('DURATION')
  if (lengthLine !== undefined) {
    const days = /^P(\d{1,2})D$/.exec(lengthLine.value.trim())?.[1]
    if (days === undefined || endLine !== undefined || !start.allDay)
      return problem(lengthLine.line, 'bad-day', lengthLine.value)
    return lastDay(start.date, addDays(start.date, Number(days)), lengthLine)
  }
  if (endLine === undefined)
    return start.allDay
      ? { first: start.date, last: start.date }
      : problem(startLine.line, 'not-all-day', startLine.value)
  const end = momentOf(endLine)
  if (isProblem(end)) return end
  if (start.allDay && end.allDay) return lastDay(start.date, end.date, endLine)
  // A make-up day is often written with its office hours, 09:00 to 18:00; a day off never is.
  return working && !start.allDay && !end.allDay && start.date === end.date
    ? { first: start.date, last: start.date }
    : problem(startLine.line, 'not-all-day', startLine.value)
}

const lastDay = (
  first: DateText,
  dayAfter: DateText,
  { line, value }: IcsLine,
): { readonly first: DateText; readonly last: DateText } | Problem => {
  // Whoever writes the last day itself loses a day of every longer entry: such a file is not guessed at.
  if (dayAfter <= first) return problem(line, 'end-not-after-start', value)
  if (daysBetween(first, dayAfter) > LONGEST_ENTRY_DAYS) return problem(line, 'too-many-days', value)
  return { first, last: addDays(dayAfter, -1) }
}

/** The mark that a phone's calendar gives by a property; undefined where the property says nothing of the kind. */
const SPECIAL_DAYS: Readonly<Record<string, boolean>> = { 'WORK-HOLIDAY': false, 'ALTERNATE-WORKDAY': true }

const specialDay = ({ properties }: RawEvent): boolean | undefined =>
  SPECIAL_DAYS[properties.get('X-APPLE-SPECIAL-DAY')?.value.trim().toUpperCase() ?? '']

const markIn = (event: RawEvent): DayMark | 'none' | Problem => {
  const titleLine = event.properties.get('SUMMARY')
  const title = plainText(titleLine?.value ?? '').trim()
  const line = titleLine?.line ?? event.line
  const titled = markOf(title)
  const special = specialDay(event)
  if (special === undefined) return titled ?? 'none'
  if (title === '') return problem(line, 'no-title')
  if (titled !== null && titled.working !== special) return problem(line, 'marks-disagree', title)
  return { working: special, festival: titled?.festival ?? title }
}

/**
 * Reads a holiday calendar in iCalendar form (RFC 5545) and refuses, with the line, what it cannot understand: an entry
 * that is not marked 休 or 班, is not of whole days, comes again, or says two things. Only where the calendar marks its
 * days by a property of their own, as phones do, are other entries left out, and counted. Cancelled entries count as
 * left out, too.
 */
export const icsCalendar = (text: string): IcsCalendar | IcsProblem => {
  const lines = icsLines(text)
  if (isProblem(lines)) return lines
  const raw = rawEvents(lines)
  if (isProblem(raw)) return raw
  const marksByProperty = raw.some((event) => specialDay(event) !== undefined)
  const events: IcsEvent[] = []
  let ignored = 0
  for (const entry of raw) {
    const mark = markIn(entry)
    const cancelled = entry.properties.get('STATUS')?.value.trim().toUpperCase() === 'CANCELLED'
    if (cancelled || (mark === 'none' && marksByProperty)) {
      ignored += 1
      continue
    }
    const titleLine = entry.properties.get('SUMMARY')
    if (mark === 'none') {
      const at = titleLine?.line ?? entry.line
      return titleLine === undefined
        ? problem(at, 'no-title')
        : problem(at, 'no-mark', plainText(titleLine.value).slice(0, 40))
    }
    if (isProblem(mark)) return mark
    const days = daysOf(entry, mark.working)
    if (isProblem(days)) return days
    events.push({ line: entry.line, ...mark, ...days })
  }
  return { events, ignored }
}
