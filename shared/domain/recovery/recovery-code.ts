/** Crockford's base 32: no letter that a person could read as a digit. */
export const RECOVERY_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const RECOVERY_GROUP = 5
/** Five groups of secret and a sixth that checks them. */
export const RECOVERY_GROUPS = 6
const WHOLE = RECOVERY_GROUP * RECOVERY_GROUPS

export const recoveryLetter = (byte: number): string => RECOVERY_ALPHABET.charAt(byte & 31)

/** What a person typed without what they may have written between: upper case, I and L as 1, O as 0. */
export const plainRecoveryCode = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll(/[IL]/g, '1').replaceAll('O', '0')

/** The same in groups, as it stands on paper; also while it is not whole yet. */
export const groupedRecoveryCode = (plain: string): string => (plain.match(/.{1,5}/g) ?? []).join('-')

/** Secret and check group of a whole code; null when it is not whole or holds a sign that no code has. */
export const recoveryParts = (plain: string): { readonly secret: string; readonly check: string } | null =>
  plain.length === WHOLE && [...plain].every((letter) => RECOVERY_ALPHABET.includes(letter))
    ? { secret: plain.slice(0, -RECOVERY_GROUP), check: plain.slice(-RECOVERY_GROUP) }
    : null

/** The text whose SHA-256 gives the check group, and the group that follows from that hash. */
export const checkedText = (secret: string): string => `recovery code ${secret}`
export const checkGroupOf = (digest: Uint8Array): string =>
  [...digest.subarray(0, RECOVERY_GROUP)].map(recoveryLetter).join('')
