import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { isLandscape, DOCUMENT_KINDS } from '#shared/domain/document/document-kind.ts'
import type { DocumentKind } from '#shared/domain/document/document-kind.ts'
import { EVERY_PAPER } from '#tests/renderer/document/every-paper.ts'
import { heavyPapers, HOUSEHOLD } from '#tests/renderer/document/heavy-papers.ts'
import { heavyTimePapers, LONG_REASON, ON_ONE_SHEET } from '#tests/renderer/document/heavy-time-papers.ts'
import { test } from '#tests/support/e2e-test.ts'
import {
  heightOfWord,
  MILLIMETRES_PER_POINT,
  placeOfWord,
  pressPapers,
  readPages,
} from '#tests/support/press-papers.ts'
import type { PrintedPage } from '#tests/support/press-papers.ts'

let folder: string
const pdf = (name: string): string => join(folder, `${name}.pdf`)

test.beforeAll(async () => {
  test.setTimeout(300_000)
  folder = mkdtempSync(join(tmpdir(), 'papers-'))
  const ordinary = DOCUMENT_KINDS.map((kind) => [kind, EVERY_PAPER[kind]()] as const)
  await pressPapers({ ...Object.fromEntries(ordinary), ...heavyPapers(), ...heavyTimePapers() }, folder)
})

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** What is read back from paper holds no spaces that anybody meant. */
const wordsOf = (pages: readonly PrintedPage[]): string =>
  pages
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '')

const expectNumbered = (pages: readonly PrintedPage[]): void => {
  for (const [index, page] of pages.entries())
    expect(wordsOf([page])).toContain(`第${String(index + 1)}页共${String(pages.length)}页`)
}

/** How many sheets of paper each kind takes in an ordinary case. */
const SHEETS: Readonly<Record<DocumentKind, number>> = {
  receipt: 1,
  notice: 2,
  remaining: 2,
  acceptance: 2,
  deferral: 1,
  'not-accepted': 1,
  explanation: 1,
  redirection: 1,
  'originals-taken': 1,
  'originals-returned': 1,
  need: 1,
  extension: 1,
  'special-procedure': 1,
  resumption: 1,
  referral: 1,
  'returned-above': 1,
  'objection-answer': 1,
  decision: 1,
  refusal: 1,
  delivery: 1,
  catalogue: 2,
  'entrustment-form': 1,
  'need-form': 1,
  'outage-forms': 2,
  register: 1,
  'month-report': 1,
  progress: 1,
  'morning-list': 1,
  'due-explanation': 2,
  'day-end': 1,
}

/** The citizen's own paper, and lists that name their organ beside the span. */
const WITHOUT_ORGAN_OVER_TITLE: readonly DocumentKind[] = ['entrustment-form', 'outage-forms', 'day-end']

test.describe('every paper, as it comes out of the printer', () => {
  for (const kind of DOCUMENT_KINDS)
    test(kind, () => {
      const pages = readPages(pdf(kind))
      const snapshot = EVERY_PAPER[kind]()
      expect(pages).toHaveLength(SHEETS[kind])
      const [width, height] = isLandscape(kind) ? [297, 210] : [210, 297]
      for (const page of pages) expect(page).toMatchObject({ width, height })
      const words = wordsOf(pages)
      if (kind !== 'entrustment-form') expect(words).toContain(snapshot.organ)
      // A catalogue is known by its fonds, year and term.
      if (kind !== 'catalogue') expect(words).toContain(snapshot.number)
      if (kind === 'outage-forms') expect(words).not.toContain('页共')
      else expectNumbered(pages)
    })

  test('none is shrunk to fit its page', () => {
    const titles: Partial<Record<DocumentKind, string>> = {
      notice: '一次性告知书',
      explanation: '不予受理说明',
      need: '社区服务需求登记表',
      'need-form': '社区服务需求登记表',
      'entrustment-form': '授权委托书',
      register: '受理登记簿',
      'month-report': '受理办理月报',
      catalogue: '归档文件目录',
      progress: '办理进度单',
      'morning-list': '晨会清单',
      'due-explanation': '期限计算说明',
      'day-end': '当日号办结情况',
      referral: '材料移交清单',
      'originals-taken': '原件接收清单',
    }
    const heights = Object.entries(titles).map(([kind, title]) => heightOfWord(pdf(kind), title))
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(0.5)
    const organs = DOCUMENT_KINDS.filter(
      (kind) => !isLandscape(kind) && !WITHOUT_ORGAN_OVER_TITLE.includes(kind),
    ).map((kind) => heightOfWord(pdf(kind), '青禾街道办事处'))
    expect(Math.max(...organs) - Math.min(...organs)).toBeLessThan(0.5)
    expect(heightOfWord(pdf('explanation-unnamed'), '不予受理说明')).toBeCloseTo(heights[0] ?? 0, 0)
  })
})

