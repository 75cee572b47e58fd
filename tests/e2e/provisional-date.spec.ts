import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { hallFolder, startClerk } from '#tests/support/counter.ts'
import type { Clerk } from '#tests/support/counter.ts'
import { year2027 } from '#tests/support/calendar.ts'
import { test } from '#tests/support/e2e-test.ts'
import type { Program } from '#tests/support/program.ts'

const hall = hallFolder('provisional-date')
let program: Program
let clerk: Clerk

test.afterAll(() => hall.remove())

test.describe.serial('暂定: a date past the loaded calendar moves when its year is loaded', () => {
  test('the paper and the board say 暂定 beside the date', async () => {
    ;[program, clerk] = await startClerk(hall, '2026-12-21T10:00:00+08:00')
    const { staff, press, mark } = clerk
    await clerk.signIn('陈立')
    await clerk.open('xingzhengxuke', '行政许可事项（示例）')
    await press('Enter')
    await clerk.applicant('林秀珍', '11010519491231002X', '13812345678')
    for (const line of ['行政许可申请书', '场地平面图', '场地使用协议', '安全工作方案']) await mark(line, '1')
    await clerk.conclude('受理')
    const text = await hall.paper('受理通知书')
    expect(text).toContain('2027年1月4日（星期一）')
    expect(text).toContain('暂定')
    await press('Alt+2')
    const row = staff.getByRole('row', { name: /2026-0001/ })
    await expect(row).toContainText('2027年1月4日(周一)')
    await expect(row).toContainText('暂定')
  })

  test('the year is looked at before it is loaded: which case moves from when to when', async () => {
    const { staff, press } = clerk
    await press('Alt+6')
    await staff.getByRole('tab', { name: '日历' }).click()
    const file = join(hall.folder, '2027.json')
    writeFileSync(file, JSON.stringify(year2027))
    await staff.locator('input[type="file"]').setInputFiles(file)
    await expect(staff.getByText('1 件的日期变动', { exact: true })).toBeVisible()
    const moved = staff.getByRole('row', { name: /2026-0001/ })
    await expect(moved).toContainText('2027年1月4日(周一)')
    await expect(moved).toContainText('2027年1月5日(周二)')
    // Nothing is written by looking.
    expect(hall.ask('SELECT due, provisional FROM case_file')).toEqual([
      { due: '2027-01-04', provisional: 1 },
    ])
    await clerk.conclude('确认载入')
    await expect(staff.getByText(/已载入 2027 年/)).toBeVisible()
  })

  test('the board shows the new date, and the story of the case is what was told', async () => {
    const { staff, press } = clerk
    await press('Alt+2')
    const row = staff.getByRole('row', { name: /2026-0001/ })
    await expect(row).toContainText('2027年1月5日(周二)')
    await expect(row).not.toContainText('暂定')
    await clerk.openCase('2026-0001')
    await expect(staff.getByText('最迟2027年1月5日(周二)办结').first()).toBeVisible()
    await expect
      .poll(() => hall.ask('SELECT due, provisional FROM case_file'))
      .toEqual([{ due: '2027-01-05', provisional: 0 }])
    await hall.closeSound(program)
  })
})
