import { expect } from '@playwright/test'
import { hallFolder, startClerk } from '#tests/support/counter.ts'
import type { Clerk } from '#tests/support/counter.ts'
import { test } from '#tests/support/e2e-test.ts'
import type { Program } from '#tests/support/program.ts'

const hall = hallFolder('agent-allowance')
let program: Program
let clerk: Clerk

test.afterAll(() => hall.remove())

test.describe.serial('低保 asked for by an agent, in two visits', () => {
  test('the first visit: entrustment, household, one notice with every gap', async () => {
    ;[program, clerk] = await startClerk(hall, '2026-09-17T09:12:00+08:00')
    const { staff, bar, press, write, answer, mark } = clerk
    await clerk.signIn('王敏')
    await clerk.open('dibao', '最低生活保障审核确认')
    await answer('到场', '代办，本人未到')
    await clerk.applicant('林秀珍', '11010519491231002X', '13812345678')
    await write('姓名', '林国平')
    await press('Enter')
    await write('与申请人关系', '儿子')
    await press('Enter')
    await write('证件号码', '110105197503071236')
    await press('Enter')
    await write('电话', '13912345670')
    await press('Enter')

    // The household first: whoever is disabled is chosen from it. It stands below the conditions.
    await expect(staff.getByRole('radiogroup', { name: '家庭有残疾成员' }).locator(':focus')).toBeVisible()
    await press('Tab', 'Tab', 'Tab', 'Enter')
    for (const [name, relation] of [
      ['林国平', '儿子'],
      ['林小雨', '孙女'],
    ] as const) {
      await write('姓名', name)
      await press('Tab')
      await write('与申请人关系', relation)
      await press('Enter')
    }
    await press('Enter')
    await expect(staff.getByText('共同生活 3 人')).toBeVisible()
    await press('Shift+Tab', 'Shift+Tab', 'Shift+Tab')
    await answer('家庭有残疾成员', '是')
    // The choice comes out by itself.
    await expect(staff.getByRole('checkbox', { name: '林秀珍' })).toBeFocused()
    await press('Tab', 'Tab', 'Space')
    await expect(staff.getByRole('checkbox', { name: '林小雨' })).toBeChecked()
    await press('Enter')
    await answer('家庭有重病成员', '否')
    await answer('经办人员、村居委成员近亲属', '否')

    await mark('授权委托书', '1')
    await mark('最低生活保障申请书', '1')
    for (const name of ['林秀珍', '林国平']) await mark(name, '1')
    await mark('林小雨', '2')
    await mark('户口簿', '1')
    await mark('家庭收入、财产状况材料', '4')
    await expect(staff.getByLabel('免交依据')).toHaveValue('核对平台可以查到')
    await press('Enter')
    await mark('信息真实性承诺书', '2')
    await mark('家庭经济状况核对授权书', '3')
    await write('不符之处', '缺林小雨监护人的签名')
    await press('Enter')
    await mark('残疾人证', '2')
    await mark('代办人身份证', '1')

    // The entrustment was seen: what it covers and until when is the one thing still to be written.
    await expect(bar).toContainText('先按委托书写明授权范围')
    await press('Control+Enter')
    await write('授权范围', '代为申请低保、补正材料、领取结果')
    await press('Tab', 'ArrowRight', 'Tab')
    await staff.locator('input[type="date"]:focus').fill('2026-12-31')
    await press('Enter')
    await expect(bar).toContainText('缺 4 项')
    await clerk.conclude('出具一次性告知书')
    await expect(staff.getByText('青街告字〔2026〕000001号')).toBeVisible()
    // Whoever took it along signs: one digit.
    await press('Control+1')
    await expect(staff.getByText('已签名')).toBeVisible()

    const text = await hall.paper('一次性告知书 青街告字〔2026〕000001号')
    for (const words of [
      '申请人 林秀珍',
      '联系人 林国平',
      '联系电话 139****5670',
      '有4项材料需要补正',
      '以上共4项，以下空白',
    ])
      expect(text).toContain(words)
    for (const gap of ['（林小雨）', '承诺书', '缺林小雨监护', '残疾人证', '带原件查验，'])
      expect(text).toContain(gap)
    expect(text).not.toMatch(/11010519491231002X|110105197503071236|13912345670/)
    await hall.closeSound(program)
  })

  test('the second visit: only what was told is asked, then acceptance', async () => {
    ;[program, clerk] = await startClerk(hall, '2026-09-18T10:00:00+08:00')
    const { staff, bar, press, mark } = clerk
    await clerk.signIn('李娜')
    await expect(staff.getByRole('combobox', { name: '查找事项或来过的人' })).toBeFocused()
    await staff.keyboard.insertText('林秀珍')
    await expect(staff.getByRole('option').first()).toContainText('还缺 4 项，可补交')
    await press('Enter')
    await expect(clerk.currentLine).toBeFocused()
    await expect(staff.getByText('9月17日(周四)已一次性告知，只核对当时写明的材料')).toBeVisible()
    const list = staff.getByRole('grid', { name: '材料清单' })
    await expect(list.getByRole('row').filter({ hasText: '上次已核对' })).toHaveCount(7)
    await mark('林小雨', '1')
    await mark('信息真实性承诺书', '1')
    await mark('家庭经济状况核对授权书', '1')
    await mark('残疾人证', '1')
    await expect(bar).toContainText('材料齐全')
    await expect(bar).toContainText('最迟2026年10月27日(周二)办结')
    await clerk.conclude('受理')
    await expect(staff.getByText('青街受字〔2026〕000001号')).toBeVisible()
    const text = await hall.paper('受理通知书 青街受字〔2026〕000001号')
    for (const words of [
      '联系人 林国平',
      '联系电话 139****5670',
      '收到材料 10项',
      '最迟 2026年10月27日（星期二）',
      '受理之日起23个工作日内',
      '残疾人证（林小雨）',
      '代办人身份证（林国平）',
      '以上共11项，以下空白',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/10月27日（星期二）前/)
    expect(
      hall.ask(
        "SELECT type, body ->> '$.presence' AS presence FROM case_event WHERE type IN ('received', 'returned') ORDER BY at",
      ),
    ).toEqual([
      { type: 'received', presence: 'agent' },
      { type: 'returned', presence: 'agent' },
    ])
    await hall.closeSound(program)
  })
})