test.describe('papers with much on them', () => {
  test('a household of nine: every name whole, also those that only few fonts have', () => {
    const pages = readPages(pdf('notice-household'))
    const words = wordsOf(pages)
    for (const name of HOUSEHOLD) expect(words).toContain(name.slice(0, name.includes('·') ? 4 : undefined))
    expect(words).toContain('以上共9项，以下空白')
    expect(words).toContain(`已收到本告知书共${String(pages.length)}页`)
    expectNumbered(pages)
  })

  test('signature and seal never stand on a page of their own', () => {
    for (const name of [
      'notice-household',
      'receipt-many',
      'originals-many',
      'deferral-many',
      'redirection-many',
      'returned-above-many',
    ]) {
      const pages = readPages(pdf(name))
      expect(pages.length).toBeGreaterThan(1)
      const signed = pages.find(({ text }) => text.includes('（专用印章）'))
      const words = wordsOf(signed === undefined ? [] : [signed])
      // The end of the list, and the whole block: it is not torn in two either.
      for (const part of ['以下空白', '捺印：', '无法签字，见证人：', '经办人：周敏'])
        expect(words).toContain(part)
    }
  })

  test('a register of forty lines has its head on every page and a line above its end', () => {
    const pages = readPages(pdf('register-many'))
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(wordsOf([page])).toContain('最迟办结日')
    const last = wordsOf(pages.slice(-1))
    expect(last).toContain('2026-0440')
    expect(last).toContain('以上共40件，以下空白')
    expect(wordsOf(pages).match(/2026-04\d\d/g)).toHaveLength(40)
    expectNumbered(pages)
  })

  test('a report of forty matters adds them up on its last page', () => {
    const pages = readPages(pdf('month-report-many'))
    const last = wordsOf(pages.slice(-1))
    expect(last).toMatch(/40事项40[\s\S]*合计48036040/)
    for (const page of pages) expect(wordsOf([page])).toContain('超期未办结')
  })

  test('twenty forms for an outage are twenty sheets, each with its number twice', () => {
    const pages = readPages(pdf('outage-many'))
    expect(pages).toHaveLength(20)
    for (const [index, page] of pages.entries()) {
      const number = `〔2026〕${String(101 + index).padStart(6, '0')}号`
      expect(wordsOf([page]).split(number)).toHaveLength(3)
      expect(wordsOf([page]).match(/〔2026〕/g)).toHaveLength(2)
      expect(wordsOf([page])).toContain('正式文书另行出具。')
    }
  })

  test('a reason longer than a page is printed whole, and says 演示 and 示例 on every page', () => {
    const pages = readPages(pdf('refusal-long'))
    expect(pages.length).toBeGreaterThan(1)
    expect(wordsOf(pages).match(/家庭人均月收入高于/g)).toHaveLength(40)
    for (const page of pages) {
      expect(wordsOf([page])).toContain('示例，不具效力')
      expect(wordsOf([page])).toContain('演示')
    }
  })
})

