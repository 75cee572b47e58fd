import { describe, expect, it } from 'vitest'
import type { QueuePart } from '#shared/contract/hall-report.ts'
import { QUEUE_COUNTS, QUEUE_SUMS } from '#shared/domain/report/queue-figures.ts'
import type { QueueFigures } from '#shared/domain/report/queue-figures.ts'
import { labelEvery, roundTop, runsOf } from '../../../renderer/screens/duty/hall/chart-scale.ts'
import { hallAlerts, LONG_HELD, standingOf } from '../../../renderer/screens/duty/hall/standing.ts'
import type { Live } from '../../../renderer/screens/duty/hall/standing.ts'
import {
  largest,
  minutesOf,
  ofSpan,
  percentText,
  TIME_COLUMNS,
  timeFigure,
} from '../../../renderer/screens/duty/hall/statistics-view.ts'

const MINUTE = 60_000
const NOW = Date.parse('2026-09-17T10:00:00+08:00')
const ago = (minutes: number): number => NOW - minutes * MINUTE

describe('how a wait stands to the goal', () => {
  it.each([
    [0, 'within'],
    [19.9, 'within'],
    [20, 'near'],
    [30, 'near'],
    [30.1, 'over'],
  ] as const)('%d of 30 minutes: %s', (minutes, standing) => {
    expect(standingOf(ago(minutes), NOW, 30)).toBe(standing)
  })

  it('of nobody is within it', () => {
    expect(standingOf(null, NOW, 30)).toBe('within')
  })
})

const category: Live['categories'][number] = {
  id: 'a',
  prefix: 'A',
  name: '社会救助',
  waiting: 0,
  carriedOver: 0,
  longestSince: null,
  overGoal: 0,
  openCounters: 1,
  estimate: null,
}
const live: Live = {
  epoch: 'epoch',
  revision: 1,
  now: NOW,
  goalMinutes: 30,
  closed: false,
  today: { day: '2026-09-17', issued: 0, finished: 0, open: 0 },
  leftOver: 0,
  categories: [category],
  counters: [],
  held: [],
  printer: 'ready',
  withoutPaper: [],
}

describe('what the duty lead has to see to', () => {
  it('is nothing in a calm hall, nor when nobody waits where nobody serves', () => {
    expect(hallAlerts(live)).toEqual([])
    expect(hallAlerts({ ...live, categories: [{ ...category, openCounters: 0 }] })).toEqual([])
  })

  it('is people first, then paper, then what can wait', () => {
    const alerts = hallAlerts({
      ...live,
      categories: [{ ...category, waiting: 4, overGoal: 2, openCounters: 0 }],
      held: [
        { number: 'A001', counterNumber: 1, since: ago(LONG_HELD) },
        { number: 'A002', counterNumber: 2, since: ago(LONG_HELD - 1) },
      ],
      printer: 'trouble',
      withoutPaper: ['A003'],
      leftOver: 3,
    })
    expect(alerts).toEqual([
      { kind: 'unserved', name: '社会救助', count: 4 },
      { kind: 'overGoal', name: '社会救助', count: 2 },
      { kind: 'withoutPaper', numbers: ['A003'] },
      { kind: 'printer' },
      { kind: 'held', number: 'A001', counter: 1, minutes: LONG_HELD },
      { kind: 'leftOver', count: 3 },
    ])
  })
})

const figures: QueueFigures = {
  ...(Object.fromEntries([...QUEUE_COUNTS, ...QUEUE_SUMS].map((name) => [name, 0])) as Record<
    (typeof QUEUE_COUNTS)[number] | (typeof QUEUE_SUMS)[number],
    number
  >),
  wait: null,
  service: null,
  present: null,
}
const part = (key: string, issued: number): QueuePart => ({ key, name: key, figures: { ...figures, issued } })

describe('figures as they are shown', () => {
  it.each([
    [null, null],
    [0, '0%'],
    [0.001, '1%'],
    [0.834, '83%'],
    [0.999, '99%'],
    [1, '100%'],
  ])('%d is %s', (share, text) => {
    expect(percentText(share)).toBe(text)
  })

  it('whole minutes, rounded', () => {
    expect([29_999, 30_000, 90_000].map(minutesOf)).toEqual([0, 1, 2])
  })

  it('nothing where there is nothing, but a nought where something took no time', () => {
    const shown = TIME_COLUMNS.map((column) => [column, timeFigure(figures, column)])
    expect(Object.fromEntries(shown)).toEqual({
      waits: '0',
      goal: null,
      waitHalf: null,
      waitMost: null,
      waitMax: null,
      serviceHalf: null,
      serviceMost: null,
      serving: '0',
      held: '0',
      present: null,
      busy: null,
    })
    expect(timeFigure({ ...figures, present: 0 }, 'present')).toBe('0')
    expect(timeFigure({ ...figures, present: 0 }, 'busy')).toBeNull()
  })

  it('each column its own figure', () => {
    const full: QueueFigures = {
      ...figures,
      waits: 4,
      withinGoal: 3,
      serving: 50 * MINUTE,
      held: 6 * MINUTE,
      busy: 40 * MINUTE,
      wait: { half: 7 * MINUTE, most: 8 * MINUTE, max: 9 * MINUTE },
      service: { half: 10 * MINUTE, most: 11 * MINUTE, max: 12 * MINUTE },
      present: 80 * MINUTE,
    }
    expect(TIME_COLUMNS.map((column) => timeFigure(full, column))).toEqual([
      '4',
      '75%',
      '7',
      '8',
      '9',
      '10',
      '11',
      '50',
      '6',
      '80',
      '50%',
    ])
  })

  it('the largest part is the first of equals, and none when all are nothing', () => {
    const issued = ({ figures: of }: QueuePart): number => of.issued
    expect(largest([part('a', 1), part('b', 5), part('c', 5)], issued)?.key).toBe('b')
    expect(largest([part('a', 0)], issued)).toBeUndefined()
    expect(largest([], issued)).toBeUndefined()
  })

  it('never of other days than those chosen', () => {
    const answer = { from: '2026-09-01', to: '2026-09-17' }
    expect(ofSpan(answer, { from: '2026-09-01', to: '2026-09-17' })).toBe(answer)
    expect(ofSpan(answer, { from: '2026-09-02', to: '2026-09-17' })).toBeNull()
    expect(ofSpan(answer, { from: '2026-09-01', to: '2026-09-16' })).toBeNull()
    expect(ofSpan(null, answer)).toBeNull()
  })
})

describe('the scale of a chart', () => {
  it.each([
    [0, 2],
    [2, 2],
    [3, 4],
    [9, 10],
    [10, 10],
    [11, 20],
    [41, 60],
    [61, 100],
    [1234, 2000],
  ])('for %d ends at %d', (most, top) => {
    expect(roundTop(most)).toBe(top)
  })

  it('holds every value, and its half is a whole number', () => {
    for (let most = 0; most < 3000; most += 1) {
      const top = roundTop(most)
      expect(top).toBeGreaterThanOrEqual(most)
      expect(top % 2).toBe(0)
    }
  })

  it('is not drawn through what is not known', () => {
    expect(runsOf([3, 0, null, null, 5, null])).toEqual([[0, 1], [4]])
    expect(runsOf([null])).toEqual([])
    expect(runsOf([1, 2, 3])).toEqual([[0, 1, 2]])
  })

  it.each([
    [60, 56, 1],
    [30, 56, 2],
    [10, 56, 6],
    [0, 56, 1],
  ])('parts of %d px have room for names of %d px at every %d.', (step, width, every) => {
    expect(labelEvery(step, width)).toBe(every)
  })
})
