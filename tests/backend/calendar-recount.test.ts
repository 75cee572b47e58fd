import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { typed } from '#tests/support/finding.ts'
import type { Topic } from '#shared/contract/define.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'
import { changeSilently, loadYear, untilRecounted, wrongDates, year2027 } from '#tests/support/calendar.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { acceptedCase, comeTo } from '#tests/support/visit-steps.ts'
import {
  acceptedOn,
  checkedOn,
  decidedOn,
  materialLine,
  notifiedOn,
  receivedOn,
  writeCase,
} from '#tests/support/written-cases.ts'
import type { Told } from '#tests/support/written-cases.ts'

let hall: TestHall
let admin: Caller
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-12-21T09:00:00+08:00')
  admin = await hall.signIn('zhaoqian', null, 'staff-9')
  await comeTo(hall, '2026-12-21T09:00:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const accepted = (day: string): [Told, ...Told[]] => [receivedOn(day), checkedOn(day), acceptedOn(day)]
const recount = async () => (await clerk.call('settings.calendar', {})).recount
const board = async () =>
  (await clerk.call('cases.board', { tab: 'open', scope: 'all', offset: 0, limit: 200 })).rows
const dates = async () => Object.fromEntries((await board()).map(({ number, due }) => [number, due]))
const stored = (number: string): unknown =>
  hall.store.read.get<{ due: string }>('SELECT due FROM case_file WHERE number = ?', number)?.due
const movedIn = (version: number): unknown =>
  hall.store.read.get(
    'SELECT rows_total AS total, rows_done AS done, rows_moved AS moved FROM calendar_version WHERE version = ?',
    version,
  )

/** The arrangement of 2026 with one more day of 国庆节, as a correction would have it. */
const corrected2026 = {
  ...loadedCalendar.years.find(({ year }) => year === 2026)!,
  source: '更正后的通知（虚构）',
  daysOff: loadedCalendar.years
    .find(({ year }) => year === 2026)!
    .daysOff.map((range) => (range.name === '国庆节' ? { ...range, to: '2026-10-08' } : range)),
}
const original2026 = loadedCalendar.years.find(({ year }) => year === 2026)!

describe('every case whose stored date can move is counted anew, whatever has become of it', () => {
  const told = (day: string): Told => notifiedOn(day, ['photo'])
  const photo = materialLine('photo', '照片', true)
  const histories: Record<string, [Told, ...Told[]]> = {
    办理中: accepted('2026-12-14'),
    '已决定，待送达': [...accepted('2026-12-14'), decidedOn('2026-12-18')],
    已撤回: [
      ...accepted('2026-12-14'),
      { type: 'withdrawn', version: 1, on: '2026-12-18', reason: '不办了' },
    ],
    '逾期未补，已终结': [
      ...accepted('2026-12-14'),
      { type: 'lapsed', version: 1, on: '2026-12-18', reason: '' },
    ],
  }

  it.each(Object.entries(histories))('%s', async (_status, history) => {
    const id = writeCase(hall, '2026-0001', history)
    // Without the year, 1 January (a Friday) counts as a workday.
    expect(stored('2026-0001')).toBe('2027-01-13')
    await loadYear(admin, { ...year2027, makeUpWorkdays: [] })
    await untilRecounted(hall)
    expect(stored('2026-0001')).toBe('2027-01-14')
    expect(wrongDates(hall)).toEqual([])
    const { due } = await clerk.call('cases.get', { caseId: id })
    expect(due).toMatchObject({ due: '2027-01-14', provisional: false })
  })

  it('materials that wait to be examined have another last day to tell', async () => {
    writeCase(hall, '2026-0001', [
      receivedOn('2026-12-28', { matterCode: 'sample-permit' }),
      checkedOn('2026-12-28', [photo]),
      { type: 'taken-in', version: 1, on: '2026-12-28', documentId: 'receipt' },
    ])
    const tellBy = () => hall.store.read.get('SELECT tell_by AS tellBy FROM case_file')
    expect(tellBy()).toEqual({ tellBy: '2027-01-04' })
    await loadYear(admin, year2027)
    await untilRecounted(hall)
    expect(tellBy()).toEqual({ tellBy: '2027-01-05' })
  })

  it('a case without a date is left alone, and so is one whose days have all passed', async () => {
    writeCase(hall, '2026-0001', [
      receivedOn('2026-12-14'),
      checkedOn('2026-12-14', [photo]),
      told('2026-12-14'),
    ])
    writeCase(hall, '2026-0002', accepted('2026-09-01'))
    await loadYear(admin, year2027)
    expect(hall.store.read.all('SELECT DISTINCT calendar_version AS v FROM case_file')).toEqual([{ v: 1 }])
    expect(movedIn(2)).toEqual({ total: 0, done: 0, moved: 0 })
  })

  it('no event says it, because nothing happened; the audit trail does', async () => {
    writeCase(hall, '2026-0001', accepted('2026-12-14'))
    const events = () => hall.store.read.get('SELECT count(*) AS n FROM case_event')
    const before = events()
    await loadYear(admin, { ...year2027, makeUpWorkdays: [] })
    await untilRecounted(hall)
    expect(events()).toEqual(before)
    expect(
      hall.store.read.all(
        "SELECT what, subject, detail FROM audit WHERE what LIKE '%alendar%' ORDER BY seq DESC LIMIT 2",
      ),
    ).toEqual([
      { what: 'calendar.recounted', subject: '2', detail: '1 counted, 1 moved' },
      { what: 'settings.importCalendar', subject: '2027', detail: 'version 2 2027-01-01 2027-12-31' },
    ])
  })
})

describe('in short batches, while the desk works', () => {
  const COUNT = 240

  const many = (): void => {
    for (let at = 0; at < COUNT; at += 1)
      writeCase(hall, `2026-${String(at + 1).padStart(4, '0')}`, accepted(addDays('2026-11-30', at % 20)))
  }

  it('the import answers before all are counted, the board says how many are left, and all of them come right', async () => {
    many()
    const topics: Topic[] = []
    const from = performance.now()
    hall.backend.onEvent(({ topic }) => void topics.push(topic))
    expect(await loadYear(admin, year2027)).toMatchObject({ ok: true })
    const left = (await recount())?.left ?? 0
    expect(left).toBeGreaterThan(0)
    const { recount: onBoard } = await clerk.call('cases.board', {
      tab: 'open',
      scope: 'all',
      offset: 0,
      limit: 1,
    })
    expect(onBoard?.left).toBeLessThanOrEqual(left)
    await untilRecounted(hall)
    expect(wrongDates(hall)).toEqual([])
    expect(await recount()).toBeNull()
    // Nobody is told after every batch: for the change, at the end, and every two seconds in between.
    const most = 3 + Math.floor((performance.now() - from) / 2000)
    expect(topics.filter((topic) => topic === 'cases').length).toBeLessThanOrEqual(most)
  })

  it('a row that is shown meanwhile has its new date already, on every page', async () => {
    many()
    changeSilently(hall, year2027)
    const shown = await dates()
    const before = new Map(
      hall.store.read
        .all<{ number: string; due: string }>('SELECT number, due FROM case_file')
        .map(({ number, due }) => [number, due]),
    )
    expect(
      Object.entries(shown).filter(([number, due]) => due !== before.get(number)).length,
    ).toBeGreaterThan(20)
    const { rows } = await clerk.call('register.rows', {
      from: '2026-11-01',
      to: '2026-12-31',
      matterCode: null,
      offset: 0,
      limit: 200,
    })
    for (const { number, due, provisional } of rows.filter((row) => Object.hasOwn(shown, row.number)))
      expect([number, due, provisional]).toEqual([number, shown[number], false])
    const found = await clerk.call('cases.find', typed('林秀珍', { limit: 200 }))
    for (const { number, due } of found.rows.filter((row) => Object.hasOwn(shown, row.number)))
      expect(due).toBe(shown[number])
    hall.restart()
    await untilRecounted(hall)
    expect(await dates()).toEqual(shown)
    expect(wrongDates(hall)).toEqual([])
  })

  it('what is done with a case meanwhile is judged by its new date', async () => {
    const caseId = writeCase(hall, '2026-0001', accepted('2026-12-14'))
    changeSilently(hall, { ...year2027, makeUpWorkdays: [] })
    await comeTo(hall, '2027-01-14T10:00:00+08:00')
    // By the date that still stands in the row it would be a day late.
    expect(stored('2026-0001')).toBe('2027-01-13')
    expect(
      await clerk.reply('cases.decide', { caseId, outcome: 'granted', reasons: '', lateReason: '' }),
    ).toMatchObject({ ok: true })
    expect(stored('2026-0001')).toBe('2027-01-14')
    hall.restart()
    await untilRecounted(hall)
    expect(movedIn(2)).toEqual({ total: 0, done: 0, moved: 0 })
  })

  it('neither a month report nor the list for the morning leaves the house half under the old calendar', async () => {
    writeCase(hall, '2026-0001', accepted('2026-12-14'))
    changeSilently(hall, year2027)
    const lead = await hall.signIn('chenli', null, 'staff-3')
    const month = { month: '2026-12' }
    expect((await lead.call('report.month', month)).recount).toEqual({ left: null })
    for (const channel of ['report.monthPrint', 'report.monthWorkbook'] as const)
      expect(await lead.reply(channel, month)).toMatchObject({ error: { code: 'recounting' } })
    expect(await lead.reply('cases.printMorningList', { scope: 'all' })).toMatchObject({
      error: { code: 'recounting' },
    })
    hall.restart()
    await untilRecounted(hall)
    expect((await lead.call('report.month', month)).recount).toBeNull()
    expect(await lead.reply('report.monthPrint', month)).toMatchObject({ ok: true })
    expect(await lead.reply('cases.printMorningList', { scope: 'all' })).toMatchObject({ ok: true })
  })

  it('goes on after the program ends in the middle, with what is left', async () => {
    many()
    await loadYear(admin, year2027)
    hall.backend.close()
    const left = (await recount())?.left ?? 0
    expect(left).toBeGreaterThan(0)
    expect(hall.verify()).toEqual([])
    hall.restart()
    await untilRecounted(hall)
    expect(wrongDates(hall)).toEqual([])
    const { done } = movedIn(2) as { done: number }
    // None was counted twice.
    expect(movedIn(2)).toMatchObject({ total: done, done })
    expect(done).toBeLessThanOrEqual(COUNT)
  })

  it('another change in the middle counts nobody twice and leaves nobody out', async () => {
    many()
    await loadYear(admin, year2027)
    await loadYear(admin, { ...year2027, source: '更正', makeUpWorkdays: [] })
    expect((await recount())?.left).not.toBe(0)
    await untilRecounted(hall)
    expect(wrongDates(hall)).toEqual([])
    expect(await recount()).toBeNull()
  })
})

describe('一份通知的更正', () => {
  it('moves dates of cases that were closed long ago, and moves them back', async () => {
    writeCase(hall, '2026-0001', [...accepted('2026-09-18'), decidedOn('2026-10-20')])
    const before = stored('2026-0001')
    await loadYear(admin, corrected2026)
    await untilRecounted(hall)
    expect(stored('2026-0001')).toBe(addDays(String(before), 1))
    expect(wrongDates(hall)).toEqual([])
    await loadYear(admin, original2026)
    await untilRecounted(hall)
    expect(stored('2026-0001')).toBe(before)
    expect(wrongDates(hall)).toEqual([])
  })

  it('the same file again is no change', async () => {
    await loadYear(admin, year2027)
    expect(await loadYear(admin, year2027)).toMatchObject({
      error: { code: 'calendar-unchanged', detail: { year: 2027 } },
    })
    expect((await admin.call('settings.calendar', {})).version).toBe(2)
  })

  it('another source for the same days is one, and moves nothing', async () => {
    writeCase(hall, '2026-0001', accepted('2026-12-14'))
    await loadYear(admin, year2027)
    await untilRecounted(hall)
    await loadYear(admin, { ...year2027, source: '国办发明电〔2026〕0号（虚构）' })
    expect(await recount()).toBeNull()
    expect((await admin.call('settings.calendar', {})).years.at(-1)?.source).toContain('国办发明电')
  })
})

describe('周末开放不是工作日', () => {
  it('a hall that is open on Sundays counts as before', async () => {
    const before = await acceptedCase(clerk, 'old-age-allowance')
    const profile = (await admin.call('settings.get', {})).hall
    await admin.call('settings.saveHall', { ...profile, openWeekdays: [1, 2, 3, 4, 5, 6, 7] })
    const after = await acceptedCase(clerk, 'old-age-allowance')
    const [one, other] = await Promise.all(
      [before, after].map(({ caseId }) => clerk.call('cases.get', { caseId })),
    )
    expect(other!.due).toEqual(one!.due)
    expect(await recount()).toBeNull()
    expect((await admin.call('settings.calendar', {})).version).toBe(1)
  })
})