test.describe('papers about the time a case takes', () => {
  for (const name of ON_ONE_SHEET)
    test(`${name} comes together on one sheet`, () => {
      expect(readPages(pdf(name))).toHaveLength(1)
    })

  test('long progress and plans are printed whole, with the date on the first page and 演示 on every page', () => {
    const pages = readPages(pdf('extension-long'))
    expect(wordsOf(pages.slice(0, 1))).toContain('2026年11月10日（星期二）')
    expect(wordsOf(pages).split(LONG_REASON)).toHaveLength(24 + 1)
    for (const page of pages) expect(wordsOf([page])).toContain('演示')
  })

  test('a long hand-over is closed, and the unit signs below its end', () => {
    const pages = readPages(pdf('referral-many'))
    const last = wordsOf(pages.slice(-1))
    for (const part of ['以上共24项，以下空白', '接收人签名：', '（接收单位盖章）', '（专用印章）'])
      expect(last).toContain(part)
    for (const page of pages.slice(1)) expect(wordsOf([page])).toContain('材料名称')
    expectNumbered(pages)
  })

  test('a long redirection to another unit tells everything', () => {
    const words = wordsOf(readPages(pdf('redirection-above')))
    for (const part of ['社会保险科，0591-00000654', '先在一楼取号', '社会保障卡', '以上共3项，以下空白'])
      expect(words).toContain(part)
  })

  test('a progress slip is set larger than any other paper, and says how it stands first', () => {
    const slip = pdf('progress')
    expect(heightOfWord(slip, '林秀珍')).toBeGreaterThan(1.2 * heightOfWord(pdf('notice'), '林秀珍'))
    const status = placeOfWord(slip, '处理中')
    expect(status.bottom - status.top).toBeGreaterThan(1.3 * heightOfWord(slip, '林秀珍'))
    for (const below of ['接下来', '查询编号', '已经办过的'])
      expect(placeOfWord(slip, below).top).toBeGreaterThan(status.bottom)
    const many = readPages(pdf('progress-many'))
    expect(many).toHaveLength(2)
    expect(wordsOf(many)).toContain('以上共24项，以下空白')
  })

  test('a morning list has its head on every page', () => {
    const pages = readPages(pdf('morning-list-many'))
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) {
      expect(page).toMatchObject({ width: 297, height: 210 })
      expect(wordsOf([page])).toMatch(/序号期限最迟日期/)
    }
    expect(wordsOf(pages.slice(-1))).toContain('以上共42件，以下空白')
    expectNumbered(pages)
  })

  test('no group’s title stands alone at the foot of a page', () => {
    const pages = readPages(pdf('morning-list-groups'))
    expect(pages.length).toBeGreaterThan(4)
    for (const { text } of pages) {
      const lines = text
        .split('\n')
        .map((line) => line.replaceAll(/\s/g, ''))
        .filter((line) => line !== '')
      // Below the list stands the foot of the page, and on the last one what closes it.
      const foot = lines.findIndex((line) => /打印第|以下空白/.test(line))
      expect(lines[foot - 1]).not.toMatch(/^第\d+组/)
    }
    expect(wordsOf(pages).match(/第\d+组（\d件）/g)).toHaveLength(30)
  })

  test('six weeks of a limit take less than half a page, and sixty days less than a page', () => {
    const file = pdf('due-explanation')
    const first = placeOfWord(file, '9月22日')
    const last = placeOfWord(file, '第23天')
    expect(last.page).toBe(first.page)
    expect((last.bottom - first.top) * MILLIMETRES_PER_POINT).toBeLessThan(297 / 2 - 50)
    const sixty = wordsOf(readPages(pdf('due-explanation-sixty')))
    for (let day = 1; day <= 60; day += 1) expect(sixty).toContain(`第${String(day)}天`)
  })

  test('a limit that fits on a page is not parted over two', () => {
    const file = pdf('due-explanation')
    expect(placeOfWord(file, '第30天').page).toBe(2)
    const [, second = ''] = readPages(file).map((page) => wordsOf([page]))
    for (const part of ['法定时限：30个工作日', '第1天', '第29天']) expect(second).toContain(part)
  })
})
