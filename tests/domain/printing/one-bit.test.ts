import { describe, expect, it } from 'vitest'
import { oneBit } from '#shared/domain/printing/one-bit.ts'

const picture = (width: number, height: number, shade: (x: number, y: number) => number) => ({
  width,
  height,
  grey: Array.from({ length: width * height }, (_, at) => shade(at % width, Math.floor(at / width))),
})
const black = (bits: Uint8Array): number =>
  bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)

describe('a picture in one colour', () => {
  it('has its leftmost dot in the highest bit', () => {
    expect([
      ...oneBit(
        picture(16, 2, (x, y) => (x === 0 || (x === 15 && y === 1) ? 0 : 255)),
        'threshold',
      ),
    ]).toEqual([0x80, 0x00, 0x80, 0x01])
  })

  it('as line art is black below the middle shade and white from there', () => {
    expect([
      ...oneBit(
        picture(8, 1, (x) => [0, 127, 128, 255][x % 4]!),
        'threshold',
      ),
    ]).toEqual([0b11001100])
  })

  it.each([64, 128, 200])('as a photograph keeps how dark it was: shade %i', (shade) => {
    const dots = 64 * 64
    const share =
      black(
        oneBit(
          picture(64, 64, () => shade),
          'dither',
        ),
      ) / dots
    expect(share).toBeCloseTo(1 - shade / 255, 1)
  })
})
