import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { applicant } from '#tests/support/visit-steps.ts'
import {
  acceptedOn,
  checkedOn,
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

const job = 'unemployment-registration'

describe('告知后另行要求, for the duty lead (R-004)', () => {
  const demanded = (
    on: string,
    by: string,
    gap: string,
    kind: 'override' | 'new-fact' = 'override',
  ): Parameters<typeof writeCase>[2][number] => {
    const lead = hall.store.read.get<{ id: string }>('SELECT id FROM staff WHERE login = ?', 'chenli')!.id
    return {
      type: 'demanded',
      version: 1,
      on,
      by,
      gaps: [gap],
      cause:
        kind === 'override'
          ? { kind, reason: `漏了${gap}`, approverId: lead }
          : { kind, reason: '户口迁走了' },
    }
  }
  const toldCase = (number: string, matterCode: string, ...more: Parameters<typeof writeCase>[2][number][]) =>
    writeCase(hall, number, [
      receivedOn('2026-09-01', { matterCode }),
      checkedOn('2026-09-01', [
        materialLine('photo', '近期照片', true),
        materialLine('book', '户口簿'),
        materialLine('card', '银行卡'),
      ]),
      notifiedOn('2026-09-01', ['photo']),
      { type: 'returned', version: 2, on: '2026-09-10', visitId: 'v', presence: 'self', answers: null },
      ...more,
    ])

  it('lists what was overridden, newest first, with who asked, who agreed and why', async () => {
    toldCase('2026-0001', job, demanded('2026-09-10', 'wangmin', 'book'))
    toldCase('2026-0002', job, demanded('2026-09-11', 'lina', 'card'))
    toldCase('2026-0003', 'old-age-allowance', demanded('2026-09-12', 'lina', 'book'))
    toldCase('2026-0004', job, demanded('2026-09-13', 'lina', 'book', 'new-fact'))
    const lead = await hall.signIn('chenli', null, 'staff-9')
    const found = await lead.call('report.demands', { from: '2026-09-01', to: '2026-09-30' })
    expect(found.rows.map(({ caseNumber }) => caseNumber)).toEqual(['2026-0003', '2026-0002', '2026-0001'])
    expect(found.rows[2]).toEqual({
      caseId: 'case 2026-0001',
      caseNumber: '2026-0001',
      at: Date.parse('2026-09-10T10:00:00+08:00'),
      matterCode: job,
      matterName: '失业登记',
      staffName: '王敏',
      approverName: '陈立',
      reason: '漏了book',
      items: ['户口簿'],
    })
    expect(found.byMatter).toEqual([
      { matterName: '失业登记', count: 2 },
      { matterName: '高龄津贴', count: 1 },
    ])
    expect(found.byStaff).toEqual([
      { staffName: '李娜', count: 2 },
      { staffName: '王敏', count: 1 },
    ])
    const narrow = await lead.call('report.demands', { from: '2026-09-11', to: '2026-09-11' })
    expect(narrow.rows.map(({ caseNumber }) => caseNumber)).toEqual(['2026-0002'])
  })

  it('is not for everybody', async () => {
    const span = { from: '2026-09-01', to: '2026-09-30' }
    expect(await clerk.reply('report.demands', span)).toMatchObject({ error: { code: 'not-allowed' } })
    const archivist = await hall.signIn('liufang', null, 'staff-2')
    expect(await archivist.reply('report.demands', span)).toMatchObject({ error: { code: 'not-allowed' } })
  })
})

describe('近亲属单独登记备案', () => {
  const relative = { related: true, staffName: '王敏', relation: '姑母' } as const
  const span = { from: '2026-09-01', to: '2026-09-30' }

  it('lists who was registered, and to whom they are close', async () => {
    const told = (on: string, related: boolean): Parameters<typeof writeCase>[2] => [
      receivedOn(on, { matterCode: 'subsistence-allowance', relative: related }),
      checkedOn(on),
      acceptedOn(on),
    ]
    const caseId = writeCase(hall, '2026-0001', told('2026-09-14', true), { relative })
    writeCase(hall, '2026-0002', told('2026-09-14', false), { relative: { related: false } })
    writeCase(hall, '2026-0003', told('2026-09-15', true), { relative, erased: true })
    const lead = await hall.signIn('chenli', null, 'staff-9')
    const { rows } = await lead.call('report.relatives', span)
    expect(rows).toEqual([
      {
        caseId,
        caseNumber: '2026-0001',
        receivedOn: '2026-09-14',
        matterName: '最低生活保障审核确认',
        applicantMasked: '林**',
        relatedStaff: '王敏',
        relation: '姑母',
        status: 'accepted',
      },
      expect.objectContaining({
        caseNumber: '2026-0003',
        applicantMasked: '',
        relatedStaff: '',
        relation: '',
      }),
    ])
    expect(JSON.stringify(rows)).not.toContain(applicant.name)
  })

  it('is not for a counter', async () => {
    expect(await clerk.reply('report.relatives', span)).toMatchObject({ error: { code: 'not-allowed' } })
  })
})
