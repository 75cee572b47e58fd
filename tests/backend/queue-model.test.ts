import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { play } from '#tests/support/queue/run-steps.ts'
import { steps } from '#tests/support/queue/steps.ts'
import { openHallToWipe } from '#tests/support/queue/wiped-hall.ts'
import type { TestHall } from '#tests/support/test-hall.ts'

/** `npm run bench -- queue-model` plays thousands. */
const RUNS = 60
const LONGEST = 80
/** The whole database is counted over after every so many runs. */
const COUNTED_OVER = 10

let hall: TestHall
beforeAll(async () => {
  hall = await openHallToWipe()
})
afterAll(() => hall.close())

describe('whatever a kiosk, a guide desk and three counters do', () => {
  it('the program and a notebook kept beside it agree after every step', { timeout: 180_000 }, async () => {
    let runs = 0
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(steps(LONGEST), async (all) => {
        for (const outcome of await play(hall, all)) seen.add(outcome)
        runs += 1
        if (runs % COUNTED_OVER === 0) expect(hall.verify()).toEqual([])
      }),
      { numRuns: RUNS },
    )
    // A test in which nothing can be done agrees with everything.
    const does = ['take', 'callNext', 'start', 'miss', 'hold', 'resume', 'transfer', 'finish', 'void', 'undo']
    expect(does.filter((one) => !seen.has(`${one} done`))).toEqual([])
  })
})
