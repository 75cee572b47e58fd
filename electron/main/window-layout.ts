import type { MonitorUse } from '#shared/contract/monitor-plan.ts'
import type { WindowSurface } from './arguments.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Monitor {
  readonly id: string
  /** The name the monitor gives itself; may be empty. */
  readonly label: string
  readonly primary: boolean
  /** The whole monitor, and what the desktop leaves free of it. */
  readonly bounds: Box
  readonly workArea: Box
}

export interface WindowPlace {
  readonly box: Box
  /** `whole` covers its monitor; `ordinary` is a window like any other; `aside` is put away, its monitor being gone. */
  readonly cover: 'whole' | 'ordinary' | 'aside'
}

export interface PlannedWindow {
  /** Stays the same while the window stands for the same thing, whatever monitor it is on. */
  readonly name: string
  readonly surface: WindowSurface
  /** Whose screen a display window is; null: the hall's. */
  readonly counter: number | null
  readonly place: WindowPlace
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

const whole = ({ bounds }: Monitor): WindowPlace => ({ box: bounds, cover: 'whole' })

export interface PlanArgs {
  /** The surfaces this machine has. */
  readonly wanted: readonly WindowSurface[]
  readonly monitors: readonly Monitor[]
  /** What the hall has decided, by monitor. */
  readonly uses: ReadonlyMap<string, MonitorUse>
  readonly demo: boolean
  /** Let go by the staff: ordinary windows until they are put back. */
  readonly released: ReadonlySet<WindowSurface>
}

/**
 * Which windows there are and where each stands.
 * What the hall has decided of a monitor holds; the first monitor belongs to the staff window and is covered by nothing
 * while there is one. Of the monitors nobody decided about, the hall's screen covers the first and the kiosk the next,
 * except in a demo, where all are ordinary windows. A hall's window without a monitor is put away, so that it never hides
 * the desk, and goes back when its monitor does; a counter's screen then is none. A kiosk alone on its machine covers it.
 */
export const planWindows = ({ wanted, monitors, uses, demo, released }: PlanArgs): PlannedWindow[] => {
  const primary = monitors.find((monitor) => monitor.primary) ?? monitors[0]
  if (primary === undefined) return []
  const hasStaff = wanted.includes('staff')
  const free = monitors.filter((monitor) => !hasStaff || monitor !== primary)
  const decided = free.flatMap((monitor) => {
    const use = uses.get(monitor.id)
    return use === undefined ? [] : [{ monitor, use }]
  })
  const planned = decidedWindows(decided)
  const undecided = free.filter((monitor) => !uses.has(monitor.id) && monitor !== primary)
  const waiting = (['display', 'kiosk'] as const).filter(
    (surface) => wanted.includes(surface) && !planned.some(({ name }) => name === surface),
  )
  const rest = waiting.map((surface, turn): PlannedWindow => {
    const own = demo ? undefined : undecided[turn]
    return {
      name: surface,
      surface,
      counter: null,
      place: own === undefined ? homeless(surface) : whole(own),
    }
  })
  function homeless(surface: WindowSurface): WindowPlace {
    const here = ordinary(surface, primary?.workArea ?? { x: 0, y: 0, width: 0, height: 0 })
    if (demo) return { box: here, cover: 'ordinary' }
    if (hasStaff) return { box: here, cover: 'aside' }
    const alone = wanted.every((other) => other === surface)
    return alone && primary !== undefined ? whole(primary) : { box: here, cover: 'ordinary' }
  }
  // Several staff windows are several counters at one machine.
  const staff = wanted
    .filter((surface) => surface === 'staff')
    .map((surface, desk): PlannedWindow => ({
      name: desk === 0 ? surface : `${surface} ${desk + 1}`,
      surface,
      counter: null,
      place: { box: ordinary(surface, primary.workArea), cover: 'ordinary' },
    }))
  return [...staff, ...planned, ...rest].map((one) =>
    released.has(one.surface)
      ? { ...one, place: { box: ordinary(one.surface, primary.workArea), cover: 'ordinary' } }
      : one,
  )
}

/** The first monitor with a use carries the window of that name; further ones are windows of their own. */
const decidedWindows = (
  decided: readonly { readonly monitor: Monitor; readonly use: MonitorUse }[],
): PlannedWindow[] => {
  const planned: PlannedWindow[] = []
  for (const { monitor, use } of decided) {
    if (use.kind === 'nothing') continue
    const surface = use.kind === 'kiosk' ? 'kiosk' : 'display'
    const counter = use.kind === 'counter' ? use.counter : null
    const usual = counter === null ? surface : `counter ${counter}`
    const taken = planned.some(({ name }) => name === usual)
    // There is one kiosk: two would take each other's paper.
    if (taken && surface === 'kiosk') continue
    planned.push({
      name: taken ? `${usual} on ${monitor.id}` : usual,
      surface,
      counter,
      place: whole(monitor),
    })
  }
  return planned
}

/**
 * Of several display windows the one that says the calls: a screen of the hall before a counter's, the one opened first.
 * Two voices at once would be none.
 */
export const speakerAmong = <Window extends { readonly counter: number | null }>(
  displays: readonly Window[],
): Window | null => displays.find(({ counter }) => counter === null) ?? displays[0] ?? null
