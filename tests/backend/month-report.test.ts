import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { COUNTED, NOTHING_COUNTED } from '#shared/domain/report/month-report.ts'
import type { MonthCounts } from '#shared/domain/report/month-report.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
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
let lead: Caller
beforeEach(async () => {
  hall = await openTestHall('2026-09-18T09:00:00+08:00')
  lead = await hall.signIn('chenli', null)
})
afterEach(() => {
  expect(hall.faults).toEqual([])
  hall.close()
})

/** Three working days from 受理. */
const job = 'unemployment-registration'
let written = 0
const write = (matterCode: string, on: string, ...more: readonly Told[]): string => {
  written += 1
  const gap = more.some(({ type }) => type === 'notified')
  return writeCase(hall, `2026-${String(written).padStart(4, '0')}`, [
    receivedOn(on, { matterCode }),
    checkedOn(on, [materialLine('photo', '照片', gap)]),
    ...more,
  ])
}
const declined = (on: string): Told => ({
  type: 'declined',
  version: 1,
  on,
  documentId: 'paper',
  reason: '不属于本单位职责',
  rightPlace: '',
})
const withdrawn = (on: string): Told => ({ type: 'withdrawn', version: 1, on, reason: '' })

const report = async (month: string): Promise<Record<string, MonthCounts>> => {
  const { rows } = await lead.call('report.month', { month })
  return Object.fromEntries(
    rows.map((row) => [
      row.matterCode,
      Object.fromEntries(COUNTED.map((name) => [name, row[name]])) as never,
    ]),
  )
}
const counted = (parts: Partial<MonthCounts>): MonthCounts => ({ ...NOTHING_COUNTED, ...parts })

describe('月报 from what the hall has written', () => {
  it('counts every case in the months in which something happened to it', async () => {
    write(job, '2026-08-31', acceptedOn('2026-08-31'), decidedOn('2026-09-01'))
    write(job, '2026-08-27', notifiedOn('2026-08-27', ['photo']), withdrawn('2026-09-02'))
    write('old-age-allowance', '2026-09-01', notifiedOn('2026-09-01', ['photo']))
    write('old-age-allowance', '2026-09-02', declined('2026-09-02'))
    expect(await report('2026-08')).toEqual({ [job]: counted({ received: 2, accepted: 1, notified: 1 }) })
    expect(await report('2026-09')).toEqual({
      [job]: counted({ finished: 1 }),
      'old-age-allowance': counted({ received: 2, notified: 1, declined: 1 }),
    })
    expect(await report('2026-07')).toEqual({})
  })

  it('counts 视为受理 on the day of receipt, though it was found out the month after', async () => {
    write(
      'sample-permit',
      '2026-08-28',
      { type: 'taken-in', version: 1, on: '2026-08-28', documentId: 'receipt' },
      {
        type: 'deemed-accepted',
        version: 1,
        on: '2026-09-07',
        acceptedOn: '2026-08-28',
        toldBy: '2026-09-04',
      },
    )
    expect(await report('2026-08')).toEqual({
      'sample-permit': counted({ received: 1, accepted: 1, deemed: 1 }),
    })
    // And its limit has run since then.
    expect(await report('2026-09')).toEqual({ 'sample-permit': counted({ overdue: 1 }) })
  })

  it('says how it stood at the end of a month, whatever came later', async () => {
    // Accepted on Thursday 8月20日 or Monday 8月24日: three working days later, both within August.
    write(job, '2026-08-20', acceptedOn('2026-08-20'), decidedOn('2026-09-03'))
    write(job, '2026-08-24', acceptedOn('2026-08-24'), withdrawn('2026-09-04'))
    write(job, '2026-08-24', acceptedOn('2026-08-24'))
    write(job, '2026-08-24', acceptedOn('2026-08-24'), decidedOn('2026-08-27'))
    expect(await report('2026-08')).toEqual({
      [job]: counted({ received: 4, accepted: 4, finished: 1, overdue: 3 }),
    })
    expect(await report('2026-09')).toEqual({
      [job]: counted({ finished: 1, finishedLate: 1, overdue: 1 }),
    })
  })

  it('names matters as they are named now, ordered by field and name', async () => {
    write(job, '2026-09-01', acceptedOn('2026-09-01'))
    write('old-age-allowance', '2026-09-01', acceptedOn('2026-09-01'))
    write('senior-card', '2026-09-01', acceptedOn('2026-09-01'))
    const { rows } = await lead.call('report.month', { month: '2026-09' })
    expect(rows.map(({ field, matterName }) => [field, matterName])).toEqual([
      ['就业创业', '失业登记'],
      ['养老服务', '高龄津贴'],
      ['养老服务', '老年人优待证（卡）'],
    ])
  })

  it('is taken out as a workbook and put on paper by those who report, and that is recorded', async () => {
    write(job, '2026-09-01', acceptedOn('2026-09-01'))
    const made = await lead.call('report.monthWorkbook', { month: '2026-09' })
    expect(made.name).toBe('受理办理月报 2026年9月.xlsx')
    const { bytes } = await lead.call('register.file', { fileId: made.fileId, offset: 0 })
    expect(bytes.byteLength).toBe(made.total)
    const { documentId } = await lead.call('report.monthPrint', { month: '2026-09' })
    const { job: drawing } = await hall.as('system').call('render.take', {})
    expect(drawing).toMatchObject({
      documentId,
      snapshot: {
        kind: 'month-report',
        number: '',
        month: '2026年9月',
        rows: [{ matterName: '失业登记', field: '就业创业', received: 1, accepted: 1 }],
      },
    })
    expect(
      hall.store.read.all("SELECT what, subject, detail FROM audit WHERE what LIKE 'report.%' ORDER BY seq"),
    ).toEqual([
      { what: 'report.monthWorkbook', subject: made.fileId, detail: '2026-09' },
      { what: 'report.monthPrint', subject: documentId, detail: '2026-09' },
    ])
    const clerk = await hall.signIn('wangmin', 'counter-1', 'staff-2')
    for (const channel of ['report.monthWorkbook', 'report.monthPrint'] as const)
      expect(await clerk.reply(channel, { month: '2026-09' })).toMatchObject({
        error: { code: 'not-allowed' },
      })
  })
})
