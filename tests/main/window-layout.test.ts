import { describe, expect, it } from 'vitest'
import { decide, recognise, usesOf, viewMonitors } from '#electron/main/monitor-memory.ts'
import type { RememberedMonitor } from '#electron/main/monitor-memory.ts'
import { planWindows, speakerAmong } from '#electron/main/window-layout.ts'
import type { Monitor } from '#electron/main/window-layout.ts'
import type { WindowSurface } from '#electron/main/arguments.ts'
import type { MonitorUse } from '#shared/contract/monitor-plan.ts'

const monitor = (id: string, x: number, width = 1920, height = 1080, label = `M${id}`): Monitor => ({
  id,
  label,
  primary: id === '1',
  bounds: { x, y: 0, width, height },
  workArea: { x, y: 0, width, height: height - 40 },
})
const desk = monitor('1', 0)
const wall = monitor('2', 1920)
const touch = monitor('3', 3840, 1080, 1920)
const strip = monitor('4', 4920, 1920, 540)

const all: readonly WindowSurface[] = ['staff', 'kiosk', 'display']
const plan = (
  monitors: readonly Monitor[],
  {
    wanted = all,
    uses = {},
    demo = false,
    released = [],
  }: {
    wanted?: readonly WindowSurface[]
    uses?: Record<string, MonitorUse>
    demo?: boolean
    released?: readonly WindowSurface[]
  } = {},
) => planWindows({ wanted, monitors, uses: new Map(Object.entries(uses)), demo, released: new Set(released) })
const placeOf = (planned: ReturnType<typeof plan>, name: string) =>
  planned.find((window) => window.name === name)?.place
const covers = (planned: ReturnType<typeof plan>, name: string) => {
  const place = placeOf(planned, name)
  return place?.cover === 'whole' ? place.box : (place?.cover ?? 'none')
}

describe('a kiosk that the staff have let go', () => {
  it('is an ordinary window on the first monitor, and the others stay where they are', () => {
    const held = plan([desk, wall, touch])
    const released = plan([desk, wall, touch], { released: ['kiosk'] })
    expect([placeOf(held, 'kiosk')?.cover, placeOf(released, 'kiosk')?.cover]).toEqual(['whole', 'ordinary'])
    expect(released.filter(({ name }) => name !== 'kiosk')).toEqual(
      held.filter(({ name }) => name !== 'kiosk'),
    )
  })
})

describe('windows of a hall that has decided nothing', () => {
  it('the staff window never leaves the first monitor', () => {
    expect(placeOf(plan([desk, wall, touch]), 'staff')).toEqual({
      box: { x: 0, y: 0, width: 1366, height: 768 },
      cover: 'ordinary',
    })
  })

  it('the display covers the second monitor, the kiosk the third', () => {
    const planned = plan([desk, wall, touch])
    expect(covers(planned, 'display')).toEqual(wall.bounds)
    expect(covers(planned, 'kiosk')).toEqual(touch.bounds)
  })

  it('the kiosk takes the second monitor when no display window is wanted', () => {
    expect(covers(plan([desk, wall], { wanted: ['staff', 'kiosk'] }), 'kiosk')).toEqual(wall.bounds)
  })

  it('on the only monitor nothing covers the staff window', () => {
    const planned = plan([desk])
    expect([covers(planned, 'display'), covers(planned, 'kiosk')]).toEqual(['aside', 'aside'])
  })

  it('a kiosk alone on its machine covers it', () => {
    expect(covers(plan([desk], { wanted: ['kiosk'] }), 'kiosk')).toEqual(desk.bounds)
  })

  it('kiosk and display on one monitor without a desk are ordinary windows', () => {
    const planned = plan([desk], { wanted: ['kiosk', 'display'] })
    expect([covers(planned, 'display'), covers(planned, 'kiosk')]).toEqual(['ordinary', 'ordinary'])
  })
})

describe('a monitor that is unplugged and plugged in again', () => {
  it('its window is put away, and goes back there', () => {
    expect(covers(plan([desk, wall]), 'display')).toEqual(wall.bounds)
    expect(covers(plan([desk]), 'display')).toBe('aside')
    expect(covers(plan([desk, wall]), 'display')).toEqual(wall.bounds)
  })

  it('the screen of a counter is closed with it and opened again', () => {
    const uses = { '4': { kind: 'counter', counter: 3 } } as const
    expect(covers(plan([desk, wall, strip], { uses }), 'counter 3')).toEqual(strip.bounds)
    expect(covers(plan([desk, wall], { uses }), 'counter 3')).toBe('none')
    expect(covers(plan([desk, wall, strip], { uses }), 'counter 3')).toEqual(strip.bounds)
  })

  it('the hall’s screen stays the same window while it has no monitor', () => {
    const uses = { '2': { kind: 'hall' } } as const
    expect(plan([desk, wall], { uses }).map(({ name }) => name)).toContain('display')
    expect(plan([desk], { uses }).map(({ name }) => name)).toContain('display')
  })
})

