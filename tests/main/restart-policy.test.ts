import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countRestarts, nextRestart } from '#electron/main/restart-policy.ts'

describe('starting again after a death', () => {
  it.each([
    [[1000], { kind: 'after', wait: 0 }],
    [[1000, 2000], { kind: 'after', wait: 500 }],
    [[1000, 2000, 3000], { kind: 'after', wait: 1000 }],
    [[1000, 2000, 3000, 4000], { kind: 'after', wait: 2000 }],
    [[1000, 2000, 3000, 4000, 5000], { kind: 'after', wait: 4000 }],
    [[1000, 2000, 3000, 4000, 5000, 6000], { kind: 'give-up' }],
  ])('waits longer each time and gives up at the sixth within a minute: %j', (deaths, expected) => {
    expect(nextRestart(deaths, deaths.at(-1)!)).toEqual(expected)
  })

  it('forgets deaths older than a minute', () => {
    expect(nextRestart([0, 1, 2, 3, 4, 60_004], 60_004)).toEqual({ kind: 'after', wait: 0 })
  })

  it('never gives up on one death a minute', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 60_000, max: 600_000 }), { maxLength: 40 }), (gaps) => {
        let now = 0
        const restarts = countRestarts(() => now)
        for (const gap of gaps) {
          now += gap
          expect(restarts.died()).toEqual({ kind: 'after', wait: 0 })
        }
      }),
    )
  })

  it('begins anew when told to forget', () => {
    const restarts = countRestarts(() => 5)
    for (let death = 0; death < 6; death += 1) restarts.died()
    restarts.forget()
    expect(restarts.died()).toEqual({ kind: 'after', wait: 0 })
  })
})
