import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { erasePeople } from '#electron/backend/services/case-search.ts'
import type { InputOf } from '#shared/contract/index.ts'
import { openTestHall } from '../support/test-hall.ts'
import type { Caller, TestHall } from '../support/test-hall.ts'
import { closedCase, comeTo, serve } from '../support/visit-steps.ts'

const MATTER = 'residence-permit-endorsement'
const OTHER = 'residence-registration'
const RIGHT = '11010519491231002X'
const WRONG = '110105194912310021'

type Person = Omit<InputOf<'quick.register'>, 'matterCode'>

const person = (parts: Partial<Person> = {}): Person => ({
  name: '林秀珍',
  documentType: 'resident-id',
  documentNumber: RIGHT,
  numberRemark: '',
  phone: '',
  ...parts,
})

let hall: TestHall
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:12:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const settle = async (change: (matter: { quick: boolean; hallPart: 'accept' | 'forward' }) => object) => {
  const admin = await hall.signIn('zhaoqian', null, 'admin-desk')
  const { matters } = await admin.call('matters.catalogue', {})
  const found = matters.find(({ matter }) => matter.code === MATTER)!.hall!
  await admin.call('matters.settle', { hall: { ...found, ...change(found) }, confirmed: true })
}

const titles = (): string[] =>
  hall.store.read
    .all<{ title: string }>(
      "SELECT body ->> '$.title' AS title FROM personal_payload WHERE kind = 'archive-title'",
    )
    .map(({ title }) => title)

describe('快速登记: one line, and a case like every other', () => {
  it('is taken in, accepted, decided, handed over and closed, without a paper', async () => {
    const entry = await clerk.call('quick.register', { matterCode: MATTER, ...person() })
    expect(entry).toEqual({
      caseId: entry.caseId,
      number: '2026-0001',
      matterCode: MATTER,
      matterName: '居住证签注',
      name: '林秀珍',
      documentType: 'resident-id',
      documentMasked: '110105********002X',
      numberRemark: '',
      verdict: 'good',
      at: hall.clock.now(),
      earlierToday: null,
    })
    const events = hall.store.read.all<{ type: string; body: string }>(
      'SELECT type, body FROM case_event WHERE case_id = ? ORDER BY seq',
      entry.caseId,
    )
    expect(events.map(({ type }) => type)).toEqual([
      'received',
      'checked',
      'accepted',
      'decided',
      'delivered',
      'closed',
    ])
    expect(JSON.parse(events[0]!.body)).toMatchObject({
      quick: true,
      presence: 'self',
      late: null,
      answers: {},
    })
    expect(JSON.parse(events[1]!.body)).toMatchObject({
      lines: [{ key: 'residence-permit', mark: { state: 'complete' } }],
    })
    expect(
      events.slice(2, 5).map(({ body }) => (JSON.parse(body) as { documentId: unknown }).documentId),
    ).toEqual([null, null, null])
    expect(hall.store.read.all('SELECT id FROM document')).toEqual([])
    expect(hall.store.read.all('SELECT status, outcome FROM case_file')).toEqual([
      { status: 'closed', outcome: 'granted' },
    ])
    // Only in the payload and the events' own receiver; never in the audit trail.
    expect(
      hall.store.read.all("SELECT 1 FROM audit WHERE detail LIKE '%林秀珍%' OR subject LIKE '%林%'"),
    ).toEqual([])
  })

  it('waits for a batch of the archive, under the person and the matter', async () => {
    await clerk.call('quick.register', { matterCode: MATTER, ...person() })
    expect(hall.store.read.all('SELECT record_class AS class, term FROM archive_item')).toEqual([
      { class: 'b', term: 'D10' },
    ])
    expect(titles()).toEqual(['[林秀珍居住证签注]'])
  })

  it('is found by name and number like every case', async () => {
    const { caseId } = await clerk.call('quick.register', { matterCode: MATTER, ...person() })
    for (const text of ['林秀珍', RIGHT, '002X']) {
      const { cases } = await clerk.call('people.find', { text })
      expect(cases.map((found) => found.caseId)).toEqual([caseId])
    }
    const story = await clerk.call('cases.get', { caseId })
    expect(story.story.map(({ type }) => type)).toContain('closed')
  })

  it('belongs to the ticket in service, and to nobody’s where none is', async () => {
    await clerk.call('quick.register', { matterCode: MATTER, ...person() })
    const number = await serve(hall, clerk)
    await clerk.call('quick.register', {
      matterCode: MATTER,
      ...person({ name: '林秀芳', documentNumber: '110105195503040043' }),
    })
    expect(number).toBe('A001')
    expect(
      hall.store.read.all('SELECT result, ticket_id IS NULL AS walkIn FROM visit ORDER BY started_at, rowid'),
    ).toEqual([
      { result: 'quick', walkIn: 1 },
      { result: 'quick', walkIn: 0 },
    ])
    await clerk.call('queue.finish', {})
    expect(hall.store.read.all('SELECT result FROM ticket')).toEqual([{ result: 'quick' }])
  })

  it('a ticket that was only called is nobody yet', async () => {
    await hall.as('kiosk').call('kiosk.take', { categoryId: 'relief', priority: false })
    await clerk.call('queue.callNext', {})
    await clerk.call('quick.register', { matterCode: MATTER, ...person() })
    expect(hall.store.read.all('SELECT ticket_id AS ticket FROM visit')).toEqual([{ ticket: null }])
  })

  it('the same gesture twice is one person', async () => {
    const input = { matterCode: MATTER, ...person() }
    const first = await clerk.call('quick.register', input, 'gesture-1')
    hall.restart()
    expect(await clerk.call('quick.register', input, 'gesture-1')).toEqual(first)
    expect(hall.store.read.all('SELECT number FROM case_file')).toEqual([{ number: '2026-0001' }])
  })
})

