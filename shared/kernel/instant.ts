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
