import type { WindowSurface } from './arguments.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Monitor {
  readonly id: number
  readonly primary: boolean
  /** The whole monitor, and what the desktop leaves free of it. */
  readonly bounds: Box
  readonly workArea: Box
}

export interface WindowPlace {
  readonly box: Box
  /** `whole` covers its monitor; `ordinary` is a window like any other. */
  readonly cover: 'whole' | 'ordinary'
}

export const STAFF_SIZE = { width: 1366, height: 768, minWidth: 1024, minHeight: 640 } as const
const KIOSK_SIZE = { width: 540, height: 960 } as const
const DISPLAY_SIZE = { width: 1280, height: 720 } as const

const SIZES: Readonly<Record<WindowSurface, { readonly width: number; readonly height: number }>> = {
  staff: STAFF_SIZE,
  kiosk: KIOSK_SIZE,
  display: DISPLAY_SIZE,
}

/** Where an ordinary window begins: staff top left, kiosk at the right edge, display at the bottom edge. */
const ordinary = (surface: WindowSurface, area: Box): Box => {
  const width = Math.min(SIZES[surface].width, area.width)
  const height = Math.min(SIZES[surface].height, area.height)
  const right = area.x + area.width - width
  const bottom = area.y + area.height - height
  if (surface === 'staff') return { x: area.x, y: area.y, width, height }
  if (surface === 'kiosk') return { x: right, y: area.y, width, height }
  return { x: area.x, y: bottom, width, height }
}

/**
 * Where a window stands. In a demo all are ordinary windows. In a hall the display covers the second monitor and
 * the kiosk the third, or the second when there is no display window; without a monitor of their own they are
 * ordinary windows, so that neither ever hides the desk. A kiosk alone on its machine covers it.
 */
export const placeWindow = (
  surface: WindowSurface,
  open: readonly WindowSurface[],
  monitors: readonly Monitor[],
  demo: boolean,
): WindowPlace | null => {
  const primary = monitors.find((monitor) => monitor.primary) ?? monitors[0]
  if (primary === undefined) return null
  const here: WindowPlace = { box: ordinary(surface, primary.workArea), cover: 'ordinary' }
  if (demo || surface === 'staff') return here
  const others = monitors.filter((monitor) => monitor.id !== primary.id)
  const wanting = (['display', 'kiosk'] as const).filter((wants) => open.includes(wants))
  const own = others[wanting.indexOf(surface)]
  if (own !== undefined) return { box: own.bounds, cover: 'whole' }
  const alone = open.every((other) => other === surface)
  return alone ? { box: primary.bounds, cover: 'whole' } : here
}
