import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { openRaw, storeOf } from '#electron/backend/store/database.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { test } from '#tests/support/e2e-test.ts'
import { addManyCases } from '#tests/support/million-cases.ts'
import { startProgram } from '#tests/support/program.ts'
import type { Program } from '#tests/support/program.ts'

let folder: string

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'find-'))
  // A demo hall is made by its first start; then some years of work are put into it.
  const program = await startProgram(folder, '2026-09-17T09:00:00+08:00')
  await expect((await program.window('staff')).getByText('1号窗口')).toBeVisible()
  await program.close()
  const store = storeOf(openRaw(join(folder, 'hall.db'), demoKey()))
  addManyCases(store, { cases: 12_000, open: 240, until: '2026-09-16' })
  store.close()
})

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const ask = <Row>(sql: string): Row[] => {
  const store = storeOf(openRaw(join(folder, 'hall.db'), demoKey(), { readonly: true }))
  const rows = store.read.all<Row>(sql)
  store.close()
  return rows
}

const objections = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

const workbookText = (file: string): string =>
  execFileSync('python3', [
    '-c',
    'import sys,zipfile,re;z=zipfile.ZipFile(sys.argv[1]);print(re.sub("<[^>]+>"," ",z.read("xl/sharedStrings.xml").decode()))',
    file,
  ]).toString()

const dialogAnswers = (program: Program, filePath: string): Promise<void> =>
  program.app.evaluate(({ dialog }, chosen) => {
    Object.assign(dialog, { showSaveDialog: () => Promise.resolve({ canceled: false, filePath: chosen }) })
  }, filePath)

const picture = async (page: Page, name: string): Promise<void> => {
  const place = process.env['PICTURES']
  if (place !== undefined) await page.screenshot({ path: join(place, `${name}.png`) })
}

