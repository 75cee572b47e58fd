/** Where the kiosk's window stands: not there, over its whole monitor, or a window like any other. */
export const KIOSK_WINDOW_STATES = ['none', 'whole', 'ordinary'] as const
export type KioskWindowState = (typeof KIOSK_WINDOW_STATES)[number]

/** What a staff window may ask of it: only to say, to let it go, or to put it back in its place. */
export const KIOSK_WINDOW_ACTIONS = ['state', 'release', 'place'] as const
export type KioskWindowAction = (typeof KIOSK_WINDOW_ACTIONS)[number]

export const isKioskWindowAction = (value: unknown): value is KioskWindowAction =>
  KIOSK_WINDOW_ACTIONS.some((action) => action === value)
