import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { openRaw } from '#electron/backend/store/database.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { test } from '#tests/support/e2e-test.ts'
import { commandLine, startProgram } from '#tests/support/program.ts'
import type { Program } from '#tests/support/program.ts'

let folder: string

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quick-'))
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

/** A number of somebody born in 1960, with its check character (GB 11643). */
const numberOf = (sequence: number): string => {
  const digits = `110105196001${String(1 + (sequence % 28)).padStart(2, '0')}${String(sequence).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return digits + '10X98765432'.charAt(sum % 11)
}

const SURNAMES = '赵钱孙李周吴郑王冯陈'
const GIVEN = ['秀英', '桂兰', '国强', '建华']
const people = Array.from({ length: 40 }, (_, index) => ({
  name: `${SURNAMES.charAt(index % 10)}${GIVEN[Math.floor(index / 10)] ?? ''}`,
  number: numberOf(index + 1),
}))

/** No hand is much faster, and every card reader is: between two keys of a person more time passes than within a card. */
const HAND = 120

/** A card reader that types like a keyboard: keys as the window gets them from the system, without a pause. */
const swipe = (program: Program, card: string): Promise<void> =>
  program.app.evaluate(({ BrowserWindow }, text) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes('/staff/'))
    if (window === undefined) throw new Error('no staff window')
    const { webContents } = window
    for (const character of text) webContents.sendInputEvent({ type: 'char', keyCode: character })
    for (const type of ['keyDown', 'char', 'keyUp'] as const)
      webContents.sendInputEvent({ type, keyCode: 'Return' })
  }, card)

const handOf = (staff: Page) => ({
  press: async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await staff.waitForTimeout(HAND)
      await staff.keyboard.press(key)
    }
  },
  /** A name as an input method hands it over. */
  name: async (text: string): Promise<void> => {
    await staff.waitForTimeout(HAND)
    await staff.keyboard.insertText(text)
  },
  /** Key by key at the end, where the check follows; the rest at once, or forty people would take minutes. */
  digits: async (text: string): Promise<void> => {
    await staff.keyboard.insertText(text.slice(0, -2))
    await staff.waitForTimeout(HAND)
    await staff.keyboard.type(text.slice(-2), { delay: HAND })
  },
})

test('forty 快速登记 in a row by keyboard only', async () => {
  test.setTimeout(300_000)
  const program = await startProgram(folder, '2026-09-17T09:12:00+08:00')
  const staff = await program.window('staff')
  await staff.getByText('1号窗口').click()
  await staff.getByText('王敏').click()
  await staff.getByLabel('密码').fill('yanshi-2026')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('王敏 当班')).toBeVisible()
  await expect(staff.locator('input:focus')).toBeVisible()

  // From here on no mouse.
  const hand = handOf(staff)
  await hand.press('Control+k')
  await expect(staff.getByRole('listbox', { name: '这一批人办什么事项' })).toBeFocused()
  await hand.press('1')
  await expect(staff.getByLabel('姓名')).toBeFocused()
  for (const { name, number } of people) {
    await hand.name(name)
    await hand.press('Tab')
    await hand.digits(number)
    await hand.press('Enter')
    await expect(staff.getByLabel('姓名')).toBeFocused()
  }
  await expect(staff.getByText('本窗口今日 40 人')).toBeVisible()
  const rows = staff.getByRole('list', { name: '本窗口今日登记' }).getByRole('listitem')
  await expect(rows).toHaveCount(40)
  await expect(rows.first()).toContainText('陈建华')
  await expect(rows.first()).not.toContainText(people[39]!.number)

  // A number that fails its check is doubted in the line and taken with a reason.
  await hand.name('林秀珍')
  await hand.press('Tab')
  await hand.digits('110105194912310021')
  await expect(staff.getByText('校验码不符，核对证件；无误请写原因')).toBeVisible()
  await hand.press('Enter')
  await expect(staff.getByLabel('说明')).toBeFocused()
  await hand.name('公安机关发证如此')
  await hand.press('Enter')
  await expect(rows).toHaveCount(41)

  // Somebody comes a second time: said, not refused.
  await hand.name(people[0]!.name)
  await hand.press('Tab')
  await hand.digits(people[0]!.number)
  await expect(staff.getByText('此人今日已登记过：2026-0001，09:1')).toBeVisible()
  await hand.press('Enter')
  await expect(rows.first()).toContainText('今日已登记过 2026-0001')

  // The one before the last was written wrongly.
  await hand.press('ArrowUp', 'ArrowUp')
  await expect(staff.getByLabel('姓名')).toHaveValue('林秀珍')
  await hand.name('林秀真')
  await hand.press('Enter')
  await expect(rows.nth(1)).toContainText('林秀真')
  await expect(staff.getByLabel('姓名')).toHaveValue('')
  await expect(staff.getByLabel('姓名')).toBeFocused()

  // A card reader that types like a keyboard fills name and number, wherever the focus is; Enter is still the clerk's.
  await swipe(program, '陈桂芳|女|汉|19550304|青禾街道二号院三单元|110105195503040043')
  await expect(staff.getByLabel('姓名')).toHaveValue('陈桂芳')
  await expect(staff.getByLabel('证件号码')).toHaveValue('110105195503040043')
  await expect(rows).toHaveCount(42)
  await hand.press('Enter')
  await expect(rows).toHaveCount(43)
  await expect(rows.first()).toContainText('110105********0043')

  await hand.press('Escape')
  await expect(staff.getByRole('combobox', { name: '查找事项或来过的人' })).toBeFocused()
  await program.close()

  expect(
    ask<{ name: string; number: string; status: string }>(
      `SELECT name, document_number AS number, status FROM case_file
       JOIN person_index ON person_index.case_id = case_file.id ORDER BY case_file.number LIMIT 40`,
    ),
  ).toEqual(people.map(({ name, number }) => ({ name, number, status: 'closed' })))
  expect(ask('SELECT count(*) AS n, min(result) AS result, max(result) AS other FROM visit')).toEqual([
    { n: 43, result: 'quick', other: 'quick' },
  ])
  expect(ask('SELECT count(*) AS n FROM archive_item')).toEqual([{ n: 43 }])
  expect(commandLine('verify-db', folder).said).toContain('"ok":true')
})
