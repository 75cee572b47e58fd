import { describe, expect, it } from 'vitest'
import { isCalling, nextAnnouncement } from '../../../renderer/display/announcement.ts'
import { counterOf, placeOf } from '../../../renderer/display/query-counter.ts'
import { cellGrid, guideAt, noticeAt } from '../../../renderer/display/rotation.ts'
import { stalenessOf } from '../../../renderer/display/staleness.ts'
import type { DisplaySnapshot } from '../../../renderer/display/type-size.ts'
import {
  USUAL_EXTENT,
  bandSize,
  cellSize,
  counterSize,
  widerExtent,
} from '../../../renderer/display/type-size.ts'

const call = (number: string, counter: number, at: number, times = 1) => ({
  number,
  counter,
  at,
  times,
  earlier: false,
})

describe('正在叫号', () => {
  const opened = nextAnnouncement(null, call('A022', 1, 100_000))

  it('is not said of a call that was made before the window opened', () => {
    expect(isCalling(opened, 100_500)).toBe(false)
  })

  it('is said of a call seen live for twelve seconds from its own moment', () => {
    const live = nextAnnouncement(opened, call('A023', 3, 200_000))
    expect([200_000, 211_999, 212_000].map((now) => isCalling(live, now))).toEqual([true, true, false])
  })

  it('is said again when the same number is called again', () => {
    const live = nextAnnouncement(opened, call('A022', 1, 150_000, 2))
    expect(isCalling(live, 151_000)).toBe(true)
  })

  it('does not start anew when the same call is told again', () => {
    const live = nextAnnouncement(opened, call('A023', 3, 200_000))
    expect(nextAnnouncement(live, call('A023', 3, 200_000))).toBe(live)
  })

  it('is not said of a call that is learnt of only after a lost connection', () => {
    const late = nextAnnouncement(opened, call('A023', 3, 200_000))
    expect(isCalling(late, 260_000)).toBe(false)
  })

  it('is said of the first call of the day in a window opened before it', () => {
    const live = nextAnnouncement(nextAnnouncement(null, null), call('A001', 1, 200_000))
    expect(isCalling(live, 201_000)).toBe(true)
  })

  it('ends when there is no newest call any more', () => {
    const live = nextAnnouncement(opened, call('A023', 3, 200_000))
    expect(isCalling(nextAnnouncement(live, null), 201_000)).toBe(false)
  })
})

describe('a screen that the server no longer feeds', () => {
  it.each([
    [null, 1_000_000, 'fresh'],
    [1_000_000, 1_000_000, 'old'],
    [1_000_000, 1_599_999, 'old'],
    [1_000_000, 1_600_000, 'gone'],
  ] as const)('lost at %s, at %i it is %s', (lostAt, now, expected) => {
    expect(stalenessOf(lostAt, now)).toBe(expected)
  })
})

describe('notices', () => {
  it('stand still for twelve seconds each and come round again', () => {
    const seen = [0, 11_999, 12_000, 23_999, 24_000].map((now) => noticeAt(['一', '二'], now))
    expect(seen).toEqual(['一', '一', '二', '二', '一'])
  })

  it('need not exist', () => {
    expect(noticeAt([], 50_000)).toBeNull()
  })
})

describe('办事指南', () => {
  const guides = ['低保', '高龄津贴']
  const at = (now: number, idleSince: number | null, list: readonly string[] = guides) =>
    guideAt(list, { now, idleSince, after: 60_000 })

  it('comes when nobody has been called for a while, not before', () => {
    expect(at(59_999, 0)).toBeNull()
    expect(at(72_000, 0)).toBe('低保')
  })

  it('gives way at once when somebody is called', () => {
    expect(at(72_000, 71_000)).toBeNull()
  })

  it('each stands for twelve seconds; then recent calls and a notice have their turn', () => {
    const seen = [72_000, 83_999, 84_000, 95_999, 96_000, 107_999, 108_000].map((now) => at(now, 0))
    expect(seen).toEqual(['低保', '低保', '高龄津贴', '高龄津贴', null, null, '低保'])
  })

  it('also on a day on which nobody was called yet', () => {
    expect(at(72_000, null)).toBe('低保')
  })

  it('need not exist', () => {
    expect(at(500_000, null, [])).toBeNull()
  })
})

