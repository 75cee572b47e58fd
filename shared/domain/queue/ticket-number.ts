/** Least digits after the prefix letter: A001, the queue's usual custom. */
const LEAST_DIGITS = 3

/**
 * A ticket number as it is printed, shown and spoken: prefix letter and sequence of the day, `A001`.
 * It grows past three digits (`A1000`) and never wraps, because a repeated number would call two people.
 * Throws on a sequence that is not a positive whole number.
 */
export const formatTicketNumber = (prefix: string, sequence: number): string => {
  if (!Number.isSafeInteger(sequence) || sequence < 1)
    throw new RangeError(`not a ticket sequence: ${sequence}`)
  return `${prefix}${String(sequence).padStart(LEAST_DIGITS, '0')}`
}