describe('what a hall has decided about its monitors', () => {
  it('holds before the usual order', () => {
    const planned = plan([desk, wall, touch, strip], {
      uses: { '2': { kind: 'kiosk' }, '3': { kind: 'hall' }, '4': { kind: 'counter', counter: 12 } },
    })
    expect(covers(planned, 'kiosk')).toEqual(wall.bounds)
    expect(covers(planned, 'display')).toEqual(touch.bounds)
    expect(planned.find(({ name }) => name === 'counter 12')).toMatchObject({
      surface: 'display',
      counter: 12,
    })
  })

  it('nothing is nothing: the display does not go there', () => {
    const planned = plan([desk, wall, touch], { uses: { '2': { kind: 'nothing' } } })
    expect(covers(planned, 'display')).toEqual(touch.bounds)
    expect(covers(planned, 'kiosk')).toBe('aside')
  })

  it('the first monitor is the desk’s, whatever was decided for it when it was another one', () => {
    const planned = plan([desk], { uses: { '1': { kind: 'hall' } } })
    expect(covers(planned, 'display')).toBe('aside')
    expect(covers(planned, 'staff')).toBe('ordinary')
  })

  it('two monitors of the hall are two windows; a second kiosk is none', () => {
    const planned = plan([desk, wall, touch, strip], {
      uses: { '2': { kind: 'hall' }, '3': { kind: 'hall' }, '4': { kind: 'kiosk' } },
    })
    expect(planned.map(({ name }) => name)).toEqual(['staff', 'display', 'display on 3', 'kiosk'])
    const kiosks = plan([desk, wall, touch], { uses: { '2': { kind: 'kiosk' }, '3': { kind: 'kiosk' } } })
    expect(kiosks.filter(({ surface }) => surface === 'kiosk')).toHaveLength(1)
  })

  it('opens a screen on a machine that has none otherwise', () => {
    const planned = plan([desk, wall], { wanted: ['staff'], uses: { '2': { kind: 'counter', counter: 1 } } })
    expect(covers(planned, 'counter 1')).toEqual(wall.bounds)
  })
})

describe('who says the calls', () => {
  const hall = { counter: null, id: 'hall' }
  const second = { counter: null, id: 'second' }
  const counter = { counter: 3, id: 'counter' }
  it.each([
    ['the hall’s screen, not a counter’s', [counter, hall], hall],
    ['the first of two in the hall', [hall, second], hall],
    ['a counter’s when there is no other', [counter], counter],
    ['nobody without a screen', [], null],
  ])('%s', (_name, displays, expected) => {
    expect(speakerAmong<{ counter: number | null }>(displays)).toBe(expected)
  })
})

describe('monitors remembered', () => {
  const remember = (one: Monitor, use: MonitorUse): RememberedMonitor => ({
    id: one.id,
    label: one.label,
    width: one.bounds.width,
    height: one.bounds.height,
    use,
  })
  const uses = (remembered: readonly RememberedMonitor[], monitors: readonly Monitor[]) =>
    Object.fromEntries(usesOf(recognise(remembered, monitors)))

  it('are known by their number, and by name and size when another socket gives them another', () => {
    const remembered = [remember(wall, { kind: 'hall' })]
    expect(uses(remembered, [desk, wall])).toEqual({ '2': { kind: 'hall' } })
    expect(uses(remembered, [desk, { ...wall, id: '9' }])).toEqual({ '9': { kind: 'hall' } })
  })

  it('two that cannot be told apart are not guessed', () => {
    const twin = (id: string, x: number) => monitor(id, x, 1920, 540, 'Strip')
    const remembered = [remember(twin('4', 0), { kind: 'counter', counter: 1 })]
    expect(uses(remembered, [twin('7', 0), twin('8', 1920)])).toEqual({})
  })

  it('a decision replaces the one before and can be taken back', () => {
    const first = decide([], [desk, wall], '2', { kind: 'hall' })
    const second = decide(first, [desk, wall], '2', { kind: 'counter', counter: 2 })
    expect(second.map(({ use }) => use)).toEqual([{ kind: 'counter', counter: 2 }])
    expect(decide(second, [desk, wall], '2', null)).toEqual([])
  })

  it('what is not plugged in stays in the list until it is forgotten', () => {
    const remembered = decide([], [desk, wall], '2', { kind: 'counter', counter: 2 })
    const gone = viewMonitors([desk], remembered, plan([desk]))
    expect(gone.map(({ place, present, staff }) => ({ place, present, staff }))).toEqual([
      { place: 1, present: true, staff: true },
      { place: 2, present: false, staff: false },
    ])
    expect(decide(remembered, [desk], '2', null)).toEqual([])
  })

  it('the settings say what stands on each monitor now', () => {
    const view = viewMonitors([desk, wall, touch], [], plan([desk, wall, touch]))
    expect(view.map(({ shows }) => shows.kind)).toEqual(['nothing', 'hall', 'kiosk'])
  })
})

describe('windows of a demo', () => {
  it('are ordinary ones side by side, whatever monitors there are', () => {
    const planned = plan([desk, wall, touch], { demo: true })
    expect(Object.fromEntries(planned.map(({ name, place }) => [name, place]))).toEqual({
      staff: { box: { x: 0, y: 0, width: 1366, height: 768 }, cover: 'ordinary' },
      kiosk: { box: { x: 1380, y: 0, width: 540, height: 960 }, cover: 'ordinary' },
      display: { box: { x: 0, y: 320, width: 1280, height: 720 }, cover: 'ordinary' },
    })
  })

  it('a monitor that was given to one is covered by it', () => {
    const planned = plan([desk, wall], { demo: true, uses: { '2': { kind: 'hall' } } })
    expect(covers(planned, 'display')).toEqual(wall.bounds)
  })

  it('fit a small monitor', () => {
    const small = monitor('1', 0, 1024, 768)
    expect(placeOf(plan([small], { wanted: ['kiosk'], demo: true }), 'kiosk')?.box).toEqual({
      x: 484,
      y: 0,
      width: 540,
      height: 728,
    })
  })
})

describe('no monitor at all', () => {
  it('has no place', () => {
    expect(plan([])).toEqual([])
  })
})
