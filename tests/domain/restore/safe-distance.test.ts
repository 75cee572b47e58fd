import { describe, expect, it } from 'vitest'
import { daysWithoutRecord, safeDistance } from '#shared/domain/restore/safe-distance.ts'
import { numberOnPaper } from '#shared/domain/restore/series-number.ts'
import type { SeriesShape } from '#shared/domain/restore/series-number.ts'

describe('the days for which there is no record', () => {
  it.each([
    ['2026-09-17', '2026-09-17', 1],
    ['2026-09-17', '2026-09-18', 2],
    ['2026-09-17', '2026-10-01', 15],
    ['2026-01-01', '2026-12-31', 31],
    ['2026-09-18', '2026-09-17', 1],
  ])('from %s to %s are %i', (snapshotOn, today, days) => {
    expect(daysWithoutRecord(snapshotOn, today)).toBe(days)
  })
})

describe('a safe distance', () => {
  it('is as long as the busiest day, for every day', () => {
    expect(safeDistance(120, 2)).toBe(240)
  })
  it('is never nothing: a series may have begun after the snapshot', () => {
    expect(safeDistance(0, 1)).toBe(5)
  })
})

describe('the next number as paper writes it', () => {
  it.each<[SeriesShape, string]>([
    [{ of: 'ticket', prefix: 'A', categoryName: '社会救助', width: 3 }, 'A007'],
    [{ of: 'appointment', day: '2026-11-28' }, 'Y1128-007'],
    [{ of: 'case', year: 2026 }, '2026-0007'],
    [
      { of: 'document', documentKind: 'notice', organShort: '青街', year: 2026, width: 6, padded: true },
      '青街告字〔2026〕000007号',
    ],
    [{ of: 'batch', year: 2026 }, '2026-7'],
    [
      { of: 'item', fonds: '0194', category: 'ZY', year: 2026, organ: 'BMFW', term: 'D30' },
      '0194-ZY·2026-D30-BMFW-0007',
    ],
  ])('%o', (shape, text) => {
    expect(numberOnPaper(shape, 7)).toBe(text)
  })
})
