import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'
import { changeSilently, loadYear, untilRecounted, year2027 } from '#tests/support/calendar.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { comeTo } from '#tests/support/visit-steps.ts'
import { acceptedOn, checkedOn, decidedOn, receivedOn, writeCase } from '#tests/support/written-cases.ts'
import type { Told } from '#tests/support/written-cases.ts'

let hall: TestHall
let admin: Caller
let lead: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-12-21T09:00:00+08:00')
  admin = await hall.signIn('zhaoqian', null, 'staff-9')
  await comeTo(hall, '2026-12-21T09:00:00+08:00')
  lead = await hall.signIn('chenli', null, 'staff-8')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const accepted = (day: string): [Told, ...Told[]] => [receivedOn(day), checkedOn(day), acceptedOn(day)]
const ofYear = (year: unknown): InputOf<'settings.previewCalendar'> => ({
  what: 'year',
  text: JSON.stringify(year),
})
const preview = (change: InputOf<'settings.previewCalendar'>) =>
  admin.call('settings.previewCalendar', change)
const withoutMakeUp = { ...year2027, makeUpWorkdays: [] }
const everything = () =>
  ['case_file', 'calendar_year', 'calendar_version', 'calendar_arrangement', 'audit'].map((table) =>
    hall.store.read.all(`SELECT * FROM ${table}`),
  )

describe('先看变动', () => {
  it('a new year: days by festival, what is missing, and which cases move from when to when; nothing is written', async () => {
    writeCase(hall, '2026-0001', accepted('2026-12-15'))
    const caseId = writeCase(hall, '2026-0002', accepted('2026-12-14'))
    writeCase(hall, '2026-0003', [...accepted('2026-12-14'), decidedOn('2026-12-18')])
    writeCase(hall, '2026-0004', accepted('2026-09-01'))
    const before = everything()
    const found = await preview(ofYear(withoutMakeUp))
    expect(everything()).toEqual(before)
    expect(found).toMatchObject({
      basedOn: 1,
      year: {
        year: 2027,
        source: year2027.source,
        blocks: [
          { name: '元旦', from: '2027-01-01', to: '2027-01-03', days: 3 },
          { name: '劳动节', days: 5 },
          { name: '国庆节', days: 7 },
        ],
        makeUpDays: [],
        missing: ['spring', 'qingming', 'dragon-boat', 'mid-autumn'],
        replaces: null,
        ignored: 0,
      },
      changed: [],
      past: false,
      cases: { moved: 3, settled: 0 },
    })
    expect(found.cases.first.map(({ number, status }) => [number, status])).toEqual([
      ['2026-0002', 'accepted'],
      ['2026-0003', 'decided'],
      ['2026-0001', 'accepted'],
    ])
    expect(found.cases.first[0]).toEqual({
      caseId,
      number: '2026-0002',
      matterName: '高龄津贴',
      applicantMasked: '林**',
      status: 'accepted',
      which: 'due',
      before: { date: '2027-01-13', provisional: true },
      after: { date: '2027-01-14', provisional: false },
    })
  })

  it('what it foresees is what the import does', async () => {
    for (let at = 0; at < 20; at += 1) writeCase(hall, `2026-${at}`, accepted('2026-12-14'))
    const { cases } = await preview(ofYear(year2027))
    expect(await loadYear(admin, year2027)).toMatchObject({ ok: true })
    await untilRecounted(hall)
    expect((await admin.call('settings.calendar', {})).last?.moved).toBe(cases.moved)
  })

  it('a case that keeps its date is not named, only counted as settled', async () => {
    // The make-up Saturday gives back what 元旦 took.
    writeCase(hall, '2026-0001', accepted('2026-12-21'))
    expect((await preview(ofYear(year2027))).cases).toEqual({ moved: 0, settled: 1, first: [] })
  })

  it('a correction: day by day, with the days that have passed', async () => {
    const year2026 = loadedCalendar.years.find(({ year }) => year === 2026)!
    const daysOff = year2026.daysOff.map((range) =>
      range.name === '国庆节' ? { ...range, to: '2026-10-08' } : range,
    )
    const found = await preview(ofYear({ ...year2026, source: '更正（虚构）', daysOff }))
    expect(found).toMatchObject({
      year: { replaces: year2026.source, workdays: 247 },
      changed: [
        {
          date: '2026-10-08',
          before: { kind: 'workday', name: null },
          after: { kind: 'holiday', name: '国庆节' },
        },
      ],
      past: true,
    })
  })

  it('days the new notice takes from the old year are named', async () => {
    const daysOff = [
      { from: '2026-12-31', to: '2027-01-02', name: '元旦' },
      ...year2027.daysOff.filter(({ name }) => name !== '元旦'),
    ]
    const found = await preview(ofYear({ ...year2027, daysOff }))
    expect(found.changed.map(({ date, after }) => [date, after.kind])).toEqual([['2026-12-31', 'holiday']])
  })

  it('停办公, and its withdrawal', async () => {
    writeCase(hall, '2026-0001', accepted('2026-11-27'))
    const order = {
      working: false,
      from: '2026-12-24',
      to: '2026-12-24',
      reason: '暴雪',
      orderedBy: '区防指',
    }
    const found = await preview({ what: 'order', ...order })
    expect(found).toMatchObject({
      year: null,
      changed: [{ date: '2026-12-24', after: { kind: 'local-closed', name: '暴雪' } }],
      cases: { moved: 1, first: [{ before: { date: '2026-12-29' }, after: { date: '2026-12-30' } }] },
    })
    const { id } = await admin.call('settings.orderDays', { ...order, basedOn: found.basedOn })
    await untilRecounted(hall)
    expect((await preview({ what: 'withdraw', id })).cases.first).toMatchObject([
      { before: { date: '2026-12-30' }, after: { date: '2026-12-29' } },
    ])
  })

  it('while cases still wait for an earlier change, it says what they have then, not what stands in the row', async () => {
    writeCase(hall, '2026-0001', accepted('2026-12-14'))
    changeSilently(hall, withoutMakeUp)
    const order = {
      working: false,
      from: '2027-01-08',
      to: '2027-01-08',
      reason: '暴雪',
      orderedBy: '区防指',
    }
    expect((await preview({ what: 'order', ...order })).cases.first).toMatchObject([
      { before: { date: '2027-01-14', provisional: false }, after: { date: '2027-01-15' } },
    ])
    hall.restart()
    await untilRecounted(hall)
  })

  it('no more than two hundred are named, and all are counted', async () => {
    for (let at = 0; at < 205; at += 1) writeCase(hall, `2026-${at}`, accepted('2026-12-14'))
    const { cases } = await preview(ofYear(withoutMakeUp))
    expect([cases.moved, cases.first.length]).toEqual([205, 200])
  })

  it('a later question ends an earlier one', async () => {
    for (let at = 0; at < 120; at += 1) writeCase(hall, `2026-${at}`, accepted('2026-12-14'))
    const first = admin.reply('settings.previewCalendar', ofYear(withoutMakeUp))
    const second = admin.reply('settings.previewCalendar', ofYear(year2027))
    expect(await first).toMatchObject({ error: { code: 'preview-replaced' } })
    expect(await second).toMatchObject({ ok: true })
  })

  it('nobody waits for one that was cancelled, and the next one is answered', async () => {
    for (let at = 0; at < 120; at += 1) writeCase(hall, `2026-${at}`, accepted('2026-12-14'))
    const cancelled = admin.reply('settings.previewCalendar', ofYear(withoutMakeUp))
    await admin.call('settings.stopPreview', {})
    expect(await cancelled).toMatchObject({ error: { code: 'preview-replaced' } })
    expect(await admin.reply('settings.previewCalendar', ofYear(year2027))).toMatchObject({ ok: true })
  })

  it.each([
    ['bad-calendar', { what: 'year', text: '{' }],
    ['no-arrangement', { what: 'withdraw', id: 'gone' }],
    ['calendar-unchanged', ofYear(loadedCalendar.years[2])],
  ] as const)('%s', async (code, change) => {
    expect(await admin.reply('settings.previewCalendar', change)).toMatchObject({ error: { code } })
  })
})

