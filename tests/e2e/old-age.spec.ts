import { expect } from '@playwright/test'
import { hallFolder, startClerk } from '#tests/support/counter.ts'
import type { Clerk } from '#tests/support/counter.ts'
import { test } from '#tests/support/e2e-test.ts'
import type { Program } from '#tests/support/program.ts'

const hall = hallFolder('old-age')
const TOO_YOUNG = '申请人未满80周岁；本地规定可以提前申请或者放宽年龄的除外'
/** 80 on the day after the visit. */
const NUMBER = '110105194609180023'
let program: Program
let clerk: Clerk

test.afterAll(() => hall.remove())

test.describe.serial('高龄津贴', () => {
  test('not yet due by age: said on the page, and the visit may end as a consultation', async () => {
    ;[program, clerk] = await startClerk(hall, '2026-09-17T09:12:00+08:00')
    const { staff, press, write, answer } = clerk
    await clerk.signIn('王敏')
    await clerk.open('gaolingjintie', '高龄津贴')
    await press('Enter')
    await clerk.applicant('吴桂芝', NUMBER, '13800000002')
    await expect(staff.getByText(TOO_YOUNG)).toBeVisible()
    await answer('户籍从外地迁入', '否')
    await press('Alt+Enter')
    await expect(staff.getByRole('radio', { name: /咨询办结/ })).toBeFocused()
    await press('Enter')
    await write('咨询内容', '明天满80周岁，问能否今天申请')
    await clerk.conclude('咨询办结')
    await expect(staff.getByRole('combobox', { name: '查找事项或来过的人' })).toBeFocused()
    expect(hall.ask('SELECT result FROM visit')).toEqual([{ result: 'consulted' }])
    expect(hall.ask('SELECT count(*) AS n FROM case_file')).toEqual([{ n: 0 }])
  })

  test('or the clerk takes it all the same, the photograph to follow against a commitment', async () => {
    const { staff, bar, press, answer, mark } = clerk
    await clerk.open('gaolingjintie', '高龄津贴')
    await press('Enter')
    await clerk.applicant('吴桂芝', NUMBER, '13800000002')
    await expect(staff.getByText(TOO_YOUNG)).toBeVisible()
    await answer('户籍从外地迁入', '否')
    for (const line of ['高龄津贴申请审批表', '居民身份证', '户口簿', '银行账户']) await mark(line, '1')
    await mark('近期照片', '5')
    await expect(staff.getByLabel('怎样补交')).toBeFocused()
    await press('Enter')
    await expect(bar).toContainText('容缺 1 项')
    await clerk.conclude('容缺受理')
    await expect(staff.getByText('青街受字〔2026〕000001号')).toBeVisible()
    const [acceptance, commitment] = [await hall.paper('受理通知书'), await hall.paper('容缺受理承诺书')]
    for (const words of [
      '符合容缺受理条件',
      '待补交：近期照片',
      '最迟 2026年10月8日（星期四）（含当日）',
      '最迟 2026年10月23日（星期五）',
      '容缺受理承诺书：青街容字〔2026〕000001号',
      '容缺，待补交',
    ])
      expect(acceptance.replaceAll(/ +/g, ' ')).toContain(words.replaceAll(/ +/g, ' '))
    for (const words of [
      '青街容字〔2026〕000001号',
      '近期照片',
      '最迟 2026年10月8日（星期四）（含当日）',
      '逾期没有补交的，视为撤回申请',
      '以上共1项，以下空白',
    ])
      expect(commitment).toContain(words)
    // The commitment counts once it is signed.
    await press('Control+2')
    await expect(staff.getByText('已捺印')).toBeVisible()
  })

  test('it is handed in later: a receipt, and the promise is kept', async () => {
    const { staff, bar, mark } = clerk
    await clerk.openCase('2026-0001')
    await clerk.conclude('补交')
    await mark('近期照片', '1')
    await expect(bar).toContainText('补交 1 项')
    await clerk.conclude('登记补交')
    await expect(staff.getByText('已登记补交')).toBeVisible()
    const receipt = await hall.paper('收件凭证')
    for (const words of ['补交的材料1项', '承诺补交的材料已经全部交齐', '近期照片'])
      expect(receipt).toContain(words)
    expect(
      hall.ask("SELECT type FROM case_event WHERE type IN ('deferred', 'supplied') ORDER BY at, type"),
    ).toEqual([{ type: 'deferred' }, { type: 'supplied' }])
    // Everything is there: now the result may be registered.
    await clerk.openCase('2026-0001')
    await expect(staff.getByRole('button', { name: /登记结果/ })).toBeVisible()
    await hall.closeSound(program)
  })
})
