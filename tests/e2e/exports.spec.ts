import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { test } from '#tests/support/e2e-test.ts'
import { objections } from '#tests/support/objections.ts'
import { commandLine, startProgram } from '#tests/support/program.ts'
import type { Program } from '#tests/support/program.ts'

const PASSWORD = '7k2m-9qwx-pf3d'

let base: string
let hall: string
/** A medium that travels: a folder that can be taken away. */
let stick: string
let away: string
let program: Program

test.beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'exports-'))
  hall = join(base, 'hall')
  stick = join(base, '移动硬盘')
  away = join(base, 'away')
  mkdirSync(stick)
})

test.afterAll(() => rmSync(base, { recursive: true, force: true }))

const signIn = async (staff: Page, name: string, counter: string): Promise<void> => {
  await staff.getByText(counter).click()
  await staff.getByText(name).click()
  await staff.getByLabel('密码').fill('yanshi-2026')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('退出')).toBeVisible()
}

/** The system's own dialog cannot be pressed by a test: whoever is asked answers this folder. */
const answerDialogWith = (folder: string): Promise<void> =>
  program.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)

/** What became of one place in the run that is chosen in the list. */
const outcome = (staff: Page, place: string) =>
  staff.getByRole('complementary', { name: '这一次导出' }).getByRole('region', { name: place })

const packages = (): string[] => readdirSync(stick).filter((name) => name.endsWith('.zip'))

const sevenZip = (command: 't' | 'l', password: string): string =>
  execFileSync('7za', [command, '-bd', `-p${password}`, join(stick, packages()[0] ?? '')], {
    encoding: 'utf8',
    stdio: 'pipe',
  })

test.describe.serial('exports', () => {
  test('a place for a medium that travels is set up, exported to by keyboard, and opens with its password only', async () => {
    program = await startProgram(hall, '2026-09-18T09:12:00+08:00')
    await answerDialogWith(stick)
    const staff = await program.window('staff')
    await signIn(staff, '赵倩', '不占用窗口')
    await staff.keyboard.press('Alt+6')
    // The demo hall never closes.
    await staff.getByRole('textbox', { name: '结束' }).fill('17:30')
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByText('已保存')).toBeVisible()
    await staff.getByRole('tab', { name: '导出' }).click()
    await expect(staff.getByText('所有启用的位置都与大厅在同一块硬盘上')).toBeVisible()
    await staff.keyboard.press('Alt+7')
    await staff.getByRole('button', { name: '选择文件夹' }).press('Enter')
    await expect(staff.getByText('与大厅同一块硬盘；')).toBeVisible()
    await expect(staff.getByRole('radio', { name: '明文包' })).toBeDisabled()
    await staff.getByRole('radio', { name: '加密压缩包' }).check()
    await staff.getByRole('textbox', { name: '密码' }).fill(PASSWORD)
    await staff.getByLabel('再输一次').fill('别的')
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByText('两次输入不一样')).toBeVisible()
    expect(await objections(staff)).toEqual([])
    await staff.getByLabel('再输一次').fill(PASSWORD)
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByRole('row', { name: /移动硬盘/ })).toBeVisible()

    await staff.keyboard.press('Alt+5')
    await staff.getByRole('tab', { name: '导出与核验' }).click()
    await expect(staff.getByText('导出到 本机、移动硬盘')).toBeVisible()
    await staff.keyboard.press('Control+Enter')
    for (const place of ['本机', '移动硬盘'])
      await expect(outcome(staff, place).getByText('已核验')).toBeVisible({ timeout: 60_000 })
    await expect(staff.getByText('这一次全部核验无误')).toBeVisible()
    expect(await objections(staff)).toEqual([])

    expect(packages()).toHaveLength(1)
    expect(sevenZip('t', PASSWORD)).toContain('Everything is Ok')
    const held = sevenZip('l', PASSWORD)
    for (const file of ['bagit.txt', 'manifest-sha256.txt', 'data/hall.db', 'data/hall/key.json'])
      expect(held).toContain(file)
    expect(() => sevenZip('t', 'another password')).toThrow()
  })

  test('a medium that was pulled out is named, with what is safe and what to do', async () => {
    const staff = await program.window('staff')
    renameSync(stick, away)
    await staff.keyboard.press('Control+Enter')
    const warning = staff.getByRole('alert', { name: '导出提醒' })
    await expect(warning).toContainText('移动硬盘 没有找到这个位置', { timeout: 60_000 })
    await expect(warning).toContainText('大厅数据没有受影响')
    await expect(warning).toContainText('插好移动硬盘')
    await expect(outcome(staff, '本机').getByText('已核验')).toBeVisible()
    await expect(outcome(staff, '移动硬盘').getByText('未完成')).toBeVisible()
    expect(await objections(staff)).toEqual([])
    await program.close()
  })

  test('the next start says so before and after signing in, until another try has succeeded', async () => {
    program = await startProgram(hall, '2026-09-18T18:05:00+08:00')
    const staff = await program.window('staff')
    await expect(staff.getByText('上一次导出没有全部完成。')).toBeVisible()
    await signIn(staff, '王敏', '1号窗口')
    const warning = staff.getByRole('alert', { name: '导出提醒' })
    await expect(warning).toContainText('移动硬盘 没有找到这个位置')
    // A clerk may try again; taking note is for the lead.
    await expect(warning.getByRole('button', { name: '知悉' })).toHaveCount(0)
    renameSync(away, stick)
    await warning.getByRole('button', { name: '再试一次' }).press('Enter')
    await expect(warning).toHaveCount(0, { timeout: 60_000 })
    await staff.keyboard.press('Alt+5')
    await staff.getByRole('tab', { name: '导出与核验' }).click()
    await expect(staff.getByText('这一次全部核验无误')).toBeVisible()
    // One for each day stays, the newest; the morning's went once this one had been read back.
    await expect(outcome(staff, '移动硬盘')).toContainText(/清理旧包.*0912/)
    expect(packages()).toEqual([expect.stringContaining('1805')])
  })

  test('导出并关机: everything is exported and verified, the countdown can be stopped, and then the program ends', async () => {
    const staff = await program.window('staff')
    const before = packages()
    await expect(staff.getByRole('button', { name: '已闭厅，导出并关机' })).toBeVisible()
    await staff.keyboard.press('Alt+0')
    await expect(staff.getByText('演示大厅只结束程序，不关电脑')).toBeVisible()
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByText(/^\d+ 秒后结束程序$/)).toBeVisible({ timeout: 60_000 })
    expect(await objections(staff)).toEqual([])
    await staff.keyboard.press('Escape')
    await expect(staff.getByText('已取消关机')).toBeVisible()
    const after = packages()
    expect(after).toHaveLength(1)
    expect(after).not.toEqual(before)
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByText(/^\d+ 秒后结束程序$/)).toBeVisible()
    const ended = new Promise<void>((resolve) => program.app.once('close', () => resolve()))
    await staff.keyboard.press('Control+Enter')
    await ended
    expect(commandLine('verify-db', hall).said).toContain('"ok":true')
    expect(commandLine('verify-audit', hall).said).toContain('"ok":true')
  })
})
