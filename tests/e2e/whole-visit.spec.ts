import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { openRaw } from '#electron/backend/store/database.ts'
import { verifyAt } from '#tests/support/sample-package.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { test } from '#tests/support/e2e-test.ts'
import { commandLine, pdfText, startProgram } from '#tests/support/program.ts'
import type { Program } from '#tests/support/program.ts'

let folder: string
let program: Program

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whole-visit-'))
})

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Asks the database what it holds; the tests change nothing through it. */
const ask = <T>(sql: string): T[] => {
  const db = openRaw(join(folder, 'hall.db'), demoKey(), { readonly: true })
  try {
    return db.prepare(sql).all() as T[]
  } finally {
    db.close()
  }
}

const printed = (kind: '号票' | '文书'): string[] => {
  const place = join(folder, '已打印', kind)
  return existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.pdf')) : []
}

const signIn = async (staff: Page, name: string, counter: string, shown = `${name} 当班`): Promise<void> => {
  await staff.getByText(counter).click()
  await staff.getByText(name).click()
  await staff.getByLabel('密码').fill('yanshi-2026')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText(shown)).toBeVisible()
}

/** Puts a digit on the current line; it shows at once, and here it is also waited for until it is on the disk. */
const mark = async (staff: Page, digit: string, count: string): Promise<void> => {
  const marks = (): number =>
    ask<{ n: number }>("SELECT count(*) AS n FROM intake, json_each(body, '$.marks')")[0]?.n ?? 0
  const before = marks()
  await staff.keyboard.press(digit)
  await expect(staff.getByText(count)).toBeVisible()
  await expect.poll(marks).toBe(before + 1)
}

