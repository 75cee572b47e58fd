import type { PaperText } from './paper-text.ts'

interface Material {
  readonly name: string
  readonly owner: string
}

/**
 * The name of a material with whose it is. The applicant's own needs no name beside it, unless the same material is
 * asked of others too: 居民身份证（林国平） must not be mistaken for the applicant's.
 */
export const materialName = (
  text: PaperText,
  { name, owner }: Material,
  among: readonly Material[],
  applicant: string,
): string => {
  const askedOfOthers = among.some((other) => other.name === name && other.owner !== owner)
  return owner === '' || (owner === applicant && !askedOfOthers) ? name : text('owned', { name, owner })
}
