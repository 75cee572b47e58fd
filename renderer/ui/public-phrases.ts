export interface Piece {
  readonly text: string
  readonly strong: boolean
}

/** Characters that carry meaning in public strings; a hall's own words must not contain them. */
const MARKS = { '|': '｜', '*': '＊' } as const

/** A setting or a number that goes into a public string, with the marks taken out of it. */
export const literal = (value: string | number): string =>
  String(value).replace(/[|*]/g, (mark) => MARKS[mark as keyof typeof MARKS])

/**
 * Splits a public string into phrases at `|` (the only places where a line may break) and each phrase into
 * plain and bold pieces at `*`.
 */
export const phrasesOf = (text: string): readonly (readonly Piece[])[] =>
  text
    .split('|')
    .map((phrase) =>
      phrase
        .split('*')
        .map((piece, index): Piece => ({ text: piece, strong: index % 2 === 1 }))
        .filter((piece) => piece.text !== ''),
    )
    .filter((phrase) => phrase.length > 0)

/** The same string for a label that is heard, not seen. */
export const spoken = (text: string): string => text.replace(/[|*]/g, '')
