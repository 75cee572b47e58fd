import type { Instant } from '../../kernel/instant.ts'
import type { DateText } from '../../kernel/plain-date.ts'
import { exportTime } from './bag-text.ts'

/**
 * Moments and dates of millions of rows, by arithmetic. Asia/Shanghai has kept +08:00 without summer time since
 * 15 September 1991; earlier moments, and those whose year has not four digits, are left to Temporal, which knows all.
 */
const OFFSET = 8 * 3_600_000
const DAY = 86_400_000
/** 1992-01-01 and 10000-01-01 at the hall. */
const FIRST = 694_224_000_000 - OFFSET
const LAST = 253_402_300_800_000 - OFFSET

const two = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'))
const three = Array.from({ length: 1000 }, (_, value) => String(value).padStart(3, '0'))

/** The date so many days after 1970-01-01, by the rules of the Gregorian calendar; for years of four digits. */
export const dateOfDay = (day: number): DateText => {
  // Counted from 1 March of year 0, so that the leap day is the last of its year.
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153)
  const dayOfMonth = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${two[month] ?? ''}-${two[dayOfMonth] ?? ''}`
}

/** Days from 1970-01-01 to a date `YYYY-MM-DD`; NaN for a text that is not written so. */
export const dayOfDate = (text: DateText): number => {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const month = Number(m)
  const year = Number(y) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + Number(d) - 1
  const ofEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear
  return era * 146_097 + ofEra - 719_468
}

let lastDay = Number.NaN
let lastDate = ''

/** A moment as it stands in tables, `2026-09-17T09:12:03.000+08:00`: exactly what {@link exportTime} says. */
export const timeText = (instant: Instant): string => {
  if (!(instant >= FIRST && instant < LAST)) return exportTime(instant)
  const there = Math.floor(instant) + OFFSET
  const day = Math.floor(there / DAY)
  // Rows come in the order of time, so the day is nearly always that of the row before.
  if (day !== lastDay) {
    lastDate = dateOfDay(day)
    lastDay = day
  }
  const ofDay = there - day * DAY
  const second = Math.floor(ofDay / 1000)
  const minute = Math.floor(second / 60)
  const hour = Math.floor(minute / 60)
  return `${lastDate}T${two[hour] ?? ''}:${two[minute - hour * 60] ?? ''}:${two[second - minute * 60] ?? ''}.${three[ofDay - second * 1000] ?? ''}+08:00`
}
