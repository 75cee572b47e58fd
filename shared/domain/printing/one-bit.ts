/** A picture in shades: one value for each dot, 0 is black and 255 white, row by row. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly grey: ArrayLike<number>
}

const HALF = 128

/**
 * A picture as a thermal head can print it: rows of width / 8 bytes, the leftmost dot in the highest bit, 1 is black.
 * `threshold` suits line drawings and seals, `dither` (Floyd and Steinberg's spread of the error) photographs. The
 * width must be a multiple of 8.
 */
export const oneBit = (picture: GreyPicture, how: 'threshold' | 'dither'): Uint8Array<ArrayBuffer> => {
  const { width, height } = picture
  const shades = Float32Array.from({ length: width * height }, (_, at) => picture.grey[at] ?? 255)
  const bits = new Uint8Array((width / 8) * height)
  const spread = (x: number, y: number, amount: number): void => {
    if (x >= 0 && x < width && y < height) shades[y * width + x] = (shades[y * width + x] ?? 0) + amount
  }
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const shade = shades[y * width + x] ?? 255
      const black = shade < HALF
      if (black) bits[(y * width + x) >> 3] = (bits[(y * width + x) >> 3] ?? 0) | (0x80 >> (x & 7))
      if (how === 'threshold') continue
      const error = shade - (black ? 0 : 255)
      spread(x + 1, y, (error * 7) / 16)
      spread(x - 1, y + 1, (error * 3) / 16)
      spread(x, y + 1, (error * 5) / 16)
      spread(x + 1, y + 1, error / 16)
    }
  return bits
}
