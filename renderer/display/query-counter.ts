/**
 * Which counter this screen stands at: `?counter=3` in the window's address makes it a counter screen,
 * no such word a hall screen. Anything that is not a counter number is a hall screen too.
 */
export const counterOf = (search: string): number | null => {
  const text = new URLSearchParams(search).get('counter')
  return text !== null && /^[1-9]\d{0,2}$/.test(text) ? Number(text) : null
}
