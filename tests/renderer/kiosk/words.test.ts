import { describe, expect, it } from 'vitest'
import { COMMON_FAILURES } from '#shared/contract/define.ts'
import { kioskChannels } from '#shared/contract/kiosk.ts'
import { cardGrid } from '../../../renderer/kiosk/grid.ts'
import type { CategoryClosed, KioskHome } from '../../../renderer/kiosk/opening.ts'
import { closedTitle, openingDay, servesFrom } from '../../../renderer/kiosk/opening.ts'
import { closedFrom, refusalOf } from '../../../renderer/kiosk/refusal.ts'
import { closedWord } from '../../../renderer/kiosk/closed-words.ts'
import { spelled } from '../../../renderer/kiosk/sentence.ts'
import type { Wait } from '../../../renderer/kiosk/wait.ts'
import { waitOf } from '../../../renderer/kiosk/wait.ts'

describe('the waiting time', () => {
  it.each<[string, { fromMinutes: number; toMinutes: number } | null, Wait]>([
    ['is a range', { fromMinutes: 15, toMinutes: 25 }, { kind: 'range', from: 15, to: 25 }],
    ['from nothing is an upper limit', { fromMinutes: 0, toMinutes: 5 }, { kind: 'within', to: 5 }],
    ['without width is one figure', { fromMinutes: 10, toMinutes: 10 }, { kind: 'single', to: 10 }],
    ['is left out when too little is known, also for nobody ahead', null, { kind: 'uncounted' }],
    ['is none where a counter is free', { fromMinutes: 0, toMinutes: 0 }, { kind: 'now' }],
  ])('%s', (_name, estimate, wait) => {
    expect(waitOf(estimate)).toEqual(wait)
  })
})

describe('the next opening', () => {
  // 2026-09-22 16:40 at the hall.
  const now = Date.parse('2026-09-22T16:40:00+08:00')
  it.each([
    ['2026-09-22', 'today'],
    ['2026-09-23', 'tomorrow'],
    ['2026-09-24', 'onDate'],
    ['2026-10-09', 'onDate'],
  ])('on %s is named as %s', (date, expected) => {
    expect(openingDay(date, now)).toBe(expected)
  })

  it('counts days at the hall, not in UTC', () => {
    expect(openingDay('2026-09-23', Date.parse('2026-09-23T00:30:00+08:00'))).toBe('today')
  })

  it.each<[KioskHome['closedBecause'], string]>([
    ['before-hours', 'beforeHours'],
    ['after-hours', 'afterHours'],
    ['break', 'break'],
    ['day-off', 'dayOff'],
    ['clock-doubtful', 'clockDoubtful'],
    ['numbers-unsettled', 'clockDoubtful'],
    [null, 'clockDoubtful'],
  ])('a hall closed because of %s has a title', (because, title) => {
    expect(closedTitle(because)).toBe(title)
  })
})

describe('numbers before the counters open', () => {
  const home = {
    open: true,
    hours: [
      { from: '09:00', to: '12:00' },
      { from: '13:30', to: '17:00' },
    ],
  }
  it.each([
    ['08:50', '09:00'],
    ['09:00', null],
    ['12:10', '13:30'],
    ['17:10', null],
  ])('at %s they begin at %s', (time, from) => {
    expect(servesFrom(home, Date.parse(`2026-09-22T${time}:00+08:00`))).toBe(from)
  })

  it('nothing is said while none are given', () => {
    expect(servesFrom({ ...home, open: false }, Date.parse('2026-09-22T08:50:00+08:00'))).toBeNull()
  })
})

describe('why one business gives no number', () => {
  const now = Date.parse('2026-09-22T10:40:00+08:00')
  const next = (date: string, time: string) => ({ date, time })
  it.each<[CategoryClosed['because'], CategoryClosed['opensNext'], string]>([
    ['not-today', next('2026-09-24', '09:00'), 'notToday'],
    ['not-yet', next('2026-09-22', '14:00'), 'notYet'],
    ['break', next('2026-09-22', '13:30'), 'break'],
    ['over', next('2026-09-23', '09:00'), 'over'],
    ['span-full', next('2026-09-22', '13:30'), 'morningFull'],
    ['span-full', next('2026-09-22', '11:00'), 'spanFull'],
    ['day-full', null, 'dayFull'],
  ])('%s until %o', (because, opensNext, word) => {
    expect(closedWord({ because, opensNext }, now)).toBe(word)
  })

  it('a refusal says it itself, and when again', () => {
    const detail = { category: '社会救助', because: 'over', date: '2026-09-23', time: '09:00' }
    expect(closedFrom(detail)).toEqual({ because: 'over', opensNext: next('2026-09-23', '09:00') })
    expect(closedFrom({ ...detail, date: null, time: null })).toEqual({ because: 'over', opensNext: null })
  })
})

it('a number is read aloud sign by sign', () => {
  expect(spelled('A023')).toBe('A 0 2 3')
})

describe('a take that gave no ticket', () => {
  it.each([...COMMON_FAILURES, ...kioskChannels['kiosk.take'].failures])('%s has a page', (code) => {
    expect(['closed', 'changed', 'broken', 'unknown', 'category', 'number']).toContain(refusalOf(code))
  })

  it.each(['backend-down', 'internal', 'key-reused'] as const)(
    '%s neither claims nor denies a number',
    (code) => {
      expect(refusalOf(code)).toBe('unknown')
    },
  )
})

describe('where the category cards stand', () => {
  it.each([
    [5, false, false, 'list', 1],
    [6, false, false, 'pairs', 1],
    [10, false, false, 'pairs', 1],
    [11, false, false, 'pairs', 2],
    [6, false, true, 'list', 2],
    [5, true, false, 'three', 1],
    [6, true, false, 'three', 2],
    [12, true, true, 'three', 3],
    [0, false, false, 'list', 1],
  ] as const)('%i categories, landscape %s, large letters %s', (count, landscape, big, layout, pages) => {
    const grid = cardGrid(count, landscape, big, 0)
    expect([grid.layout, grid.pages]).toEqual([layout, pages])
  })

  it('every category is on exactly one page', () => {
    const shown = [0, 1, 2].flatMap((page) => cardGrid(12, true, false, page).shown)
    expect(shown).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })

  it('a page that no longer exists falls back to the last one', () => {
    expect(cardGrid(6, true, false, 5).shown).toEqual([5])
  })
})
