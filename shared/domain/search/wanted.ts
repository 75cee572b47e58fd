import { assertNever } from '../../kernel/assert-never.ts'

/** What the words of a case must hold for it to be found. The store asks its index, a test asks a list of words. */
export type Wanted =
  | { readonly kind: 'term'; readonly term: string }
  /** Any word that begins so. */
  | { readonly kind: 'beginning'; readonly term: string }
  | { readonly kind: 'all'; readonly of: readonly Wanted[] }
  | { readonly kind: 'any'; readonly of: readonly Wanted[] }

export const term = (text: string): Wanted => ({ kind: 'term', term: text })
export const beginning = (text: string): Wanted => ({ kind: 'beginning', term: text })
export const allOf = (of: readonly Wanted[]): Wanted =>
  of.length === 1 && of[0] ? of[0] : { kind: 'all', of }
/** Null when there is nothing to choose from. */
export const anyOf = (of: readonly Wanted[]): Wanted | null =>
  of[0] === undefined ? null : of.length === 1 ? of[0] : { kind: 'any', of }

/** Whether these words are what is wanted. */
export const holds = (wanted: Wanted, terms: readonly string[]): boolean => {
  switch (wanted.kind) {
    case 'term':
      return terms.includes(wanted.term)
    case 'beginning':
      return terms.some((one) => one.startsWith(wanted.term))
    case 'all':
      return wanted.of.every((one) => holds(one, terms))
    case 'any':
      return wanted.of.some((one) => holds(one, terms))
    default:
      return assertNever(wanted)
  }
}
