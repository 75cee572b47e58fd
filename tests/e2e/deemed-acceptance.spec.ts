import { expect } from '@playwright/test'
import { hallFolder, startClerk } from '#tests/support/counter.ts'
import type { Clerk } from '#tests/support/counter.ts'
import { test } from '#tests/support/e2e-test.ts'
import type { Program } from '#tests/support/program.ts'

const hall = hallFolder('deemed-acceptance')
let program: Program
let clerk: Clerk

test.afterAll(() => hall.remove())

test.describe.serial('视为受理 after the program was off (行政许可法第32条)', () => {
  test('an application for a permit is taken in to be examined', async () => {
    ;[program, clerk] = await startClerk(hall, '2026-09-17T09:12:00+08:00')
    const { staff, press, mark } = clerk
    await clerk.signIn('王敏')
    await clerk.open('xingzhengxuke', '行政许可事项（示例）')
    await press('Enter')
    await clerk.applicant('林秀珍', '11010519491231002X', '13812345678')
    await mark('行政许可申请书', '1')
    await press('Control+s')
    await expect(staff.getByText(/最迟9月23日\(周三\)一次告知，逾期不告知即为受理/)).toBeVisible()
    await clerk.conclude('收件待审')
    await expect(staff.getByText('青街收字〔2026〕000001号')).toBeVisible()
    const text = await hall.paper('收件凭证')
    for (const words of [
      '2026年9月23日（星期三）（含当日）',
      '5个工作日内一次告知',
      '材料之日（2026年9月17日）起即为受理',
      '以上共1项，以下空白',
    ])
      expect(text).toContain(words)
    await program.close()
  })

  test('started again after the last day: the day is looked at, and the case was accepted on its first day', async () => {
    ;[program, clerk] = await startClerk(hall, '2026-09-28T09:00:00+08:00')
    const { staff, press } = clerk
    await clerk.signIn('陈立')
    await expect(staff.getByRole('heading', { name: '核对日期' })).toBeVisible()
    expect(hall.ask('SELECT status FROM case_file')).toEqual([{ status: 'received' }])
    await press('Control+Enter')
    await expect(staff.getByText('陈立 当班')).toBeVisible()
    await expect.poll(() => hall.ask('SELECT status FROM case_file')).toEqual([{ status: 'accepted' }])
    await clerk.openCase('2026-0001')
    await expect(
      staff.getByText('至9月23日(周三)未告知，自收件之日起视为受理（行政许可法第 32 条）。'),
    ).toBeVisible()
    await expect(staff.getByText('最迟10月8日(周四)办结').first()).toBeVisible()
    await expect(staff.getByText(/9月17日\(周四\)的次日计为第 1 日/)).toBeVisible()
    expect(
      hall.ask(
        "SELECT body ->> '$.acceptedOn' AS acceptedOn, body ->> '$.toldBy' AS toldBy FROM case_event WHERE type = 'deemed-accepted'",
      ),
    ).toEqual([{ acceptedOn: '2026-09-17', toldBy: '2026-09-23' }])
    await hall.closeSound(program)
  })
})
