import { describe, expect, it } from 'vitest'
import { marksOf } from '../../../renderer/ui/ticket-marks.ts'
import { isUnserved, leftByPause } from '../../../renderer/ui/unserved.ts'

const plain = {
  status: 'waiting' as const,
  earlierDay: null,
  returnedFromCounter: null,
  returnToCounter: null,
  reservedForCounter: null,
}
const TODAY = '2026-03-01'

describe('what sets a number apart', () => {
  it.each([
    ['nothing for one of today', {}, []],
    ['yesterday, across a month', { earlierDay: '2026-02-28' }, [{ kind: 'yesterday' }]],
    ['an earlier day by its date', { earlierDay: '2026-02-27' }, [{ kind: 'earlier', day: '2026-02-27' }]],
    [
      'sent back: by whom, not for whom',
      { returnedFromCounter: 2, reservedForCounter: 1 },
      [{ kind: 'returned', number: 2 }],
    ],
    ['to come back', { returnToCounter: 3 }, [{ kind: 'comesBack', number: 3 }]],
    ['sent to a counter by name', { reservedForCounter: 3 }, [{ kind: 'reserved', number: 3 }]],
    ['not reserved any more once it is called', { status: 'called' as const, reservedForCounter: 3 }, []],
  ])('%s', (_what, change, marks) => {
    expect(marksOf({ ...plain, ...change }, TODAY)).toEqual(marks)
  })
})

describe('queues without a counter', () => {
  it('a pause would leave those that only this counter serves, the longest line first', () => {
    const queues = [
      { id: 'a', onlyHere: true, waiting: 0 },
      { id: 'b', onlyHere: false, waiting: 9 },
      { id: 'c', onlyHere: true, waiting: 3 },
    ]
    expect(leftByPause(queues).map(({ id }) => id)).toEqual(['c', 'a'])
  })

  it.each([
    [3, 0, true],
    [0, 0, false],
    [3, 1, false],
  ])('%i waiting and %i open counters: alarm %s', (waiting, openCounters, alarm) => {
    expect(isUnserved({ waiting, openCounters })).toBe(alarm)
  })
})
