import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { caseListSheet } from '#electron/backend/services/case-list-sheet.ts'
import { MOST_IN_LIST_WORKBOOK } from '#shared/contract/case-list.ts'
import { NO_FILTER } from '#shared/domain/search/case-filter.ts'
import type { CaseFilter, CaseSort } from '#shared/domain/search/case-filter.ts'
import { openTestHall } from '../support/test-hall.ts'
import type { Caller, TestHall } from '../support/test-hall.ts'
import { applicant, sister } from '../support/visit-steps.ts'
import { acceptedOn, checkedOn, decidedOn, receivedOn, writeCase } from '../support/written-cases.ts'

let hall: TestHall
let clerk: Caller

beforeEach(async () => {
  hall = await openTestHall('2026-09-17T09:00:00+08:00')
  clerk = await hall.signIn('wangmin', 'counter-1')
})
afterEach(() => {
  expect(hall.faults).toEqual([])
  hall.close()
})

const asked = (text: string, filter: Partial<CaseFilter> = {}, sort: CaseSort = 'received') => ({
  text,
  filter: { ...NO_FILTER, ...filter },
  sort,
})

const twoCases = (): void => {
  writeCase(hall, '2026-0001', [
    receivedOn('2026-09-01'),
    checkedOn('2026-09-01'),
    acceptedOn('2026-09-01'),
    decidedOn('2026-09-03'),
  ])
  writeCase(
    hall,
    '2026-0002',
    [receivedOn('2026-09-14'), checkedOn('2026-09-14'), acceptedOn('2026-09-14')],
    {
      person: { ...applicant, name: '王小明' },
      representative: { ...sister, relation: '申请人之妹' },
    },
  )
}

describe('the workbook is the list on the screen', () => {
  it('with its columns, its order and its words; names masked', () => {
    twoCases()
    const sheet = caseListSheet(hall.store.read, { kind: 'cases', today: '2026-09-17', asked: asked('林') })
    expect(sheet.columns.map(({ title }) => title)).toEqual([
      ...['时限', '应办结', '收件', '事项', '申请人', '环节', '下一步', '经办', '办件号'],
    ])
    expect(sheet.rows).toEqual([
      [
        '剩 19 个工作日',
        '2026-10-20',
        '2026-09-14',
        '高龄津贴',
        // Found through her sister.
        '王** 代办 林**',
        '已受理',
        '待登记结果',
        '王敏 3号',
        '2026-0002',
      ],
      ['', '', '2026-09-01', '高龄津贴', '林**', '已作出决定', '待送达或领取', '王敏 3号', '2026-0001'],
    ])
  })

  it('with its filter and in its order', () => {
    twoCases()
    const rowsOf = (...question: Parameters<typeof asked>) =>
      caseListSheet(hall.store.read, {
        kind: 'cases',
        today: '2026-09-17',
        asked: asked(...question),
      }).rows.map((row) => row.at(-1))
    expect(rowsOf('', { statuses: ['decided'] })).toEqual(['2026-0001'])
    expect(rowsOf('', {}, 'due')).toEqual(['2026-0002', '2026-0001'])
  })
})

describe('taking it out', () => {
  it('is fetched in pieces by who asked, and recorded without what was typed', async () => {
    twoCases()
    const made = await clerk.call('cases.workbook', asked('林秀', { statuses: ['decided'] }))
    expect(made.name).toBe('办件 2026-09-17.xlsx')
    const { bytes, total } = await clerk.call('register.file', { fileId: made.fileId, offset: 0 })
    expect([bytes.byteLength, total]).toEqual([made.total, made.total])
    expect(Buffer.from(bytes.subarray(0, 4)).toString('latin1')).toBe('PK\u0003\u0004')
    expect(hall.store.read.all("SELECT subject, detail FROM audit WHERE what = 'cases.workbook'")).toEqual([
      { subject: made.fileId, detail: 'statuses ["decided"] text received 1' },
    ])
    expect(JSON.stringify(hall.store.read.all('SELECT * FROM command_log'))).not.toContain('林秀')
  })

  it('is refused when there is nothing, or when days run backwards', async () => {
    expect(await clerk.reply('cases.workbook', asked('林秀珍'))).toMatchObject({
      error: { code: 'nothing-there' },
    })
    const backwards = asked('', { due: { from: '2026-09-02', to: '2026-09-01' } })
    expect(await clerk.reply('cases.workbook', backwards)).toMatchObject({ error: { code: 'bad-span' } })
    expect(hall.store.read.all("SELECT 1 FROM audit WHERE what = 'cases.workbook'")).toEqual([])
  })

  it('is refused beyond twenty thousand, and says how many that is', async () => {
    // Rows of the filter alone: nothing is read of the cases when there are too many.
    hall.store.raw.exec(
      `INSERT INTO case_search (key, number, matter, status, staff, provisional, relative, deemed, deferred)
       WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= ${MOST_IN_LIST_WORKBOOK})
       SELECT i, i, 1, 'closed', 1, 0, 0, 0, 0 FROM n`,
    )
    expect(await clerk.reply('cases.workbook', asked(''))).toMatchObject({
      error: { code: 'too-many', detail: { most: MOST_IN_LIST_WORKBOOK } },
    })
  })
})
