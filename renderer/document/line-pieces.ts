/** Part of a sentence that stands on one line. */
export interface Piece {
  readonly text: string
  /** A line may end before it although no mark stands there. */
  readonly breakBefore: boolean
}

/**
 * What is never broken over two lines on paper: a number with its unit (个工作日 and 个月 are U+4E2A U+5DE5 U+4F5C
 * U+65E5 and U+4E2A U+6708) or a date; a document number from its bracket on (〔 and 〕 are U+3014 and U+3015); a short
 * remark in brackets (（ and ） are U+FF08 and U+FF09); a span of hours and a telephone number; an ordinal or an article of a law (第2页, 第九条: 第 and 条 are
 * U+7B2C and U+6761); and a clause of up to four characters with the mark that ends it
 * (、 。 ， ； ： are U+3001, U+3002, U+FF0C, U+FF1B, U+FF1A).
 */
const WHOLE =
  /[\u3014][^\u3014\u3015]{1,12}[\u3015](?:\d{1,10}\p{Script=Han}?)?|\d{1,2}:\d{2}(?:[\u2014\u2013-]\d{1,2}:\d{2})?|\d{3,4}-\d{7,8}|\d{1,6}\u4e2a(?:\u5de5\u4f5c\u65e5|\u6708)|\u7b2c?(?:\d{1,6}\p{Script=Han}){1,3}|\uff08[^\uff08\uff09]{1,6}\uff09|\u7b2c\p{Script=Han}{1,5}?\u6761|(?<=^|[\u3001\u3002\uff0c\uff1a\uff1b])\p{Script=Han}{1,4}(?:[\u3001\u3002\uff0c\uff1a\uff1b]|$)/gu

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** A middle dot parts the names of a person: a line may end after it and never begins with it. */
const MIDDLE_DOT = '\u00b7'
const endsInWord = /[\p{L}\p{N}\u00b7]$/u
const beginsWithWord = /^[\p{L}\p{N}\u3014]/u

/** A narrow column holds about this many characters; what is joined is no longer than that. */
const JOINED = 6
/** What even the narrowest column holds with the bracket that opens it. */
const COLUMN = 7
const OPENING = /\p{Ps}$/u

/** A word that is longer than a column may break anywhere, but a middle dot stays with what is before it. */
const brokenUp = (text: string, opened: boolean): readonly string[] => {
  const characters = [...text]
  if (characters.length + (opened ? 1 : 0) <= COLUMN) return [text]
  return characters.reduce<string[]>((texts, character) => {
    if (character === MIDDLE_DOT && texts.length > 0) texts[texts.length - 1] += character
    else texts.push(character)
    return texts
  }, [])
}

/** Words with their one-character beginnings and endings (本窗口, 授权书), which dictionaries part from them. */
const wordsOf = (text: string): readonly string[] => {
  const texts: string[] = []
  for (const { segment } of words.segment(text)) {
    const before = texts.at(-1) ?? ''
    const joined = before + segment
    const oneCharacter = [...segment].length === 1 || [...before].length === 1
    if (segment === MIDDLE_DOT && before !== '') texts[texts.length - 1] = joined
    else if (
      oneCharacter &&
      joined.length <= JOINED &&
      !before.endsWith(MIDDLE_DOT) &&
      endsInWord.test(before) &&
      beginsWithWord.test(segment)
    )
      texts[texts.length - 1] = joined
    else texts.push(segment)
  }
  return texts.flatMap((each, index) => brokenUp(each, OPENING.test(texts[index - 1] ?? '')))
}

/**
 * Splits a sentence where its lines may end: between words, never inside one. Joined again the pieces are the same
 * sentence. Beside marks the browser's own rules hold, so that no line begins with a comma.
 */
export const linePieces = (sentence: string): readonly Piece[] => {
  const texts: string[] = []
  let from = 0
  for (const match of sentence.matchAll(WHOLE)) {
    texts.push(...wordsOf(sentence.slice(from, match.index)), match[0])
    from = match.index + match[0].length
  }
  texts.push(...wordsOf(sentence.slice(from)))
  return texts.map((text, index) => ({
    text,
    breakBefore: endsInWord.test(texts[index - 1] ?? '') && beginsWithWord.test(text),
  }))
}
