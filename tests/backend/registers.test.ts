import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MOST_IN_WORKBOOK, MOST_ON_PAPER } from '#electron/backend/services/registers.ts'
import { PIECE_BYTES } from '#electron/backend/services/workbook-shelf.ts'
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
import { applicant } from '#tests/support/visit-steps.ts'

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

const audited = (): { what: string; detail: string }[] =>
  hall.store.read.all(
    'SELECT what, detail FROM audit WHERE what LIKE ? OR what LIKE ? ORDER BY seq',
    'register.%',
    'report.%',
  )

const wholeFile = async (caller: Caller, fileId: string): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { bytes, total } = await caller.call('register.file', { fileId, offset: length })
    expect(bytes.byteLength).toBeLessThanOrEqual(PIECE_BYTES)
    pieces.push(bytes)
    length += bytes.byteLength
    if (length >= total || bytes.byteLength === 0) return Buffer.concat(pieces)
  }
}

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

describe('the register as a workbook', () => {
  it('is named after its days and matter, and is fetched in pieces by who asked', async () => {
    writeCase(hall, '2026-0001', [
      receivedOn('2026-09-14'),
      checkedOn('2026-09-14'),
      acceptedOn('2026-09-14'),
    ])
    const made = await clerk.call('register.workbook', { ...september, matterCode: 'old-age-allowance' })
    expect(made.name).toBe('受理登记簿 2026-09-01至2026-09-30 高龄津贴.xlsx')
    const bytes = await wholeFile(clerk, made.fileId)
    expect(bytes.byteLength).toBe(made.total)
    expect(Buffer.from(bytes.subarray(0, 4)).toString('latin1')).toBe('PK\u0003\u0004')
    expect(audited()).toEqual([
      { what: 'register.workbook', detail: '2026-09-01 2026-09-30 old-age-allowance 1' },
    ])
  })

  it('is nobody else’s', async () => {
    const { fileId } = await clerk.call('register.workbook', september)
    const other = await hall.signIn('lina', 'counter-2', 'staff-2')
    expect(await other.reply('register.file', { fileId, offset: 0 })).toMatchObject({
      error: { code: 'no-file' },
    })
    await clerk.call('session.signOut', {})
    const later = await hall.signIn('wangmin', 'counter-1')
    expect(await later.reply('register.file', { fileId, offset: 0 })).toMatchObject({
      error: { code: 'no-file' },
    })
  })

  it('waits ten minutes and no longer', async () => {
    const { fileId } = await clerk.call('register.workbook', september)
    hall.clock.pass(10 * 60_000 - 1)
    expect(await clerk.reply('register.file', { fileId, offset: 0 })).toMatchObject({ ok: true })
    hall.clock.pass(1)
    expect(await clerk.reply('register.file', { fileId, offset: 0 })).toMatchObject({
      error: { code: 'no-file' },
    })
  })

  it('gives way to the next one of the same session', async () => {
    const first = await clerk.call('register.workbook', september)
    const second = await clerk.call('register.workbook', september)
    expect(await clerk.reply('register.file', { fileId: first.fileId, offset: 0 })).toMatchObject({
      ok: false,
    })
    expect(await clerk.reply('register.file', { fileId: second.fileId, offset: 0 })).toMatchObject({
      ok: true,
    })
  })

  it('answers an empty piece behind its end', async () => {
    const { fileId, total } = await clerk.call('register.workbook', september)
    expect((await clerk.call('register.file', { fileId, offset: total + 5 })).bytes.byteLength).toBe(0)
  })

  it('refuses more rows than a workbook is for, and says how many that is', async () => {
    hall.store.write((db) => {
      const caseId = writeCase(hall, '2026-0001', [
        receivedOn('2026-09-14'),
        checkedOn('2026-09-14'),
        acceptedOn('2026-09-14'),
      ])
      db.run(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${MOST_IN_WORKBOOK})
         INSERT INTO case_file (id, number, payload_id, matter_code, matter_version, hall_part, status, received_at,
           open_gaps, staff_id)
         SELECT 'many-' || i, 'many-' || i, payload_id, matter_code, matter_version, hall_part, status, received_at,
           0, staff_id FROM n, case_file WHERE id = ?`,
        caseId,
      )
    })
    expect(await clerk.reply('register.workbook', september)).toMatchObject({
      error: { code: 'too-many', detail: { most: MOST_IN_WORKBOOK } },
    })
    expect(await clerk.reply('register.print', september)).toMatchObject({
      error: { code: 'too-many', detail: { most: MOST_ON_PAPER } },
    })
    expect(audited()).toEqual([])
  })
})

describe('the register on paper', () => {
  it('is a document without a number, on its way to the printer', async () => {
    writeCase(hall, '2026-0001', [
      receivedOn('2026-09-14'),
      checkedOn('2026-09-14'),
      acceptedOn('2026-09-14'),
    ])
    const { documentId } = await clerk.call('register.print', september)
    const { job: drawing } = await hall.as('system').call('render.take', {})
    expect(drawing).toMatchObject({
      documentId,
      snapshot: {
        kind: 'register',
        number: '',
        from: '2026-09-01',
        to: '2026-09-30',
        matter: '全部事项',
        rows: [
          {
            position: 1,
            number: '2026-0001',
            receivedOn: '2026-09-14',
            matterName: '高龄津贴',
            applicant: '林**',
            acceptedOn: '2026-09-14',
            status: '已受理',
            staff: '王敏',
          },
        ],
      },
    })
    const { jobs } = await (await hall.signIn('chenli', null, 'staff-9')).call('printing.outbox', {})
    expect(jobs.map(({ title }) => title)).toEqual(['受理登记簿'])
  })

  it('is not printed when nothing was received', async () => {
    expect(await clerk.reply('register.print', september)).toMatchObject({ error: { code: 'nothing-there' } })
  })
})

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
