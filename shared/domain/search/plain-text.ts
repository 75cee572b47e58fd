/** What a case is searched by needs characters read: the adapters of the backend know the tables. */
export interface Characters {
  /** 陳大文 → 陈大文: one character for each, so that either way of writing finds the other. */
  readonly simplified: (text: string) => string
  /**
   * The ways to read a name, best first, each with one syllable for every character (ü is v): a surname is read as a
   * surname (单 shan, 仇 qiu), a character with several readings gives several ways.
   */
  readonly readings: (characters: readonly string[]) => readonly (readonly string[])[]
}

/** IVS and other selectors choose a drawing of a character, not another character. */
const SELECTORS = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu

/** Half-width, small letters: 全角 digits, a capital X, letters of a compatibility block are what they look like. */
export const plainText = (text: string): string =>
  text.normalize('NFKC').replace(SELECTORS, '').toLowerCase().trim()

/**
 * Everything that is no part of a name: dots of 阿依古丽·买买提 in all their forms, spaces, apostrophes, controls.
 * Private and not yet assigned characters stay: rare characters were typed by them before Unicode had them.
 */
const NO_PART_OF_A_NAME = /[^\p{L}\p{N}\p{M}\p{So}\p{Co}\p{Cn}]/gu

/** The characters of a name as it is searched: whole code points, without what separates its parts. */
export const nameCharacters = (name: string, { simplified }: Pick<Characters, 'simplified'>): string[] =>
  Array.from(simplified(plainText(name).replace(NO_PART_OF_A_NAME, '')))

export const isChinese = (character: string): boolean => /^\p{Script=Han}$/u.test(character)

/** The last character first, so that an ending is a beginning. */
export const backwards = (text: string): string => Array.from(text).toReversed().join('')