describe('only what fits into a line', () => {
  it('offers the matters that the hall allows, and what is looked at for each', async () => {
    const { matters } = await clerk.call('quick.matters', {})
    expect(matters.map(({ code }) => code)).toContain(MATTER)
    expect(matters.find(({ code }) => code === MATTER)?.materials).toEqual(['居住证'])
  })

  it.each([
    ['the hall no longer allows it', () => ({ quick: false })],
    ['the hall only passes it on', () => ({ hallPart: 'forward' as const })],
  ])('neither offered nor taken when %s', async (_why, change) => {
    await settle(change)
    const { matters } = await clerk.call('quick.matters', {})
    expect(matters.map(({ code }) => code)).not.toContain(MATTER)
    expect(await clerk.reply('quick.register', { matterCode: MATTER, ...person() })).toMatchObject({
      error: { code: 'not-quick' },
    })
  })

  it('a matter that asks questions is not taken though the hall would allow it', async () => {
    expect(
      await clerk.reply('quick.register', { matterCode: 'subsistence-allowance', ...person() }),
    ).toMatchObject({ error: { code: 'not-quick' } })
  })

  it('a matter that nobody knows', async () => {
    expect(await clerk.reply('quick.register', { matterCode: 'nothing', ...person() })).toMatchObject({
      error: { code: 'no-matter' },
    })
  })

  it('not while somebody’s matter is open here', async () => {
    await clerk.call('intake.open', { matterCode: MATTER })
    expect(await clerk.reply('quick.register', { matterCode: MATTER, ...person() })).toMatchObject({
      error: { code: 'intake-open' },
    })
  })

  it('not without a counter', async () => {
    const lead = await hall.signIn('chenli', null, 'lead-desk')
    expect(await lead.reply('quick.register', { matterCode: MATTER, ...person() })).toMatchObject({
      error: { code: 'no-counter' },
    })
    expect(await lead.call('quick.today', {})).toEqual({ entries: [], total: 0 })
  })
})

describe('the number (GB 11643: warn, never block)', () => {
  it.each([
    ['wrong and unexplained', { documentNumber: WRONG }, 'remark-needed'],
    ['missing', { documentNumber: '' }, 'number-needed'],
    [
      'missing of nobody with a document, unexplained',
      { documentType: 'other', documentNumber: '' },
      'number-needed',
    ],
  ] as const)('%s', async (_case, parts, code) => {
    expect(await clerk.reply('quick.register', { matterCode: MATTER, ...person(parts) })).toMatchObject({
      error: { code },
    })
    expect(hall.store.read.all('SELECT id FROM visit')).toEqual([])
  })

  it.each([
    ['wrong, explained', { documentNumber: WRONG, numberRemark: '发证如此' }, 'bad-check-digit'],
    [
      'no document, explained',
      { documentType: 'other', documentNumber: '', numberRemark: '邻居作证' },
      'empty',
    ],
    ['small letters and spaces', { documentNumber: '110105 19491231 002x' }, 'good'],
  ] as const)('%s is taken', async (_case, parts, verdict) => {
    expect((await clerk.call('quick.register', { matterCode: MATTER, ...person(parts) })).verdict).toBe(
      verdict,
    )
  })
})

