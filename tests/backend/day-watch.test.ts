import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchDay } from '#electron/backend/day-watch.ts'
import type { Topic } from '#shared/contract/define.ts'
import { openTestHall, testClock } from '#tests/support/test-hall.ts'
import type { TestClock } from '#tests/support/test-hall.ts'

let clock: TestClock
let days: number
let watch: { readonly close: () => void }

/** The hall's clock and the timers go on together. */
const pass = (milliseconds: number): void => {
  for (let left = milliseconds; left > 0; left -= 10) {
    const step = Math.min(10, left)
    clock.pass(step)
    vi.advanceTimersByTime(step)
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  clock = testClock('2026-11-18T23:59:50+08:00')
  days = 0
  watch = watchDay(clock, () => (days += 1))
})

afterEach(() => {
  watch.close()
  vi.useRealTimers()
})

describe('a day that ends while the program runs', () => {
  it('is noticed at midnight, once', () => {
    pass(9_900)
    expect(days).toBe(0)
    pass(200)
    expect(days).toBe(1)
    pass(180_000)
    expect(days).toBe(1)
  })

  it('day after day', () => {
    pass(10_100)
    clock.set('2026-11-19T23:59:59+08:00')
    pass(61_000)
    expect(days).toBe(2)
  })

  it('within a minute where somebody sets the clock, forwards or back', () => {
    pass(10_100)
    clock.set('2026-11-25T10:00:00+08:00')
    pass(60_100)
    expect(days).toBe(2)
    clock.set('2026-11-20T10:00:00+08:00')
    pass(60_100)
    expect(days).toBe(3)
  })

  it('no longer once the program closes', () => {
    watch.close()
    pass(60_000)
    expect(days).toBe(0)
  })
})

describe('every window is told', () => {
  it('that boards, line, bookings, badge and day are other ones, though nothing was written', async () => {
    vi.useRealTimers()
    const hall = await openTestHall('2026-11-18T23:59:50+08:00')
    vi.useFakeTimers()
    hall.restart()
    const told: Topic[] = []
    hall.backend.onEvent(({ topic }) => told.push(topic))
    hall.clock.set('2026-11-19T00:00:00+08:00')
    vi.advanceTimersByTime(10_000)
    expect(told.toSorted()).toEqual(['appointments', 'cases', 'queue', 'session'])
    expect(hall.faults).toEqual([])
    hall.close()
  })
})
