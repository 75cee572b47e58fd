import { describe, expect, it } from 'vitest'
import { digitPressed, keyCap, keyPressed, KEYS } from '../../../renderer/ui/keys.ts'
import type { Chord, Pressed } from '../../../renderer/ui/keys.ts'

const pressed = (code: string, held: Partial<Omit<Pressed, 'code'>> = {}): Pressed => ({
  code,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
})

describe('the key table', () => {
  it.each([
    ['F2', {}, 'callNext'],
    ['F10', {}, 'consult'],
    ['KeyF', { ctrlKey: true }, 'find'],
    ['Enter', { ctrlKey: true }, 'primary'],
    ['NumpadEnter', { ctrlKey: true }, 'primary'],
    ['Enter', { altKey: true }, 'otherResults'],
    ['Digit3', { altKey: true }, 'rail3'],
    ['Numpad3', { altKey: true }, 'rail3'],
  ] as const)('%s with %o means %s', (code, held, name) => {
    expect(keyPressed(pressed(code, held))).toBe(name)
  })

  it.each([
    ['F2', { ctrlKey: true }],
    ['KeyF', {}],
    ['Enter', {}],
    ['KeyF', { ctrlKey: true, altKey: true }],
    ['KeyF', { ctrlKey: true, metaKey: true }],
  ] as const)('%s with %o means nothing', (code, held) => {
    expect(keyPressed(pressed(code, held))).toBeNull()
  })

  it('gives no chord two meanings', () => {
    const chords = Object.values<Chord>(KEYS).map(keyCap)
    expect(new Set(chords).size).toBe(chords.length)
  })

  it.each([
    [KEYS.find, 'Ctrl F'],
    [KEYS.rail1, 'Alt 1'],
    [KEYS.callNext, 'F2'],
    [KEYS.escape, 'Esc'],
    [KEYS.back, 'Alt ←'],
  ])('prints %o on its cap as %s', (chord, cap) => {
    expect(keyCap(chord)).toBe(cap)
  })
})

describe('digits that mark a line', () => {
  it.each([
    ['Digit1', 1],
    ['Numpad4', 4],
  ])('%s is %i, whatever the input method makes of it', (code, digit) => {
    expect(digitPressed(pressed(code))).toBe(digit)
  })

  it.each([
    ['Digit0', {}],
    ['KeyA', {}],
    ['Digit1', { altKey: true }],
    ['Digit1', { ctrlKey: true }],
  ] as const)('%s with %o is none', (code, held) => {
    expect(digitPressed(pressed(code, held))).toBeNull()
  })
})
