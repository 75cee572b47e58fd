import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '#tests/support/e2e-test.ts'
import { objections } from '#tests/support/objections.ts'
import { startProgram } from '#tests/support/program.ts'
import type { Program } from '#tests/support/program.ts'

// One program for all of it: what follows a failure would only fail for want of it.
test.describe.configure({ mode: 'serial' })

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

test('the entrustment of an agent, the household and other results', async () => {
  const staff = await program.window('staff')
  await staff.getByRole('radio', { name: '代办，本人未到' }).click()
  await staff.getByLabel('姓名').first().fill('林秀珍')
  await staff.getByLabel('证件号码').first().fill('11010519491231002X')
  await staff.getByLabel('证件号码').first().press('Tab')
  await staff.getByRole('button', { name: '增减' }).click()
  await expect(staff.getByRole('group', { name: '共同生活成员' }).getByLabel('姓名')).toBeVisible()
  expect(await objections(staff)).toEqual([])
  await staff.keyboard.press('Escape')
  await staff.keyboard.press('Alt+Enter')
  await expect(staff.getByRole('radio', { name: /转其他岗位/ })).toBeVisible()
  for (const [digit, field] of [
    ['2', '转到'],
    ['3', '理由'],
    ['1', '咨询内容'],
  ] as const) {
    await staff.keyboard.press(digit)
    await expect(staff.getByText(field, { exact: true })).toBeVisible()
    expect(await objections(staff)).toEqual([])
  }
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByRole('combobox', { name: '查找事项或来过的人' })).toBeFocused()
})

test('a further demand, 容缺, examination and what follows on the page of a case', async () => {
  const staff = await program.window('staff')
  const find = staff.getByRole('combobox', { name: '查找事项或来过的人' })
  const current = staff.getByRole('grid', { name: '材料清单' }).locator('[aria-selected="true"]')
  const applicant = async (name: string, number: string): Promise<void> => {
    await staff.getByLabel('姓名').fill(name)
    await staff.getByLabel('证件号码').fill(number)
    await staff.getByLabel('电话').fill('13800000002')
    await staff.getByLabel('电话').press('Enter')
  }
  await find.fill('gaolingjintie')
  await expect(staff.getByRole('option').first()).toContainText('高龄津贴')
  await find.press('Enter')
  await applicant('吴桂芝', '11010519491231002X')
  await expect(staff.getByText('请留意')).toBeVisible()
  await staff.getByRole('radiogroup', { name: '户籍从外地迁入' }).getByText('否').click()
  await staff.getByText('高龄津贴申请审批表').click()
  for (const line of ['高龄津贴申请审批表', '居民身份证', '户口簿', '银行账户']) {
    await expect(current).toContainText(line)
    await staff.keyboard.press('1')
  }
  await expect(current).toContainText('近期照片')
  await staff.keyboard.press('5')
  await expect(staff.getByLabel('怎样补交')).toBeFocused()
  expect(await objections(staff)).toEqual([])
  await staff.keyboard.press('Escape')
  await staff.keyboard.press('2')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('已出具一次性告知书')).toBeVisible()
  expect(await objections(staff)).toEqual([])

  await find.fill('吴桂芝')
  await expect(staff.getByRole('option').first()).toContainText('还缺 1 项')
  expect(await objections(staff)).toEqual([])
  await find.press('Enter')
  await expect(current).toContainText('近期照片')
  await staff.getByText('户口簿').click()
  await staff.keyboard.press('3')
  await expect(staff.getByRole('group', { name: '告知之外再要求' })).toBeVisible()
  await staff.keyboard.press('Enter')
  expect(await objections(staff)).toEqual([])
  await staff.keyboard.press('Escape')
  await staff.getByText('近期照片').click()
  await staff.keyboard.press('1')
  await staff.keyboard.press('Control+d')
  await expect(staff.getByText('调休上班').first()).toBeVisible()
  expect(await objections(staff)).toEqual([])
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('已受理')).toBeVisible()

  await staff.keyboard.press('Alt+2')
  await expect(staff.getByText('2026-0001').first()).toBeVisible()
  await staff.keyboard.press('Enter')
  await expect(staff.getByRole('button', { name: /登记结果/ })).toBeVisible()
  expect(await objections(staff)).toEqual([])
  await staff.keyboard.press('Alt+9')
  await expect(staff.getByRole('menu', { name: '更多操作' })).toBeVisible()
  expect(await objections(staff)).toEqual([])
  await staff.keyboard.press('Escape')
  for (const [action, submit] of [
    ['联系记录', '记下'],
    ['登记异议', '登记异议'],
    ['移交上级', '出具移交清单'],
    ['接收原件', '出具接收清单'],
    ['签收', '登记签收'],
  ] as const) {
    await staff.keyboard.press('Alt+9')
    await staff.getByRole('menuitem', { name: new RegExp(`^${action} \\d$`) }).click()
    await expect(staff.getByRole('button', { name: `${submit} Ctrl Enter` })).toBeVisible()
    expect(await objections(staff), action).toEqual([])
    await staff.keyboard.press('Escape')
  }
  await staff.keyboard.press('Alt+8')
  await staff.getByLabel('延长时间').fill('1')
  await expect(staff.getByText(/应办结改为/)).toBeVisible()
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('请填写同意人')).toBeVisible()
  expect(await objections(staff)).toEqual([])
  await staff.keyboard.press('Escape')
  await staff.keyboard.press('Alt+7')
  await expect(staff.getByLabel('撤回原因')).toBeVisible()
  expect(await objections(staff)).toEqual([])
  await staff.keyboard.press('Escape')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('出具结果告知书')).toBeVisible()
  expect(await objections(staff)).toEqual([])
})

