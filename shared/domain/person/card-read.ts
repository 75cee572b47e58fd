import { hasValidCheckCharacter } from './id-number.ts'

/** What a card reader that types like a keyboard has told of a 居民身份证; what it did not say is left out. */
export interface CardRead {
  readonly number: string
  readonly name?: string
  readonly address?: string
}

/** Separators from the surest to the weakest; a reader that uses one does not use the others between its fields. */
const SEPARATORS = [/\|/, /\t/, /;/, /,/, /\s+/] as const

const NUMBER = /(?<![\dA-Z])\d{17}[\dX](?![\dA-Z])/g
const HAN_NAME = /^\p{Script=Han}{2,6}$|^(?=.{4,30}$)\p{Script=Han}+(?:·\p{Script=Han}+)+$/u
const LATIN_NAME = /^[A-Z][A-Z' ,.-]{2,59}$/i
const ETHNICITY = /族$/u
/** 签发机关: the other long Chinese field of a card. */
const ISSUER = /局$/u

/**
 * Reads one burst of a card reader: the number alone, or name, sex, ethnicity, birth, address, number, issuer and
 * validity between separators, in any order. Null unless a number of 18 places with a valid check character (GB 11643)
 * is in it: what anybody types by hand is not taken for a card. Of the words only what can be told apart with
 * certainty is given.
 */
export const readCard = (burst: string): CardRead | null => {
  const text = burst.normalize('NFKC').toUpperCase()
  const number = (text.match(NUMBER) ?? []).find(hasValidCheckCharacter)
  if (number === undefined) return null
  const separator = SEPARATORS.find((one) => one.test(text.trim())) ?? /\s+/
  const words = burst
    .normalize('NFKC')
    .split(separator)
    .map((word) => word.trim().replaceAll(/\s+/g, ' '))
    .filter((word) => word !== '')
  const name = words.find(
    (word) =>
      !ETHNICITY.test(word) && !ISSUER.test(word) && (HAN_NAME.test(word) || isLatinName(word, separator)),
  )
  const addresses = words.filter((word) => word !== name && isPlace(word) && !ISSUER.test(word))
  // Cut at its own spaces, an address would be half an address: then none is better.
  const address = addresses.length === 1 ? addresses[0] : undefined
  return {
    number,
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { address }),
  }
}

const isPlace = (word: string): boolean => word.length >= 6 && /(?:\p{Script=Han}.*){3}/u.test(word)

/** 外国人永久居留身份证 carries a name in Latin letters, which between spaces cannot be told from anything else. */
const isLatinName = (word: string, separator: RegExp): boolean =>
  separator !== SEPARATORS[4] && LATIN_NAME.test(word)
