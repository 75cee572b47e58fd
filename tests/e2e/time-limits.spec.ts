import { expect } from '@playwright/test'
import { hallFolder, startClerk } from '#tests/support/counter.ts'
import type { Clerk } from '#tests/support/counter.ts'
import { test } from '#tests/support/e2e-test.ts'
import type { Program } from '#tests/support/program.ts'

const hall = hallFolder('time-limits')
let program: Program
let clerk: Clerk

test.afterAll(() => hall.remove())

/** An application that is complete, taken in and accepted at once. */
const request = async (name: string, number: string, phone: string): Promise<void> => {
  await clerk.open('xinxigongkai', '政府信息公开申请')
  await clerk.press('Enter')
  await clerk.applicant(name, number, phone)
  await clerk.answer('申请人', '个人')
  await clerk.mark('政府信息公开申请表', '1')
  await clerk.mark('申请人居民身份证', '1')
  await clerk.conclude('受理')
  await expect(clerk.staff.getByText('已受理')).toBeVisible()
}

/** The program started on another day: the duty lead looks at the date, then goes on with the case. */
const onDay = async (clock: string, number: string): Promise<void> => {
  ;[program, clerk] = await startClerk(hall, clock)
  await clerk.signIn('陈立')
  await expect(clerk.staff.getByRole('heading', { name: '核对日期' })).toBeVisible()
  await clerk.press('Control+Enter')
  await expect(clerk.staff.getByText('陈立 当班')).toBeVisible()
  await clerk.openCase(number)
}

