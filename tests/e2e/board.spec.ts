import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { hallFolder, startClerk } from '#tests/support/counter.ts'
import type { Clerk } from '#tests/support/counter.ts'
import { test } from '#tests/support/e2e-test.ts'
import { callerAt } from '#tests/support/page-caller.ts'
import type { Program } from '#tests/support/program.ts'
import { acceptedCase, notifiedCase } from '#tests/support/visit-steps.ts'

const hall = hallFolder('board')
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

test.describe.serial('看板和提醒', () => {
  test('in the evening there are cases in several states', async () => {
    ;[program, clerk] = await startClerk(hall, '2026-09-17T16:30:00+08:00')
    await clerk.signIn('王敏')
    const caller = callerAt(clerk.staff)
    // One working day from Thursday, three with the Sunday that is worked, and twenty.
    await acceptedCase(caller, 'retiree-file-transfer')
    await acceptedCase(caller, 'unemployment-registration')
    const { caseId } = await acceptedCase(caller, 'old-age-allowance')
    await caller.call('cases.object', {
      caseId,
      way: 'phone',
      by: '林秀珍',
      on: '2026-09-17',
      text: '问为什么还没有结果',
    })
    await notifiedCase(caller, 'old-age-allowance', ['photo'])
    await program.close()
  })

  test('next morning the reminder says what is due; a key leads to the list', async () => {
    ;[program, clerk] = await startClerk(hall, '2026-09-18T08:40:00+08:00')
    const { staff, press } = clerk
    await clerk.signIn('王敏')
    const reminder = staff.getByRole('region', { name: '今日提醒' })
    await expect(reminder.getByRole('listitem')).toHaveText(['今日到期1 件', '异议今日须答复1 件'])
    const badge = staff.getByRole('group', { name: '到期提醒' })
    await expect(badge).toHaveText('今日到期 1逾期 0答复异议 1')
    // It takes no focus and no key but its own.
    await expect(staff.getByRole('combobox', { name: '查找事项或来过的人' })).toBeFocused()
    expect(await objections()).toEqual([])
    await press('Control+b')
    await expect(reminder.getByRole('button').first()).toBeFocused()
    await press('Enter')
    await expect(reminder).toBeHidden()
    const rows = staff.getByRole('grid').getByRole('row')
    await expect(staff.getByRole('tab', { name: '今日到期 1' })).toHaveAttribute('aria-selected', 'true')
    await expect(rows).toHaveCount(2)
    await expect(rows.nth(1)).toContainText('企业退休人员档案关系接收')
    // 全部在办, what is due first first; what holds nothing has folded away.
    await staff.getByRole('tab', { name: '全部在办 3' }).click()
    await expect(rows.nth(1)).toContainText('今日到期')
    await expect(rows.nth(2)).toContainText('失业登记')
    await expect(staff.getByRole('tab', { name: /容缺待补/ })).toHaveCount(0)
    await staff.getByRole('button', { name: '更多' }).click()
    await expect(staff.getByRole('menuitem', { name: '容缺待补 0' })).toBeVisible()
    expect(await objections()).toEqual([])
    await press('Escape')
    await badge.getByRole('button', { name: '答复异议 1' }).click()
    await expect(rows.nth(1)).toContainText('待答复异议，最迟9月18日(周五)')
  })

  test('the list for the morning meeting is a key away, and names nobody', async () => {
    await clerk.press('Control+p')
    await expect(clerk.staff.getByText('晨会清单已交付打印')).toBeVisible()
    const text = await hall.paper('晨会清单')
    for (const words of [
      '全部窗口',
      '逾期（0件）',
      '今日到期（1件）',
      '异议待答复（1件）',
      '林**',
      '2026-0001',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('林秀珍')
  })

  test('what was looked at is not said again', async () => {
    const { staff } = clerk
    await staff.getByText('退出').click()
    await clerk.signIn('王敏')
    await expect(staff.getByRole('group', { name: '到期提醒' })).toHaveText('今日到期 1逾期 0答复异议 1')
    expect(hall.ask('SELECT kind, class FROM alert_seen ORDER BY kind')).toEqual([
      { kind: 'answer', class: 'today' },
      { kind: 'due', class: 'today' },
    ])
    await expect(staff.getByRole('region', { name: '今日提醒' })).toBeHidden()
    await program.close()
  })

  test('past midnight badge, list and reminder are other ones by themselves', async () => {
    ;[program, clerk] = await startClerk(hall, '2026-09-18T23:59:30+08:00')
    const { staff, press } = clerk
    await clerk.signIn('王敏')
    await press('Alt+2')
    const badge = staff.getByRole('group', { name: '到期提醒' })
    const first = staff.getByRole('grid').getByRole('row').nth(1)
    await expect(badge).toHaveText('今日到期 1逾期 0答复异议 1')
    await expect(first).toContainText('今日到期')
    await press('Alt+1')
    await expect(badge).toHaveText('今日到期 0逾期 1答复异议 1', { timeout: 60_000 })
    const reminder = staff.getByRole('region', { name: '今日提醒' })
    await expect(reminder).toContainText('9月18日(周五)上次登录以来，1 件转为逾期。')
    await expect(reminder.getByRole('listitem')).toHaveText(['逾期1 件', '异议逾期未答复1 件'])
    await press('Escape')
    await expect(reminder).toBeHidden()
    await press('Alt+2')
    await expect(first).toContainText('待登记结果；逾期须说明原因')
    await hall.closeSound(program)
  })
})
