/** A key as Electron tells of it before the page hears it. */
export interface PressedKey {
  readonly key: string
  readonly control: boolean
  readonly alt: boolean
  readonly meta: boolean
}

/** Keys by which a page is read and answered without a finger. */
const WALKING = new Set([
  'Tab',
  'Enter',
  'Escape',
  'Backspace',
  'Delete',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'Shift',
])

/**
 * Whether a key may reach the public's window: single characters (a card reader types them) and the keys that walk over
 * the page, nothing else. With Ctrl, Alt or the system key, and by the function keys, a window is closed, loaded again,
 * zoomed, printed or searched.
 */
export const isPublicKey = ({ key, control, alt, meta }: PressedKey): boolean =>
  !control && !alt && !meta && ([...key].length === 1 || key === 'Process' || WALKING.has(key))
