/** Least digits after the prefix: A001, the queue's usual custom, unless the hall wants another width. */
export const USUAL_WIDTH = 3

/**
 * A ticket number as it is printed, shown and spoken: prefix and sequence of the day, `A001`. It grows past its width
 * (`A1000`) and never wraps, because a repeated number would call two people.
 * Throws on a sequence or width that is not a positive whole number.
 */
export const formatTicketNumber = (prefix: string, sequence: number, width = USUAL_WIDTH): string => {
  if (!Number.isSafeInteger(sequence) || sequence < 1)
    throw new RangeError(`not a ticket sequence: ${sequence}`)
  if (!Number.isSafeInteger(width) || width < 1) throw new RangeError(`not a width: ${width}`)
  return `${prefix}${String(sequence).padStart(width, '0')}`
}
