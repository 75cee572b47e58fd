import { describe, expect, it } from 'vitest'
import { paperDate, paperDateWithWeekday, paperMoment } from '../../../renderer/document/paper-text.ts'
import { text } from './draw-markup.tsx'

describe('dates on paper', () => {
  it.each([
    ['2026-10-30', '2026年10月30日（星期五）'],
    ['2026-10-10', '2026年10月10日（星期六）'],
    ['2026-09-20', '2026年9月20日（星期日）'],
    ['2027-01-06', '2027年1月6日（星期三）'],
    ['2026-11-09', '2026年11月9日（星期一）'],
  ])('%s is written %s', (date, written) => {
    expect(paperDateWithWeekday(text, date)).toBe(written)
    expect(paperDate(text, date)).toBe(written.slice(0, -5))
  })

  it('writes a moment in the time of the hall, whatever the machine’s zone', () => {
    expect(paperMoment(text, Date.UTC(2026, 9, 29, 16, 5))).toBe('2026年10月30日00:05')
  })
})
