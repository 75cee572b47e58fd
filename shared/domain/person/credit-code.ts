/** Characters of GB 32100 without I, O, S, V and Z; the place in this string is the value of the character. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const LENGTH = 18

/**
 * 统一社会信用代码 (GB 32100-2015): 17 characters and a check character, weights 3^(i-1) mod 31. `bad-…` warns and wants
 * a reason, it never blocks.
 */
export const checkCreditCode = (
  text: string,
): 'good' | 'bad-length' | 'bad-character' | 'bad-check-digit' => {
  if (text.length !== LENGTH) return 'bad-length'
  const values = Array.from(text, (character) => CHARACTERS.indexOf(character))
  if (values.includes(-1)) return 'bad-character'
  let weight = 1
  let sum = 0
  for (const value of values.slice(0, -1)) {
    sum += weight * value
    weight = (weight * 3) % CHARACTERS.length
  }
  const check = (CHARACTERS.length - (sum % CHARACTERS.length)) % CHARACTERS.length
  return values.at(-1) === check ? 'good' : 'bad-check-digit'
}
