/** A moment in time: epoch milliseconds, the form in which instants are stored and travel. */
export type Instant = number

const HALL_ZONE = 'Asia/Shanghai'

/** The calendar date at the hall (always Asia/Shanghai) at this moment, as `YYYY-MM-DD`. */
export const dateAt = (instant: Instant): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(HALL_ZONE).toPlainDate().toString()

/** Wall-clock time at the hall, `HH:mm`. */
export const timeAt = (instant: Instant): string =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(HALL_ZONE)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })

/** The first moment of a date at the hall. */
export const startOfDate = (date: string): Instant =>
  Temporal.PlainDate.from(date).toZonedDateTime(HALL_ZONE).epochMilliseconds

/** The moment of a wall-clock time (`HH:mm`) on a date at the hall. */
export const instantAt = (date: string, time: string): Instant =>
  Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: HALL_ZONE,
    plainTime: Temporal.PlainTime.from(time),
  }).epochMilliseconds

let known: { readonly from: Instant; readonly to: Instant } | null = null

/**
 * The first moment of the date after this one at the hall. Histories ask it row after row of the same day, so the day
 * that was asked for last is kept.
 */
export const nextMidnight = (instant: Instant): Instant => {
  if (known === null || instant < known.from || instant >= known.to) {
    const day = Temporal.PlainDate.from(dateAt(instant))
    known = {
      from: day.toZonedDateTime(HALL_ZONE).epochMilliseconds,
      to: day.add({ days: 1 }).toZonedDateTime(HALL_ZONE).epochMilliseconds,
    }
  }
  return known.to
}
