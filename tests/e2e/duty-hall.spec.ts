import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { openRaw, storeOf } from '#electron/backend/store/database.ts'
import { WINDOW_IPC } from '#shared/contract/ipc-names.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { test } from '#tests/support/e2e-test.ts'
import { commandLine, startProgram } from '#tests/support/program.ts'
import type { Program } from '#tests/support/program.ts'
import { addQueueHistory } from '#tests/support/queue-history.ts'

let folder: string

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duty-hall-'))
})

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const dialogAnswers = (program: Program, filePath: string): Promise<void> =>
  program.app.evaluate(({ dialog }, chosen) => {
    Object.assign(dialog, {
      showSaveDialog: () => Promise.resolve({ canceled: false, filePath: chosen }),
    })
  }, filePath)

const objections = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

/** How often the staff window, which has been seen already, says from now on that it has something to show. */
const countShown = (program: Program): Promise<void> =>
  program.app.evaluate(({ app, ipcMain }, name) => {
    let said = 0
    Object.assign(app, { saidShown: () => said })
    ipcMain.on(name, ({ sender }) => {
      if (sender.getURL().includes('/staff/')) said += 1
    })
  }, WINDOW_IPC.ready)
const saidShown = (program: Program): Promise<number> =>
  program.app.evaluate(({ app }) => (app as unknown as { saidShown: () => number }).saidShown())

const signInLead = async (staff: Page): Promise<void> => {
  await staff.getByText('1号窗口').click()
  await staff.getByText('陈立').click()
  await staff.getByLabel('密码').fill('yanshi-2026')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('陈立 当班')).toBeVisible()
}

test('the duty lead sees the hall, counts a fortnight, and accounts for a day', async () => {
  const first = await startProgram(folder, '2026-09-17T09:12:00+08:00')
  await expect((await first.window('staff')).getByText('1号窗口')).toBeVisible({ timeout: 30_000 })
  await first.close()
  const store = storeOf(openRaw(join(folder, 'hall.db'), demoKey()))
  const written = addQueueHistory(store, { days: 14, perDay: 40, until: '2026-09-16' })
  store.close()

  const program = await startProgram(folder, '2026-09-17T09:12:00+08:00')
  const staff = await program.window('staff')
  await signInLead(staff)
  await countShown(program)
  const kiosk = await program.window('kiosk')
  await kiosk.getByText('社会救助').click()
  await expect(kiosk.getByText('取号成功')).toBeVisible({ timeout: 30_000 })

  await staff.keyboard.press('Alt+5')
  await staff.getByRole('tab', { name: '大厅' }).click()
  const queues = staff.getByRole('table', { name: '各队' })
  await expect(queues.getByRole('row').filter({ hasText: '社会救助' })).toContainText('1 人')
  const counters = staff.getByRole('table', { name: '各窗口' })
  await expect(counters.getByRole('row').filter({ hasText: '陈立' })).toContainText('空闲')
  expect(await objections(staff)).toEqual([])
  // Each time main tells the window to ask for everything again: more than once, and it would never end.
  expect(await saidShown(program)).toBe(0)
  // A call at the counter is seen here without anybody asking.
  await staff.keyboard.press('Alt+1')
  await expect(staff.getByRole('button', { name: /F2$/ })).toBeEnabled()
  await staff.keyboard.press('F2')
  // The call is on the disk when the desk offers to start.
  await expect(staff.getByRole('button', { name: /F4$/ })).toBeEnabled()
  await staff.keyboard.press('Alt+5')
  await expect(counters.getByRole('row').filter({ hasText: '陈立' })).toContainText('A001')

  await staff.getByRole('tab', { name: '统计' }).click()
  await staff.getByRole('radio', { name: '本月' }).click()
  const figures = staff.getByRole('grid', { name: '排队统计' })
  await expect(figures.getByRole('row').filter({ hasText: '合计' })).toBeVisible({ timeout: 60_000 })
  await staff.getByLabel('从', { exact: true }).fill('2026-09-03')
  await expect(figures.getByRole('row').filter({ hasText: '合计' })).toContainText(String(written + 1), {
    timeout: 60_000,
  })
  await staff.getByRole('radio', { name: '时间' }).click()
  await expect(staff.getByRole('img', { name: /等候时间/ })).toBeVisible()
  await staff.getByRole('radio', { name: '按窗口' }).click()
  await expect(figures.getByRole('row').filter({ hasText: '1号窗口' })).toContainText('%')
  expect(await objections(staff)).toEqual([])
  const saved = join(folder, '统计.xlsx')
  await dialogAnswers(program, saved)
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('已保存')).toBeVisible({ timeout: 60_000 })
  expect(statSync(saved).size).toBeGreaterThan(2000)

  await staff.getByRole('tab', { name: '当日办结' }).click()
  await staff.getByLabel('取号日期').fill('2026-09-16')
  await expect(staff.getByRole('grid', { name: '当日号办结情况' }).getByRole('row').nth(1)).toBeVisible()
  await staff.keyboard.press('Control+p')
  await expect(staff.getByText('已交付打印')).toBeVisible()
  expect(await objections(staff)).toEqual([])
  await program.close()
  expect(commandLine('verify-db', folder)).toMatchObject({ code: 0 })
})