describe('两人同时改日历', () => {
  it('the second is refused, told who was first, and has changed nothing', async () => {
    const { basedOn } = await preview(ofYear(year2027))
    const other = await lead.call('settings.previewCalendar', ofYear(withoutMakeUp))
    const both = await Promise.all([
      admin.reply('settings.importCalendar', { text: JSON.stringify(year2027), basedOn }),
      lead.reply('settings.importCalendar', { text: JSON.stringify(withoutMakeUp), basedOn: other.basedOn }),
    ])
    expect(both).toMatchObject([
      { ok: true, value: { version: 2 } },
      { error: { code: 'calendar-changed', detail: { by: '赵倩', at: hall.clock.now() } } },
    ])
    expect((await admin.call('settings.calendar', {})).years.at(-1)).toMatchObject({
      year: 2027,
      makeUpDays: 1,
    })
    // After looking again the second may.
    expect(await loadYear(lead, withoutMakeUp)).toMatchObject({ ok: true, value: { version: 3 } })
  })
})

describe('一份日历文件', () => {
  const ics = [
    'BEGIN:VCALENDAR',
    ...year2027.daysOff.flatMap(({ from, to, name }) => {
      const after = Temporal.PlainDate.from(to).add({ days: 1 }).toString()
      return [
        'BEGIN:VEVENT',
        `DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`,
        `DTEND;VALUE=DATE:${after.replaceAll('-', '')}`,
        `SUMMARY:${name}（休）`,
        'END:VEVENT',
      ]
    }),
    'END:VCALENDAR',
  ].join('\r\n')

  it('can be looked at without a source, and not loaded without one', async () => {
    const { basedOn, year } = await preview({ what: 'year', text: ics })
    expect(year).toMatchObject({ year: 2027, source: '' })
    expect(await admin.reply('settings.importCalendar', { text: ics, basedOn })).toMatchObject({
      error: { code: 'source-needed', detail: { year: 2027 } },
    })
    const source = '国办发明电〔2026〕0号（虚构）'
    expect(await admin.reply('settings.importCalendar', { text: ics, source, basedOn })).toMatchObject({
      ok: true,
    })
    expect((await admin.call('settings.calendar', {})).years.at(-1)).toMatchObject({ year: 2027, source })
  })
})
