import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import { documentSnapshotSchema } from '#shared/contract/snapshot.ts'
import { openTestHall } from '../support/test-hall.ts'
import type { Caller, TestHall } from '../support/test-hall.ts'
import { checked, comeTo, complete, fill, markLines, missing, serve } from '../support/visit-steps.ts'

const PERMIT = 'sample-permit'
const ALLOWANCE = 'old-age-allowance'
const PREPARED = '2026-09-16T08:00:00+08:00'
const ENTERED = '2026-09-17T14:00:00+08:00'
const FIRST = '青街收字〔2026〕000001号'
const SECOND = '青街收字〔2026〕000002号'

let hall: TestHall
let clerk: Caller
let lead: Caller

beforeEach(async () => {
  hall = await openTestHall(PREPARED)
  clerk = await hall.signIn('wangmin', 'counter-1')
  lead = await hall.signIn('chenli', null, 'lead-desk')
})

afterEach(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  hall.close()
})

const password = async (): Promise<string> =>
  (await hall.as('staff').call('session.choices', {})).demoPassword ?? ''

const late = async (
  parts: Partial<InputOf<'intake.openLate'>> = {},
): Promise<InputOf<'intake.openLate'>> => ({
  matterCode: PERMIT,
  slip: FIRST,
  receivedAt: Date.parse('2026-09-17T09:30:00+08:00'),
  reason: '上午停电',
  approver: { login: 'chenli', password: await password() },
  ...parts,
})

/** Three forms are ready, and it is the afternoon after the power cut. */
const afterOutage = async (): Promise<void> => {
  await lead.call('outage.prepare', { count: 3 })
  await comeTo(hall, ENTERED)
}

const states = async (): Promise<string[]> =>
  (await clerk.call('outage.blocks', {})).blocks.flatMap(({ slips }) => slips.map(({ state }) => state))

/** An application for the permit that stays here to be examined, on its own receipt. */
const received = async (): Promise<string> => {
  const intake = await checked(clerk, PERMIT)
  return (await clerk.call('intake.receive', { intakeId: intake.id })).documentNumber
}

describe('停机预案: numbers printed before the lights go out', () => {
  it('are drawn from the one series of receipts, one blank form each', async () => {
    const block = await lead.call('outage.prepare', { count: 3 })
    expect(block).toMatchObject({
      firstNumber: FIRST,
      lastNumber: '青街收字〔2026〕000003号',
      preparedAt: Date.parse(PREPARED),
      staffName: '陈立',
    })
    expect(block.slips.map(({ number, state }) => [number, state])).toEqual([
      [FIRST, 'blank'],
      [SECOND, 'blank'],
      ['青街收字〔2026〕000003号', 'blank'],
    ])
    const { job } = await hall.as('system').call('render.take', {})
    expect(job?.documentId).toBe(block.documentId)
    expect(documentSnapshotSchema.parse(job?.snapshot)).toMatchObject({
      kind: 'outage-forms',
      numbers: block.slips.map(({ number }) => number),
    })
    expect((await clerk.call('outage.blocks', {})).blank).toBe(3)
    // What is taken in at a working counter goes on behind the prepared numbers.
    expect(await received()).toBe('青街收字〔2026〕000004号')
    expect((await lead.call('outage.prepare', { count: 1 })).firstNumber).toBe('青街收字〔2026〕000005号')
    expect((await clerk.call('outage.blocks', {})).blocks.map(({ slips }) => slips.length)).toEqual([1, 3])
  })

  it('begin anew with the year', async () => {
    await lead.call('outage.prepare', { count: 1 })
    await comeTo(hall, '2027-01-04T09:00:00+08:00')
    expect((await lead.call('outage.prepare', { count: 1 })).firstNumber).toBe('青街收字〔2027〕000001号')
  })

  it('follow the hall’s own padding', async () => {
    const admin = await hall.signIn('zhaoqian', null, 'admin-desk')
    const { hall: profile } = await admin.call('settings.get', {})
    await admin.call('settings.saveHall', { ...profile, numberPadded: false })
    expect((await lead.call('outage.prepare', { count: 1 })).firstNumber).toBe('青街收字〔2026〕1号')
  })

  it('are prepared and voided by a duty lead or an administrator only', async () => {
    expect(await clerk.reply('outage.prepare', { count: 1 })).toMatchObject({
      error: { code: 'not-allowed' },
    })
    expect(await clerk.reply('outage.void', { number: FIRST, reason: '写坏' })).toMatchObject({
      error: { code: 'not-allowed' },
    })
  })

  it('a refusal draws no number, and the same gesture draws once', async () => {
    expect(await lead.reply('outage.prepare', { count: 101 })).toMatchObject({ error: { code: 'bad-input' } })
    const first = await lead.call('outage.prepare', { count: 2 }, 'gesture-1')
    hall.restart()
    expect(await lead.call('outage.prepare', { count: 2 }, 'gesture-1')).toEqual(first)
    expect(hall.store.read.all("SELECT last FROM number_series WHERE kind = 'document receipt'")).toEqual([
      { last: 2 },
    ])
  })
})

