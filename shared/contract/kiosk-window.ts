/**
 * Where the kiosk's window stands: not there, over its whole monitor, beside other windows for want of a monitor of its
 * own, or let go by the desk (in a demo always), so that it may be closed.
 */
export type KioskWindowState = 'none' | 'whole' | 'ordinary' | 'released'

/** What a staff window may ask of it: only to say, to let it go, or to put it back in its place. */
const KIOSK_WINDOW_ACTIONS = ['state', 'release', 'place'] as const
export type KioskWindowAction = (typeof KIOSK_WINDOW_ACTIONS)[number]

export const isKioskWindowAction = (value: unknown): value is KioskWindowAction =>
  KIOSK_WINDOW_ACTIONS.some((action) => action === value)
