import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MOST_IN_WORKBOOK, MOST_ON_PAPER } from '#electron/backend/services/registers.ts'
import { PIECE_BYTES } from '#electron/backend/services/workbook-shelf.ts'
import type { Caller, TestHall } from '#tests/support/test-hall.ts'
import { openTestHall } from '#tests/support/test-hall.ts'
import { acceptedOn, checkedOn, receivedOn, writeCase } from '#tests/support/written-cases.ts'

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
