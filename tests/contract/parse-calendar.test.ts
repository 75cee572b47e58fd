import { describe, expect, it } from 'vitest'
import { parseCalendarFile } from '#shared/contract/parse-calendar.ts'
import type { CalendarWish } from '#shared/contract/parse-calendar.ts'
import { missingFestivals } from '#shared/domain/calendar/ics-marks.ts'
import { loadedCalendar } from '#tests/domain/calendar/loaded-calendar.ts'

const read = (text: string, wish: Partial<CalendarWish> = {}) =>
  parseCalendarFile(text, { year: null, source: '', ...wish })

const file = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const entry = (summary: string, first: string, after: string | null, ...more: string[]): string =>
  [
    'BEGIN:VEVENT',
    `UID:${first}-${summary}`,
    `DTSTART;VALUE=DATE:${first}`,
    ...(after === null ? [] : [`DTEND;VALUE=DATE:${after}`]),
    ...(summary === '' ? [] : [`SUMMARY:${summary}`]),
    ...more,
    'END:VEVENT',
  ].join('\r\n')

/** What a year must have to be a year's notice. */
const STATUTORY = [
  entry('元旦（休）', '20260101', '20260104'),
  entry('劳动节（休）', '20260501', '20260506'),
  entry('国庆节（休）', '20261001', '20261008'),
]

const year2026 = loadedCalendar.years.find(({ year }) => year === 2026)!
const compact = (date: string): string => date.replaceAll('-', '')
const dayAfter = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString()

/** The shipped year as each of the calendars in use would write it. */
const written = {
  'one entry for each block, as on phones': file(
    ...year2026.daysOff.map(({ from, to, name }) =>
      entry(`${name}（休）`, compact(from), compact(dayAfter(to)), 'X-APPLE-SPECIAL-DAY:WORK-HOLIDAY'),
    ),
    ...year2026.makeUpWorkdays.map(({ date, name }) =>
      entry(
        `${name.replace('调休', '')}（班）`,
        compact(date),
        null,
        'X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY',
      ),
    ),
    entry('七夕', '20260819', null),
    entry('元旦', '20270101', null, 'RRULE:FREQ=YEARLY;COUNT=3'),
  ),
  'one entry for each day, make-up days with office hours': file(
    'BEGIN:VTIMEZONE',
    'TZID:Asia/Shanghai',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0800',
    'TZOFFSETTO:+0800',
    'END:STANDARD',
    'END:VTIMEZONE',
    ...year2026.daysOff.flatMap(({ from, to, name }) => {
      const days: string[] = []
      for (let date = from; date <= to; date = dayAfter(date)) days.push(date)
      return days.map((date, at) =>
        entry(`${name} 假期 第${at + 1}天/共${days.length}天`, compact(date), compact(dayAfter(date))),
      )
    }),
    ...year2026.makeUpWorkdays.map(({ date, name }) =>
      [
        'BEGIN:VEVENT',
        `DTSTART:${compact(date)}T090000`,
        `DTEND:${compact(date)}T180000`,
        `SUMMARY:${name.replace('调休', '')} 补班 第1天/共1天`,
        'BEGIN:VALARM',
        'TRIGGER:-PT60M',
        'DESCRIPTION:补班提醒',
        'END:VALARM',
        'END:VEVENT',
      ].join('\r\n'),
    ),
  ),
  'words run together': file(
    ...year2026.daysOff.map(({ from, to, name }) =>
      entry(`${name}假期`, compact(from), compact(dayAfter(to))),
    ),
    ...year2026.makeUpWorkdays.map(({ date, name }) =>
      entry(`上班(补${name.replace('调休', '')}假期)`, compact(date), compact(dayAfter(date))),
    ),
  ),
}

