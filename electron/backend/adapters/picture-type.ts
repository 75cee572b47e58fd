const JPEG_START = [0xff, 0xd8, 0xff]
const JPEG_END = [0xff, 0xd9]
const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** The name of PNG's last chunk and its checksum, which is always the same. */
const PNG_END = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]

const stands = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean =>
  at >= 0 && wanted.every((byte, index) => bytes[at + index] === byte)

const between = (bytes: Uint8Array, start: readonly number[], end: readonly number[]): boolean =>
  bytes.length > start.length + end.length &&
  stands(bytes, 0, start) &&
  stands(bytes, bytes.length - end.length, end)

/** What kind of picture the bytes are by their own marks, first and last; null: neither, or cut short. */
export const pictureType = (bytes: Uint8Array): 'image/jpeg' | 'image/png' | null => {
  if (between(bytes, JPEG_START, JPEG_END)) return 'image/jpeg'
  if (between(bytes, PNG_START, PNG_END)) return 'image/png'
  return null
}
