import { createHash, randomBytes } from 'node:crypto'

/** Crockford's base 32: no letter that a person could read as a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SECRET_LENGTH = 25
const GROUP = 5

const checkGroup = (secret: string): string =>
  [...createHash('sha256').update(`recovery code ${secret}`).digest().subarray(0, GROUP)]
    .map((byte) => ALPHABET[byte & 31])
    .join('')

/** 125 random bits in five groups and a sixth that checks them, e.g. `7K3QZ-…-0M4TS`. */
export const makeRecoveryCode = (): string => {
  const secret = [...randomBytes(SECRET_LENGTH)].map((byte) => ALPHABET[byte & 31]).join('')
  return ((secret + checkGroup(secret)).match(/.{5}/g) ?? []).join('-')
}

/** What a person typed, as the code was made; null when the check group says that it is mistyped. */
export const readRecoveryCode = (typed: string): string | null => {
  const plain = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll(/[IL]/g, '1').replaceAll('O', '0')
  if (plain.length !== SECRET_LENGTH + GROUP) return null
  const secret = plain.slice(0, SECRET_LENGTH)
  if ([...plain].some((letter) => !ALPHABET.includes(letter))) return null
  return plain.slice(SECRET_LENGTH) === checkGroup(secret) ? plain : null
}

/** Whether the person has written the code down: the last group, typed again. */
export const isLastGroup = (code: string, typed: string): boolean =>
  typed.trim().toUpperCase().replaceAll(/[IL]/g, '1').replaceAll('O', '0') === code.slice(-GROUP)