describe('every number is accounted for', () => {
  it('cut off in the middle, nothing was drawn, written or printed; the numbers come again', async () => {
    hall.store.raw.exec(`CREATE TEMP TRIGGER cut BEFORE INSERT ON outage_slip WHEN NEW.serial = 2
      BEGIN SELECT RAISE (ABORT, 'the power goes'); END`)
    expect(await lead.reply('outage.prepare', { count: 3 }, 'gesture-1')).toMatchObject({
      error: { code: 'internal' },
    })
    expect(String(hall.faults.pop())).toContain('the power goes')
    for (const table of ['outage_slip', 'outage_block', 'document', 'print_job', 'number_series'])
      expect(hall.store.read.all(`SELECT 1 FROM ${table}`)).toEqual([])
    hall.store.raw.exec('DROP TRIGGER cut')
    hall.restart()
    expect((await lead.call('outage.prepare', { count: 3 }, 'gesture-1')).firstNumber).toBe(FIRST)
  })

  it('a spoilt form keeps its number, with the reason and who said so', async () => {
    await lead.call('outage.prepare', { count: 2 })
    await lead.call('outage.void', { number: SECOND, reason: '写坏' })
    const { blocks, blank } = await clerk.call('outage.blocks', {})
    expect(blocks[0]?.slips[1]).toEqual({
      number: SECOND,
      state: 'void',
      caseId: null,
      caseNumber: null,
      settledAt: hall.clock.now(),
      staffName: '陈立',
      reason: '写坏',
    })
    expect(blank).toBe(1)
    expect(await lead.reply('outage.void', { number: SECOND, reason: '又' })).toMatchObject({
      error: { code: 'slip-settled', detail: { state: 'void' } },
    })
    expect(
      await lead.reply('outage.void', { number: '青街收字〔2026〕000009号', reason: '无' }),
    ).toMatchObject({
      error: { code: 'no-slip' },
    })
  })

  it('a form that is being entered cannot be made void', async () => {
    await afterOutage()
    await clerk.call('intake.openLate', await late())
    expect(await lead.reply('outage.void', { number: FIRST, reason: '写坏' })).toMatchObject({
      error: { code: 'slip-settled' },
    })
  })
})

describe('补录: paper becomes a case', () => {
  it('with both times, the reason and who agreed; limits run from the paper', async () => {
    await afterOutage()
    const opened = await clerk.call('intake.openLate', await late())
    expect(opened).toMatchObject({
      receivedAt: Date.parse('2026-09-17T09:30:00+08:00'),
      ticketNumber: null,
      late: { slip: FIRST, reason: '上午停电', approver: '陈立' },
      purpose: 'first',
    })
    const intake = await markLines(clerk, await fill(clerk, opened), () => complete)
    const outcome = await clerk.call('intake.receive', { intakeId: intake.id })
    // The slip that the person was given is the receipt.
    expect(outcome.documentNumber).toBe(FIRST)
    expect(await states()).toEqual(['entered', 'blank', 'blank'])
    const slip = (await clerk.call('outage.blocks', {})).blocks[0]?.slips[0]
    expect(slip).toMatchObject({ caseId: outcome.caseId, caseNumber: outcome.caseNumber, staffName: '王敏' })
    expect(
      hall.store.read.all("SELECT at, body ->> '$.late' AS late FROM case_event WHERE type = 'received'"),
    ).toEqual([
      {
        at: Date.parse('2026-09-17T09:30:00+08:00'),
        late: JSON.stringify({
          slip: FIRST,
          receivedAt: Date.parse('2026-09-17T09:30:00+08:00'),
          enteredAt: Date.parse(ENTERED),
          reason: '上午停电',
          approverId: hall.store.read.get<{ id: string }>("SELECT id FROM staff WHERE login = 'chenli'")!.id,
        }),
      },
    ])
    expect(await clerk.reply('intake.openLate', await late())).toMatchObject({
      error: { code: 'slip-settled', detail: { state: 'entered' } },
    })
    // Neither jumped nor given twice: the next receipt is the next number.
    expect(await received()).toBe('青街收字〔2026〕000004号')
  })

  it.each([
    ['受理', 'intake.accept', complete],
    ['一次性告知', 'intake.notify', missing],
  ] as const)('ends as %s as well; the slip is used up with it', async (_word, channel, mark) => {
    await afterOutage()
    const opened = await clerk.call('intake.openLate', await late({ matterCode: ALLOWANCE }))
    const intake = await markLines(clerk, await fill(clerk, opened), (line) =>
      line.position === 1 ? mark : complete,
    )
    const { caseId } = await clerk.call(channel, { intakeId: intake.id })
    expect((await clerk.call('outage.blocks', {})).blocks[0]?.slips[0]).toMatchObject({
      state: 'entered',
      caseId,
    })
  })

  it('is accepted on the day of the paper', async () => {
    await afterOutage()
    await comeTo(hall, '2026-09-18T09:00:00+08:00')
    const opened = await clerk.call('intake.openLate', await late({ matterCode: ALLOWANCE }))
    const intake = await markLines(clerk, await fill(clerk, opened), () => complete)
    await clerk.call('intake.accept', { intakeId: intake.id })
    expect(hall.store.read.all('SELECT accepted_on AS acceptedOn FROM case_file')).toEqual([
      { acceptedOn: '2026-09-17' },
    ])
  })

  it('given up, the slip is blank again and can be entered anew', async () => {
    await afterOutage()
    const opened = await clerk.call('intake.openLate', await late())
    expect(await states()).toEqual(['blank', 'blank', 'blank'])
    const second = await hall.signIn('lina', 'counter-2', 'staff-2')
    expect(await second.reply('intake.openLate', await late())).toMatchObject({
      error: { code: 'slip-settled', detail: { state: 'open' } },
    })
    await clerk.call('intake.end', { intakeId: opened.id, result: 'left', note: '单子拿错' })
    expect(await states()).toEqual(['blank', 'blank', 'blank'])
    expect(await second.reply('intake.openLate', await late())).toMatchObject({ ok: true })
  })

  it('another matter keeps the number and the moment on the paper', async () => {
    await afterOutage()
    const opened = await clerk.call('intake.openLate', await late())
    const other = await clerk.call('intake.open', { matterCode: ALLOWANCE, replaces: opened.id })
    expect(other).toMatchObject({ receivedAt: opened.receivedAt, late: { slip: FIRST } })
  })

  it('survives a restart with the slip still held', async () => {
    await afterOutage()
    const opened = await clerk.call('intake.openLate', await late())
    hall.restart()
    expect((await clerk.call('intake.current', {})).intake).toEqual(opened)
  })

  it('belongs to nobody in the queue, though somebody is being served', async () => {
    await afterOutage()
    await serve(hall, clerk)
    expect((await clerk.call('intake.openLate', await late())).ticketNumber).toBeNull()
  })
})

