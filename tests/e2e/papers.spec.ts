import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { isLandscape, DOCUMENT_KINDS } from '#shared/domain/document/document-kind.ts'
import type { DocumentKind } from '#shared/domain/document/document-kind.ts'
import { EVERY_PAPER } from '#tests/renderer/document/every-paper.ts'
import { heavyPapers, HOUSEHOLD } from '#tests/renderer/document/heavy-papers.ts'
import { test } from '#tests/support/e2e-test.ts'
import { heightOfWord, pressPapers, readPages } from '#tests/support/press-papers.ts'
import type { PrintedPage } from '#tests/support/press-papers.ts'

let folder: string
const pdf = (name: string): string => join(folder, `${name}.pdf`)

test.beforeAll(async () => {
  test.setTimeout(300_000)
  folder = mkdtempSync(join(tmpdir(), 'papers-'))
  const ordinary = DOCUMENT_KINDS.map((kind) => [kind, EVERY_PAPER[kind]()] as const)
  await pressPapers({ ...Object.fromEntries(ordinary), ...heavyPapers() }, folder)
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
}

/** The citizen's own paper, and lists that name their organ beside the span. */
const WITHOUT_ORGAN_OVER_TITLE: readonly DocumentKind[] = ['entrustment-form', 'outage-forms']

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
