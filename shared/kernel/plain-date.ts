/**
 * Dates of the law have no time and no zone: "10月27日" is the same day for everyone in the hall.
 * They are `YYYY-MM-DD` strings in the database and the contract and `Temporal.PlainDate` inside rules;
 * this module is the one place that converts.
 */
export type DateText = string

export const toPlainDate = (text: DateText): Temporal.PlainDate => Temporal.PlainDate.from(text)

export const toDateText = (date: Temporal.PlainDate): DateText => date.toString()

/** The date `days` natural days later (earlier when negative). */
export const addDays = (text: DateText, days: number): DateText => toPlainDate(text).add({ days }).toString()

/** Natural days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: DateText, to: DateText): number =>
  toPlainDate(from).until(toPlainDate(to), { largestUnit: 'day' }).days

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export const weekdayOf = (text: DateText): number => toPlainDate(text).dayOfWeek

/** Completed years of age on a day (周岁: reached on the birthday itself). */
export const ageOn = (birth: DateText, day: DateText): number =>
  toPlainDate(birth).until(toPlainDate(day), { largestUnit: 'year' }).years

/** True for a real calendar date written `YYYY-MM-DD`. */
export const isDateText = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}
