import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { WindowMemory } from '#electron/main/window-memory.ts'
import type { RememberedMonitor } from '#electron/main/monitor-memory.ts'

interface FakeDisplay {
  readonly id: number
  readonly label: string
  readonly bounds: { x: number; y: number; width: number; height: number }
  readonly workArea: { x: number; y: number; width: number; height: number }
}

/** A desktop played by the test: monitors that come and go, and windows that remember what was done to them. */
const desktop = vi.hoisted(() => ({
  displays: [] as FakeDisplay[],
  windows: [] as unknown[],
  made: 0,
  screen: null as EventEmitter | null,
}))

class FakeContents extends EventEmitter {
  readonly id: number
  url = ''
  readonly sent: unknown[] = []
  constructor(id: number) {
    super()
    this.id = id
  }
  send = (_channel: string, message: unknown): void => void this.sent.push(message)
  isCrashed = (): boolean => false
  setZoomFactor = (): void => undefined
  setWindowOpenHandler = (): void => undefined
  reload = (): void => undefined
  loadURL = (url: string): Promise<void> => {
    this.url = url
    return Promise.resolve()
  }
}

class FakeWindow extends EventEmitter {
  readonly webContents: FakeContents
  state: 'hidden' | 'shown' | 'minimized' | 'gone' = 'hidden'
  full = false
  box: unknown = null
  constructor() {
    super()
    desktop.made += 1
    this.webContents = new FakeContents(desktop.made)
    desktop.windows.push(this)
  }
  isDestroyed = (): boolean => this.state === 'gone'
  isVisible = (): boolean => this.state === 'shown'
  isMinimized = (): boolean => this.state === 'minimized'
  isKiosk = (): boolean => false
  isFullScreen = (): boolean => this.full
  setKiosk = (on: boolean): void => void (this.full = on)
  setFullScreen = (on: boolean): void => void (this.full = on)
  setBounds = (box: unknown): void => void (this.box = box)
  setContentBounds = (box: unknown): void => void (this.box = box)
  setTitleBarOverlay = (): void => undefined
  show = (): void => void (this.state = 'shown')
  showInactive = (): void => void (this.state = 'shown')
  minimize = (): void => void (this.state = 'minimized')
  restore = (): void => void (this.state = 'shown')
  destroy = (): void => {
    this.state = 'gone'
    this.emit('closed')
  }
}

vi.mock('electron', () => {
  desktop.screen = Object.assign(new EventEmitter(), {
    getAllDisplays: () => desktop.displays,
    getPrimaryDisplay: () => desktop.displays[0],
  })
  return {
    app: { name: 'test' },
    BrowserWindow: FakeWindow,
    protocol: {},
    screen: desktop.screen,
    session: {},
  }
})

const { createWindows } = await import('#electron/main/windows.ts')
const { createWindowRegistry } = await import('#electron/main/window-registry.ts')

const display = (id: number, x: number): FakeDisplay => ({
  id,
  label: `M${id}`,
  bounds: { x, y: 0, width: 1920, height: 1080 },
  workArea: { x, y: 0, width: 1920, height: 1040 },
})
const desk = display(1, 0)
const wall = display(2, 1920)
const strip = display(3, 3840)

const plug = (...displays: FakeDisplay[]): void => {
  const event = displays.length < desktop.displays.length ? 'display-removed' : 'display-added'
  desktop.displays = displays
  desktop.screen?.emit(event)
}

