import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { clerkOf, hallFolder } from '#tests/support/counter.ts'
import type { Clerk } from '#tests/support/counter.ts'
import { test } from '#tests/support/e2e-test.ts'
import { startProgram } from '#tests/support/program.ts'
import type { Program } from '#tests/support/program.ts'

const hall = hallFolder('appointments')
let program: Program
let clerk: Clerk

test.afterAll(() => hall.remove())

/** What WCAG 2.1 A and AA object to on the page as it is. */
const objections = async (): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page: clerk.staff })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}
const start = async (clock: string): Promise<void> => {
  program = await startProgram(hall.folder, clock)
  clerk = clerkOf(await program.window('staff'))
}
/** Chooses with the arrows in the row that has the focus, and goes on. */
const choose = async (row: string, option: RegExp): Promise<void> => {
  const group = clerk.staff.getByRole('radiogroup', { name: row, exact: true })
  await expect(group.locator(':focus')).toBeVisible()
  const wanted = group.getByRole('radio', { name: option })
  for (let steps = 0; steps < 60 && !(await wanted.isChecked()); steps += 1)
    await clerk.staff.keyboard.press('ArrowRight')
  await expect(wanted).toBeChecked()
  await clerk.press('Enter')
}

test.describe.serial('预约', () => {
  test('is nowhere to be seen until the administrator turns it on', async () => {
    await start('2026-09-17T09:00:00+08:00')
    const { staff, press } = clerk
    await staff.getByText('不占用窗口').first().click()
    await staff.getByText('赵倩', { exact: true }).click()
    await staff.getByLabel('密码').fill('yanshi-2026')
    await press('Control+Enter')
    await expect(staff.getByText('退出')).toBeVisible()
    await expect(staff.getByRole('navigation').getByText('预约')).toHaveCount(0)
    await press('Control+y')
    await expect(staff.getByRole('region', { name: '预约' })).toHaveCount(0)

    await press('Alt+6')
    await staff.getByRole('tab', { name: '预约' }).click()
    await staff.getByRole('checkbox', { name: '开办预约' }).check()
    await press('Control+Enter')
    await expect(staff.getByText('至少选一项业务')).toBeVisible()
    await staff.getByRole('checkbox', { name: /社会救助/ }).check()
    expect(await objections()).toEqual([])
    await press('Control+Enter')
    await expect(staff.getByText('已保存')).toBeVisible()
    await expect(staff.getByRole('navigation').getByText('预约')).toBeVisible()
    await staff.getByText('退出').click()
  })

  test('somebody telephones: booked by keys alone', async () => {
    const { staff, press, write } = clerk
    await clerk.signIn('王敏')
    await press('Control+y')
    await expect(staff.getByRole('region', { name: '预约' })).toBeVisible()
    await expect(staff.getByText('这一天还没有预约。')).toBeVisible()
    await press('Alt+7')
    const began = Date.now()
    await choose('日期', /9月18日/)
    await choose('时段', /10:30–11:00/)
    await write('姓名', '李国强')
    await press('Enter')
    await write('证件号码', '11010519491231002X')
    await press('Enter')
    await write('电话', '13800138000')
    expect(await objections()).toEqual([])
    await press('Control+Enter')
    await expect(staff.getByText(/已登记 Y0917-001，9月18日\(周五\) 10:30–11:00，社会救助/)).toBeVisible()
    expect(Date.now() - began).toBeLessThan(20_000)
    await expect(staff.getByText(/10:15 起取号/)).toBeVisible()
    // The page is ready for the next caller, with the day kept.
    await choose('日期', /9月18日/)
    await expect(staff.getByRole('radio', { name: /10:30–11:00.余 1/ })).toBeVisible()
    await press('Escape')
    await staff.getByRole('tab', { name: /9月18日/ }).click()
    const row = staff.getByRole('grid', { name: '预约' }).getByRole('row').nth(1)
    await expect(row).toContainText('李**')
    await expect(row).toContainText('138****8000')
    await expect(staff.getByText('李国强')).toHaveCount(0)
    expect(await objections()).toEqual([])
    await program.close()
  })

  test('the person comes: found by the end of the number, served first from the slot on', async () => {
    await start('2026-09-18T10:20:00+08:00')
    const { staff, press } = clerk
    await clerk.signIn('王敏')
    const kiosk = await program.window('kiosk')
    await kiosk.getByText('社会救助').first().click()
    await expect(kiosk.getByText('A001').first()).toBeVisible()
    await press('Control+y')
    await press('Control+f')
    await staff.keyboard.insertText('002x')
    const row = staff.getByRole('grid', { name: '预约' }).getByRole('row').nth(1)
    await expect(row).toContainText('可以取号')
    await press('Control+Enter')
    await expect(staff.getByText('已取 A002，正在打印号票。')).toBeVisible()
    await expect(staff.getByText('还没到时段，10:30 起优先呼叫')).toBeVisible()
    expect(hall.ask<{ n: number }>("SELECT count(*) AS n FROM appointment WHERE status = 'arrived'")).toEqual(
      [{ n: 1 }],
    )
  })

  test('at the kiosk the card answers: whoever has the number is told it again', async () => {
    const kiosk = await program.window('kiosk')
    await expect(async () => {
      const back = kiosk.getByRole('button', { name: /返回首页|好了，返回|记住了，返回/ })
      if (await back.isVisible()) await back.click({ timeout: 500 })
      await kiosk.getByRole('button', { name: '已预约取号' }).click({ timeout: 500 })
      await expect(kiosk.getByRole('button', { name: '确定' })).toBeVisible({ timeout: 500 })
    }).toPass()
    await kiosk.waitForTimeout(500)
    await kiosk.keyboard.type('11010519491231002X', { delay: 60 })
    await kiosk.getByRole('button', { name: '确定' }).click()
    await expect(kiosk.getByText('您已经有号了')).toBeVisible()
    await expect(kiosk.getByText('A002').first()).toBeVisible()
    await hall.closeSound(program)
  })
})
