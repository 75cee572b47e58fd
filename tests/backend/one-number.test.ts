import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FIRST_KIOSK_RULES } from '#shared/contract/kiosk-rules.ts'
import type { KioskRules } from '#shared/contract/kiosk-rules.ts'
import { saveKioskRules } from '#electron/backend/store/kiosk-rules.ts'
import type { TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

let hall: TestHall

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  rule({ onePerPerson: 'category' })
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

/** Invented, with check characters that fit. */
const LIN = '110105194912310029'
const CHEN = '11010519491231002X'

const rule = (change: Partial<KioskRules>): void =>
  hall.store.write((db) => saveKioskRules(db, { ...FIRST_KIOSK_RULES, ...change }))
const kiosk = () => hall.as('kiosk')
const reply = (idNumber: string | null, categoryId = 'relief', key?: string) =>
  kiosk().reply('kiosk.take', { categoryId, priority: false, idNumber }, key)
const take = async (idNumber: string | null, categoryId = 'relief') =>
  kiosk().call('kiosk.take', { categoryId, priority: false, idNumber })
const remembered = (): unknown[] => hall.store.read.all('SELECT day FROM visitor_ticket')

describe('一人一号', () => {
  it('somebody with an open number is told that one again and draws none', async () => {
    expect(await take(CHEN)).toMatchObject({ number: 'A001', already: false })
    hall.clock.pass(60_000)
    expect(await take(CHEN)).toMatchObject({ number: 'A001', already: true, standing: 'waiting', ahead: 0 })
    expect(hall.store.read.all('SELECT id FROM ticket')).toHaveLength(1)
  })

  it('spaces, small letters and full-width digits are the same person', async () => {
    await take(CHEN)
    expect(await take(' １１０１０５ 19491231 002x')).toMatchObject({ number: 'A001', already: true })
  })

  it('another business is another number, unless the hall gives one altogether', async () => {
    await take(CHEN)
    expect(await take(CHEN, 'residence')).toMatchObject({ number: 'C001', already: false })
    rule({ onePerPerson: 'any' })
    expect(await take(CHEN, 'consulting')).toMatchObject({ already: true })
  })

  it('whoever is called or at a counter is sent there, not given a second number', async () => {
    await take(CHEN)
    const clerk = await hall.signIn('wangmin', 'counter-1')
    await clerk.call('queue.callNext', {})
    expect(await take(CHEN)).toMatchObject({ already: true, standing: 'called', counter: 1 })
    await clerk.call('queue.start', {})
    await clerk.call('queue.transfer', { categoryId: 'residence', counterId: null, note: '' })
    expect(await take(CHEN)).toMatchObject({ number: 'A001', already: true, standing: 'waiting' })
    expect(await take(CHEN, 'residence')).toMatchObject({ number: 'A001', already: true })
  })

  it('when it is over, the next visit is a new one', async () => {
    await take(CHEN)
    const clerk = await hall.signIn('wangmin', 'counter-1')
    await clerk.call('queue.callNext', {})
    await clerk.call('queue.start', {})
    await clerk.call('queue.finish', {})
    expect(await take(CHEN)).toMatchObject({ number: 'A002', already: false })
  })

  it('an open number is shown even when the business gives none any more', async () => {
    hall.store.write((db) => db.run("UPDATE category SET daily_quota = 1 WHERE id = 'relief'"))
    await take(CHEN)
    expect(await take(CHEN)).toMatchObject({ number: 'A001', already: true })
  })

  it.each([
    ['a wrong check character', LIN],
    ['fifteen digits', '110105491231002'],
    ['an impossible birthday', '110105194913310027'],
    ['words', '没有'],
    ['nothing', ''],
  ])('%s is no number of a card', async (_what, number) => {
    expect(await reply(number)).toMatchObject({ ok: false, error: { code: 'bad-number' } })
    expect(hall.store.read.all('SELECT id FROM ticket')).toEqual([])
  })

  it('without a card: to the guide desk, or a number all the same, as the hall decides', async () => {
    expect(await reply(null)).toMatchObject({ error: { code: 'card-needed' } })
    rule({ onePerPerson: 'category', withoutCard: 'take' })
    expect(await take(null)).toMatchObject({ number: 'A001', already: false })
    expect(await take(null)).toMatchObject({ number: 'A002', already: false })
    expect(remembered()).toEqual([])
  })

  it('a hall that does not ask remembers nobody, whatever is sent', async () => {
    rule({ onePerPerson: 'off' })
    await take(CHEN)
    expect(await take(CHEN)).toMatchObject({ number: 'A002', already: false })
    expect(remembered()).toEqual([])
  })
})

describe('what is kept of a document number', () => {
  const everything = (): string => {
    // What an index of words holds lies in ordinary tables of its own.
    const tables = hall.store.read.all<{ name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )
    return JSON.stringify(
      tables.map(({ name }) => hall.store.read.all(`SELECT * FROM "${name}"`)),
      (_key, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value),
    )
  }

  it('a keyed hash, and the number nowhere: not in audit, replies, papers or keys of commands', async () => {
    await take(CHEN)
    await take(CHEN)
    const text = everything()
    expect(text).toContain('A001')
    expect(text).not.toContain(CHEN)
    expect(text).not.toContain(CHEN.slice(0, 17))
    expect(remembered()).toHaveLength(1)
  })

  it('nothing that can be computed without the key of the day tells who it was', async () => {
    const { sha256hex } = await import('#electron/backend/store/audit.ts')
    await reply(CHEN, 'relief', 'gesture-1')
    const input = { categoryId: 'relief', priority: false, idNumber: CHEN }
    const text = everything()
    for (const guess of [CHEN, JSON.stringify(CHEN), JSON.stringify(['kiosk.take', input])])
      expect(text).not.toContain(sha256hex(guess))
  })

  it('the key is a new one every day, and the day before is gone with it', async () => {
    await take(CHEN)
    const key = () => hall.store.read.all<{ day: string; key: Uint8Array }>('SELECT * FROM visitor_key')
    const [first] = key()
    hall.clock.set('2026-09-18T09:00:00+08:00')
    // Yesterday's number is still open and can be called, but nobody knows any more whose it is.
    expect(await take(CHEN)).toMatchObject({ number: 'A001', already: false })
    const [second, ...others] = key()
    expect(others).toEqual([])
    expect(second!.day).toBe('2026-09-18')
    expect(Buffer.from(second!.key).equals(Buffer.from(first!.key))).toBe(false)
    expect(remembered()).toEqual([{ day: '2026-09-18' }])
  })

  it('is gone the next morning even when nobody takes a number', async () => {
    await take(CHEN)
    hall.clock.set('2026-09-18T08:00:00+08:00')
    hall.restart()
    expect(hall.store.read.all('SELECT day FROM visitor_key')).toEqual([])
    expect(remembered()).toEqual([])
  })

  it('the check of the database finds what was kept too long', async () => {
    await take(CHEN)
    hall.store.write((db) => db.run("INSERT INTO visitor_key SELECT '2026-09-16', key FROM visitor_key"))
    expect(hall.verify()).toEqual(['visitors: kept for 2026-09-16, 2026-09-17, and only one day may be'])
    hall.store.write((db) => db.run("UPDATE visitor_ticket SET day = '2026-09-16'"))
    expect(hall.verify().filter((problem) => problem.includes('of another day'))).toHaveLength(1)
    hall.store.write((db) => db.run("DELETE FROM visitor_key WHERE day = '2026-09-16'"))
    expect(remembered()).toEqual([])
  })

  it('is gone at once when the hall stops asking', async () => {
    await take(CHEN)
    const admin = await hall.signIn('chenli', null)
    const { rules } = await admin.call('settings.kiosk', {})
    await admin.call('settings.saveKiosk', { ...rules, onePerPerson: 'off' })
    expect(hall.store.read.all('SELECT day FROM visitor_key')).toEqual([])
  })
})

describe('补打 at the kiosk', () => {
  const jobs = () => hall.store.read.all('SELECT reprint FROM print_job ORDER BY created_at, id')

  it('an open number may be printed again, marked, but not while the last paper is on its way', async () => {
    const { ticketId } = await take(CHEN)
    expect(await kiosk().reply('kiosk.reprint', { ticketId })).toMatchObject({
      error: { code: 'just-printed' },
    })
    hall.clock.pass(60_000)
    await kiosk().call('kiosk.reprint', { ticketId })
    expect(jobs()).toEqual([{ reprint: 0 }, { reprint: 1 }])
    expect(await kiosk().reply('kiosk.reprint', { ticketId })).toMatchObject({
      error: { code: 'just-printed' },
    })
  })

  it('a number that is over is not', async () => {
    const { ticketId } = await take(CHEN)
    const lead = await hall.signIn('chenli', null)
    await lead.call('queue.void', { ticketId, reason: '重复取号' })
    hall.clock.pass(60_000)
    expect(await kiosk().reply('kiosk.reprint', { ticketId })).toMatchObject({ error: { code: 'no-ticket' } })
    expect(await kiosk().reply('kiosk.reprint', { ticketId: 'nobody' })).toMatchObject({
      error: { code: 'no-ticket' },
    })
  })
})

describe('the rules of the kiosk', () => {
  it('show the coming fortnight with its reasons', async () => {
    hall.store.write((db) =>
      db.run(
        "UPDATE meta SET value = json_set(value, '$.openWeekdays', json('[1,2,3,4,5]')) WHERE key = 'hall-profile'",
      ),
    )
    hall.clock.set('2026-09-24T09:00:00+08:00')
    const admin = await hall.signIn('chenli', null)
    const { days } = await admin.call('settings.kiosk', {})
    expect(days).toHaveLength(14)
    expect(days.filter(({ because }) => because !== 'weekday')).toMatchObject([
      { date: '2026-09-25', open: false, because: 'holiday', name: '中秋节' },
      { date: '2026-09-26', open: false, because: 'holiday' },
      { date: '2026-09-27', open: false, because: 'holiday' },
      ...['01', '02', '03', '04', '05', '06', '07'].map((day) => ({ date: `2026-10-${day}`, open: false })),
    ])
  })

  it.each([
    [
      {
        categories: [
          { categoryId: 'relief', weekdays: [], spans: [{ from: '12:00', to: '09:00', quota: null }] },
        ],
      },
      'bad-hours',
    ],
    [{ categories: [{ categoryId: 'nothing', weekdays: [], spans: [] }] }, 'no-category'],
    [
      {
        exceptions: [
          { date: '2026-10-01', open: true },
          { date: '2026-10-01', open: false },
        ],
      },
      'date-twice',
    ],
  ])('are refused whole when a part is wrong: %#', async (change, code) => {
    const admin = await hall.signIn('chenli', null)
    const before = (await admin.call('settings.kiosk', {})).rules
    expect(await admin.reply('settings.saveKiosk', { ...before, ...change })).toMatchObject({
      error: { code },
    })
    expect((await admin.call('settings.kiosk', {})).rules).toEqual(before)
  })

  it('are set by the duty lead or an administrator', async () => {
    const clerk = await hall.signIn('wangmin', 'counter-1')
    const { rules } = await clerk.call('settings.kiosk', {})
    expect(await clerk.reply('settings.saveKiosk', rules)).toMatchObject({ error: { code: 'not-allowed' } })
  })
})