describe('a holiday calendar is read as the year it is', () => {
  it.each(Object.entries(written))('%s', (_what, text) => {
    const source = year2026.source
    expect(read(text, { source })).toMatchObject({ ok: true, value: { year: year2026 } })
  })

  it('what marks no day is left out of a phone’s calendar, and counted', () => {
    expect(read(written['one entry for each block, as on phones'])).toMatchObject({ value: { ignored: 2 } })
  })

  it.each([
    ['元旦（休）', false, '元旦'],
    ['元旦(休)', false, '元旦'],
    ['国庆节、中秋节 假期 第1天/共8天', false, '国庆节、中秋节'],
    ['清明节放假', false, '清明节'],
    ['休｜端午节', false, '端午节'],
    ['春节（班）', true, '春节'],
    ['春节 补班 第2天/共2天', true, '春节'],
    ['上班(补中秋节)', true, '中秋节'],
    ['班｜国庆节', true, '国庆节'],
  ])('%s', (title, working, festival) => {
    const day = working ? '20260509' : '20260619'
    const { year } = (
      read(file(...STATUTORY, entry(title, day, null))) as { value: { year: typeof year2026 } }
    ).value
    expect(working ? year.makeUpWorkdays : year.daysOff.filter(({ from }) => from === '2026-06-19')).toEqual([
      working
        ? { date: '2026-05-09', name: `${festival}调休` }
        : { from: '2026-06-19', to: '2026-06-19', name: festival },
    ])
  })

  it('long lines are unfolded, escapes are taken out, and any end of line will do', () => {
    const folded = file(
      ...STATUTORY,
      entry('国庆节\\, 中秋\r\n 节（休）', '20260925', '20260928'),
      entry('元旦（班）', '20260104', null),
    )
    for (const text of [folded, folded.replaceAll('\r\n', '\n'), `\uFEFF${folded}`])
      expect(read(text)).toMatchObject({
        value: { year: { daysOff: { 2: { from: '2026-09-25', to: '2026-09-27', name: '国庆节, 中秋节' } } } },
      })
  })

  it('the same day twice is one day, and of two festivals it has both names', () => {
    expect(
      read(
        file(...STATUTORY, entry('中秋节（休）', '20261006', null), entry('元旦（休）', '20260101', null)),
      ),
    ).toMatchObject({
      value: {
        year: {
          daysOff: [
            { from: '2026-01-01', to: '2026-01-03', name: '元旦' },
            { name: '劳动节' },
            { from: '2026-10-01', to: '2026-10-05', name: '国庆节' },
            { from: '2026-10-06', to: '2026-10-06', name: '国庆节、中秋节' },
            { from: '2026-10-07', to: '2026-10-07', name: '国庆节' },
          ],
        },
      },
    })
  })

  it('元旦 in the last days of the old year belongs to the new one', () => {
    const text = file(
      entry('元旦（休）', '20251231', '20260103'),
      entry('元旦（班）', '20251228', null),
      ...STATUTORY.slice(1),
    )
    expect(read(text)).toMatchObject({
      value: {
        year: {
          year: 2026,
          daysOff: { 0: { from: '2025-12-31', to: '2026-01-02', name: '元旦' } },
          makeUpWorkdays: [{ date: '2025-12-28', name: '元旦调休' }],
        },
      },
    })
  })

  it('a cancelled entry says nothing', () => {
    expect(
      read(file(...STATUTORY, entry('中秋节（休）', '20260925', null, 'STATUS:CANCELLED'))),
    ).toMatchObject({
      value: { ignored: 1, year: { daysOff: { length: 3 } } },
    })
  })
})

describe('which notice it follows', () => {
  const described = file(
    'X-WR-CALDESC:国务院办公厅关于2026年部分节假日安排\r\n 的通知（2025年11月4日）',
    ...STATUTORY,
  )

  it.each([
    [
      'what the calendar says itself',
      described,
      '',
      '国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）',
    ],
    ['what the person types comes first', described, '国办发明电〔2025〕7号', '国办发明电〔2025〕7号'],
    ['nothing', file(...STATUTORY), '', ''],
  ])('%s', (_what, text, source, expected) => {
    expect(read(text, { source })).toMatchObject({ ok: true, value: { year: { source: expected } } })
  })
})

describe('several years in one file', () => {
  const text = file(
    ...STATUTORY,
    entry('元旦（休）', '20250101', null),
    entry('劳动节（休）', '20250501', '20250506'),
    entry('国庆节、中秋节（休）', '20251001', '20251009'),
  )

  it.each([null, 2027])('asked for %s: the years are named', (year) => {
    expect(read(text, { year })).toEqual({
      ok: false,
      error: { code: 'choose-year', detail: { years: '2025 2026' } },
    })
  })

  it('the chosen one is read, without the days of the other', () => {
    expect(read(text, { year: 2025 })).toMatchObject({
      ok: true,
      value: { year: { year: 2025, daysOff: { length: 3 } } },
    })
  })
})