test('a case is found by what people type, narrowed, kept, taken out, and left again', async () => {
  const program = await startProgram(folder, '2026-09-17T09:12:00+08:00')
  const staff = await program.window('staff')
  await staff.getByText('1号窗口').click()
  await staff.getByText('陈立').click()
  await staff.getByLabel('密码').fill('yanshi-2026')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('陈立 当班')).toBeVisible()
  await staff.keyboard.press('Alt+2')
  const list = staff.getByRole('grid')
  const chosen = list.locator('[role="row"][aria-selected="true"]')
  await expect(chosen).toBeFocused()
  await staff.keyboard.press('ArrowDown')
  await staff.keyboard.press('ArrowDown')
  const onBoard = await chosen.innerText()
  await picture(staff, 'board')

  // By a name, by its letters, by an agent: the newest first, and why.
  const [one] = ask<{ name: string; number: string }>(
    `SELECT p.body ->> '$.representative.name' AS name, f.number FROM case_file f
     JOIN personal_payload p ON p.id = f.payload_id
     WHERE p.body ->> '$.representative.name' IS NOT NULL AND f.status = 'closed' ORDER BY f.received_at DESC LIMIT 1`,
  )
  const search = staff.getByRole('textbox', { name: '查找办件' })
  await staff.keyboard.press('Control+f')
  await expect(search).toBeFocused()
  await staff.keyboard.insertText(one!.name)
  const line = list.getByRole('row').filter({ hasText: one!.number })
  await expect(line).toContainText(`代办 ${one!.name.slice(0, 1)}`)
  await expect(line).not.toContainText(one!.name)
  await picture(staff, 'found-by-agent')
  expect(await objections(staff)).toEqual([])

  // Several words; Enter leads into the list, Enter opens, and the way back leads to the same line.
  await search.fill(`${one!.name} ${one!.number}`)
  await expect(list.getByRole('row')).toHaveCount(2)
  await search.fill('wang')
  await expect(staff.getByText('件', { exact: false }).first()).toBeVisible()
  await staff.keyboard.press('Enter')
  await expect(chosen).toBeFocused()
  await staff.keyboard.press('PageDown')
  await expect(staff.getByText(/^第 15–/)).toBeVisible()
  await expect(chosen).toBeFocused()
  await staff.keyboard.press('ArrowDown')
  const second = await chosen.innerText()
  await picture(staff, 'found-by-letters')
  await staff.keyboard.press('Enter')
  await expect(staff.getByText('经过', { exact: true })).toBeVisible()
  await staff.keyboard.press('Alt+ArrowLeft')
  await expect(search).toHaveValue('wang')
  await expect(chosen).toBeFocused()
  expect(await chosen.innerText()).toBe(second)

  // Back to the board, to the line where it was left.
  await staff.keyboard.press('Escape')
  await expect(search).toHaveValue('')
  await expect(chosen).toBeFocused()
  expect(await chosen.innerText()).toBe(onBoard)

  // Narrowed by digits: 环节 已受理, 收件 本月.
  await staff.keyboard.press('Control+g')
  await expect(staff.getByRole('toolbar', { name: '筛选条件' }).locator(':focus')).toContainText('事项')
  await picture(staff, 'line')
  await staff.keyboard.press('2')
  await staff.keyboard.press('3')
  await picture(staff, 'line-statuses')
  await staff.keyboard.press('Escape')
  await staff.keyboard.press('3')
  await staff.keyboard.press('3')
  const [expected] = ask<{ n: number }>(
    `SELECT count(*) AS n FROM case_file WHERE status = 'accepted' AND received_at >= ${Date.parse('2026-09-01T00:00:00+08:00')}`,
  )
  await expect(staff.getByRole('status').filter({ hasText: '筛选结果' })).toContainText(`${expected!.n} 件`)
  await expect(staff.getByRole('button', { name: '清除环节 已受理' })).toBeVisible()
  await staff.keyboard.press('1')
  await staff.keyboard.insertText('dibao')
  await picture(staff, 'line-matter')
  await staff.keyboard.press('Escape')
  await staff.keyboard.press('4')
  await picture(staff, 'line-days')
  await staff.keyboard.press('Escape')
  await staff.keyboard.press('9')
  await staff.keyboard.press('2')
  await picture(staff, 'narrowed')
  expect(await objections(staff)).toEqual([])
  await staff.keyboard.press('Escape')
  await expect(staff.getByRole('toolbar')).toHaveCount(0)
  await expect(chosen).toBeFocused()

  // Taken out as it is on the screen.
  const saved = join(folder, '本月受理.xlsx')
  await dialogAnswers(program, saved)
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('已保存 本月受理.xlsx')).toBeVisible({ timeout: 60_000 })
  await picture(staff, 'saved')
  const first = (await list.getByRole('row').nth(1).innerText()).match(/\d{4}-\d+/)?.[0]
  expect(workbookText(saved)).toContain(first)

  // Kept under a name, and used again after leaving it.
  await staff.keyboard.press('Control+o')
  await staff.getByLabel('名称').fill('本月受理的')
  await staff.keyboard.press('Enter')
  await expect(staff.getByRole('menuitemradio', { name: /本月受理的/ })).toBeVisible()
  await picture(staff, 'saved-filters')
  expect(await objections(staff)).toEqual([])
  await staff.keyboard.press('Escape')
  await staff.keyboard.press('Escape')
  await expect(staff.getByRole('tab', { name: /全部在办/ })).toBeVisible()
  await staff.keyboard.press('Control+o')
  await expect(staff.getByRole('menuitemradio', { name: /本月受理的/ })).toBeFocused()
  await staff.keyboard.press('1')
  await expect(staff.getByRole('button', { name: '清除收件 本月' })).toBeVisible()
  await staff.keyboard.press('Control+o')
  await staff.getByRole('button', { name: '管理' }).click()
  await picture(staff, 'saved-manage')
  await staff.getByRole('button', { name: '删除 本月受理的' }).click()
  await expect(staff.getByText('还没有常用筛选')).toBeVisible()
  await staff.keyboard.press('Escape')

  // Nothing found: what was searched, and what else may be typed.
  await staff.keyboard.press('Control+f')
  await search.fill('不存在的人')
  await expect(staff.getByText('没有找到符合筛选条件的“不存在的人”。')).toBeVisible()
  await picture(staff, 'nothing')
  await program.close()
})

test('in big text and on a wide screen nothing is cut off that a clerk needs', async () => {
  const program = await startProgram(folder, '2026-09-17T09:12:00+08:00')
  const staff = await program.window('staff')
  await staff.getByText('1号窗口').click()
  await staff.getByText('王敏', { exact: true }).click()
  await staff.getByLabel('密码').fill('yanshi-2026')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('王敏 当班')).toBeVisible()
  await staff.keyboard.press('Alt+2')
  for (const [name, width, height] of [
    ['big', 911, 512],
    ['low', 1366, 720],
    ['wide', 1920, 1080],
  ] as const) {
    await staff.setViewportSize({ width, height })
    await staff.keyboard.press('Control+f')
    await staff.keyboard.insertText('王')
    await expect(staff.getByRole('grid', { name: '查找结果' })).toBeVisible()
    await staff.keyboard.press('Control+g')
    await staff.keyboard.press('2')
    await staff.keyboard.press('6')
    await staff.keyboard.press('Escape')
    await staff.keyboard.press('9')
    await picture(staff, `${name}-sort`)
    await staff.keyboard.press('Escape')
    // Every field of the line is inside of the window.
    const line = await staff.getByRole('toolbar', { name: '筛选条件' }).getByRole('button').all()
    const edges = await Promise.all(
      line.map((field) => field.evaluate((one) => one.getBoundingClientRect().right)),
    )
    expect(Math.max(...edges)).toBeLessThanOrEqual(width)
    expect(await staff.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    await picture(staff, name)
    await staff.keyboard.press('Escape')
    await staff.keyboard.press('Escape')
    await expect(staff.getByRole('tab', { name: /全部在办/ })).toBeVisible()
  }
  await program.close()
})
