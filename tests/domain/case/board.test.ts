import { describe, expect, it } from 'vitest'
import { BOARD_TABS, boardClock } from '#shared/domain/case/board.ts'
import type { CaseClocks } from '#shared/domain/case/board.ts'
import { urgencyOf } from '#shared/domain/case/urgency.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'

const clocks = (change: Partial<CaseClocks> = {}): CaseClocks => ({
  status: 'accepted',
  due: '2026-11-30',
  provisional: false,
  paused: false,
  tellBy: null,
  stageDue: null,
  answerBy: null,
  ...change,
})

describe('whose date says how near a case is', () => {
  it.each(BOARD_TABS.filter((tab) => tab !== 'objection' && tab !== 'stage'))('%s: the case’s own', (tab) => {
    const dated = clocks({ stageDue: '2026-11-18', answerBy: '2026-11-19' })
    expect(boardClock(tab, dated)).toEqual({ due: '2026-11-30', provisional: false, running: true })
    expect(boardClock(null, dated)).toEqual(boardClock(tab, dated))
  })

  it('of an objection its answer, also when the case is long closed', () => {
    const closed = clocks({ status: 'closed', due: null, answerBy: '2026-11-19' })
    expect(boardClock('objection', closed)).toEqual({ due: '2026-11-19', provisional: false, running: true })
    expect(boardClock('open', closed).running).toBe(false)
  })

  it('of a stage the stage: late while the case itself has days left', () => {
    const late = clocks({ stageDue: '2026-11-17' })
    const nearness = (tab: 'open' | 'stage') =>
      urgencyOf({ ...boardClock(tab, late), today: '2026-11-18', calendar: loadedCalendar })
    expect(nearness('stage')).toEqual({ kind: 'overdue', workingDays: 1 })
    expect(nearness('open')).toEqual({ kind: 'left', workingDays: 8, provisional: false })
  })

  it('while materials are examined the last day to tell', () => {
    const received = clocks({ status: 'received', due: null, tellBy: '2026-11-20' })
    expect(boardClock('received', received)).toEqual({ due: '2026-11-20', provisional: false, running: true })
  })

  it('nobody’s while the clock stands', () => {
    const paused = clocks({ paused: true, due: null, stageDue: '2026-11-10' })
    expect(boardClock('paused', paused).running).toBe(false)
    expect(boardClock('stage', paused).running).toBe(false)
  })

  it.each(['decided', 'delivered', 'notified', 'withdrawn', 'lapsed'] as const)(
    'nobody’s when %s',
    (status) => {
      expect(boardClock('open', clocks({ status })).running).toBe(false)
    },
  )
})
