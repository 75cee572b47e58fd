import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeHandPackage } from './hand-package.ts'
import { BAIYUN, CHENXI, LONGQUAN, QINGHE, waitsIn, MONTHS } from './known-halls.ts'
import { queryNames, queryText } from './roll-up-script.ts'
import { columnsOf, threeEngines } from './three-engines.ts'
import type { ThreeEngines } from './three-engines.ts'

/**
 * Every answer is asked of DuckDB over Parquet, DuckDB over CSV and PostgreSQL, which have to agree in columns, types
 * and rows, and is held against what was counted by hand.
 */
let folder = ''
let halls: ThreeEngines
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roll-up-'))
  for (const hall of [QINGHE, BAIYUN, CHENXI, LONGQUAN]) await writeHandPackage(folder, hall)
  halls = await threeEngines([folder])
}, 60_000)
afterAll(async () => {
  await halls?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Of the year in which three of the halls were thought out; the fourth tells of the years before. */
const of2026 = <Row extends readonly unknown[]>(rows: readonly Row[]): Row[] =>
  rows.filter(([month]) => String(month) >= '2026')

describe('halls', () => {
  it('names every hall and until when it is told, one that has not begun too', async () => {
    const answer = await halls.ask('halls')
    expect(columnsOf(answer, 'hall', 'snapshot_on', 'cases', 'tickets', 'first_day', 'last_day')).toEqual([
      ['晨曦', '2026-10-15', 0, 0, null, null],
      ['白云', '2026-10-14', 2, 2, '2026-09-01', '2026-09-17'],
      ['青禾', '2026-10-15', 16, 16, '2026-08-20', '2026-10-15'],
      ['龙泉', '2026-10-15', 0, 1830, '2020-01-15', '2024-12-15'],
    ])
  })
})

describe('cases', () => {
  it('counts each thing in the month in which it happened, by the clock of the hall', async () => {
    const answer = await halls.ask('cases')
    const figures = ['received', 'notified', 'accepted', 'deemed', 'decided', 'granted', 'refused'] as const
    expect(columnsOf(answer, 'month', 'hall', 'matter', ...figures)).toEqual([
      ['2026-08-01', '全部', '全部', 1, 1, 0, 0, 0, 0, 0],
      ['2026-08-01', '全部', '居住证申领', 1, 1, 0, 0, 0, 0, 0],
      ['2026-08-01', '青禾', '全部', 1, 1, 0, 0, 0, 0, 0],
      ['2026-08-01', '青禾', '居住证申领', 1, 1, 0, 0, 0, 0, 0],
      ['2026-09-01', '全部', '全部', 13, 2, 11, 1, 5, 3, 2],
      // The halls call it differently; the sum bears one of the names.
      ['2026-09-01', '全部', '高龄老人津贴', 5, 0, 5, 1, 4, 2, 2],
      ['2026-09-01', '全部', '居住证申领', 8, 2, 6, 0, 1, 1, 0],
      ['2026-09-01', '白云', '全部', 2, 0, 2, 0, 1, 0, 1],
      ['2026-09-01', '白云', '高龄老人津贴', 2, 0, 2, 0, 1, 0, 1],
      ['2026-09-01', '青禾', '全部', 11, 2, 9, 1, 4, 3, 1],
      ['2026-09-01', '青禾', '高龄津贴', 3, 0, 3, 1, 3, 2, 1],
      ['2026-09-01', '青禾', '居住证申领', 8, 2, 6, 0, 1, 1, 0],
      ['2026-10-01', '全部', '全部', 4, 1, 3, 0, 3, 3, 0],
      ['2026-10-01', '全部', '高龄津贴', 2, 1, 1, 0, 1, 1, 0].with(2, '高龄老人津贴'),
      ['2026-10-01', '全部', '居住证申领', 2, 0, 2, 0, 2, 2, 0],
      ['2026-10-01', '青禾', '全部', 4, 1, 3, 0, 3, 3, 0],
      ['2026-10-01', '青禾', '高龄津贴', 2, 1, 1, 0, 1, 1, 0],
      ['2026-10-01', '青禾', '居住证申领', 2, 0, 2, 0, 2, 2, 0],
    ])
    expect(
      columnsOf(answer, 'closed', 'declined', 'withdrawn', 'lapsed').filter((_, at) => at % 9 === 0),
    ).toEqual([
      [0, 0, 0, 0],
      [2, 1, 0, 1],
    ])
  })
})

describe('on-time', () => {
  it('counts the date itself as in time, promise and law apart, and nothing without a date', async () => {
    const answer = await halls.ask('on-time')
    const figures = ['decided', 'without_date', 'on_time', 'late', 'on_time_percent'] as const
    const limits = ['promised', 'within_promise', 'legal', 'within_law', 'extended', 'paused'] as const
    expect(columnsOf(answer, 'month', 'hall', 'matter_code', ...figures, ...limits)).toEqual([
      ['2026-09-01', '全部', null, 5, 1, 3, 1, '75.0', 2, 1, 4, 3, 0, 1],
      ['2026-09-01', '全部', 'allowance', 4, 1, 2, 1, '66.7', 2, 1, 3, 2, 0, 0],
      ['2026-09-01', '全部', 'permit', 1, 0, 1, 0, '100.0', 0, 0, 1, 1, 0, 1],
      ['2026-09-01', '白云', null, 1, 0, 1, 0, '100.0', 0, 0, 1, 1, 0, 0],
      ['2026-09-01', '白云', 'allowance', 1, 0, 1, 0, '100.0', 0, 0, 1, 1, 0, 0],
      ['2026-09-01', '青禾', null, 4, 1, 2, 1, '66.7', 2, 1, 3, 2, 0, 1],
      ['2026-09-01', '青禾', 'allowance', 3, 1, 1, 1, '50.0', 2, 1, 2, 1, 0, 0],
      ['2026-09-01', '青禾', 'permit', 1, 0, 1, 0, '100.0', 0, 0, 1, 1, 0, 1],
      ['2026-10-01', '全部', null, 3, 0, 2, 1, '66.7', 1, 0, 3, 3, 1, 0],
      ['2026-10-01', '全部', 'allowance', 1, 0, 0, 1, '0.0', 1, 0, 1, 1, 0, 0],
      ['2026-10-01', '全部', 'permit', 2, 0, 2, 0, '100.0', 0, 0, 2, 2, 1, 0],
      ['2026-10-01', '青禾', null, 3, 0, 2, 1, '66.7', 1, 0, 3, 3, 1, 0],
      ['2026-10-01', '青禾', 'allowance', 1, 0, 0, 1, '0.0', 1, 0, 1, 1, 0, 0],
      ['2026-10-01', '青禾', 'permit', 2, 0, 2, 0, '100.0', 0, 0, 2, 2, 1, 0],
    ])
  })
})

describe('overdue', () => {
  it('is seen from the day of each export: yesterday is past, today is not, a clock that stands has no date', async () => {
    const answer = await halls.ask('overdue')
    const figures = ['running', 'waiting_for_person', 'paused', 'without_date', 'due_in_week'] as const
    const past = ['overdue', 'provisional', 'longest_days'] as const
    expect(columnsOf(answer, 'hall', 'matter_code', 'snapshot_on', ...figures, ...past)).toEqual([
      ['全部', null, '2026-10-14', 7, 1, 1, 3, 1, 2, 1, 4],
      ['全部', 'allowance', '2026-10-14', 2, 1, 0, 1, 0, 1, 0, 4],
      ['全部', 'permit', '2026-10-15', 5, 0, 1, 2, 1, 1, 1, 1],
      ['白云', null, '2026-10-14', 1, 0, 0, 0, 0, 1, 0, 4],
      ['白云', 'allowance', '2026-10-14', 1, 0, 0, 0, 0, 1, 0, 4],
      ['青禾', null, '2026-10-15', 6, 1, 1, 3, 1, 1, 1, 1],
      ['青禾', 'allowance', '2026-10-15', 1, 1, 0, 1, 0, 0, 0, null],
      ['青禾', 'permit', '2026-10-15', 5, 0, 1, 2, 1, 1, 1, 1],
    ])
  })
})

describe('one-time-notice', () => {
  it('counts what was forgotten by the month of the notice, and what is new apart', async () => {
    const answer = await halls.ask('one-time-notice')
    const figures = ['notices', 'returns', 'with_override', 'override_percent', 'overrides'] as const
    const more = ['override_materials', 'with_new_fact'] as const
    const hall = columnsOf(answer, 'hall', 'month', 'matter_code', ...figures, ...more)
    expect(hall.filter(([name]) => name === '青禾').map((row) => row.slice(1))).toEqual([
      ['2026-08-01', null, 1, 0, 0, '0.0', 0, 0, 0],
      ['2026-08-01', 'permit', 1, 0, 0, '0.0', 0, 0, 0],
      ['2026-09-01', null, 2, 4, 1, '50.0', 2, 3, 1],
      ['2026-09-01', 'permit', 2, 4, 1, '50.0', 2, 3, 1],
      ['2026-10-01', null, 1, 0, 0, '0.0', 0, 0, 0],
      ['2026-10-01', 'allowance', 1, 0, 0, '0.0', 0, 0, 0],
    ])
    // Nobody else has told anybody anything.
    expect(hall.filter(([name]) => name === '全部')).toHaveLength(6)
    expect(hall).toHaveLength(12)
  })
})

describe('waiting', () => {
  it('gives times that occurred, priority apart, and none where nobody was served', async () => {
    const answer = await halls.ask('waiting')
    const counts = ['taken', 'finished', 'not_come', 'void', 'counted'] as const
    const times = ['mean_seconds', 'half_seconds', 'most_seconds', 'longest_seconds'] as const
    const rows = columnsOf(
      answer,
      ...(['month', 'hall', 'category', 'line'] as const),
      ...counts,
      ...times,
      ...(['within_goal', 'within_goal_percent'] as const),
    )
    expect(rows.filter(([month]) => month === '2026-09-01').map((row) => row.slice(1))).toEqual([
      ['全部', '全部', '全部', 15, 15, 0, 0, 14, 493, 300, 1800, 1801, 13, '92.9'],
      ['全部', '全部', '普通', 14, 14, 0, 0, 13, 393, 300, 600, 1801, 12, '92.3'],
      ['全部', '全部', '优先', 1, 1, 0, 0, 1, 1800, 1800, 1800, 1800, 1, '100.0'],
      ['白云', '全部', '全部', 2, 2, 0, 0, 2, 3, 0, 5, 5, 2, '100.0'],
      ['白云', '全部', '普通', 2, 2, 0, 0, 2, 3, 0, 5, 5, 2, '100.0'],
      ['白云', '综合', '全部', 2, 2, 0, 0, 2, 3, 0, 5, 5, 2, '100.0'],
      ['白云', '综合', '普通', 2, 2, 0, 0, 2, 3, 0, 5, 5, 2, '100.0'],
      ['青禾', '全部', '全部', 13, 13, 0, 0, 12, 575, 360, 1800, 1801, 11, '91.7'],
      ['青禾', '全部', '普通', 12, 12, 0, 0, 11, 464, 360, 600, 1801, 10, '90.9'],
      ['青禾', '全部', '优先', 1, 1, 0, 0, 1, 1800, 1800, 1800, 1800, 1, '100.0'],
      ['青禾', '社会救助', '全部', 3, 3, 0, 0, 2, 1801, 1800, 1801, 1801, 1, '50.0'],
      ['青禾', '社会救助', '普通', 2, 2, 0, 0, 1, 1801, 1801, 1801, 1801, 0, '0.0'],
      ['青禾', '社会救助', '优先', 1, 1, 0, 0, 1, 1800, 1800, 1800, 1800, 1, '100.0'],
      ['青禾', '综合', '全部', 10, 10, 0, 0, 10, 330, 300, 540, 600, 10, '100.0'],
      ['青禾', '综合', '普通', 10, 10, 0, 0, 10, 330, 300, 540, 600, 10, '100.0'],
    ])
    const october = ['全部', 3, 0, 1, 1, 0, null, null, null, null, 0, null]
    expect(rows.filter(([month]) => month === '2026-10-01').map((row) => row.slice(1))).toEqual(
      [
        ['全部', '全部'],
        ['青禾', '全部'],
        ['青禾', '综合'],
      ].flatMap((where) => [
        [...where, ...october],
        [...where, ...october.with(0, '普通')],
      ]),
    )
  })
})

describe('service', () => {
  it('leaves out what was put on hold and what went past midnight', async () => {
    const answer = await halls.ask('service')
    const times = ['mean_seconds', 'half_seconds', 'most_seconds', 'longest_seconds'] as const
    const results = ['held', 'accepted', 'notified', 'consulted', 'otherwise'] as const
    const rows = columnsOf(answer, 'month', 'hall', 'category', 'finished', 'counted', ...times, ...results)
    expect(of2026(rows)).toEqual([
      ['2026-09-01', '全部', '全部', 15, 14, 169, 104, 600, 601, 1, 9, 2, 2, 2],
      ['2026-09-01', '白云', '全部', 2, 2, 62, 61, 62, 62, 0, 2, 0, 0, 0],
      ['2026-09-01', '白云', '综合', 2, 2, 62, 61, 62, 62, 0, 2, 0, 0, 0],
      ['2026-09-01', '青禾', '全部', 13, 12, 187, 105, 600, 601, 1, 7, 2, 2, 2],
      ['2026-09-01', '青禾', '社会救助', 3, 2, 601, 600, 601, 601, 0, 3, 0, 0, 0],
      ['2026-09-01', '青禾', '综合', 10, 10, 105, 104, 108, 109, 1, 4, 2, 2, 2],
    ])
  })
})

describe('counters', () => {
  it('counts a number at the counter where it ended', async () => {
    const answer = await halls.ask('counters')
    const figures = ['finished', 'days', 'per_day', 'mean_seconds'] as const
    expect(of2026(columnsOf(answer, 'month', 'hall', 'counter_number', 'kind', ...figures))).toEqual([
      ['2026-09-01', '白云', 1, null, 2, 1, '2.0', 62],
      ['2026-09-01', '青禾', 1, 'general', 12, 2, '6.0', 195],
      ['2026-09-01', '青禾', 2, 'accessible', 1, 1, '1.0', 100],
    ])
  })
})

describe('archive', () => {
  it('says what has no file and what was closed and is not archived', async () => {
    const answer = await halls.ask('archive')
    const files = ['documents', 'void', 'missing'] as const
    const closed = ['closed', 'archived', 'not_archived', 'oldest_not_archived', 'locked_items'] as const
    expect(columnsOf(answer, 'hall', ...files, ...closed)).toEqual([
      ['全部', 3, 1, 1, 2, 1, 1, '2026-09-02', 1],
      ['青禾', 3, 1, 1, 2, 1, 1, '2026-09-02', 1],
    ])
  })
})

describe('appointments', () => {
  it('counts who came among those who were to come', async () => {
    const answer = await halls.ask('appointments')
    const ends = ['arrived', 'missed', 'cancelled', 'cancelled_by_hall', 'open', 'changed'] as const
    expect(columnsOf(answer, 'month', 'hall', 'appointments', ...ends, 'arrived_percent')).toEqual([
      ['2026-09-01', '全部', 4, 2, 1, 1, 1, 0, 1, '66.7'],
      ['2026-09-01', '青禾', 4, 2, 1, 1, 1, 0, 1, '66.7'],
      ['2026-10-01', '全部', 1, 0, 0, 0, 0, 1, 0, null],
      ['2026-10-01', '青禾', 1, 0, 0, 0, 0, 1, 0, null],
    ])
  })
})

describe('figures of any size', () => {
  it('have the nearest rank and are rounded half up, in every engine', async () => {
    const rows = columnsOf(
      await halls.ask('waiting'),
      ...(['hall', 'category', 'line', 'counted', 'mean_seconds', 'half_seconds', 'most_seconds'] as const),
      'within_goal_percent',
    )
    const rank = (sorted: readonly number[], percent: number): number | undefined =>
      sorted[Math.ceil((sorted.length * percent) / 100) - 1]
    expect(
      rows.filter(
        ([hall, category, line]) => hall === LONGQUAN.name && category === '全部' && line === '全部',
      ),
    ).toEqual(
      MONTHS.map((month) => {
        const waits = waitsIn(month).toSorted((a, b) => a - b)
        const within = waits.filter((wait) => wait <= 1800).length
        // Whole numbers only: half a tenth goes up.
        const tenths = Math.floor((2000 * within + waits.length) / (2 * waits.length))
        const sum = waits.reduce((total, wait) => total + wait, 0)
        const mean = Math.floor((2 * sum + waits.length) / (2 * waits.length))
        const percent = (tenths / 10).toFixed(1)
        return [LONGQUAN.name, '全部', '全部', month, mean, rank(waits, 50), rank(waits, 90), percent]
      }),
    )
  })
})

describe('every query', () => {
  it.each(queryNames())(
    '%s begins with what it asks, in Chinese and in English, and orders all its rows',
    (name) => {
      const text = queryText(name)
      expect(text.split('\n').slice(0, 2)).toEqual([
        expect.stringMatching(/^-- \p{Script=Han}.*[：，].+$/u),
        expect.stringMatching(/^-- [A-Z][\x20-\x7e]+$/),
      ])
      expect(text).toMatch(/\nORDER BY[^;]+;\n$/)
    },
  )
})