test.describe.serial('the whole visit', () => {
  test('a number at the kiosk, a call, one notice for every gap', async () => {
    program = await startProgram(folder, '2026-09-17T09:12:00+08:00')
    const kiosk = await program.window('kiosk')
    await kiosk.getByText('社会救助').click()
    await expect(kiosk.getByText('取号成功')).toBeVisible()
    await expect(kiosk.getByText('A001').first()).toBeVisible()
    await expect.poll(() => printed('号票')).toEqual(['2026-09-17 A001.pdf'])
    expect(pdfText(join(folder, '已打印/号票/2026-09-17 A001.pdf'))).toContain('A001')

    const staff = await program.window('staff')
    await signIn(staff, '王敏', '1号窗口')
    await expect(staff.getByText('A001').first()).toBeVisible()
    // The desk takes keys once it has put the focus into its find box.
    await expect(staff.locator('input:focus')).toBeVisible()
    await staff.keyboard.press('F2')
    const display = await program.window('display')
    await expect(display.getByText('A001').first()).toBeVisible()
    await expect(display.getByText('正在').first()).toBeVisible()
    await staff.keyboard.press('F4')
    await expect(staff.getByText('办理中').first()).toBeVisible()

    await expect(staff.locator('input:focus')).toBeVisible()
    await staff.keyboard.type('dibao')
    await expect(staff.getByText('最低生活保障审核确认')).toBeVisible()
    await staff.keyboard.press('Enter')
    await staff.getByLabel('姓名').fill('林秀珍')
    await staff.getByLabel('证件号码').fill('11010519491231002X')
    await staff.getByLabel('电话').fill('13812345678')
    await staff.getByLabel('电话').press('Enter')
    await expect(staff.getByText('1949-12-31')).toBeVisible()
    for (const question of ['家庭有残疾成员', '家庭有重病成员', '经办人员、村居委成员近亲属'])
      await staff.getByRole('radiogroup', { name: question }).getByText('否', { exact: true }).click()
    await staff.getByText('户口簿').click()
    await staff.keyboard.press('Home')
    await mark(staff, '1', '齐 1，')
    await mark(staff, '1', '齐 2，')
  })

  test('the staff window dies and comes back with nothing lost', async () => {
    const staff = await program.window('staff')
    const died = staff.waitForEvent('crash')
    await program.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes('/staff/'))
      if (window === undefined) throw new Error('no staff window')
      window.webContents.forcefullyCrashRenderer()
    })
    await died
    const again = await program.revived('staff')
    await expect(again.getByText('林秀珍').first()).toBeVisible()
    await expect(again.getByText('齐 2，')).toBeVisible()
    await expect(again.getByText('A001').first()).toBeVisible()
  })

  test('the backend dies with the notice pending, and again while it is drawn: one notice, drawn once', async () => {
    const staff = await program.revived('staff')
    await staff.getByText('户口簿').click()
    await mark(staff, '1', '齐 3，')
    await mark(staff, '1', '齐 4，')
    await mark(staff, '2', '缺 1，')
    await staff.keyboard.press('3')
    await staff.getByLabel('不符之处').fill('缺林国平的签名')
    await staff.keyboard.press('Enter')
    await expect(staff.getByText('缺 2 项')).toBeVisible()

    // Stopped first, so that the command is certainly pending when the process is killed.
    const first = await program.backendPid()
    process.kill(first, 'SIGSTOP')
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByText('正在出具')).toBeVisible()
    process.kill(first, 'SIGKILL')

    // The notice is committed by the retry; kill again before its PDF can have been stored.
    const drawing = (): string[] =>
      ask<{ render: string }>('SELECT render FROM document').map((row) => row.render)
    await expect.poll(drawing, { intervals: [5], timeout: 30_000 }).toHaveLength(1)
    const second = await program.backendPid()
    process.kill(second, 'SIGKILL')
    expect(second).not.toBe(first)
    expect(drawing()).toEqual(['waiting'])

    await expect.poll(drawing, { timeout: 30_000 }).toEqual(['rendered'])
    await expect(staff.getByText('青街告字〔2026〕000001号')).toBeVisible()
    await expect.poll(() => printed('文书')).toEqual(['一次性告知书 青街告字〔2026〕000001号.pdf'])
    const text = pdfText(join(folder, '已打印/文书/一次性告知书 青街告字〔2026〕000001号.pdf'))
    for (const words of ['林秀珍', '信息真实性', '缺林国平的签名', '以上共2项，以下空白', '第1页 共2页'])
      expect(text).toContain(words)
    expect(text).not.toContain('11010519491231002X')
    await staff.keyboard.press('F9')
    await expect(staff.getByText('无人等候')).toBeVisible()
    await program.close()
    expect(commandLine('verify-db', folder).said).toContain('"ok":true')
  })

  test('another day: found by the notice number, gaps closed, accepted with a date that explains itself', async () => {
    program = await startProgram(folder, '2026-09-18T10:00:00+08:00')
    const staff = await program.window('staff')
    await signIn(staff, '王敏', '1号窗口')
    await expect(staff.locator('input:focus')).toBeVisible()
    await staff.keyboard.type('青街告字〔2026〕000001号')
    await expect(staff.getByText('林**').first()).toBeVisible()
    await staff.keyboard.press('Enter')
    await staff.getByText('信息真实性承诺书').click()
    await staff.keyboard.press('1')
    await staff.keyboard.press('1')
    await expect(staff.getByText('材料齐全')).toBeVisible()
    await expect(staff.getByText('2026年10月27日(周二)').first()).toBeVisible()
    await staff.keyboard.press('Control+d')
    await expect(staff.getByText('调休上班').first()).toBeVisible()
    await staff.keyboard.press('Escape')
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByText('青街受字〔2026〕000001号')).toBeVisible()
    await expect.poll(() => printed('文书')).toContain('受理通知书 青街受字〔2026〕000001号.pdf')
    const text = pdfText(join(folder, '已打印/文书/受理通知书 青街受字〔2026〕000001号.pdf'))
    expect(text).toContain('2026年10月27日（星期二）')
    expect(text).toContain('受理之日起23个工作日内')
    expect(text).not.toMatch(/10月27日（星期二）前/)
  })

  test('decided, delivered with the kind of signature on record, closed', async () => {
    const staff = await program.window('staff')
    await staff.keyboard.press('Alt+2')
    await expect(staff.getByText('2026-0001').first()).toBeVisible()
    await staff.keyboard.press('Enter')
    await expect(staff.getByText('登记结果').first()).toBeVisible()
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByLabel('理由')).toBeVisible()
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByText('登记送达').first()).toBeVisible()
    await staff.keyboard.press('Control+Enter')
    await staff.getByLabel('收件人').fill('林秀珍')
    await staff.getByText('捺印', { exact: true }).click()
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByText('手续已全部完成')).toBeVisible()
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByText('已办结').first()).toBeVisible()
    expect(ask('SELECT status, outcome FROM case_file')).toEqual([{ status: 'closed', outcome: 'granted' }])
    expect(
      ask(`SELECT body ->> '$.signature.kind' AS kind FROM case_event WHERE type = 'delivered'`),
    ).toEqual([{ kind: 'fingerprint' }])
    await expect
      .poll(() => ask<{ render: string }>('SELECT render FROM document').map((row) => row.render))
      .toEqual(['rendered', 'rendered', 'rendered', 'rendered'])
  })

  test('archived: collected, sorted, numbered, locked, catalogued', async () => {
    const staff = await program.window('staff')
    await staff.getByText('退出').click()
    await signIn(staff, '刘芳', '不占用窗口', '刘芳 档案员')
    await staff.keyboard.press('Alt+4')
    await expect(staff.getByText('[林**最低生活保障审核确认]').first()).toBeVisible()
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByText('2026 年第 1 批')).toBeVisible()
    const stage = (): unknown[] => ask('SELECT stage FROM archive_batch')
    await staff.keyboard.press('Control+Enter')
    await expect.poll(stage).toEqual([{ stage: 'sorting' }])
    // 低保的期限从停止救助起算；为本次归档由档案员定为 30 年。
    await staff.getByText('[林**最低生活保障审核确认]').first().click()
    await staff.keyboard.press('2')
    await expect.poll(() => ask('SELECT term FROM archive_item')).toEqual([{ term: 'D30' }])
    await expect(staff.getByText('0194-ZY·2026-D30-BMFW-0001').first()).toBeVisible()
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByRole('button', { name: /编号并锁定/ })).toBeEnabled()
    expect(stage()).toEqual([{ stage: 'numbering' }])
    await staff.keyboard.press('Control+Enter')
    await expect.poll(stage).toEqual([{ stage: 'locked' }])
    await expect(staff.getByText('0194-ZY·2026-D30-BMFW-0001').first()).toBeVisible()
    await expect
      .poll(() => ask(`SELECT render FROM document WHERE kind = 'catalogue'`), { timeout: 30_000 })
      .toEqual([{ render: 'rendered' }])
  })

  test('exported, read back by another process, verified; any changed byte is found', async () => {
    const staff = await program.window('staff')
    await staff.keyboard.press('Alt+5')
    await staff.getByRole('tab', { name: '导出与核验' }).click()
    await staff.getByRole('checkbox').check()
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByText('已核验', { exact: true }).first()).toBeVisible({ timeout: 60_000 })
    await program.close()
    expect(commandLine('verify-db', folder).said).toContain('"ok":true')
    expect(commandLine('verify-audit', folder).said).toContain('"ok":true')

    const [name] = readdirSync(join(folder, 'exports'))
    const place = join(folder, 'exports', name ?? '')
    const sound = commandLine('verify-export', place)
    expect(sound.said).toContain('"ok":true')
    expect(sound.code).toBe(0)
    const files = readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
    const names = files.map((file) => relative(place, file).split(sep).join('/'))
    expect(names).toContain('data/hall.db')
    expect(names.filter((file) => file.startsWith('data/documents/'))).toHaveLength(5)
    expect(names.filter((file) => file.startsWith('data/archive/0194-ZY·2026-D30-BMFW-0001/'))).toHaveLength(
      5,
    )
    for (const [index, file] of files.entries()) {
      const bytes = readFileSync(file)
      const at = Math.floor(bytes.length / 2)
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0x01
      writeFileSync(file, changed)
      const found = await verifyAt(place)
      expect(found.ok, names[index]).toBe(false)
      if (!found.ok && names[index]?.startsWith('data/')) expect(found.damaged[0]?.file).toBe(names[index])
      writeFileSync(file, bytes)
    }
    // The same from outside, with the exit code a script would see.
    const database = join(place, 'data/hall.db')
    const bytes = readFileSync(database)
    writeFileSync(database, Buffer.from(bytes).fill(0xff, 100, 101))
    const damaged = commandLine('verify-export', place)
    expect(damaged.code).toBe(1)
    expect(damaged.said).toContain('"firstDamaged":"data/hall.db"')
  })
})
