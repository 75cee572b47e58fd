import { expect } from '@playwright/test'
import { hallFolder, startClerk } from '#tests/support/counter.ts'
import type { Clerk } from '#tests/support/counter.ts'
import { test } from '#tests/support/e2e-test.ts'
import type { Program } from '#tests/support/program.ts'

const hall = hallFolder('second-demand')
let program: Program
let clerk: Clerk

test.afterAll(() => hall.remove())

test.describe.serial('告知之外再要求', () => {
  test('one gap is told', async () => {
    ;[program, clerk] = await startClerk(hall, '2026-09-17T09:12:00+08:00')
    const { staff, press, answer, mark } = clerk
    await clerk.signIn('王敏')
    await clerk.open('gaolingjintie', '高龄津贴')
    await press('Enter')
    await clerk.applicant('吴桂芝', '110105193501014029', '13800000002')
    await answer('户籍从外地迁入', '否')
    for (const line of ['高龄津贴申请审批表', '居民身份证', '户口簿', '银行账户']) await mark(line, '1')
    await mark('近期照片', '2')
    await clerk.conclude('出具一次性告知书')
    await expect(staff.getByText('青街告字〔2026〕000001号')).toBeVisible()
  })

  test('what was in order is not demanded later, unless the duty lead agrees and says why', async () => {
    const { staff, bar, press, write, mark } = clerk
    await expect(staff.getByRole('combobox', { name: '查找事项或来过的人' })).toBeFocused()
    await staff.keyboard.insertText('吴桂芝')
    await expect(staff.getByRole('option').first()).toContainText('还缺 1 项，可补交')
    await press('Enter')
    await mark('近期照片', '1')
    // Off the way of the arrows; Ctrl leads over what was found in order.
    await press('Control+ArrowUp', 'Control+ArrowUp')
    await mark('户口簿', '3')
    const panel = staff.getByRole('group', { name: '告知之外再要求' })
    await expect(panel).toContainText('第一次就可以要求的，不得再要求')
    await write('不符之处', '缺户口簿变更页')
    await press('Enter')
    await expect(panel).toContainText('请写明理由')
    await write('理由', '当时未见户口簿变更页')
    await press('Enter')
    await expect(panel).toContainText('请值班长输入登录名和密码')
    await write('值班长', 'wangmin')
    await press('Tab')
    await write('密码', 'yanshi-2026')
    await press('Enter')
    await expect(staff.getByText('这个人不是值班长或管理员。')).toBeVisible()
    expect(hall.ask("SELECT count(*) AS n FROM case_event WHERE type = 'demanded'")).toEqual([{ n: 0 }])
    // Nor is the case accepted over what is still being written.
    await expect(bar).toContainText('先记下第 3 项，或取消')
    await expect(staff.getByRole('button', { name: /受理/ })).toBeDisabled()

    await press('Shift+Tab')
    await write('值班长', 'chenli')
    await press('Tab')
    await write('密码', 'yanshi-2026')
    await press('Control+Enter')
    await expect(bar).toContainText('缺 1 项')
    await clerk.conclude('出具剩余材料清单')
    await expect(staff.getByText('已出具剩余材料清单')).toBeVisible()
    const text = await hall.paper('剩余材料清单')
    for (const words of [
      '青街告字〔2026〕000001号',
      '告知过的材料已经全部补齐',
      '一、因情况变化或另行要求需补充',
      '另行要求',
      '当时未见户口簿',
      '缺户口簿变更页',
      '以上共1项，以下空白',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/近期照片.*(缺少|未带)/)
    expect(
      hall.ask(
        "SELECT body ->> '$.cause.kind' AS kind, body ->> '$.cause.reason' AS reason FROM case_event WHERE type = 'demanded'",
      ),
    ).toEqual([{ kind: 'override', reason: '当时未见户口簿变更页' }])
  })

  test('the duty lead sees it counted, by matter and by person', async () => {
    const { staff, press } = clerk
    await staff.getByText('退出').click()
    await clerk.signIn('陈立')
    await press('Alt+5')
    await staff.getByRole('tab', { name: '另行要求' }).click()
    const counts = staff.getByRole('complementary', { name: '次数' })
    await expect(counts.getByRole('row', { name: '高龄津贴 1' })).toBeVisible()
    await expect(counts.getByRole('row', { name: '王敏 1' })).toBeVisible()
    const row = staff.getByRole('row').filter({ hasText: '2026-0001' })
    await expect(row).toContainText('户口簿')
    await expect(row).toContainText('当时未见户口簿变更页')
    await expect(row).toContainText('陈立')
    await hall.closeSound(program)
  })
})