const counters = (count: number) => Array.from({ length: count }, (_, index) => ({ number: count - index }))
const numbers = (count: number, now: number) =>
  cellGrid(counters(count), now).cells.map(({ number }) => number)

describe('cells of the counters', () => {
  it.each([
    [1, 3],
    [6, 3],
    [7, 4],
    [8, 4],
    [9, 4],
  ])('%i counters stand in %i columns', (count, columns) => {
    expect(cellGrid(counters(count), 0).columns).toBe(columns)
  })

  it('stand in the order of their numbers', () => {
    expect(numbers(6, 0)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('above eight turn in pages of eight every ten seconds', () => {
    expect(numbers(11, 9_999)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(numbers(11, 10_000)).toEqual([9, 10, 11])
    expect(numbers(11, 20_000)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('up to eight never turn', () => {
    expect(numbers(8, 10_000)).toEqual(numbers(8, 0))
  })
})

const snapshot = (
  tickets: readonly (string | null)[],
  newest: string | null,
  firstCounter = 1,
): DisplaySnapshot => ({
  epoch: 'epoch',
  revision: 1,
  now: 0,
  hallName: '青禾街道便民服务中心',
  newest: newest === null ? null : call(newest, firstCounter, 0),
  counters: tickets.map((ticket, index) => ({
    number: firstCounter + index,
    kindName: 'general',
    serves: [],
    status: ticket === null ? 'free' : 'serving',
    ticket,
    earlier: false,
  })),
  recent: [],
  notices: [],
  standing: [],
})

describe('type sizes', () => {
  it('of the usual hall are the largest there are', () => {
    expect([bandSize(USUAL_EXTENT), cellSize(USUAL_EXTENT, 3), counterSize(USUAL_EXTENT)]).toEqual([
      340, 124, 330,
    ])
  })

  it('follow the longest number and the largest counter, and never grow back', () => {
    const wide = widerExtent(USUAL_EXTENT, snapshot(['A001', 'AB1023'], 'A001', 9))
    expect(wide).toEqual({ ticketLength: 6, counterDigits: 2, earlier: false })
    expect(widerExtent(wide, snapshot(['A001'], 'A001'))).toBe(wide)
  })

  it('are the same for every call of a hall', () => {
    const before = widerExtent(USUAL_EXTENT, snapshot(['A001', null], 'A001'))
    expect(widerExtent(before, snapshot([null, 'B999'], 'B999'))).toBe(before)
  })

  it.each([4, 5, 6, 7, 8, 9])('let a band with %i characters and a two-digit counter fit', (ticketLength) => {
    const size = bandSize({ ticketLength, counterDigits: 2, earlier: false })
    expect(size * (0.62 * ticketLength + 0.604 * 2 + 0.96)).toBeLessThanOrEqual(1378)
  })

  it('leave room for 昨日 once a number of an earlier day was called, and keep it', () => {
    const carried = snapshot(['A001'], 'A001')
    const extent = widerExtent(USUAL_EXTENT, {
      ...carried,
      newest: { ...carried.newest!, earlier: true },
    })
    expect(extent.earlier).toBe(true)
    expect(bandSize(extent) * (0.62 * 4 + 0.604 + 0.96)).toBeLessThanOrEqual(1378 - 92)
    expect(widerExtent(extent, carried)).toBe(extent)
  })

  it('never leave a number out, however long', () => {
    expect(bandSize({ ticketLength: 40, counterDigits: 3, earlier: false })).toBe(140)
  })
})

describe('?counter=', () => {
  it.each([
    ['?counter=3', 3],
    ['?counter=12', 12],
    ['', null],
    ['?counter=', null],
    ['?counter=0', null],
    ['?counter=3.5', null],
    ['?counter=abc', null],
    ['?other=3', null],
  ])('%j is counter %s', (search, counter) => {
    expect(counterOf(search)).toBe(counter)
  })
})

describe('?place=', () => {
  it('names a monitor and nothing else does', () => {
    expect([placeOf('?place=2'), placeOf('?counter=2'), placeOf('')]).toEqual([2, null, null])
  })
})