test.describe.serial('the course of a case: 政府信息公开申请 of 9月21日', () => {
  test('is due twenty working days later', async () => {
    ;[program, clerk] = await startClerk(hall, '2026-09-21T09:05:00+08:00')
    await clerk.signIn('王敏')
    await request('沈国平', '11010519491231002X', '13812345678')
    await clerk.press('Escape')
    await request('周文斌', '110105195503040043', '13987654321')
    expect(await hall.paper('受理通知书 青街受字〔2026〕000001号')).toContain('2026年10月26日（星期一）')
    await program.close()
  })

  test('stands still while somebody else is asked, and has no date meanwhile (条例第三十三条)', async () => {
    await onDay('2026-09-24T16:20:00+08:00', '2026-0001')
    const { staff, bar, press, fill } = clerk
    await expect(bar).toContainText(
      '延期须经政府信息公开工作机构负责人同意，并在10月26日(周一)（含当日）前告知申请人',
    )
    await press('Alt+7')
    await fill('原因', '涉及第三方，书面征求意见')
    await fill('同意人', '周主任')
    await fill('预计需要', '15')
    await clerk.conclude('出具特别程序告知书')
    await expect(bar).toContainText('已暂停计时')
    await expect(staff.getByText('暂停，恢复后推算应办结', { exact: true })).toBeVisible()
    await expect(
      staff.getByText(/^至9月24日\(周四\)（含当日）已用 3 个工作日，次日起暂停：征求第三方和其他机关意见。/),
    ).toBeVisible()
    // Neither the head nor the band of the clock names a day.
    await expect(staff.locator('.case-due')).not.toContainText('10月')
    await expect(staff.getByText(/^应办结 /)).toHaveCount(0)
    const told = await hall.paper('特别程序告知书')
    for (const words of ['青街特字〔2026〕000001号', '征求第三方和其他机关意见', '15个工作日', '周主任'])
      expect(told).toContain(words)
    await program.close()
  })

  test('runs again, seven working days later than before', async () => {
    await onDay('2026-10-12T11:30:00+08:00', '2026-0001')
    const { staff, bar, press, fill } = clerk
    await clerk.conclude('恢复计时')
    await fill('结果', '第三方同意公开')
    await clerk.conclude('出具恢复计时告知书')
    await expect(bar).toContainText('已恢复计时，应办结11月4日(周三)')
    await expect(
      staff.getByText(
        '9月24日(周四)当日计入，9月25日(周五)至10月12日(周一)暂停，扣除 7 个工作日；应办结由 10月26日(周一)顺延至 11月4日(周三)。',
      ),
    ).toBeVisible()
    const again = await hall.paper('恢复计时告知书')
    for (const words of [
      '2026年11月4日（星期三）',
      '2026年10月26日（星期一）',
      '第三方同意公开',
      '7个工作日',
    ])
      expect(again).toContain(words)

    await press('Control+d')
    await expect(staff.getByText('征求第三方和其他机关意见，不计 7 工作日')).toBeVisible()
    await press('Control+p')
    await expect(bar).toContainText('期限计算说明正在打印')
    const explained = await hall.paper('期限计算说明')
    expect(explained).toContain('2026年11月4日（星期三）')
    expect(explained).toContain('征求第三方和其他机关意见')
    await press('Escape')
  })

  test('is extended in time, and an objection is answered the same day (R-052, R-073)', async () => {
    const { staff, bar, press, fill } = clerk
    await press('Alt+8')
    await fill('延长时间', '21')
    await expect(staff.getByText('最多 20 个工作日，至 12月2日(周三)')).toBeVisible()
    await fill('延长时间', '10')
    await expect(staff.getByText('应办结改为11月18日(周三)')).toBeVisible()
    await fill('同意人', '周主任')
    await fill('延期原因', '须向三个部门核对')
    await fill('目前进展', '两个部门已答复')
    await fill('后续安排', '第三个部门答复后审签')
    await clerk.conclude('出具延期告知书')
    await expect(bar).toContainText('已延期，应办结改为11月18日(周三)')
    await expect(staff.getByText('最迟11月18日(周三)办结')).toBeVisible()
    await expect(
      staff.getByText(/法定期限延长 10 个工作日；应办结由 10月26日\(周一\)顺延至 11月18日\(周三\)。/),
    ).toBeVisible()
    const extended = await hall.paper('延期办理告知书')
    for (const words of ['2026年11月18日（星期三）', '2026年11月4日（星期三）', '须向三个部门核对', '周主任'])
      expect(extended).toContain(words)

    await clerk.more('登记异议')
    await fill('异议或建议', '希望先公开第三季度的部分')
    await clerk.conclude('登记异议')
    await expect(bar).toContainText('最迟10月13日(周二)（含当日）答复')
    await clerk.conclude('答复异议')
    await expect(staff.getByText('沈国平，10月12日(周一)：希望先公开第三季度的部分')).toBeVisible()
    await fill('答复', '分批公开，第三季度在先')
    await clerk.conclude('出具异议答复书')
    await expect(bar).toContainText('已答复异议')
    const answered = await hall.paper('异议答复书')
    for (const words of ['希望先公开第三季度的部分', '分批公开，第三季度在先'])
      expect(answered).toContain(words)
    await program.close()
  })

  test('is finished late with its reason, delivered, closed, and the closing taken back', async () => {
    await onDay('2026-11-19T09:10:00+08:00', '2026-0001')
    const { staff, bar, fill } = clerk
    await expect(staff.getByText('逾期 1 个工作日')).toBeVisible()
    await clerk.conclude('登记结果')
    await fill('超时原因', '第三个部门昨日才答复')
    await clerk.conclude('出具结果告知书')
    await expect(bar).toContainText('已登记结果')
    expect(await hall.paper('办理结果告知书')).toContain('第三个部门昨日才答复')
    await clerk.conclude('登记送达')
    await fill('收件人', '沈国平')
    await clerk.conclude('出具送达回执')
    await clerk.conclude('办结')
    await expect(bar).toContainText('已办结，转入待归档')
    await clerk.more('撤销上一步')
    await expect(staff.getByText(/^办结（2026-11-19 \d\d:\d\d，陈立）$/)).toBeVisible()
    await fill('撤销原因', '回执漏签')
    await clerk.conclude('撤销这一步')
    await expect(bar).toContainText('已撤销，原记录保留')
    await expect(staff.getByText('待办结').first()).toBeVisible()
    await expect(staff.getByText('撤销“办结”。原因：回执漏签。')).toBeVisible()
    await expect(staff.getByText('已撤销', { exact: true })).toBeVisible()
    expect(hall.ask("SELECT status FROM case_file WHERE number = '2026-0001'")).toEqual([
      { status: 'delivered' },
    ])
  })

  test('an extension that is told too late is refused, and recorded only as such', async () => {
    const { staff, bar, press, fill } = clerk
    await press('Escape')
    await clerk.openCase('2026-0002')
    await expect(staff.getByText('逾期 18 个工作日')).toBeVisible()
    await press('Alt+8')
    await fill('延长时间', '20')
    await fill('同意人', '周主任')
    await fill('延期原因', '漏看期限')
    await fill('目前进展', '尚未答复')
    await fill('后续安排', '本周答复')
    await clerk.conclude('出具延期告知书')
    await expect(bar).toContainText('应办结10月26日(周一)已过才告知，不能延期。没有写入，应办结日期不变。')
    expect(hall.ask("SELECT count(*) AS n FROM case_event WHERE type = 'extended'")).toEqual([{ n: 1 }])
    await press('Alt+7')
    await expect(bar).toContainText('已记为逾期告知，应办结仍是10月26日(周一)')
    await expect(staff.getByText('逾期 18 个工作日')).toBeVisible()
    await expect(staff.getByText('逾期告知延期')).toBeVisible()
    const late = await hall.paper('延期办理告知书 青街延字〔2026〕000002号')
    expect(late).toContain('2026年10月26日（星期一）')
    expect(late).not.toContain('2026年11月23日')
    await hall.closeSound(program)
  })
})
