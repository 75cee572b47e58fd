import { describe, expect, it } from 'vitest'
import { pressed, pressedEnds, tallFigures } from '../../../renderer/ui/press-lines.ts'

describe('a line that a font sets wider than the head', () => {
  it('is pressed together to a margin of the head, or to its cells where these are wider', () => {
    expect(pressed(455, 384, 576)).toBe(1)
    expect(pressed(672, 336, 384)).toBe(0.5)
    expect(pressed(400, 384, 384)).toBe(0.96)
    expect(pressed(0, 0, 384)).toBe(1)
  })

  it('with two ends keeps a gap between them, and stands a little inside where there is room', () => {
    expect(pressedEnds(300, 144, 576)).toEqual({ scale: 1, inset: 16 })
    expect(pressedEnds(200, 150, 384)).toEqual({ scale: 1, inset: 0 })
    expect(pressedEnds(480, 240, 384)).toEqual({ scale: 0.5, inset: 0 })
  })

  it('of large figures is drawn out to nearly the height of the line', () => {
    expect(tallFigures(88, 100)).toBe(1)
    expect(tallFigures(44, 100)).toBe(2)
    expect(tallFigures(0, 100)).toBe(1)
  })
})
