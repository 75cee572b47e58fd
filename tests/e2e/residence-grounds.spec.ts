import { expect } from '@playwright/test'
import { hallFolder, startClerk } from '#tests/support/counter.ts'
import type { Clerk } from '#tests/support/counter.ts'
import { test } from '#tests/support/e2e-test.ts'
import type { Program } from '#tests/support/program.ts'

const hall = hallFolder('residence-grounds')
let program: Program
let clerk: Clerk

test.afterAll(() => hall.remove())

const GROUNDS = [
  {
    ground: '合法稳定住所',
    person: ['周文斌', '110105199005054010'],
    before: [],
    proof: '房屋租赁合同',
    others: ['房屋产权证明文件', '购房合同', '住宿证明'],
  },
  {
    ground: '合法稳定就业',
    person: ['何晓燕', '110105198808083320'],
    before: ['营业执照'],
    proof: '劳动合同',
    others: ['营业执照', '劳动关系证明'],
  },
  {
    ground: '连续就读',
    person: ['许家豪', '110105200403012110'],
    before: ['学生证'],
    proof: '连续就读证明材料',
    others: ['学生证'],
  },
] as const

test.describe.serial('居住证 by each of its three grounds', () => {
  test.beforeAll(async () => {
    ;[program, clerk] = await startClerk(hall, '2026-09-17T09:12:00+08:00')
    await clerk.signIn('王敏')
  })

  for (const [index, { ground, person, before, proof, others }] of GROUNDS.entries())
    test(`${ground}: ${proof} is enough`, async () => {
      const { staff, bar, press, answer, mark } = clerk
      await clerk.open('juzhuzheng', '居住证申领')
      await press('Enter')
      await clerk.applicant(person[0], person[1], '13900000001')
      await answer('离开户籍地到本地居住半年以上', '是')
      await expect(staff.getByLabel('申领依据')).toBeFocused()
      for (let down = 0; down <= index; down += 1) await press('ArrowDown')
      await expect(staff.getByLabel('申领依据')).toHaveValue(
        ['residence', 'employment', 'study'][index] ?? '',
      )
      await press('Enter')
      await mark('居民身份证', '1')
      await mark('本人相片', '1')
      for (const other of before) {
        await expect(clerk.currentLine).toContainText(other)
        await press('ArrowDown')
      }
      await mark(proof, '1')
      const list = staff.getByRole('grid', { name: '材料清单' })
      await expect(list.getByRole('row')).toHaveCount(1 + 2 + 1 + others.length)
      // The cursor has left the line, and whoever stands elsewhere says so in words.
      await press('Home')
      for (const other of others)
        await expect(list.getByRole('row').filter({ hasText: other })).toContainText('同组已齐，可不交')
      await expect(bar).toContainText('材料齐全')
      await clerk.conclude('受理')
      const number = `青街受字〔2026〕00000${index + 1}号`
      await expect(staff.getByText(number)).toBeVisible()
      const text = await hall.paper(number)
      for (const words of [
        person[0],
        '最迟 2026年10月2日（星期五）',
        '法定时限：受理之日起15日内',
        '收到材料 3项',
        `以上共${3 + others.length}项，以下空白`,
      ])
        expect(text).toContain(words)
      expect(text).toMatch(new RegExp(`${proof} .*齐，已收`))
      for (const other of others) expect(text).toMatch(new RegExp(`${other} .*不用提交`))
    })

  test('an original is kept, listed and signed for, and goes back before the case is closed', async () => {
    const { staff, press, write } = clerk
    await clerk.openCase('2026-0001')
    await expect(staff.getByRole('button', { name: /登记结果/ })).toBeVisible()
    await clerk.more('接收原件')
    await expect(staff.getByRole('checkbox', { name: '居民身份证' })).toBeFocused()
    await press('Tab')
    await staff.getByRole('checkbox', { name: '房屋租赁合同' }).press('Space')
    await staff.getByRole('radiogroup', { name: '签收' }).getByRole('radio').first().press('2')
    await clerk.conclude('出具接收清单')
    await expect(staff.getByText('保管原件')).toBeVisible()
    const taken = await hall.paper('原件接收清单')
    for (const words of [
      '青街接字〔2026〕000001号',
      '房屋租赁合同',
      '签认方式 捺印',
      '以上共1项1件，以下空白',
    ])
      expect(taken).toContain(words)
    expect(taken).not.toContain('居民身份证 ')

    await clerk.conclude('登记结果')
    await clerk.conclude('出具结果告知书')
    await clerk.conclude('登记送达')
    await write('收件人', '周文斌')
    await clerk.conclude('出具送达回执')
    // Nothing is closed over somebody's papers.
    await clerk.conclude('归还原件')
    await clerk.conclude('出具归还清单')
    await expect(staff.getByText(/已归还原件/)).toBeVisible()
    const returned = await hall.paper('原件归还清单')
    for (const words of ['青街还字〔2026〕000001号', '取回人 周文斌', '接收的原件已经全部归还'])
      expect(returned).toContain(words)

    // The paper of the result was taken along and is signed for.
    await clerk.more('签收')
    await expect(staff.getByLabel('文书', { exact: true })).toHaveValue(/./)
    await expect(staff.getByLabel('文书', { exact: true })).toBeFocused()
    await clerk.conclude('登记签收')
    await expect(staff.getByText('已登记签收。')).toBeVisible()
    await clerk.conclude('办结')
    await expect(staff.getByText('已办结').first()).toBeVisible()
    expect(
      hall.ask(
        `SELECT type, body ->> '$.signature.kind' AS kind FROM case_event
         WHERE type IN ('originals-taken', 'originals-returned', 'acknowledged') ORDER BY at, seq`,
      ),
    ).toEqual([
      { type: 'originals-taken', kind: 'fingerprint' },
      { type: 'originals-returned', kind: 'signed' },
      { type: 'acknowledged', kind: 'signed' },
    ])
  })

  test('the data is sound', async () => {
    await hall.closeSound(program)
  })
})
