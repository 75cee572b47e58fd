import { app, BrowserWindow, screen } from 'electron'
import type { Session } from 'electron'
import type { WindowSurface } from './arguments.ts'
import { guardContents, sealedPage } from './app-pages.ts'
import { pageAddress } from './content-policy.ts'
import type { KioskWindowState } from '#shared/contract/kiosk-window.ts'
import { guardPublic } from './guard-public.ts'
import { countRestarts } from './restart-policy.ts'
import { placeWindow, STAFF_SIZE } from './window-layout.ts'
import type { Monitor } from './window-layout.ts'
import type { WindowMemory } from './window-memory.ts'
import type { WindowRegistry } from './window-registry.ts'

/** A page that never says it is ready is shown all the same: a blank window can be closed, a hidden one cannot. */
const SHOW_ANYWAY = 10_000
/** The bar is 40 high; its last line, the hairline under it, stays the page's. */
const TITLE_BAR = 39
const BIG_TEXT = 1.5

export interface WindowsOptions {
  readonly pages: Session
  readonly preload: string
  readonly icon: string | null
  readonly demo: boolean
  readonly devTools: boolean
  readonly memory: WindowMemory
  readonly registry: WindowRegistry
  /** The last staff window was closed, or the last of a machine without one: the program ends. */
  readonly onLastClosed: () => void
  /** A page died too often to be loaded again. */
  readonly onHopeless: (surface: WindowSurface) => void
}

export interface Windows {
  /** Loads the pages, unseen, while the backend is still opening the hall. */
  prepare(surfaces: readonly WindowSurface[]): void
  /** The hall is open: every page is shown as soon as it has something to show. */
  reveal(): void
  /** The page has drawn its first real content. */
  shown(contentsId: number): void
  setBigText(contentsId: number, on: boolean): void
  bigText(contentsId: number): boolean
  send(channel: string, message: unknown): void
  sendTo(contentsId: number, channel: string, message: unknown): void
  focusStaff(): void
  /** Where the kiosk's window stands now. */
  kioskState(): KioskWindowState
  /** The staff take the kiosk off its monitor: an ordinary window that may be closed. */
  releaseKiosk(): void
  /** Puts the kiosk where it belongs, and opens it when it is not open. */
  placeKiosk(): void
  /** Loads a page again that had died too often. */
  revive(): void
  closeAll(): void
}

const monitors = (): readonly Monitor[] => {
  const primary = screen.getPrimaryDisplay().id
  return screen
    .getAllDisplays()
    .map(({ id, bounds, workArea }) => ({ id, primary: id === primary, bounds, workArea }))
}

