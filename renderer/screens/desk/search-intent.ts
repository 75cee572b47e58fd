/**
 * Whether what was typed may mean a person or a case: a number of any kind (a serial alone has two digits or more), a
 * name, or a name by its letters.
 */
export const mayMeanPerson = (text: string): boolean => {
  const typed = text.trim()
  return /\d{2}/.test(typed) || isByLetters(typed) || /^\p{Script=Han}[\p{Script=Han}·\s]{1,29}$/u.test(typed)
}

/** Letters alone are pinyin of a matter first: whoever is called so comes after it. */
export const isByLetters = (text: string): boolean => /^[a-z]{2,}$/i.test(text.trim())

/** Text cut into plain and matched pieces, for bold letters; ranges are [start, end). */
export const matchedPieces = (
  text: string,
  ranges: readonly (readonly [number, number])[],
): readonly { readonly text: string; readonly matched: boolean }[] => {
  const pieces: { text: string; matched: boolean }[] = []
  let at = 0
  for (const [start, end] of ranges) {
    if (start > at) pieces.push({ text: text.slice(at, start), matched: false })
    if (end > start) pieces.push({ text: text.slice(start, end), matched: true })
    at = Math.max(at, end)
  }
  if (at < text.length) pieces.push({ text: text.slice(at), matched: false })
  return pieces
}
