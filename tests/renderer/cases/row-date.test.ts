import { describe, expect, it } from 'vitest'
import { boardColumns } from '../../../renderer/screens/cases/board-cells.tsx'
import { dateColumnOf, rowDate } from '../../../renderer/screens/cases/row-date.ts'

type Dated = Parameters<typeof rowDate>[0]
const row = (over: Partial<Dated> = {}): Dated => ({
  due: null,
  provisional: false,
  tellBy: null,
  toldOn: null,
  deferredUntil: null,
  paused: null,
  stage: null,
  answerBy: null,
  returnedOn: null,
  decidedOn: null,
  ...over,
})

describe('each tab goes by its own date', () => {
  it.each([
    ['open', 'due'],
    ['overdue', 'due'],
    ['received', 'tellBy'],
    ['notified', 'toldOn'],
    ['paused', 'pausedSince'],
    ['deferred', 'deferredUntil'],
    ['returned', 'returnedOn'],
    ['objection', 'answerBy'],
    ['stage', 'stageDue'],
    ['collect', 'decidedOn'],
    [null, 'due'],
  ] as const)('%s by %s', (tab, column) => {
    expect(dateColumnOf(tab)).toBe(column)
  })

  it('and only 应办结 has a basis beside it', () => {
    const names = (column: 'due' | 'tellBy'): readonly string[] =>
      boardColumns(column).map(({ name }) => name)
    expect(names('due')).toContain('basis')
    expect(names('tellBy')).not.toContain('basis')
    expect(boardColumns('tellBy')[1]?.head).toBe('tellBy')
  })
})

describe('the date of a row', () => {
  const today = '2026-09-18'

  it('is that of its pause or its stage where the tab goes by it', () => {
    const held = row({
      paused: { since: '2026-09-10', procedure: '听证' },
      stage: { name: '公示', due: '2026-09-22' },
    })
    expect(rowDate(held, 'pausedSince', today)?.date).toBe('2026-09-10')
    expect(rowDate(held, 'stageDue', today)?.date).toBe('2026-09-22')
    expect(rowDate(row(), 'stageDue', today)).toBeNull()
  })

  it('is 暂定 only as 应办结', () => {
    const far = row({ due: '2027-01-04', provisional: true, deferredUntil: '2026-09-30' })
    expect(rowDate(far, 'due', today)?.provisional).toBe(true)
    expect(rowDate(far, 'deferredUntil', today)?.provisional).toBe(false)
  })

  it.each([
    ['2026-09-17', true],
    ['2026-09-18', false],
  ])('promised for %s is late: %s', (deferredUntil, late) => {
    expect(rowDate(row({ deferredUntil }), 'deferredUntil', today)?.late).toBe(late)
  })

  it('among found cases says that it is the day to tell', () => {
    expect(rowDate(row({ tellBy: '2026-09-25' }), 'due', today)).toMatchObject({
      date: '2026-09-25',
      tell: true,
    })
    expect(rowDate(row({ tellBy: '2026-09-25' }), 'tellBy', today)?.tell).toBe(false)
    expect(rowDate(row(), 'due', today)).toBeNull()
  })
})
