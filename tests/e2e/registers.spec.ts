import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { test } from '#tests/support/e2e-test.ts'
import { commandLine, pdfText, startProgram } from '#tests/support/program.ts'
import type { Program } from '#tests/support/program.ts'

let folder: string

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'registers-'))
})

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** The system's dialog, answered by the test: a place, or null for leaving it. */
const dialogAnswers = (program: Program, filePath: string | null): Promise<void> =>
  program.app.evaluate(({ dialog }, chosen) => {
    const answer = { canceled: chosen === null, filePath: chosen ?? '' }
    Object.assign(dialog, { showSaveDialog: () => Promise.resolve(answer) })
  }, filePath)

/** The text of a workbook as an independent reader sees it. */
const workbookText = (file: string): string =>
  execFileSync('python3', [
    '-c',
    'import sys,zipfile,re;z=zipfile.ZipFile(sys.argv[1]);print(re.sub("<[^>]+>"," ",z.read("xl/sharedStrings.xml").decode()))',
    file,
  ]).toString()

const objections = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

test('the register is looked at, taken out and printed', async () => {
  const program = await startProgram(folder, '2026-09-17T09:12:00+08:00')
  const staff = await program.window('staff')
  await staff.getByText('1号窗口').click()
  await staff.getByText('陈立').click()
  await staff.getByLabel('密码').fill('yanshi-2026')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('陈立 当班')).toBeVisible()

  await staff.keyboard.press('Control+k')
  await expect(staff.getByRole('listbox', { name: '这一批人办什么事项' })).toBeFocused()
  await staff.keyboard.press('1')
  const rows = staff.getByRole('list', { name: '本窗口今日登记' }).getByRole('listitem')
  for (const [at, { name, number }] of [
    { name: '林秀珍', number: '11010519491231002X' },
    { name: '林秀芳', number: '110105195503040043' },
  ].entries()) {
    await expect(staff.getByLabel('姓名')).toBeFocused()
    await staff.keyboard.insertText(name)
    await staff.keyboard.press('Tab')
    await staff.keyboard.insertText(number.slice(0, -2))
    // As a hand types: faster than this is a card reader's work.
    await staff.waitForTimeout(120)
    await staff.keyboard.type(number.slice(-2), { delay: 120 })
    await staff.keyboard.press('Enter')
    await expect(rows).toHaveCount(at + 1)
  }
  await staff.keyboard.press('Escape')

  await staff.keyboard.press('Alt+5')
  const register = staff.getByRole('grid', { name: '受理登记簿' })
  const line = (number: string) => register.getByRole('row').filter({ hasText: number })
  await expect(line('2026-0001')).toContainText('林**')
  await expect(line('2026-0002')).toBeVisible()
  await expect(staff.getByText('共 2 件')).toBeVisible()
  expect(await objections(staff)).toEqual([])

  // Left, then saved where the person chooses.
  await dialogAnswers(program, null)
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('没有保存')).toBeVisible({ timeout: 60_000 })
  const saved = join(folder, '九月.xlsx')
  await dialogAnswers(program, saved)
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('已保存 九月.xlsx')).toBeVisible({ timeout: 60_000 })
  const text = workbookText(saved)
  expect(text).toContain('2026-0002')
  expect(text).toContain('110***********002X')
  expect(text).not.toContain('林秀珍')

  // A folder that takes no file says so.
  await dialogAnswers(program, join(saved, 'in-a-file.xlsx'))
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('没有保存：文件写不进去')).toBeVisible({ timeout: 60_000 })
  expect(statSync(saved).size).toBeGreaterThan(1000)

  await staff.keyboard.press('Control+p')
  await expect(staff.getByText('已交付打印')).toBeVisible()
  const printed = join(folder, '已打印', '文书')
  await expect(() =>
    expect(readdirSync(printed).some((name) => name.startsWith('受理登记簿'))).toBe(true),
  ).toPass({ timeout: 60_000 })
  const paper = pdfText(
    join(printed, readdirSync(printed).find((name) => name.startsWith('受理登记簿')) ?? ''),
  )
  expect(paper).toContain('2026-0001')
  expect(paper).not.toContain('林秀珍')

  // From a line to its case, and back to the same line.
  await line('2026-0001').focus()
  await staff.keyboard.press('ArrowDown')
  await expect(line('2026-0002')).toBeFocused()
  await staff.keyboard.press('Enter')
  await expect(staff.getByText('2026-0002').first()).toBeVisible()
  await staff.keyboard.press('Alt+5')
  await expect(line('2026-0002')).toHaveAttribute('aria-selected', 'true')

  await staff.keyboard.press('Control+Tab')
  const month = staff.getByRole('grid', { name: '受理办理月报' })
  await expect(month.getByRole('row').filter({ hasText: '合计' })).toContainText('22')
  expect(await objections(staff)).toEqual([])
  for (const [tab, empty] of [
    ['另行要求', '这些日期没有告知后另行要求。'],
    ['近亲属登记', '这些日期没有近亲属登记。'],
  ] as const) {
    await staff.getByRole('tab', { name: tab }).click()
    await expect(staff.getByText(empty)).toBeVisible()
    expect(await objections(staff)).toEqual([])
  }
  await program.close()
  expect(commandLine('verify-db', folder).said).toContain('"ok":true')
})
