import { describe, expect, it } from 'vitest'
import { minutesBetween, runningTime } from '../../../renderer/ui/elapsed.ts'

describe('running time of a service', () => {
  it.each([
    [0, '00:00'],
    [999, '00:00'],
    [766_000, '12:46'],
    [3_599_999, '59:59'],
    [3_766_000, '1:02:46'],
  ])('%i ms is %s', (milliseconds, words) => {
    expect(runningTime(milliseconds)).toBe(words)
  })

  it('is nothing when the clock was set back', () => {
    expect(runningTime(-5000)).toBe('00:00')
    expect(minutesBetween(10 * 60_000, 0)).toBe(0)
  })

  it('counts whole minutes of waiting', () => {
    expect(minutesBetween(0, 16 * 60_000 + 59_999)).toBe(16)
  })
})
