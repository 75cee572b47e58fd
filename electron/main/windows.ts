import { screen } from 'electron'
import type { BrowserWindow, Session } from 'electron'
import { WINDOW_IPC } from '#shared/contract/ipc-names.ts'
import type { MonitorUse, MonitorView } from '#shared/contract/monitor-plan.ts'
import type { WindowSurface } from './arguments.ts'
import { guardContents } from './app-pages.ts'
import { pageAddress } from './content-policy.ts'
import type { KioskWindowState } from '#shared/contract/kiosk-window.ts'
import { guardPublic } from './guard-public.ts'
import { countRestarts } from './restart-policy.ts'
import { decide, recognise, usesOf, viewMonitors } from './monitor-memory.ts'
import { nameMonitors } from './monitor-names.ts'
import { BIG_TEXT, newWindow, TITLE_BAR } from './new-window.ts'
import { planWindows, speakerAmong } from './window-layout.ts'
import type { PlannedWindow } from './window-layout.ts'
import { arrange, isUsual, monitors, samePlace } from './window-placing.ts'
import type { OpenWindow } from './window-placing.ts'
import type { WindowMemory } from './window-memory.ts'
import type { WindowRegistry } from './window-registry.ts'

/** A page that never says it is ready is shown all the same: a blank window can be closed, a hidden one cannot. */
const SHOW_ANYWAY = 10_000
const RELEASED_KIOSK: ReadonlySet<WindowSurface> = new Set(['kiosk'])
const NONE_RELEASED: ReadonlySet<WindowSurface> = new Set()

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
  /** Whether this display window is the one that says the calls. */
  speaks(contentsId: number): boolean
  screens(): readonly MonitorView[]
  /** Gives a monitor a use, null none of its own, and moves the windows at once. */
  assignScreen(key: string, use: MonitorUse | null): readonly MonitorView[]
  /** A large number on every monitor for a few seconds. */
  nameScreens(): void
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

