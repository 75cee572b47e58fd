/**
 * Masked forms for screens, lists and paper (个人信息保护法 51条: 去标识化). Nothing can be read back from them;
 * lengths are kept, so that a clerk still sees whether two people are the same.
 */

const graphemes = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' })
const charactersOf = (text: string): string[] => Array.from(graphemes.segment(text), (part) => part.segment)

/** What stands between the parts of a name and is no part of it. */
const SEPARATOR = /^[\s·•・.'’-]$/u

/**
 * 李国强 → 李**. Only the first character of the whole name stays; the dots and spaces of names with several
 * parts stay too (阿依古丽·买买提 → 阿***·***, John Smith → J*** *****). A name of one character is hidden wholly.
 */
export const maskName = (name: string): string => {
  const characters = charactersOf(name.trim())
  if (characters.length < 2) return '*'.repeat(characters.length)
  return characters
    .map((character, index) => (index === 0 || SEPARATOR.test(character) ? character : '*'))
    .join('')
}

const maskMiddle = (text: string, head: number, tail: number): string => {
  const characters = charactersOf(text)
  const hidden = characters.length - head - tail
  return [...characters.slice(0, head), '*'.repeat(hidden), ...characters.slice(head + hidden)].join('')
}

/** On screens: 350102********0024. Shorter numbers keep less, never more than about half of themselves. */
export const maskDocument = (number: string): string => {
  const text = number.trim()
  const length = charactersOf(text).length
  return maskMiddle(text, Math.min(6, Math.floor(length / 3)), Math.min(4, Math.floor(length / 4)))
}

/** On paper, which leaves the hall: 110***********002X. */
export const maskDocumentForPaper = (number: string): string => {
  const text = number.trim()
  const length = charactersOf(text).length
  return maskMiddle(text, Math.min(3, Math.floor(length / 4)), Math.min(4, Math.floor(length / 4)))
}

/** 138****5678; a landline keeps its area code (0591-****4321); anything else keeps its last digits. */
export const maskPhone = (phone: string): string => {
  const text = phone.trim()
  const digits = text.replace(/^\+?86[\s-]*/, '').replace(/[\s-]/g, '')
  if (/^1\d{10}$/.test(digits)) return maskMiddle(digits, 3, 4)
  const landline = /^(?:(0(?:10|2\d|[3-9]\d{2}))[\s-]?)?(\d{7,8})$/.exec(text)
  if (landline?.[2] !== undefined) {
    const local = maskMiddle(landline[2], 0, 4)
    return landline[1] === undefined ? local : `${landline[1]}-${local}`
  }
  return maskMiddle(text, 0, Math.min(4, Math.floor(charactersOf(text).length / 3)))
}
