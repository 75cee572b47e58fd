import { calendarYearFindings } from '../domain/calendar/calendar-year-problems.ts'
import { icsCalendar } from '../domain/calendar/ics-events.ts'
import { yearFromIcs, yearsInIcs } from '../domain/calendar/ics-year.ts'
import type { CalendarYear } from '../domain/calendar/work-calendar.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import { parseCalendarYear } from './parse-file.ts'

export interface CalendarWish {
  /** Which year of a file that holds several; null when it holds one. */
  readonly year: number | null
  /** Which notice, and of which day: what the person typed where the file does not say it. */
  readonly source: string
}

export interface ParsedCalendar {
  /** Its source is empty when neither the file nor the person says it; such a year can be looked at, not loaded. */
  readonly year: CalendarYear
  /** Entries of the file that mark no day. */
  readonly ignored: number
}

/** The notice itself, where a calendar's description names it. */
const NOTICE = /国务院办公厅关于\s*\d{4}\s*年部分节假日安排的通知(?:[（(][^）)\\]{1,40}[）)])?/

/**
 * Reads one year of the working-day calendar, in the house's own form (JSON) or as a holiday calendar (iCalendar). It is
 * refused as a whole: `bad-calendar` says `reason`, `what`, and the place as `path` or as a `line` of the file;
 * `choose-year` names the `years` of a file that holds several.
 */
export const parseCalendarFile = (
  text: string,
  wish: CalendarWish,
): Result<ParsedCalendar, 'bad-calendar' | 'choose-year'> => {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) {
    const parsed = parseCalendarYear(text)
    return parsed.ok ? ok({ year: parsed.value, ignored: 0 }) : parsed
  }
  const calendar = icsCalendar(text)
  if ('reason' in calendar) return fail('bad-calendar', { path: '', ...calendar })
  const years = yearsInIcs(calendar)
  const [only] = years
  if (only === undefined) return fail('bad-calendar', { path: '', reason: 'nothing-marked', what: '' })
  const year = wish.year ?? (years.length === 1 ? only : null)
  if (year === null || !years.includes(year)) return fail('choose-year', { years: years.join(' ') })
  const source = wish.source === '' ? (NOTICE.exec(unfolded(text))?.[0] ?? '') : wish.source
  const found = yearFromIcs(calendar, year, source)
  const [finding] = calendarYearFindings(found)
  return finding === undefined
    ? ok({ year: found, ignored: calendar.ignored })
    : fail('bad-calendar', { path: finding.date, reason: finding.problem, what: '' })
}

const unfolded = (text: string): string => text.replaceAll(/(?:\r\n|\n|\r)[ \t]/g, '')