export const createWindows = (options: WindowsOptions): Windows => {
  const { memory, registry } = options
  const windows = new Map<number, OpenWindow>()
  let wanted: readonly WindowSurface[] = []
  let closing = false
  /** Who says the calls; told to the display windows whenever it changes. */
  let speaker: number | null = null
  let revealed = false
  let kioskReleased = false
  const drawn = new Set<number>()
  const hopeless = new Set<BrowserWindow>()

  const isReleased = (surface: WindowSurface): boolean => surface === 'kiosk' && kioskReleased

  const applyBigText = (window: BrowserWindow, surface: WindowSurface): void => {
    const factor = memory.bigText(surface) ? BIG_TEXT : 1
    window.webContents.setZoomFactor(factor)
    // The buttons the system draws into our title bar keep the height of the bar.
    if (surface === 'staff' && process.platform !== 'darwin')
      window.setTitleBarOverlay({ height: Math.floor(TITLE_BAR * factor) })
  }

  const show = (opened: OpenWindow): void => {
    const { window, surface, place } = opened
    if (window.isDestroyed() || window.isVisible() || window.isMinimized()) return
    if (place.cover === 'aside') window.minimize()
    else if (surface === 'staff') window.show()
    else window.showInactive()
  }
  const showWhenDrawn = (opened: OpenWindow): void => {
    if (!opened.window.isDestroyed() && drawn.has(opened.window.webContents.id)) show(opened)
    else setTimeout(() => show(opened), SHOW_ANYWAY)
  }

  const plan = (): PlannedWindow[] => {
    const all = monitors()
    return planWindows({
      wanted,
      monitors: all,
      uses: usesOf(recognise(memory.monitors(), all)),
      demo: options.demo,
      released: kioskReleased ? RELEASED_KIOSK : NONE_RELEASED,
    })
  }

  const nameSpeaker = (): void => {
    const displays = [...windows.values()].filter(
      ({ window, surface }) => surface === 'display' && !hopeless.has(window) && !window.isDestroyed(),
    )
    const chosen = speakerAmong(displays)?.window.webContents.id ?? null
    if (chosen === speaker) return
    speaker = chosen
    for (const { window } of displays) {
      const { id } = window.webContents
      // A page that is being loaded again asks by itself.
      if (window.webContents.isCrashed()) continue
      window.webContents.send(WINDOW_IPC.message, { kind: 'speaks', speaks: id === speaker })
    }
  }

  const openOne = ({ name, surface, counter, place }: PlannedWindow): OpenWindow => {
    const window = newWindow(surface, { ...options, bigText: memory.bigText(surface) })
    const contents = window.webContents
    const contentsId = contents.id
    registry.add(contentsId, surface)
    const opened: OpenWindow = { window, surface, name, counter, place }
    windows.set(contentsId, opened)
    guardContents(contents, surface)
    if (surface === 'kiosk')
      guardPublic(
        window,
        () => !closing && !options.demo && !kioskReleased,
        () => arrange(opened),
      )
    // What is put away is put away when it would be shown.
    if (place.cover !== 'aside') arrange(opened)
    nameSpeaker()

    const deaths = countRestarts(Date.now)
    contents.on('render-process-gone', (_event, details) => {
      if (closing || details.reason === 'clean-exit') return
      const restart = deaths.died()
      if (restart.kind === 'give-up') {
        hopeless.add(window)
        nameSpeaker()
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
    window.on('session-end', () => options.onLastClosed())
    window.on('closed', () => {
      windows.delete(contentsId)
      registry.remove(contentsId)
      drawn.delete(contentsId)
      hopeless.delete(window)
      if (!closing) nameSpeaker()
      const last = wanted.includes('staff') ? registry.count('staff') === 0 : windows.size === 0
      if (!closing && last) options.onLastClosed()
    })
    const search = counter === null ? '' : `?counter=${counter}`
    void contents.loadURL(pageAddress(surface, search)).catch(() => undefined)
    return opened
  }

  /** Opens, moves and closes windows until they are as planned; the staff window stays where its person has put it. */
  const follow = (reopen: boolean): void => {
    if (closing) return
    const planned = plan()
    for (const opened of windows.values())
      if (
        !planned.some(({ name }) => name === opened.name) &&
        (!isUsual(opened) || !wanted.includes(opened.surface))
      )
        opened.window.destroy()
    for (const one of planned) {
      const opened = [...windows.values()].find(({ name }) => name === one.name)
      if (opened === undefined) {
        // A window that a person has closed in a demo stays closed, until it is given a monitor.
        if (!reopen && wanted.includes(one.surface) && isUsual(one)) continue
        const made = openOne(one)
        if (revealed) showWhenDrawn(made)
      } else if (opened.surface !== 'staff' && !samePlace(opened.place, one.place)) {
        opened.place = one.place
        arrange(opened)
      }
    }
    sendAll({ kind: 'screens' })
  }
  const monitorsChanged = (): void => follow(false)
  const sendAll = (message: unknown): void => {
    for (const { window } of windows.values())
      if (!window.webContents.isCrashed()) window.webContents.send(WINDOW_IPC.message, message)
  }
  const each = (surface: WindowSurface): BrowserWindow | undefined =>
    [...windows.values()].find((entry) => entry.surface === surface)?.window

  return {
    prepare: (surfaces) => {
      wanted = surfaces
      screen.on('display-removed', monitorsChanged)
      screen.on('display-added', monitorsChanged)
      screen.on('display-metrics-changed', monitorsChanged)
      for (const one of plan()) openOne(one)
    },
    reveal: () => {
      revealed = true
      // The staff window last, so that it lies on top.
      for (const opened of [...windows.values()].reverse()) showWhenDrawn(opened)
    },
    shown: (contentsId) => {
      drawn.add(contentsId)
      const entry = windows.get(contentsId)
      if (revealed && entry !== undefined) show(entry)
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
    speaks: (contentsId) => contentsId === speaker,
    screens: () => viewMonitors(monitors(), memory.monitors(), plan()),
    assignScreen: (key, use) => {
      memory.setMonitors(decide(memory.monitors(), monitors(), key, use))
      follow(true)
      return viewMonitors(monitors(), memory.monitors(), plan())
    },
    nameScreens: () => nameMonitors(monitors(), options),
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
      follow(false)
    },
    placeKiosk: () => {
      kioskReleased = false
      if (!wanted.includes('kiosk')) wanted = [...wanted, 'kiosk']
      follow(true)
      for (const opened of windows.values()) if (opened.surface === 'kiosk') arrange(opened)
    },
    revive: () => {
      for (const window of hopeless) window.webContents.reload()
      hopeless.clear()
      nameSpeaker()
    },
    closeAll: () => {
      closing = true
      screen.off('display-removed', monitorsChanged)
      screen.off('display-added', monitorsChanged)
      screen.off('display-metrics-changed', monitorsChanged)
      for (const { window } of windows.values()) window.destroy()
      windows.clear()
    },
  }
}
