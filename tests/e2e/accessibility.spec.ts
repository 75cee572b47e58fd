import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { test } from '#tests/support/e2e-test.ts'
import { startProgram } from '#tests/support/program.ts'
import type { Program } from '#tests/support/program.ts'

let folder: string
let program: Program

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'accessibility-'))
  program = await startProgram(folder, '2026-09-18T09:12:00+08:00')
})

test.afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What WCAG 2.1 A and AA object to on a page, each with the elements it means. */
const objections = async (page: Page): Promise<string[]> => {
  const { violations, passes } = await new AxeBuilder({ page })
    // The windows are sandboxed and load nothing from elsewhere, so axe runs in the one page only.
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze()
  // A page on which nothing was looked at would object to nothing.
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

test('the kiosk and the hall screen', async () => {
  const kiosk = await program.window('kiosk')
  await expect(kiosk.getByText('社会救助')).toBeVisible()
  expect(await objections(kiosk)).toEqual([])
  await kiosk.getByText('看大字').click()
  await expect(kiosk.getByText('看普通字')).toBeVisible()
  expect(await objections(kiosk)).toEqual([])
  await kiosk.getByText('社会救助').click()
  await expect(kiosk.getByText('取号成功')).toBeVisible()
  expect(await objections(kiosk)).toEqual([])
  const display = await program.window('display')
  await expect(display.getByText('请等候叫号')).toBeVisible()
  expect(await objections(display)).toEqual([])
})

test('signing in, the desk and an intake', async () => {
  const staff = await program.window('staff')
  await expect(staff.getByText('1号窗口')).toBeVisible()
  expect(await objections(staff)).toEqual([])
  await staff.getByText('王敏').click()
  await staff.getByLabel('密码').fill('yanshi-2026')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('A001').first()).toBeVisible()
  expect(await objections(staff)).toEqual([])
  await staff.keyboard.press('Control+k')
  await expect(staff.getByText('这一批人办什么事项')).toBeVisible()
  expect(await objections(staff)).toEqual([])
  await staff.keyboard.press('1')
  await staff.getByLabel('姓名').fill('林秀珍')
  await staff.getByLabel('证件号码').fill('110105194912310021')
  await expect(staff.getByText('校验码不符')).toBeVisible()
  expect(await objections(staff)).toEqual([])
  await staff.keyboard.press('Escape')
  await staff.keyboard.press('Escape')
  await staff.getByRole('button', { name: '补录停机收件' }).click()
  await expect(staff.getByLabel('值班长账号')).toBeVisible()
  expect(await objections(staff)).toEqual([])
  await staff.keyboard.press('Escape')
  await expect(staff.locator('input:focus')).toBeVisible()
  await staff.keyboard.press('F2')
  await expect(staff.getByText('呼叫中').or(staff.getByText('已呼叫')).first()).toBeVisible()
  await staff.keyboard.press('F4')
  await expect(staff.getByText('办理中').first()).toBeVisible()
  await staff.keyboard.type('dibao')
  await expect(staff.getByText('最低生活保障审核确认')).toBeVisible()
  await staff.keyboard.press('Enter')
  await expect(staff.getByText('户口簿')).toBeVisible()
  expect(await objections(staff)).toEqual([])
})

for (const [key, screen] of [
  ['Alt+2', '全部在办'],
  ['Alt+3', '未结束'],
  ['Alt+4', '待归档'],
  ['Alt+5', '导出与核验'],
  ['Alt+6', '大厅资料'],
] as const)
  test(`the screen behind ${key}`, async () => {
    const staff = await program.window('staff')
    await staff.keyboard.press(key)
    await expect(staff.getByText(screen).first()).toBeVisible()
    expect(await objections(staff)).toEqual([])
  })

test('the plan for an outage', async () => {
  const staff = await program.window('staff')
  await staff.keyboard.press('Alt+5')
  await staff.getByRole('tab', { name: '停机预案' }).click()
  await expect(staff.getByText('还没有备过收件单号。')).toBeVisible()
  expect(await objections(staff)).toEqual([])
})
