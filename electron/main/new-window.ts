import { app, BrowserWindow } from 'electron'
import type { Session } from 'electron'
import type { WindowSurface } from './arguments.ts'
import { sealedPage } from './app-pages.ts'
import { STAFF_SIZE } from './window-layout.ts'

/** The bar is 40 high; its last line, the hairline under it, stays the page's. */
export const TITLE_BAR = 39
export const BIG_TEXT = 1.5

/** A window of its kind, sealed and not shown yet. */
export const newWindow = (
  surface: WindowSurface,
  options: {
    readonly pages: Session
    readonly preload: string
    readonly icon: string | null
    readonly devTools: boolean
    readonly bigText: boolean
  },
): BrowserWindow =>
  new BrowserWindow({
    show: false,
    title: app.name,
    ...(options.icon !== null && { icon: options.icon }),
    backgroundColor: '#FFFFFF',
    useContentSize: true,
    width: STAFF_SIZE.width,
    height: STAFF_SIZE.height,
    ...(surface === 'staff' && {
      minWidth: STAFF_SIZE.minWidth,
      minHeight: STAFF_SIZE.minHeight,
      titleBarStyle: 'hidden' as const,
      titleBarOverlay: { height: TITLE_BAR, color: '#FFFFFF', symbolColor: '#1B2430' },
    }),
    webPreferences: {
      ...sealedPage(options),
      // The hall's screen and the kiosk are often behind another window in a demo and must stay current.
      backgroundThrottling: false,
      zoomFactor: options.bigText ? BIG_TEXT : 1,
      autoplayPolicy: 'no-user-gesture-required',
    },
  })
