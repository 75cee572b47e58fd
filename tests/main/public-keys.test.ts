import { describe, expect, it } from 'vitest'
import { isPublicKey } from '#electron/main/public-keys.ts'

const plain = { control: false, alt: false, meta: false }

describe('what a keyboard at the kiosk can do', () => {
  it.each(['1', '9', 'x', 'X', '林', ' ', 'Tab', 'Enter', 'Escape', 'Backspace', 'ArrowDown', 'Shift'])(
    '%s reaches the page',
    (key) => {
      expect(isPublicKey({ ...plain, key })).toBe(true)
    },
  )

  it.each([
    'F1',
    'F5',
    'F11',
    'F12',
    'BrowserBack',
    'PrintScreen',
    'ContextMenu',
    'Meta',
    'Alt',
    'Control',
    'ZoomIn',
  ])('%s does not', (key) => {
    expect(isPublicKey({ ...plain, key })).toBe(false)
  })

  it.each([
    ['F4', { alt: true }],
    ['Tab', { alt: true }],
    ['ArrowLeft', { alt: true }],
    ['r', { control: true }],
    ['w', { control: true }],
    ['+', { control: true }],
    ['0', { control: true }],
    ['p', { control: true }],
    ['l', { meta: true }],
  ])('%s with %o does not', (key, held) => {
    expect(isPublicKey({ ...plain, ...held, key })).toBe(false)
  })
})
