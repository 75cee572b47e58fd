import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { year2027 } from '#tests/support/calendar.ts'
import { hallFolder, startClerk } from '#tests/support/counter.ts'
import type { Clerk } from '#tests/support/counter.ts'
import { test } from '#tests/support/e2e-test.ts'
import type { Program } from '#tests/support/program.ts'

const hall = hallFolder('calendar')
let program: Program
let clerk: Clerk

test.afterAll(() => hall.remove())

const objections = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

/** The arrangement as a phone's calendar would have it; it does not say which notice it follows. */
const ics = [
  'BEGIN:VCALENDAR',
  ...year2027.daysOff.flatMap(({ from, to, name }) => [
    'BEGIN:VEVENT',
    `DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${Temporal.PlainDate.from(to).add({ days: 1 }).toString().replaceAll('-', '')}`,
    `SUMMARY:${name}（休）`,
    'END:VEVENT',
  ]),
  'END:VCALENDAR',
].join('\r\n')

const chooseFile = async (name: string, text: string): Promise<void> => {
  const file = join(hall.folder, name)
  writeFileSync(file, text)
  await clerk.staff.locator('input[type="file"]').setInputFiles(file)
}
const stored = () => hall.ask<{ due: string; provisional: number }>('SELECT due, provisional FROM case_file')

test.describe.serial('工作日历变动', () => {
  test('a case that is accepted in December has a date that is 暂定', async () => {
    ;[program, clerk] = await startClerk(hall, '2026-12-14T09:12:00+08:00')
    const { staff, press, answer, mark } = clerk
    await clerk.signIn('陈立')
    await clerk.open('gaolingjintie', '高龄津贴')
    await press('Enter')
    await clerk.applicant('吴桂芝', '110105193501014029', '13800000002')
    await answer('户籍从外地迁入', '否')
    for (const line of ['高龄津贴申请审批表', '居民身份证', '户口簿', '银行账户', '近期照片'])
      await mark(line, '1')
    await clerk.conclude('受理')
    await expect(staff.getByText('青街受字〔2026〕000001号')).toBeVisible()
    await press('Alt+2')
    await expect(staff.getByRole('row').filter({ hasText: '2026-0001' })).toContainText(
      '2027年1月13日(周三)暂定',
    )
  })

  test('a file that is not understood is refused by its line, and nothing is loaded', async () => {
    const { staff, press, bar } = clerk
    await press('Alt+6')
    await staff.getByRole('tab', { name: '工作日历' }).click()
    await chooseFile('unclear.ics', ics.replace('劳动节（休）', '劳动节'))
    await expect(bar).toContainText('文件没有通过检查，一项也没有导入。')
    await expect(bar).toContainText('位置 第 10 行：“劳动节”没有写明休还是班')
    expect(hall.ask('SELECT count(*) AS n FROM calendar_year')).toEqual([{ n: 3 }])
  })

  test('the year is looked at before it is loaded: the case that moves, from when to when', async () => {
    const { staff, press, bar } = clerk
    await chooseFile('china.ics', ics)
    const row = staff
      .getByRole('grid', { name: '先看变动' })
      .getByRole('row')
      .filter({ hasText: '2026-0001' })
    await expect(row).toContainText('2027年1月13日(周三)暂定')
    await expect(row).toContainText('2027年1月14日(周四)')
    await expect(bar).toContainText('1 件的日期变动')
    const facts = staff.getByRole('complementary')
    await expect(facts).toContainText('文件里没有春节、清明节、端午节、中秋节')
    expect(await objections(staff)).toEqual([])
    // Without the notice nobody could trace it back.
    await press('Control+Enter')
    await expect(facts.getByLabel('来源')).toBeFocused()
    await expect(facts).toContainText('请写明哪一份通知、哪一天')
    await press('Escape')
    await expect(bar).toContainText('已载入到 2026 年')
    expect(stored()).toEqual([{ due: '2027-01-13', provisional: 1 }])
  })

  test('confirmed with its source it is loaded, and the date is another one, on the board and in the case', async () => {
    const { staff, press, bar } = clerk
    await chooseFile('china.ics', ics)
    await staff.getByLabel('来源').fill('国办发明电〔2026〕0号（虚构）')
    await press('Control+Enter')
    await expect(bar).toContainText('已载入 2027 年')
    await expect(bar).toContainText('1 件的日期有变动')
    expect(stored()).toEqual([{ due: '2027-01-14', provisional: 0 }])
    await press('Alt+2')
    const row = staff.getByRole('row').filter({ hasText: '2026-0001' })
    await expect(row).toContainText('2027年1月14日(周四)')
    await expect(row).not.toContainText('暂定')
  })

  test('停办公 is entered at the keyboard, over what it moves, and stands in the explanation', async () => {
    const { staff, press, write, bar } = clerk
    await press('Alt+6')
    await staff.getByRole('tab', { name: '工作日历' }).click()
    await expect(staff.getByRole('radiogroup', { name: '工作日历的内容' })).toBeVisible()
    await press('Alt+8')
    await expect(staff.getByText('周末、节假日开放大厅（轮班、延时）不是工作日')).toBeVisible()
    await press('Control+Enter')
    await expect(staff.getByLabel('从', { exact: true })).toBeFocused()
    await staff.getByLabel('从', { exact: true }).fill('2026-12-16')
    await staff.getByLabel('到', { exact: true }).focus()
    await press('Tab', 'Tab', 'Tab', 'Tab')
    await write('事由', '暴雪停办公')
    await press('Control+Enter')
    await expect(staff.getByLabel('依据')).toBeFocused()
    await write('依据', '区防指〔2026〕3号')
    await press('Control+Enter')
    const moved = staff.getByRole('grid', { name: '先看变动' })
    await expect(moved.getByRole('row').filter({ hasText: '2026-0001' })).toContainText('2027年1月15日(周五)')
    // Back to what was typed, and on again.
    await press('Escape')
    await expect(staff.getByLabel('事由')).toHaveValue('暴雪停办公')
    expect(await objections(staff)).toEqual([])
    await press('Control+Enter')
    await expect(moved).toBeVisible()
    await press('Control+Enter')
    await expect(bar).toContainText('已登记停办公')
    await clerk.openCase('2026-0001')
    await expect(staff.getByText('1月15日(周五)').first()).toBeVisible()
    await press('Control+d')
    await expect(staff.getByText('暴雪停办公').first()).toBeVisible()
  })

  test('停办公 is taken back over what that moves, and the hall is sound', async () => {
    const { staff, press, bar } = clerk
    await press('Escape', 'Alt+6')
    await staff.getByRole('tab', { name: '工作日历' }).click()
    await expect(staff.getByRole('radiogroup', { name: '工作日历的内容' })).toBeVisible()
    await press('Alt+8')
    await expect(staff.getByRole('row').filter({ hasText: '暴雪停办公' })).toBeVisible()
    await press('Alt+9')
    await expect(staff.getByRole('button', { name: /确认撤销/ })).toBeVisible()
    await press('Control+Enter')
    await expect(bar).toContainText('已撤销登记')
    expect(stored()).toEqual([{ due: '2027-01-14', provisional: 0 }])
    await hall.closeSound(program)
  })
})
