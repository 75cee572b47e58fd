import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startWorkLoop } from '#electron/main/printing/work-loop.ts'
import type { Turn } from '#electron/main/printing/work-loop.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a loop of paper work', () => {
  it('works until there is nothing, then looks again after ten seconds', async () => {
    const turns: Turn[] = ['more', 'more', 'nothing']
    const turn = vi.fn(() => Promise.resolve(turns.shift() ?? 'nothing'))
    const loop = startWorkLoop(turn)
    await vi.advanceTimersByTimeAsync(0)
    expect(turn).toHaveBeenCalledTimes(3)
    await vi.advanceTimersByTimeAsync(9999)
    expect(turn).toHaveBeenCalledTimes(3)
    await vi.advanceTimersByTimeAsync(1)
    expect(turn).toHaveBeenCalledTimes(4)
    loop.stop()
  })

  it('looks at once when it is woken, also when that happens in the middle of a turn', async () => {
    const waiting: ((turn: Turn) => void)[] = []
    const turn = vi.fn(() => new Promise<Turn>((resolve) => void waiting.push(resolve)))
    const loop = startWorkLoop(turn)
    await vi.advanceTimersByTimeAsync(0)
    loop.wake()
    waiting[0]!('nothing')
    await vi.advanceTimersByTimeAsync(0)
    expect(turn).toHaveBeenCalledTimes(2)
    waiting[1]!('nothing')
    await vi.advanceTimersByTimeAsync(0)
    loop.wake()
    await vi.advanceTimersByTimeAsync(0)
    expect(turn).toHaveBeenCalledTimes(3)
    loop.stop()
  })

  it('never does two turns at once', async () => {
    let under = 0
    let most = 0
    const loop = startWorkLoop(async () => {
      under += 1
      most = Math.max(most, under)
      await new Promise((resolve) => setTimeout(resolve, 100))
      under -= 1
      return 'nothing'
    })
    for (let wake = 0; wake < 20; wake += 1) {
      loop.wake()
      await vi.advanceTimersByTimeAsync(30)
    }
    expect(most).toBe(1)
    loop.stop()
  })

  it('keeps its pause after a failure, whatever wakes it', async () => {
    const turn = vi.fn(() => Promise.reject(new Error('printer on fire')))
    const loop = startWorkLoop(turn)
    await vi.advanceTimersByTimeAsync(0)
    loop.wake()
    await vi.advanceTimersByTimeAsync(4999)
    expect(turn).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(turn).toHaveBeenCalledTimes(2)
    loop.stop()
  })

  it('does nothing after it was stopped', async () => {
    const turn = vi.fn((): Promise<Turn> => Promise.resolve('nothing'))
    const loop = startWorkLoop(turn)
    loop.stop()
    loop.wake()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(turn).not.toHaveBeenCalled()
  })
})
