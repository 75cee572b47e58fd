import { screen } from 'electron'
import type { BrowserWindow } from 'electron'
import type { WindowSurface } from './arguments.ts'
import type { Monitor, PlannedWindow, WindowPlace } from './window-layout.ts'

/** A window that is open, and what it stands for. */
export interface OpenWindow {
  readonly window: BrowserWindow
  readonly surface: WindowSurface
  readonly name: string
  readonly counter: number | null
  /** Where it was put last; a person may have moved it since, and then it is left there. */
  place: WindowPlace
}

/** The monitors there are now, the system's first one marked. */
export const monitors = (): readonly Monitor[] => {
  const primary = screen.getPrimaryDisplay().id
  return screen.getAllDisplays().map(({ id, label, bounds, workArea }) => ({
    id: String(id),
    label,
    primary: id === primary,
    bounds,
    workArea,
  }))
}

export const samePlace = (one: WindowPlace, other: WindowPlace): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** One of the windows this machine has anyway; the others exist only because a monitor was given to them. */
export const isUsual = ({ name, surface }: Pick<PlannedWindow, 'name' | 'surface'>): boolean =>
  name === surface || surface === 'staff'

/** Puts a window where it is planned. */
export const arrange = ({ window, surface, place }: OpenWindow): void => {
  if (place.cover === 'whole') {
    if (window.isMinimized()) window.restore()
    window.setBounds(place.box)
    if (surface === 'kiosk') window.setKiosk(true)
    else window.setFullScreen(true)
    return
  }
  if (window.isKiosk()) window.setKiosk(false)
  if (window.isFullScreen()) window.setFullScreen(false)
  window.setContentBounds(place.box)
  if (place.cover === 'aside') window.minimize()
}
