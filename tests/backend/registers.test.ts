import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import {
  acceptedOn,
  checkedOn,
  decidedOn,
  materialLine,
  notifiedOn,
  receivedOn,
  writeCase,
} from '#tests/support/written-cases.ts'

let hall: TestHall
let clerk: Caller
beforeEach(async () => {
  hall = await openTestHall('2026-09-18T09:00:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})
afterEach(() => {
  expect(hall.faults).toEqual([])
  hall.close()
})

const september = { from: '2026-09-01', to: '2026-09-30', matterCode: null }
const all = { ...september, offset: 0, limit: 200 }
const job = 'unemployment-registration'

describe('受理登记簿: every application that was received, whatever became of it (R-011)', () => {
  it('says of each what is known, with the person masked', async () => {
    const caseId = writeCase(hall, '2026-0001', [
      receivedOn('2026-09-14', { matterCode: job, presence: 'agent', channel: 'home', by: 'lina' }),
      checkedOn('2026-09-14'),
      acceptedOn('2026-09-14'),
      decidedOn('2026-09-18'),
    ])
    const { rows, total } = await clerk.call('register.rows', all)
    expect(total).toBe(1)
    expect(rows).toEqual([
      {
        caseId,
        number: '2026-0001',
        receivedOn: '2026-09-14',
        receivedAt: Date.parse('2026-09-14T10:00:00+08:00'),
        matterName: '失业登记',
        applicantMasked: '林**',
        documentMasked: '110105********002X',
        presence: 'agent',
        channel: 'home',
        status: 'decided',
        acceptedOn: '2026-09-14',
        deemed: false,
        acceptanceNumber: '',
        due: '2026-09-17',
        provisional: false,
        decidedOn: '2026-09-18',
        closedOn: null,
        overdue: true,
        // Who received it, though another decided it.
        staffName: '李娜',
        counterNumber: 3,
      },
    ])
  })

  it('has the days from and to, both included, in the order of receipt', async () => {
    for (const [number, on] of [
      ['2026-0001', '2026-08-31'],
      ['2026-0003', '2026-09-30'],
      ['2026-0002', '2026-09-01'],
      ['2026-0004', '2026-10-01'],
    ] as const)
      writeCase(hall, number, [receivedOn(on), checkedOn(on), acceptedOn(on)])
    const { rows } = await clerk.call('register.rows', all)
    expect(rows.map(({ number }) => number)).toEqual(['2026-0002', '2026-0003'])
  })

  it('is read page by page, and of one matter alone', async () => {
    for (let day = 10; day < 16; day += 1)
      writeCase(hall, `2026-00${day}`, [
        receivedOn(`2026-09-${day}`, { matterCode: day % 2 === 0 ? job : 'old-age-allowance' }),
        checkedOn(`2026-09-${day}`),
        acceptedOn(`2026-09-${day}`),
      ])
    const page = await clerk.call('register.rows', { ...all, offset: 2, limit: 3 })
    expect(page.rows.map(({ number }) => number)).toEqual(['2026-0012', '2026-0013', '2026-0014'])
    expect(page.total).toBe(6)
    const ofOne = await clerk.call('register.rows', { ...all, matterCode: job, offset: 1, limit: 1 })
    expect(ofOne).toMatchObject({ total: 3, rows: [{ number: '2026-0012', matterName: '失业登记' }] })
  })

  it('says which matters it could be narrowed to', async () => {
    for (const [number, on, matterCode] of [
      ['2026-0001', '2026-09-01', job],
      ['2026-0002', '2026-09-02', job],
      ['2026-0003', '2026-09-03', 'old-age-allowance'],
      ['2026-0004', '2026-10-01', 'senior-card'],
    ] as const)
      writeCase(hall, number, [receivedOn(on, { matterCode }), checkedOn(on), acceptedOn(on)])
    const { from, to } = september
    expect((await clerk.call('register.matters', { from, to })).matters).toEqual([
      { code: 'old-age-allowance', name: '高龄津贴', count: 1 },
      { code: job, name: '失业登记', count: 2 },
    ])
  })

  it('marks 视为受理, and says when it ended otherwise', async () => {
    writeCase(hall, '2026-0001', [
      receivedOn('2026-09-01', { matterCode: 'sample-permit' }),
      checkedOn('2026-09-01'),
      { type: 'taken-in', version: 1, on: '2026-09-01', documentId: 'receipt' },
      {
        type: 'deemed-accepted',
        version: 1,
        on: '2026-09-09',
        acceptedOn: '2026-09-01',
        toldBy: '2026-09-08',
      },
    ])
    writeCase(hall, '2026-0002', [
      receivedOn('2026-09-02'),
      checkedOn('2026-09-02', [materialLine('photo', '照片', true)]),
      notifiedOn('2026-09-02', ['photo']),
      { type: 'withdrawn', version: 1, on: '2026-09-07', reason: '' },
    ])
    const { rows } = await clerk.call('register.rows', all)
    expect(rows).toMatchObject([
      { deemed: true, acceptedOn: '2026-09-01', closedOn: null },
      { deemed: false, acceptedOn: null, closedOn: '2026-09-07', status: 'withdrawn' },
    ])
  })

  it('keeps the line of an erased person, without the person', async () => {
    writeCase(
      hall,
      '2026-0001',
      [receivedOn('2026-09-14'), checkedOn('2026-09-14'), acceptedOn('2026-09-14')],
      {
        erased: true,
      },
    )
    expect((await clerk.call('register.rows', all)).rows).toMatchObject([
      { number: '2026-0001', applicantMasked: '', documentMasked: '' },
    ])
  })

  it.each([
    ['backwards', '2026-09-30', '2026-09-01'],
    ['over a year', '2025-09-01', '2026-09-30'],
  ])('refuses days that run %s', async (_name, from, to) => {
    for (const channel of ['register.workbook', 'register.print'] as const)
      expect(await clerk.reply(channel, { from, to, matterCode: null })).toMatchObject({
        ok: false,
        error: { code: 'bad-span' },
      })
    expect(await clerk.reply('register.rows', { ...all, from, to })).toMatchObject({
      error: { code: 'bad-span' },
    })
  })
})
