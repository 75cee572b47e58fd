import { normalizedDocumentNumber } from '../person/id-number.ts'

export interface BookedPerson {
  readonly name: string
  readonly documentNumber: string
  readonly phone: string
}

/** Fewer signs of a number say nothing about whose it is. */
const LEAST_DIGITS = 3

/**
 * Whether what was typed means this booking: part of the name, or the end of the telephone, document or booking number
 * (or the whole of it, as a card reader types it). Nothing typed means everybody. A person whose data was erased is
 * found by the booking number only.
 */
export const meansBooking = (typed: string, number: string, person: BookedPerson | null): boolean => {
  const text = normalizedDocumentNumber(typed)
  if (text === '') return true
  if (/^[YX\d-]*\d[X\d-]*$/.test(text)) {
    if (text.length < LEAST_DIGITS) return false
    const known = person === null ? [] : [person.documentNumber, person.phone]
    return [number, ...known].some((one) => normalizedDocumentNumber(one).endsWith(text))
  }
  return person !== null && normalizedDocumentNumber(person.name).includes(text)
}
