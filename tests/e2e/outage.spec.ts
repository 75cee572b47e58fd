import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { openRaw } from '#electron/backend/store/database.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { test } from '#tests/support/e2e-test.ts'
import { commandLine, pdfText, startProgram } from '#tests/support/program.ts'
import type { Program } from '#tests/support/program.ts'

let folder: string
let program: Program

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'outage-'))
})

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const ask = <T>(sql: string): T[] => {
  const db = openRaw(join(folder, 'hall.db'), demoKey(), { readonly: true })
  try {
    return db.prepare(sql).all() as T[]
  } finally {
    db.close()
  }
}

const printed = (): string[] => {
  const place = join(folder, '已打印/文书')
  return existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.pdf')) : []
}

const signIn = async (staff: Page, name: string, shown: string): Promise<void> => {
  await staff.getByText('1号窗口').click()
  await staff.getByText(name).click()
  await staff.getByLabel('密码').fill('yanshi-2026')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText(shown)).toBeVisible()
  // The desk takes keys once it has put the focus into its find box.
  await expect(staff.locator('input:focus')).toBeVisible()
}

const states = (): string[] =>
  ask<{ state: string }>('SELECT state FROM outage_slip ORDER BY serial').map(({ state }) => state)

const marks = (): number =>
  ask<{ n: number }>("SELECT count(*) AS n FROM intake, json_each(body, '$.marks')")[0]?.n ?? 0

test.describe.serial('an outage with 补录', () => {
  test('numbers are prepared and printed the day before', async () => {
    program = await startProgram(folder, '2026-09-16T16:00:00+08:00')
    const staff = await program.window('staff')
    await signIn(staff, '陈立', '陈立 当班')
    await staff.keyboard.press('Alt+5')
    await staff.getByRole('tab', { name: '停机预案' }).click()
    await expect(staff.getByText('还没有备好的空白收件单，停机时没有号可用。')).toBeVisible()
    await staff.getByLabel('张数').fill('3')
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByText('空白 3 张')).toBeVisible()
    await expect(staff.getByText('青街收字〔2026〕000003号')).toBeVisible()
    await expect.poll(printed, { timeout: 30_000 }).toHaveLength(1)
    const text = pdfText(join(folder, '已打印/文书', printed()[0] ?? ''))
    for (const serial of [1, 2, 3]) expect(text).toContain(`青街收字〔2026〕00000${serial}号`)
  })

  test('the power goes; nothing that was prepared is lost', async () => {
    process.kill(await program.backendPid(), 'SIGKILL')
    await program.close()
    expect(states()).toEqual(['blank', 'blank', 'blank'])
    expect(commandLine('verify-db', folder).said).toContain('"ok":true')
  })

  test('afterwards the paper is entered with its own time, agreed by the duty lead', async () => {
    program = await startProgram(folder, '2026-09-17T14:00:00+08:00')
    const staff = await program.window('staff')
    await signIn(staff, '王敏', '王敏 当班')
    await staff.getByRole('button', { name: '补录停机收件' }).click()
    await staff.getByLabel('收件单号').fill('1')
    await expect(staff.getByText('青街收字〔2026〕000001号')).toBeVisible()
    await staff.getByLabel('收件日期').fill('2026-09-17')
    await staff.getByLabel('收件时间').fill('14:30')
    await expect(staff.getByText('这个时间还没有到')).toBeVisible()
    await staff.getByLabel('收件时间').fill('09:30')
    await staff.getByRole('combobox', { name: '事项' }).fill('行政许可')
    await expect(staff.getByRole('option', { name: '行政许可事项（示例）' })).toBeVisible()
    await staff.getByRole('combobox', { name: '事项' }).press('Enter')
    await staff.getByLabel('停机原因').fill('上午停电')
    await staff.getByLabel('值班长账号').fill('wangmin')
    await staff.getByLabel('值班长密码').fill('yanshi-2026')
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByText('王敏不是值班长或管理员，不能签认。')).toBeVisible()
    await staff.getByLabel('值班长账号').fill('chenli')
    await staff.getByLabel('值班长密码').fill('yanshi-2026')
    await staff.keyboard.press('Control+Enter')

    await staff.getByLabel('姓名').fill('林秀珍')
    await staff.getByLabel('证件号码').fill('11010519491231002X')
    await staff.getByLabel('电话').fill('13812345678')
    await staff.getByLabel('电话').press('Enter')
    await expect(staff.getByText('1949-12-31')).toBeVisible()
    // The desk says which paper this is, when it was taken and who agreed.
    await expect(staff.getByText('补录 青街收字〔2026〕000001号')).toBeVisible()
    await expect(staff.getByText('实际收件 2026-09-17 09:30')).toBeVisible()
    for (const count of [1, 2, 3, 4]) {
      await staff.keyboard.press('1')
      await expect.poll(marks).toBe(count)
    }
    await staff.keyboard.press('Control+s')
    await expect(staff.getByRole('button', { name: '收件待审 Ctrl Enter' })).toBeVisible()
    await staff.keyboard.press('Control+Enter')

    // The slip that was given out is the receipt; the limits run from the morning.
    await expect.poll(states).toEqual(['entered', 'blank', 'blank'])
    expect(ask("SELECT number, kind FROM document WHERE kind = 'receipt'")).toEqual([
      { number: '青街收字〔2026〕000001号', kind: 'receipt' },
    ])
    expect(
      ask<{ at: number; reason: string }>(
        "SELECT at, body ->> '$.late.reason' AS reason FROM case_event WHERE type = 'received'",
      ),
    ).toEqual([{ at: Date.parse('2026-09-17T09:30:00+08:00'), reason: '上午停电' }])
    const receipt = (): string | undefined => printed().find((name) => name.includes('收字〔2026〕000001号'))
    await expect.poll(receipt, { timeout: 30_000 }).toBeDefined()
    expect(pdfText(join(folder, '已打印/文书', receipt() ?? ''))).toContain('林秀珍')
  })

  test('a spoilt form is made void, and every number is accounted for', async () => {
    const staff = await program.window('staff')
    await staff.getByText('退出').click()
    await signIn(staff, '陈立', '陈立 当班')
    await staff.keyboard.press('Alt+5')
    await staff.getByRole('tab', { name: '停机预案' }).click()
    const rows = staff.getByRole('grid', { name: '备好的收件单号' }).getByRole('row')
    await expect(rows.filter({ hasText: '000001号' })).toContainText('已补录')
    await expect(rows.filter({ hasText: '000001号' })).toContainText('2026-0001')
    await rows.filter({ hasText: '000002号' }).click()
    await staff.keyboard.press('Alt+7')
    await staff.getByLabel('作废原因').fill('写坏')
    await staff.keyboard.press('Control+Enter')
    await expect(rows.filter({ hasText: '000002号' })).toContainText('已作废')
    await expect(staff.getByText('空白 1 张', { exact: true })).toBeVisible()
    await expect(staff.getByText('空白只剩 1 张')).toBeVisible()
    // The row has the focus again.
    await staff.keyboard.press('ArrowDown')
    await expect(staff.getByText('青街收字〔2026〕000003号　空白')).toBeVisible()
    await program.close()
    expect(states()).toEqual(['entered', 'void', 'blank'])
    expect(commandLine('verify-db', folder).said).toContain('"ok":true')
  })
})
