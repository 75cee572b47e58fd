import { describe, expect, it } from 'vitest'
import { logoSchema } from '#shared/contract/printer.ts'
import { logoSize, toLogo } from '../../../renderer/screens/settings/ticket/ticket-picture.ts'

const BLACK = [0, 0, 0, 255]
const WHITE = [255, 255, 255, 255]
const CLEAR = [0, 0, 0, 0]
const RED = [200, 0, 0, 255]
const YELLOW = [255, 240, 0, 255]

describe('a picture as the dots of a ticket', () => {
  it('is black where it is dark; what is light or see-through stays white', () => {
    const logo = toLogo([BLACK, WHITE, CLEAR, RED, YELLOW, BLACK, WHITE, BLACK].flat(), 8, 1)
    expect(logo).toEqual({ width: 8, height: 1, bits: Uint8Array.of(0b10010101) })
    expect(logoSchema.safeParse(logo).success).toBe(true)
  })

  it('goes row by row', () => {
    const row = (pixel: number[]): number[] => Array.from({ length: 16 }, () => pixel).flat()
    expect(toLogo([...row(BLACK), ...row(WHITE)], 16, 2).bits).toEqual(Uint8Array.of(255, 255, 0, 0))
  })
})

describe('its size', () => {
  it.each([
    [
      { width: 3000, height: 1000 },
      { width: 384, height: 128 },
    ],
    [
      { width: 1000, height: 3000 },
      { width: 80, height: 240 },
    ],
    [
      { width: 100, height: 50 },
      { width: 96, height: 50 },
    ],
    [
      { width: 3, height: 3 },
      { width: 8, height: 3 },
    ],
    [
      { width: 5000, height: 1 },
      { width: 384, height: 1 },
    ],
  ])('of %o is %o', (picture, size) => expect(logoSize(picture)).toEqual(size))
})