describe('what cannot be entered afterwards', () => {
  beforeEach(afterOutage)

  it.each([
    ['a number that was never prepared', { slip: '青街收字〔2026〕000009号' }, 'no-slip'],
    ['a moment that has not come', { receivedAt: Date.parse(ENTERED) + 1 }, 'not-in-the-past'],
    ['a moment before the form was printed', { receivedAt: Date.parse(PREPARED) - 1 }, 'not-in-the-past'],
    ['a matter that nobody knows', { matterCode: 'nothing' }, 'no-matter'],
  ] as const)('%s', async (_case, parts, code) => {
    expect(await clerk.reply('intake.openLate', await late(parts))).toMatchObject({ error: { code } })
    expect((await clerk.call('intake.current', {})).intake).toBeNull()
  })

  it('a void number', async () => {
    await lead.call('outage.void', { number: FIRST, reason: '写坏' })
    expect(await clerk.reply('intake.openLate', await late())).toMatchObject({
      error: { code: 'slip-settled', detail: { state: 'void' } },
    })
  })

  it('while another matter is open here, or without a counter', async () => {
    expect(await lead.reply('intake.openLate', await late())).toMatchObject({ error: { code: 'no-counter' } })
    await clerk.call('intake.open', { matterCode: ALLOWANCE })
    expect(await clerk.reply('intake.openLate', await late())).toMatchObject({
      error: { code: 'intake-open' },
    })
  })

  it('without a supervisor’s own login and password', async () => {
    const right = await password()
    expect(
      await clerk.reply('intake.openLate', await late({ approver: { login: 'lina', password: right } })),
    ).toMatchObject({ error: { code: 'not-a-supervisor', detail: { name: '李娜' } } })
    for (let times = 0; times < 5; times += 1)
      expect(
        await clerk.reply('intake.openLate', await late({ approver: { login: 'chenli', password: 'no' } })),
      ).toMatchObject({ error: { code: 'wrong-password' } })
    expect(await clerk.reply('intake.openLate', await late())).toMatchObject({
      error: { code: 'locked-out' },
    })
    hall.clock.pass(61_000)
    expect(await clerk.reply('intake.openLate', await late())).toMatchObject({ ok: true })
  })

  it('a matter that is not in use', async () => {
    hall.store.raw.prepare('DELETE FROM hall_matter WHERE code = ?').run(PERMIT)
    expect(await clerk.reply('intake.openLate', await late())).toMatchObject({
      error: { code: 'matter-inactive' },
    })
  })
})
