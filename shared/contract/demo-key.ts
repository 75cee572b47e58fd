/**
 * The key of every demo hall, in the open: a demo hall holds invented people only and says that it is not
 * protected. It exists so that the demo runs through the same encrypted store as a real hall.
 */
export const demoKey = (): Uint8Array<ArrayBuffer> => {
  const key = new Uint8Array(32)
  for (let position = 0; position < key.length; position += 1) key[position] = (position * 37 + 11) % 256
  return key
}