export const createWindows = (options: WindowsOptions): Windows => {
  const { memory, registry } = options
  const windows = new Map<number, { readonly window: BrowserWindow; readonly surface: WindowSurface }>()
  let wanted: readonly WindowSurface[] = []
  let closing = false
  let revealed = false
  let kioskReleased = false
  const drawn = new Set<number>()
  const hopeless = new Set<BrowserWindow>()

  const isReleased = (surface: WindowSurface): boolean => surface === 'kiosk' && kioskReleased

  const arrange = (window: BrowserWindow, surface: WindowSurface): void => {
    const place = placeWindow(surface, wanted, monitors(), options.demo || isReleased(surface))
    if (place === null) return
    if (place.cover === 'ordinary') {
      if (window.isKiosk()) window.setKiosk(false)
      if (window.isFullScreen()) window.setFullScreen(false)
      window.setContentBounds(place.box)
      return
    }
    if (window.isMinimized()) window.restore()
    window.setBounds(place.box)
    if (surface === 'kiosk') window.setKiosk(true)
    else window.setFullScreen(true)
  }

  const applyBigText = (window: BrowserWindow, surface: WindowSurface): void => {
    const factor = memory.bigText(surface) ? BIG_TEXT : 1
    window.webContents.setZoomFactor(factor)
    // The buttons the system draws into our title bar keep the height of the bar.
    if (surface === 'staff' && process.platform !== 'darwin')
      window.setTitleBarOverlay({ height: Math.floor(TITLE_BAR * factor) })
  }

  const show = (window: BrowserWindow, surface: WindowSurface): void => {
    if (window.isDestroyed() || window.isVisible()) return
    if (surface === 'staff') window.show()
    else window.showInactive()
  }

  const openOne = (surface: WindowSurface): void => {
    const window = new BrowserWindow({
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
        zoomFactor: memory.bigText(surface) ? BIG_TEXT : 1,
        autoplayPolicy: 'no-user-gesture-required',
      },
    })
    const contents = window.webContents
    const contentsId = contents.id
    registry.add(contentsId, surface)
    windows.set(contentsId, { window, surface })
    guardContents(contents, surface)
    if (surface === 'kiosk')
      guardPublic(
        window,
        () => !closing && !options.demo && !kioskReleased,
        () => arrange(window, surface),
      )
    arrange(window, surface)

    const deaths = countRestarts(Date.now)
    contents.on('render-process-gone', (_event, details) => {
      if (closing || details.reason === 'clean-exit') return
      const restart = deaths.died()
      if (restart.kind === 'give-up') {
        hopeless.add(window)
        options.onHopeless(surface)
        return
      }
      setTimeout(() => {
        if (!window.isDestroyed()) contents.reload()
      }, restart.wait)
    })
    // A page without a title would be called by its address.
    window.on('page-title-updated', (event, _title, explicit) => {
      if (!explicit) event.preventDefault()
    })
    contents.on('did-finish-load', () => applyBigText(window, surface))
    window.on('close', (event) => {
      // The public's windows in a hall stay until the desk is closed or lets the kiosk go; nobody at the kiosk ends it.
      const stays = surface !== 'staff' && registry.count('staff') > 0 && !isReleased(surface)
      if (!closing && !options.demo && stays) event.preventDefault()
    })
    // The machine is being switched off; there are seconds left, and the program's own quit event does not come.
    window.on('session-end', options.onLastClosed)
    window.on('closed', () => {
      windows.delete(contentsId)
      registry.remove(contentsId)
      hopeless.delete(window)
      const last = wanted.includes('staff') ? registry.count('staff') === 0 : windows.size === 0
      if (!closing && last) options.onLastClosed()
    })
    void contents.loadURL(pageAddress(surface)).catch(() => undefined)
  }

  const arrangeAll = (): void => {
    for (const { window, surface } of windows.values()) if (surface !== 'staff') arrange(window, surface)
  }
  const each = (surface: WindowSurface): BrowserWindow | undefined =>
    [...windows.values()].find((entry) => entry.surface === surface)?.window

  return {
    prepare: (surfaces) => {
      wanted = surfaces
      if (!options.demo) {
        screen.on('display-removed', arrangeAll)
        screen.on('display-added', arrangeAll)
      }
      for (const surface of surfaces) openOne(surface)
    },
    reveal: () => {
      revealed = true
      // The staff window last, so that it lies on top.
      for (const { window, surface } of [...windows.values()].reverse()) {
        if (drawn.has(window.webContents.id)) show(window, surface)
        else setTimeout(() => show(window, surface), SHOW_ANYWAY)
      }
    },
    shown: (contentsId) => {
      drawn.add(contentsId)
      const entry = windows.get(contentsId)
      if (revealed && entry !== undefined) show(entry.window, entry.surface)
    },
    setBigText: (contentsId, on) => {
      const entry = windows.get(contentsId)
      if (entry === undefined) return
      memory.setBigText(entry.surface, on)
      applyBigText(entry.window, entry.surface)
    },
    bigText: (contentsId) => {
      const entry = windows.get(contentsId)
      return entry !== undefined && memory.bigText(entry.surface)
    },
    send: (channel, message) => {
      for (const { window } of windows.values())
        if (!window.webContents.isCrashed()) window.webContents.send(channel, message)
    },
    sendTo: (contentsId, channel, message) =>
      windows.get(contentsId)?.window.webContents.send(channel, message),
    focusStaff: () => {
      const window = each('staff') ?? [...windows.values()][0]?.window
      if (window === undefined) return
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    kioskState: () => {
      const window = each('kiosk')
      if (window === undefined) return 'none'
      if (kioskReleased || options.demo) return 'released'
      return window.isKiosk() || window.isFullScreen() ? 'whole' : 'ordinary'
    },
    releaseKiosk: () => {
      kioskReleased = true
      const window = each('kiosk')
      if (window !== undefined) arrange(window, 'kiosk')
    },
    placeKiosk: () => {
      kioskReleased = false
      if (!wanted.includes('kiosk')) wanted = [...wanted, 'kiosk']
      const window = each('kiosk')
      if (window === undefined) openOne('kiosk')
      else arrange(window, 'kiosk')
    },
    revive: () => {
      for (const window of hopeless) window.webContents.reload()
      hopeless.clear()
    },
    closeAll: () => {
      closing = true
      screen.off('display-removed', arrangeAll)
      screen.off('display-added', arrangeAll)
      for (const { window } of windows.values()) window.destroy()
      windows.clear()
    },
  }
}