describe('what cannot be understood is refused, with the line', () => {
  const after = 2 + STATUTORY.join('\r\n').split('\r\n').length
  const refused = (more: string) => read(file(...STATUTORY, more))

  it.each([
    ['an entry that marks no day', entry('植树节', '20260312', null), 4, 'no-mark', '植树节'],
    ['调休, which says neither', entry('劳动节调休', '20260509', null), 4, 'no-mark', '劳动节调休'],
    ['an entry without a title', entry('', '20260312', null), 1, 'no-title', ''],
    ['an entry without a day', 'BEGIN:VEVENT\r\nSUMMARY:中秋节（休）\r\nEND:VEVENT', 1, 'no-start', ''],
    ['a day that is none', entry('中秋节（休）', '20260931', null), 3, 'bad-day', '20260931'],
    [
      'the last day where the day after belongs',
      entry('中秋节（休）', '20260925', '20260925'),
      4,
      'end-not-after-start',
      '20260925',
    ],
    ['an entry of two months', entry('中秋节（休）', '20260701', '20260901'), 4, 'too-many-days', '20260901'],
    [
      'an entry that comes again',
      entry('中秋节（休）', '20260925', null, 'RRULE:FREQ=YEARLY'),
      5,
      'repeated',
      'RRULE',
    ],
    ['two titles', entry('中秋节（休）', '20260925', null, 'SUMMARY:中秋节（班）'), 5, 'repeated', 'SUMMARY'],
    [
      'a title against its property',
      entry('中秋节（休）', '20260925', null, 'X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY'),
      4,
      'marks-disagree',
      '中秋节（休）',
    ],
    [
      'a day off with hours',
      entry('中秋节（休）', '20260925', null).replace(';VALUE=DATE:20260925', ':20260925T090000'),
      3,
      'not-all-day',
      '20260925T090000',
    ],
    [
      'a moment of another zone',
      entry('中秋节（班）', '20260925', null).replace(';VALUE=DATE:20260925', ':20260925T010000Z'),
      3,
      'not-all-day',
      '20260925T010000Z',
    ],
    ['a line that is none', '中秋节放假三天', 1, 'not-a-line', '中秋节放假三天'],
    ['an entry that is not closed', 'BEGIN:VEVENT\r\nSUMMARY:中秋节（休）', 3, 'not-finished', 'VCALENDAR'],
  ])('%s', (_what, more, line, reason, what) => {
    expect(refused(more)).toEqual({
      ok: false,
      error: { code: 'bad-calendar', detail: { path: '', line: after + line, reason, what } },
    })
  })

  it('a file that ends in the middle', () => {
    const whole = file(...STATUTORY)
    const half = whole.slice(0, whole.indexOf('END:VEVENT'))
    expect(read(half)).toMatchObject({ error: { code: 'bad-calendar', detail: { reason: 'not-finished' } } })
  })

  it.each([
    ['an empty calendar', file('METHOD:PUBLISH'), 'nothing-marked', ''],
    ['a year without 国庆节', file(...STATUTORY.slice(0, 2)), 'statutory-day-missing', '2026-10-01'],
    [
      'a make-up day on a workday',
      file(...STATUTORY, entry('中秋节（班）', '20260924', null)),
      'make-up-not-on-weekend',
      '2026-09-24',
    ],
    [
      'a day both off and worked',
      file(...STATUTORY, entry('国庆节（班）', '20261003', null)),
      'make-up-on-day-off',
      '2026-10-03',
    ],
    ['neither JSON nor a calendar', '节假日安排', 'not-json', ''],
  ])('%s', (_what, text, reason, path) => {
    expect(read(text)).toMatchObject({ error: { code: 'bad-calendar', detail: { reason, path } } })
  })
})

describe('festivals that a notice always names', () => {
  it('are all there in the shipped years', () => {
    for (const { daysOff } of loadedCalendar.years)
      expect(missingFestivals(daysOff.map(({ name }) => name))).toEqual([])
  })

  it('and named when they are not', () => {
    expect(missingFestivals(['元旦', '劳动节', '国庆节、中秋节'])).toEqual([
      'spring',
      'qingming',
      'dragon-boat',
    ])
  })
})
