import { describe, expect, it, vi } from 'vitest'
import { createPlacePicker } from '#electron/main/pick-export-place.ts'
import { powerOffCommand } from '#electron/main/power-off.ts'

const offered = { placeId: 'p1', place: '/media/usb/包', sameDisk: false, links: true, freeBytes: 5 }

describe('choosing a folder for packages', () => {
  it('tells the backend the path and the page only what people may read', async () => {
    const call = vi.fn(() => Promise.resolve({ ok: true, value: offered }))
    const pick = createPlacePicker(() => Promise.resolve('/media/usb/包'), call as never)
    expect(await pick(1)).toEqual({ kind: 'picked', ...offered })
    expect(call).toHaveBeenCalledExactlyOnceWith('export.place.offer', { path: '/media/usb/包' })
  })

  it('says that the dialog was left, and asks the backend nothing', async () => {
    const call = vi.fn()
    expect(await createPlacePicker(() => Promise.resolve(null), call as never)(1)).toEqual({
      kind: 'cancelled',
    })
    expect(call).not.toHaveBeenCalled()
  })

  it.each([
    ['inside-hall', 'inside-hall'],
    ['already-target', 'already-target'],
    ['not-writable', 'not-writable'],
    ['not-found', 'not-found'],
    ['clock-doubtful', 'other'],
    ['internal', 'other'],
  ])('passes on why the folder will not do: %s', async (code, problem) => {
    const call = () => Promise.resolve({ ok: false, error: { code, detail: {} } })
    expect(await createPlacePicker(() => Promise.resolve('/x'), call as never)(1)).toEqual({
      kind: 'failed',
      problem,
    })
  })

  it('a window has one dialog at a time, and another after it', async () => {
    const { promise, resolve } = Promise.withResolvers<string | null>()
    const pick = createPlacePicker(() => promise, vi.fn())
    const first = pick(1)
    expect(await pick(1)).toEqual({ kind: 'failed', problem: 'other' })
    resolve(null)
    expect(await first).toEqual({ kind: 'cancelled' })
    expect(await pick(1)).toEqual({ kind: 'cancelled' })
  })
})

describe('switching the machine off', () => {
  it('asks each system in its own way, Windows with a minute to take it back', () => {
    expect(powerOffCommand('win32')).toEqual({ file: 'shutdown', args: ['/s', '/t', '60'] })
    expect(powerOffCommand('linux')).toEqual({ file: 'systemctl', args: ['poweroff'] })
    expect(powerOffCommand('darwin')?.file).toBe('osascript')
    expect(powerOffCommand('aix')).toBeNull()
  })
})
