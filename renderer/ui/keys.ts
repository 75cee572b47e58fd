/**
 * Every key of the staff window, in one place, so that two screens cannot give one key two meanings.
 * Matching goes by `event.code`: under a Chinese input method `event.key` is "Process".
 */
export interface Chord {
  readonly code: string
  readonly ctrl?: true
  readonly alt?: true
}

export const KEYS = {
  why: { code: 'F1' },
  callNext: { code: 'F2' },
  recall: { code: 'F3' },
  start: { code: 'F4' },
  miss: { code: 'F6' },
  hold: { code: 'F7' },
  transfer: { code: 'F8' },
  finish: { code: 'F9' },
  consult: { code: 'F10' },
  pause: { code: 'F11' },
  // An F key: Ctrl Z belongs to the field in which something is being typed.
  undo: { code: 'F12' },
  callNumber: { code: 'KeyJ', ctrl: true },
  find: { code: 'KeyF', ctrl: true },
  filter: { code: 'KeyG', ctrl: true },
  savedFilters: { code: 'KeyO', ctrl: true },
  log: { code: 'KeyL', ctrl: true },
  quick: { code: 'KeyK', ctrl: true },
  receive: { code: 'KeyS', ctrl: true },
  entrustmentForm: { code: 'KeyE', ctrl: true },
  sign1: { code: 'Digit1', ctrl: true },
  sign2: { code: 'Digit2', ctrl: true },
  sign3: { code: 'Digit3', ctrl: true },
  sign4: { code: 'Digit4', ctrl: true },
  dayByDay: { code: 'KeyD', ctrl: true },
  otherResults: { code: 'Enter', alt: true },
  primary: { code: 'Enter', ctrl: true },
  reprint: { code: 'KeyP', ctrl: true },
  queueFold: { code: 'KeyQ', ctrl: true },
  nextTab: { code: 'Tab', ctrl: true },
  alerts: { code: 'KeyB', ctrl: true },
  appointments: { code: 'KeyY', ctrl: true },
  rail1: { code: 'Digit1', alt: true },
  rail2: { code: 'Digit2', alt: true },
  rail3: { code: 'Digit3', alt: true },
  rail4: { code: 'Digit4', alt: true },
  rail5: { code: 'Digit5', alt: true },
  rail6: { code: 'Digit6', alt: true },
  closing: { code: 'Digit0', alt: true },
  exports: { code: 'KeyE', alt: true },
  numbers: { code: 'KeyN', alt: true },
  caseAction7: { code: 'Digit7', alt: true },
  caseAction8: { code: 'Digit8', alt: true },
  caseAction9: { code: 'Digit9', alt: true },
  back: { code: 'ArrowLeft', alt: true },
  escape: { code: 'Escape' },
} as const satisfies Readonly<Record<string, Chord>>

export type KeyName = keyof typeof KEYS

/** The part of a keyboard event that decides; a test can write one down. */
export interface Pressed {
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** The digit row and the number pad are the same finger. */
const sameFinger = (code: string): string =>
  code === 'NumpadEnter' ? 'Enter' : code.replace(/^Numpad(\d)$/, 'Digit$1')

export const matches = (chord: Chord, pressed: Pressed): boolean =>
  sameFinger(pressed.code) === chord.code &&
  pressed.ctrlKey === (chord.ctrl ?? false) &&
  pressed.altKey === (chord.alt ?? false) &&
  !pressed.metaKey

export const keyPressed = (pressed: Pressed): KeyName | null =>
  (Object.keys(KEYS) as KeyName[]).find((name) => matches(KEYS[name], pressed)) ?? null

/** 1–9 from either row, without modifiers; null for any other key. */
export const digitPressed = (pressed: Pressed): number | null => {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null
  const digit = /^Digit([1-9])$/.exec(sameFinger(pressed.code))?.[1]
  return digit === undefined ? null : Number(digit)
}

const KEY_CAPS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}

/** What stands on the key cap: `Ctrl F`, `Alt 1`, `F2`. */
export const keyCap = (chord: Chord): string => {
  const plain = KEY_CAPS[chord.code] ?? chord.code.replace(/^(Key|Digit)/, '')
  return [chord.ctrl ? 'Ctrl' : null, chord.alt ? 'Alt' : null, plain]
    .filter((part) => part !== null)
    .join(' ')
}
