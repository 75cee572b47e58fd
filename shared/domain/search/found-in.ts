import { caseNumberTerms, paperTerms, partyTerms } from './case-terms.ts'
import type { NumberedPaper, SearchedCase, SearchedParty } from './case-terms.ts'
import type { Characters } from './plain-text.ts'
import { matterTerm } from './terms.ts'
import { allOf, anyOf, holds } from './wanted.ts'
import type { Wanted } from './wanted.ts'
import type { Meanings } from './typed-word.ts'
import type { TypedText } from './typed-text.ts'

/** By what a case was found, so that the line can show it: places in the lists that were handed in. */
export interface FoundIn {
  readonly number: boolean
  readonly matter: boolean
  /** By name, document number or telephone. */
  readonly parties: readonly number[]
  readonly papers: readonly number[]
}

const NOWHERE: FoundIn = { number: false, matter: false, parties: [], papers: [] }

const wantedOf = (meanings: Meanings): Wanted[] => [
  ...meanings.exact,
  ...meanings.numbers,
  ...meanings.people,
  ...meanings.matters,
]

/**
 * Which parts of a case hold what was typed. Several Chinese words may be one name written apart, so a part counts
 * when it holds any of the words, or all of them together.
 */
export const foundIn = (
  { words, ranks }: TypedText,
  found: Omit<SearchedCase, 'parties' | 'papers'> & {
    readonly parties: readonly SearchedParty[]
    readonly papers: readonly NumberedPaper[]
  },
  characters: Characters,
): FoundIn => {
  const wanted = anyOf([
    ...words.flatMap(({ meanings }) => wantedOf(meanings)),
    ...(ranks.length === 0 ? [] : [allOf(ranks)]),
  ])
  if (wanted === null) return NOWHERE
  const places = <Part>(parts: readonly Part[], termsOf: (part: Part) => string[]): number[] =>
    parts.flatMap((part, at) => (holds(wanted, termsOf(part)) ? [at] : []))
  return {
    number: holds(wanted, caseNumberTerms(found.number)),
    matter: holds(wanted, [matterTerm(found.matterCode)]),
    parties: places(found.parties, (party) => partyTerms(party, characters)),
    papers: places(found.papers, paperTerms),
  }
}