const openHall = (...displays: FakeDisplay[]) => {
  desktop.displays = displays
  let monitors: readonly RememberedMonitor[] = []
  const memory: WindowMemory = {
    bigText: () => false,
    setBigText: () => undefined,
    monitors: () => monitors,
    setMonitors: (next) => {
      monitors = next
    },
  }
  const windows = createWindows({
    pages: {} as never,
    preload: '',
    icon: null,
    demo: false,
    devTools: false,
    memory,
    registry: createWindowRegistry(),
    onLastClosed: () => undefined,
    onHopeless: () => undefined,
  })
  windows.prepare(['staff', 'display'])
  const all = () => (desktop.windows as FakeWindow[]).filter((window) => !window.isDestroyed())
  for (const window of all()) windows.shown(window.webContents.id)
  windows.reveal()
  const at = (address: string) => {
    const found = all().find(({ webContents }) => webContents.url === address)
    if (found === undefined) throw new Error(`no window at ${address}`)
    return found
  }
  return { windows, all, at }
}
const HALL = 'app://display/display/index.html'
const STAFF = 'app://staff/staff/index.html'
const COUNTER = `${HALL}?counter=3`

beforeEach(() => {
  desktop.windows.length = 0
  desktop.screen?.removeAllListeners()
})

describe('the monitor of the hall’s screen', () => {
  it('is covered by it, and the staff window is left where its person has put it', () => {
    const { at } = openHall(desk, wall)
    expect([at(HALL).full, at(HALL).box, at(HALL).state]).toEqual([true, wall.bounds, 'shown'])
    const staff = at(STAFF)
    staff.box = 'moved by hand'
    plug(desk)
    plug(desk, wall)
    expect(staff.box).toBe('moved by hand')
  })

  it('unplugged, the window is put away and never covers the desk; plugged in, it goes back', () => {
    const { at } = openHall(desk, wall)
    const hall = at(HALL)
    plug(desk)
    expect([hall.full, hall.state]).toEqual([false, 'minimized'])
    plug(desk, wall)
    expect([hall.full, hall.state, hall.box]).toEqual([true, 'shown', wall.bounds])
    // The same window all the time: it was never loaded anew, so it never forgot what it had said.
    expect(at(HALL)).toBe(hall)
  })

  it('on the only monitor it is put away from the beginning', () => {
    const { at } = openHall(desk)
    expect([at(HALL).state, at(STAFF).state]).toEqual(['minimized', 'shown'])
  })
})

describe('a monitor that is given to a counter', () => {
  it('shows its screen at once, and while it is unplugged there is none', () => {
    const { windows, all, at } = openHall(desk, wall, strip)
    const view = windows.assignScreen('3', { kind: 'counter', counter: 3 })
    expect(view.map(({ shows }) => shows.kind)).toEqual(['nothing', 'hall', 'counter'])
    const counter = at(COUNTER)
    windows.shown(counter.webContents.id)
    expect([counter.full, counter.box, counter.state]).toEqual([true, strip.bounds, 'shown'])
    plug(desk, wall)
    expect(counter.isDestroyed()).toBe(true)
    expect(all()).toHaveLength(2)
    plug(desk, wall, strip)
    expect(at(COUNTER).box).toEqual(strip.bounds)
  })

  it('given back, the screen is closed', () => {
    const { windows, all } = openHall(desk, wall, strip)
    windows.assignScreen('3', { kind: 'counter', counter: 3 })
    windows.assignScreen('3', null)
    expect(all().map(({ webContents }) => webContents.url)).toEqual([STAFF, HALL])
  })
})

describe('of several screens', () => {
  it('one says the calls: the hall’s; when it is gone the counter’s is told to', () => {
    const { windows, at } = openHall(desk, wall, strip)
    windows.assignScreen('3', { kind: 'counter', counter: 3 })
    const [hall, counter] = [at(HALL), at(COUNTER)]
    const speaks = ({ webContents }: FakeWindow) => windows.speaks(webContents.id)
    expect([speaks(hall), speaks(counter), speaks(at(STAFF))]).toEqual([true, false, false])
    hall.destroy()
    expect(speaks(counter)).toBe(true)
    expect(counter.webContents.sent).toContainEqual({ kind: 'speaks', speaks: true })
  })

  it('every window is told when monitors change', () => {
    const { at } = openHall(desk, wall)
    plug(desk)
    expect(at(STAFF).webContents.sent).toContainEqual({ kind: 'screens' })
  })
})