describe('the list of today', () => {
  it('is this counter’s, newest first, and says who was here before', async () => {
    const second = await hall.signIn('lina', 'counter-2', 'staff-2')
    const first = await clerk.call('quick.register', { matterCode: MATTER, ...person() })
    hall.clock.pass(60_000)
    const again = await clerk.call('quick.register', { matterCode: OTHER, ...person() })
    expect(again.earlierToday).toBe(first.number)
    const today = await clerk.call('quick.today', {})
    expect(today.total).toBe(2)
    expect(today.entries.map(({ number, earlierToday }) => [number, earlierToday])).toEqual([
      ['2026-0002', '2026-0001'],
      ['2026-0001', null],
    ])
    expect((await second.call('quick.today', {})).total).toBe(0)
  })

  it('begins anew with the day', async () => {
    await clerk.call('quick.register', { matterCode: MATTER, ...person() })
    await comeTo(hall, '2026-09-18T09:00:00+08:00')
    expect(await clerk.call('quick.today', {})).toEqual({ entries: [], total: 0 })
    expect((await clerk.call('quick.register', { matterCode: MATTER, ...person() })).earlierToday).toBeNull()
  })

  it('two people without a document are not the same', async () => {
    const nobody = person({ documentType: 'other', documentNumber: '', numberRemark: '邻居作证' })
    await clerk.call('quick.register', { matterCode: MATTER, ...nobody })
    expect((await clerk.call('quick.register', { matterCode: MATTER, ...nobody })).earlierToday).toBeNull()
  })
})

describe('a slip is put right on the same day', () => {
  it('in the person’s data, the search and the archive; the events stay', async () => {
    const { caseId } = await clerk.call('quick.register', {
      matterCode: MATTER,
      ...person({ name: '林秀真' }),
    })
    const events = (): unknown => hall.store.read.all('SELECT body FROM case_event ORDER BY seq')
    const before = events()
    const entry = await clerk.call('quick.correct', { caseId, ...person() })
    expect(entry).toMatchObject({ caseId, name: '林秀珍', number: '2026-0001' })
    expect(events()).toEqual(before)
    expect((await clerk.call('people.find', { text: '林秀真' })).cases).toEqual([])
    expect((await clerk.call('people.find', { text: '林秀珍' })).cases).toHaveLength(1)
    expect(titles()).toEqual(['[林秀珍居住证签注]'])
    expect(hall.store.read.all("SELECT subject, detail FROM audit WHERE what = 'quick.correct'")).toEqual([
      { subject: caseId, detail: '2026-0001' },
    ])
  })

  it('under the same rules for the number', async () => {
    const { caseId } = await clerk.call('quick.register', { matterCode: MATTER, ...person() })
    for (const [documentNumber, code] of [
      [WRONG, 'remark-needed'],
      ['', 'number-needed'],
    ] as const)
      expect(await clerk.reply('quick.correct', { caseId, ...person({ documentNumber }) })).toMatchObject({
        error: { code },
      })
  })

  it('not tomorrow, not another kind of case, not what is not there', async () => {
    const { caseId } = await clerk.call('quick.register', { matterCode: MATTER, ...person() })
    expect(await clerk.reply('quick.correct', { caseId: 'nothing', ...person() })).toMatchObject({
      error: { code: 'no-case' },
    })
    await comeTo(hall, '2026-09-18T09:00:00+08:00')
    expect(await clerk.reply('quick.correct', { caseId, ...person() })).toMatchObject({
      error: { code: 'not-today' },
    })
  })

  it('not a case that took the long way, nor somebody whose data is gone', async () => {
    const { caseId } = await closedCase(clerk, 'old-age-allowance')
    expect(await clerk.reply('quick.correct', { caseId, ...person() })).toMatchObject({
      error: { code: 'not-quick' },
    })
    const gone = await clerk.call('quick.register', { matterCode: MATTER, ...person() })
    hall.store.write((db) => erasePeople(db, gone.caseId, hall.clock.now()))
    expect(await clerk.reply('quick.correct', { caseId: gone.caseId, ...person() })).toMatchObject({
      error: { code: 'erased' },
    })
    expect((await clerk.call('quick.today', {})).entries[0]).toMatchObject({ name: '', documentMasked: '' })
  })

  it('not once its title stands in a printed catalogue', async () => {
    const { caseId } = await clerk.call('quick.register', { matterCode: MATTER, ...person() })
    const archivist = await hall.signIn('liufang', null, 'archive-desk')
    const { batchId } = await archivist.call('archive.open', { year: 2026 })
    for (const to of ['sorting', 'numbering', 'locked'] as const)
      await archivist.call('archive.advance', { batchId, to })
    expect(await clerk.reply('quick.correct', { caseId, ...person({ name: '林秀真' }) })).toMatchObject({
      error: { code: 'archived', detail: { code: '0194-ZY·2026-D10-BMFW-0001' } },
    })
    expect(titles()).toEqual(['[林秀珍居住证签注]'])
  })
})