test('咨询和需求登记 and a forbidden certificate', async () => {
  const staff = await program.window('staff')
  const find = staff.getByRole('combobox', { name: '查找事项或来过的人' })
  await staff.keyboard.press('Alt+1')
  await expect(find).toBeVisible()
  await staff.keyboard.press('Control+l')
  await expect(staff.getByRole('radiogroup', { name: '登记什么' })).toBeVisible()
  for (const kind of ['咨询', '解释不予办理', '需求登记']) {
    await staff.getByRole('radiogroup', { name: '登记什么' }).getByText(kind, { exact: true }).click()
    expect(await objections(staff)).toEqual([])
  }
  await staff.keyboard.press('Escape')
  await find.fill('亲属关系证明')
  await expect(staff.getByRole('option').first()).toContainText('亲属关系')
  await find.press('Enter')
  await expect(staff.getByText('本中心不出具', { exact: true })).toBeVisible()
  expect(await objections(staff)).toEqual([])
  await staff.keyboard.press('Escape')
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

test('every list of 值班 and every part of 设置, also in big text', async () => {
  const staff = await program.window('staff')
  // Nobody leaves a counter while somebody is served there.
  await staff.keyboard.press('Alt+1')
  await expect(staff.getByRole('button', { name: /结束服务/ })).toBeEnabled()
  await staff.keyboard.press('F9')
  await expect(staff.getByText('办理中')).toHaveCount(0)
  await staff.getByText('退出').click()
  await staff.getByText('不占用窗口').click()
  await staff.getByText('赵倩').click()
  await staff.getByLabel('密码').fill('yanshi-2026')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('退出')).toBeVisible()
  for (const big of [false, true]) {
    if (big) await staff.getByRole('button', { name: /大字/ }).click()
    for (const key of ['Alt+5', 'Alt+6']) {
      await staff.keyboard.press(key)
      const tabs = staff.getByRole('tablist').getByRole('tab')
      await expect(tabs.first()).toBeVisible()
      for (const tab of await tabs.all()) {
        await tab.click()
        await expect(tab).toHaveAttribute('aria-selected', 'true')
        expect(await objections(staff), await tab.innerText()).toEqual([])
      }
    }
    await staff.keyboard.press('Alt+0')
    await expect(staff.getByText('还没有开始')).toBeVisible()
    expect(await objections(staff), '导出并关机').toEqual([])
  }
})
