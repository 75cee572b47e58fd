/**
 * Whether what was typed may mean a person: digits of a document, case or notice number, or a name in Chinese.
 * Letters alone are pinyin of a matter.
 */
export const mayMeanPerson = (text: string): boolean => {
  const typed = text.trim()
  if (/\d{3,}/.test(typed)) return true
  return /^\p{Script=Han}[\p{Script=Han}·]{1,19}$/u.test(typed)
}

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
