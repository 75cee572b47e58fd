export interface Piece {
  readonly text: string
  readonly strong: boolean
}

export interface Phrase {
  readonly pieces: readonly Piece[]
  /** An ordinary space follows, which vanishes where the line breaks. */
  readonly spaceAfter: boolean
}

/** Characters that carry meaning in public strings; a hall's own words must not contain them. */
const MARKS = { '|': '｜', '*': '＊' } as const

/** A setting or a number that goes into a public string, with the marks taken out of it. */
export const literal = (value: string | number): string =>
  String(value).replace(/[|*]/g, (mark) => MARKS[mark as keyof typeof MARKS])

const piecesOf = (phrase: string): readonly Piece[] =>
  phrase
    .split('*')
    .map((text, index): Piece => ({ text, strong: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')

/**
 * Splits a public string into phrases at `|` (the only places where a line may break) and each phrase into
 * plain and bold pieces at `*`.
 */
export const phrasesOf = (text: string): readonly Phrase[] =>
  text
    .replace(/ *\| +/g, ' |')
    .split('|')
    .map((phrase) => ({ pieces: piecesOf(phrase.trimEnd()), spaceAfter: phrase.endsWith(' ') }))
    .filter((phrase) => phrase.pieces.length > 0)

/** A list in the hall's own words, which may go on in the next line after each of its members. */
export const listed = (words: string): string => literal(words).replace(/([、，；])(?=.)/g, '$1|')

/** The same string for a label that is heard, not seen. */
export const spoken = (text: string): string => text.replace(/[|*]/g, '')
