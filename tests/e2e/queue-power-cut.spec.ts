import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { clerkOf, hallFolder } from '#tests/support/counter.ts'
import type { HallFolder } from '#tests/support/counter.ts'
import { test } from '#tests/support/e2e-test.ts'
import { startProgram } from '#tests/support/program.ts'
import type { Program } from '#tests/support/program.ts'

let hall: HallFolder
let program: Program

test.beforeAll(() => {
  hall = hallFolder('queue-power-cut')
})
test.afterAll(() => hall.remove())

/** A page that has just come takes no touch for 0.4 seconds, so that nobody hits it by accident. */
const touch = async (kiosk: Page, name: RegExp): Promise<void> => {
  const button = kiosk.getByRole('button', { name })
  await expect(button).toBeVisible()
  await kiosk.waitForTimeout(600)
  await button.click()
}

const takeNumber = async (kiosk: Page, number: string): Promise<void> => {
  await touch(kiosk, /社会救助/)
  await expect(kiosk.getByText(number).first()).toBeVisible()
  await touch(kiosk, /好了/)
}

interface Row {
  readonly number: string
  readonly status: string
  readonly counter: string | null
  readonly startedAt: number | null
}
const rows = (): Row[] =>
  hall.ask<Row>(
    `SELECT prefix || printf('%03d', sequence) AS number, status, counter_id AS counter, started_at AS startedAt
     FROM ticket ORDER BY prefix, sequence`,
  )
const statuses = (): string[] => rows().map(({ number, status }) => `${number} ${status}`)

/** Sits down at a counter, calls the next number and begins; the desk takes keys once its find box has the focus. */
const serveNext = async (staff: Page, name: string, counter: string, number: string): Promise<void> => {
  await clerkOf(staff).signIn(name, counter)
  await expect(staff.locator('input:focus')).toBeVisible()
  await staff.keyboard.press('F2')
  await expect.poll(statuses).toContain(`${number} called`)
  await expect(staff.getByText('已呼叫').first()).toBeVisible()
  await staff.keyboard.press('F4')
  await expect.poll(statuses).toContain(`${number} serving`)
  await expect(staff.getByText('办理中').first()).toBeVisible()
}

const leave = async (staff: Page): Promise<void> => {
  await staff.getByText('退出').click()
  await expect(staff.getByLabel('密码')).toBeVisible()
}

test.describe.serial('the power goes in the middle of service', () => {
  test('one on hold at counter 1, one done at counter 2, one being served at counter 3, one waiting', async () => {
    program = await startProgram(hall.folder, '2026-09-17T09:12:00+08:00')
    const kiosk = await program.window('kiosk')
    for (const number of ['A001', 'A002', 'A003', 'A004']) await takeNumber(kiosk, number)
    const staff = await program.window('staff')
    await serveNext(staff, '王敏', '1号窗口', 'A001')
    await staff.keyboard.press('F7')
    await staff.keyboard.press('Enter')
    await expect.poll(statuses).toContain('A001 held')
    await leave(staff)
    await serveNext(staff, '李娜', '2号窗口', 'A002')
    await staff.keyboard.press('F9')
    await expect.poll(statuses).toContain('A002 finished')
    await leave(staff)
    await serveNext(staff, '陈立', '3号窗口', 'A003')
    await expect((await program.window('display')).getByText('A003').first()).toBeVisible()
  })

  test('after the cut every window shows what was, the time of service goes on, the next number follows', async () => {
    const before = rows()
    const ended = program.app.waitForEvent('close')
    process.kill(await program.app.evaluate(() => process.pid), 'SIGKILL')
    await ended

    program = await startProgram(hall.folder, '2026-09-17T09:20:00+08:00')
    const display = await program.window('display')
    // Nobody has signed in yet, and still the hall sees who is at which counter.
    await expect(display.getByText('A003').first()).toBeVisible()
    expect(rows()).toEqual(before)

    const staff = await program.window('staff')
    await clerkOf(staff).signIn('陈立', '3号窗口')
    await expect(staff.getByText('A003').first()).toBeVisible()
    await expect(staff.getByText('办理中').first()).toBeVisible()
    // Begun before the cut, so it has run for seven or eight minutes by the hall's clock.
    await expect(staff.getByText(/(^|\D)0?[78][:分 ]/).first()).toBeVisible()

    await takeNumber(await program.window('kiosk'), 'A005')
    expect(statuses()).toEqual(['A001 held', 'A002 finished', 'A003 serving', 'A004 waiting', 'A005 waiting'])
    await expect(staff.locator('input:focus')).toBeVisible()
    await staff.keyboard.press('F9')
    await expect.poll(statuses).toContain('A003 finished')
    await expect(staff.getByRole('button', { name: /F2$/ })).toBeEnabled()
    await staff.keyboard.press('F2')
    await expect.poll(statuses).toContain('A004 called')
    await expect(display.getByText('A004').first()).toBeVisible()
    await hall.closeSound(program)
  })
})
