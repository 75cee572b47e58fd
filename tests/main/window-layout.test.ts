import { describe, expect, it } from 'vitest'
import { placeWindow } from '#electron/main/window-layout.ts'
import type { Monitor } from '#electron/main/window-layout.ts'

const monitor = (id: number, x: number, width = 1920, height = 1080): Monitor => ({
  id,
  primary: id === 1,
  bounds: { x, y: 0, width, height },
  workArea: { x, y: 0, width, height: height - 40 },
})
const desk = monitor(1, 0)
const wall = monitor(2, 1920)
const touch = monitor(3, 3840, 1080, 1920)

describe('windows of a hall', () => {
  const all = ['staff', 'kiosk', 'display'] as const

  it('the staff window never leaves the first monitor', () => {
    expect(placeWindow('staff', all, [desk, wall, touch], false)).toEqual({
      box: { x: 0, y: 0, width: 1366, height: 768 },
      cover: 'ordinary',
    })
  })

  it('the display covers the second monitor, the kiosk the third', () => {
    expect(placeWindow('display', all, [desk, wall, touch], false)).toEqual({
      box: wall.bounds,
      cover: 'whole',
    })
    expect(placeWindow('kiosk', all, [desk, wall, touch], false)).toEqual({
      box: touch.bounds,
      cover: 'whole',
    })
  })

  it('the kiosk takes the second monitor when no display window is wanted', () => {
    expect(placeWindow('kiosk', ['staff', 'kiosk'], [desk, wall], false)).toEqual({
      box: wall.bounds,
      cover: 'whole',
    })
  })

  it('come back as ordinary windows when their monitor is unplugged, so that the desk stays in sight', () => {
    expect(placeWindow('display', all, [desk], false)?.cover).toBe('ordinary')
    expect(placeWindow('kiosk', all, [desk, wall], false)?.cover).toBe('ordinary')
  })

  it('a kiosk alone on its machine covers it', () => {
    expect(placeWindow('kiosk', ['kiosk'], [desk], false)).toEqual({ box: desk.bounds, cover: 'whole' })
  })
})

describe('windows of a demo', () => {
  it('are ordinary ones side by side, whatever monitors there are', () => {
    const open = ['staff', 'kiosk', 'display'] as const
    expect(open.map((surface) => placeWindow(surface, open, [desk, wall, touch], true))).toEqual([
      { box: { x: 0, y: 0, width: 1366, height: 768 }, cover: 'ordinary' },
      { box: { x: 1380, y: 0, width: 540, height: 960 }, cover: 'ordinary' },
      { box: { x: 0, y: 320, width: 1280, height: 720 }, cover: 'ordinary' },
    ])
  })

  it('fit a small monitor', () => {
    const small = monitor(1, 0, 1024, 768)
    expect(placeWindow('kiosk', ['kiosk'], [small], true)?.box).toEqual({
      x: 484,
      y: 0,
      width: 540,
      height: 728,
    })
  })
})

describe('no monitor at all', () => {
  it('has no place', () => {
    expect(placeWindow('staff', ['staff'], [], false)).toBeNull()
  })
})
