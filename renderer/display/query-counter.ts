/** Which monitor this small window names for 找屏幕 (`?place=2`); null for every other window. */
export const placeOf = (search: string): number | null => numberIn(search, 'place')

/**
 * Which counter this screen stands at: `?counter=3` in the window's address makes it a counter screen,
 * no such word a hall screen. Anything that is not a counter number is a hall screen too.
 */
export const counterOf = (search: string): number | null => numberIn(search, 'counter')

const numberIn = (search: string, name: string): number | null => {
  const text = new URLSearchParams(search).get(name)
  return text !== null && /^[1-9]\d{0,2}$/.test(text) ? Number(text) : null
}
