import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { demoKey } from '#shared/contract/demo-key.ts'
import { openRaw } from '#electron/backend/store/database.ts'
import { test } from '#tests/support/e2e-test.ts'
import { startProgram } from '#tests/support/program.ts'
import type { Program } from '#tests/support/program.ts'
import { packageHall, recoveryCode, writeRestorable } from '#tests/support/restorable-package.ts'
import { openTestHall } from '#tests/support/test-hall.ts'

const DAY = 24 * 3600 * 1000

let place: string
let folder: string
let program: Program
let startup: Page

/** A hall of yesterday, with two receipt numbers given out, and a sealed package of it. */
test.beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'restore-'))
  folder = join(place, 'new-machine')
  const yesterday = Date.now() - DAY
  const hall = await openTestHall(new Date(yesterday).toISOString())
  const lead = await hall.signIn('chenli', null)
  await lead.call('outage.prepare', { count: 2 })
  const hallFile = packageHall().replace('["staff","display"]', '["staff"]')
  await writeRestorable(hall.folder, join(place, 'package'), { snapshotAt: yesterday, hallFile })
  hall.close()
})

test.afterAll(async () => {
  await program?.close()
  rmSync(place, { recursive: true, force: true })
})

const startupPage = async (): Promise<Page> => {
  let found: Page | undefined
  await expect(() => {
    found = program.app.windows().find((page) => page.url().includes('startup'))
    expect(found).toBeDefined()
  }).toPass({ timeout: 30_000 })
  if (found === undefined) throw new Error('no startup window')
  return found
}

/** The button that Enter presses, where no hand has left the keyboard. */
const press = async (name: string): Promise<void> => {
  await expect(startup.getByRole('button', { name })).toBeFocused()
  await startup.keyboard.press('Enter')
}

/** The next dialog of the system answers this. */
const choose = (path: string): Promise<void> =>
  program.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)

test.describe.serial('a hall on a new machine', () => {
  test('is offered beside a new hall, and asks for package and recovery code', async () => {
    program = await startProgram(folder, null, { kind: 'test-hall' })
    startup = await startupPage()
    await startup.getByRole('button', { name: '从导出包恢复…' }).click()
    await choose(place)
    await startup.getByRole('button', { name: '选择文件夹…' }).click()
    await expect(startup.getByRole('heading', { name: '这不是一窗通的导出包' })).toBeVisible()
    await press('换一个导出包')
    await choose(join(place, 'package'))
    await press('选择文件夹…')
    const code = startup.getByRole('textbox', { name: '恢复码' })
    await expect(code).toBeFocused()
    const mistyped = `${recoveryCode.slice(0, -1)}${recoveryCode.endsWith('7') ? '8' : '7'}`
    await code.pressSequentially(mistyped.replaceAll('-', '').toLowerCase())
    await expect(code).toHaveValue(mistyped)
    await expect(startup.getByText('第六组与前五组对不上')).toBeVisible()
    await code.fill(recoveryCode)
    await expect(startup.getByText('六组都对得上')).toBeVisible()
  })

  test('says what would come back, restores it under a passphrase, and opens it', async () => {
    await startup.keyboard.press('Enter')
    await expect(startup.getByRole('heading', { name: '核对完成，可以恢复' })).toBeVisible({
      timeout: 20_000,
    })
    await expect(startup.getByText('青禾街道便民服务中心')).toBeVisible()
    expect(readdirSync(folder)).not.toContain('hall.db')
    await press('继续')
    await startup.getByText('每次启动输入口令').click()
    await startup.getByLabel('启动口令', { exact: true }).fill('新电脑上的启动口令 2026')
    await startup.getByLabel('再输一次口令').fill('新电脑上的启动口令 2026')
    await startup.keyboard.press('Enter')
    await expect(startup.getByRole('heading', { name: '恢复完成' })).toBeVisible({ timeout: 20_000 })
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['hall.db', 'hall.json', 'key.json']))
    expect(readdirSync(folder)).not.toContain('restore.ready')
    await press('打开大厅')
  })

  test('gives out no number that stands on paper', async () => {
    const staff = await program.window('staff')
    await staff.getByText('陈立').click()
    await staff.getByLabel('密码').fill('yanshi-2026')
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByText('其后的编号不在库中')).toBeVisible()
    await staff.keyboard.press('Alt+N')
    const receipts = staff.getByLabel('收件凭证，纸上最后一个')
    await receipts.fill('5')
    await staff.keyboard.press('Alt+7')
    await expect(staff.getByText('全部填好')).toBeVisible()
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByText('1 个系列往后移，共跳过 3 个号')).toBeVisible()
    await expect(staff.getByText('其后的编号不在库中')).toBeHidden()
    await staff.keyboard.press('Alt+5')
    await staff.getByRole('tab', { name: '停机预案' }).click()
    await staff.getByLabel('张数').fill('1')
    await staff.keyboard.press('Control+Enter')
    const { format } = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', year: 'numeric' })
    await expect(staff.getByRole('gridcell', { name: `青街收字〔${format()}〕000006号` })).toBeVisible()
    await program.close()
    const db = openRaw(join(folder, 'hall.db'), demoKey(), { readonly: true })
    expect(db.prepare("SELECT count(*) FROM audit WHERE what = 'hall.restored'").pluck().get()).toBe(1)
    db.close()
  })
})
