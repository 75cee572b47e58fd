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
let program: Program
let first: Page
let second: Page
let third: Page

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'queue-'))
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

/** A number as it is printed; in this hall all are three digits wide. */
const NUMBER = "prefix || printf('%03d', sequence)"

const statusOf = (number: string): string =>
  ask<{ status: string }>(
    `SELECT status FROM ticket WHERE ${NUMBER} = '${number}' ORDER BY day DESC LIMIT 1`,
  )[0]?.status ?? 'none'

/** What the left column of a desk says. */
const column = (desk: Page) => desk.getByRole('complementary', { name: '队列' })
const number = (desk: Page) => column(desk).locator('.queue-number')

/** The number that stands at a desk, once one does: what the database knows comes to the screen a moment later. */
const numberAt = async (desk: Page): Promise<string> => {
  await expect(number(desk)).toHaveText(/^[A-Z]\d+$/)
  return (await number(desk).textContent()) ?? ''
}

/** Presses a key, once the desk offers it as a clerk would see it, and waits until the number is where it puts it. */
const press = async (desk: Page, key: string, number: string, status: string): Promise<void> => {
  if (/^F\d+$/.test(key) && key !== 'F12')
    await expect(column(desk).getByRole('button', { name: new RegExp(`${key}$`) })).toBeEnabled()
  await desk.keyboard.press(key)
  await expect.poll(() => statusOf(number)).toBe(status)
}

const take = async (category: string): Promise<void> => {
  const kiosk = await program.window('kiosk')
  await expect(kiosk.getByText(category).first()).toBeVisible({ timeout: 60_000 })
  const taken = (): number => ask('SELECT id FROM ticket').length
  const before = taken()
  // A page that has just come takes no tap for 0.4 s, so that a finger landing twice presses nothing (kiosk/visit.ts).
  await kiosk.waitForTimeout(600)
  await kiosk.getByText(category).first().click()
  await expect.poll(taken).toBe(before + 1)
  // It goes back by itself after a while; whoever is in a hurry presses the button.
  await expect(async () => {
    const back = kiosk.getByRole('button', { name: /，返回$/ })
    if (await back.isVisible()) await back.click({ timeout: 1000 })
    await expect(kiosk.getByText('您要办什么事')).toBeVisible({ timeout: 1000 })
  }).toPass()
}

const signIn = async (desk: Page, name: string, counter: string): Promise<void> => {
  await desk.getByText(counter).click()
  await desk.getByText(name).click()
  await desk.getByLabel('密码').fill('yanshi-2026')
  await desk.keyboard.press('Control+Enter')
  await expect(desk.getByText(`${name} 当班`)).toBeVisible({ timeout: 30_000 })
  await expect(desk.locator('input:focus')).toBeVisible()
}

test.describe.serial('three counters, the kiosk and the display, at once', () => {
  test('somebody takes a number and the hall closes before they are called', async () => {
    program = await startProgram(folder, '2026-09-17T16:58:00+08:00')
    await take('居住登记')
    await program.close()
  })

  test('in the morning they are listed, and go on after somebody has said so', async () => {
    program = await startProgram(folder, '2026-09-18T09:02:00+08:00', { desks: 3 })
    const desks = await program.desks(3)
    first = desks[0] as Page
    second = desks[1] as Page
    third = desks[2] as Page
    await signIn(first, '王敏', '1号窗口')
    await signIn(second, '李娜', '2号窗口')
    await signIn(third, '陈立', '3号窗口')
    await expect(first.getByText('以前取号的人里，还有 1 位没有办完。')).toBeVisible()
    await expect(number(first)).toHaveText('—')

    await first.keyboard.press('Alt+3')
    await first.getByRole('tab', { name: /隔日/ }).click()
    await first.getByRole('gridcell', { name: 'C001' }).click()
    await first.keyboard.press('Control+Enter')
    await expect(first.getByText('C001 今天接着排。')).toBeVisible()
    await first.keyboard.press('Alt+1')
    await expect(column(first).getByText('昨日号')).toBeVisible()
    await press(first, 'F2', 'C001', 'called')
    const display = await program.window('display')
    await expect(display.getByText('C001').first()).toBeVisible()
    await press(first, 'F4', 'C001', 'serving')
    await press(first, 'F10', 'C001', 'finished')
  })

  test('two call at the same moment: each has another number', async () => {
    await take('社会救助')
    await take('社会救助')
    for (const desk of [first, second]) await expect(number(desk)).toHaveText('A001')
    await Promise.all([first.keyboard.press('F2'), second.keyboard.press('F2')])
    await expect
      .poll(() => ask(`SELECT ${NUMBER} AS number FROM ticket WHERE status = 'called' ORDER BY 1`))
      .toEqual([{ number: 'A001' }, { number: 'A002' }])
    const shown = async (): Promise<ReadonlySet<string | null>> =>
      new Set([await number(first).textContent(), await number(second).textContent()])
    await expect.poll(shown).toEqual(new Set(['A001', 'A002']))
  })

  test('撤销: says what it takes back, and the number stands in line again', async () => {
    const mine = await numberAt(first)
    const undo = column(first).getByRole('button', { name: /撤销 呼叫 .* · 还有 \d+ 秒/ })
    await expect(undo).toContainText(mine)
    await press(first, 'F12', mine, 'waiting')
    await expect(column(first).getByText('本窗口无人办理')).toBeVisible()
    // What was done before it may be taken back next, while its own minute lasts.
    await expect(column(first).getByRole('button', { name: /撤销 呼叫/ })).toHaveCount(0)
    await press(first, 'F2', mine, 'called')
  })

  test('过号, and by its number back in line or to the counter', async () => {
    const mine = await numberAt(first)
    // The usual rule puts a missed number back in line twice; the third time it is out of line.
    for (let time = 0; time < 2; time += 1) {
      await press(first, 'F6', mine, 'waiting')
      await press(first, 'F2', mine, 'called')
    }
    await press(first, 'F6', mine, 'missed')
    await first.keyboard.press('Control+j')
    await first.keyboard.type(mine.toLowerCase())
    await expect(first.getByText('过号 3 次')).toBeVisible()
    await press(first, 'Alt+9', mine, 'waiting')
    await first.keyboard.press('Control+j')
    await first.keyboard.type(String(Number(mine.slice(1))))
    await expect(first.getByRole('button', { name: /呼叫到本窗口/ })).toBeVisible()
    await press(first, 'Enter', mine, 'called')
    await press(first, 'F4', mine, 'serving')
  })

  test('what a colleague has called cannot be called again, and it is said who has it', async () => {
    const theirs = await numberAt(second)
    await first.keyboard.press('Control+j')
    await first.keyboard.type(theirs)
    await expect(first.getByText('在2号窗口，请先问那里')).toBeVisible()
    await first.keyboard.press('Escape')
  })

  test('挂起 with its reason, and on again', async () => {
    const theirs = await numberAt(second)
    await press(second, 'F4', theirs, 'serving')
    await expect(column(second).getByRole('button', { name: /F7$/ })).toBeEnabled()
    await second.keyboard.press('F7')
    await expect(second.getByLabel('原因')).toBeFocused()
    await second.getByLabel('原因').fill('去复印户口簿')
    await press(second, 'Enter', theirs, 'held')
    await second.getByRole('tab', { name: /挂起的号/ }).click()
    await expect(second.getByText(/\d\d:\d\d 挂起，\d+ 分/)).toBeVisible()
    await expect(second.getByText('去复印户口簿')).toBeVisible()
    await second.getByRole('row', { name: new RegExp(theirs) }).click()
    await press(second, 'Enter', theirs, 'serving')
  })

  test('转移 and 办完转回: there it is F9, and here it comes first', async () => {
    const theirs = await numberAt(second)
    await expect(column(second).getByRole('button', { name: /F8$/ })).toBeEnabled()
    await second.keyboard.press('F8')
    await second.getByRole('radio', { name: /3号窗口/ }).click()
    await second.keyboard.press('0')
    await expect(second.getByRole('switch', { name: /办完转回本窗口/ })).toBeChecked()
    await press(second, 'Enter', theirs, 'waiting')
    await expect(number(third)).toHaveText(theirs)
    await press(third, 'F2', theirs, 'called')
    await press(third, 'F4', theirs, 'serving')
    await expect(column(third).getByRole('button', { name: /转回2号窗口/ })).toBeEnabled()
    await expect(column(third).getByRole('button', { name: /不转回，到此结束/ })).toBeEnabled()
    await press(third, 'F9', theirs, 'waiting')
    await expect(column(second).getByText('3号窗口转回')).toBeVisible()

    await take('社会救助')
    await expect(column(second).getByRole('button', { name: /F2$/ })).toBeEnabled()
    await second.keyboard.press('F1')
    const why = second.getByRole('region', { name: '为什么是这一位' })
    await expect(why.getByRole('row', { name: new RegExp(`1 ${theirs} .*3号窗口办完转回`) })).toBeVisible()
    await expect(why.getByText(/已连叫优先 \d\/2/)).toBeVisible()
    await second.keyboard.press('Escape')
    await press(second, 'F2', theirs, 'called')
    await press(second, 'F4', theirs, 'serving')
    await press(second, 'F9', theirs, 'finished')
  })

  test('暂停 warns before a queue loses its last counter, and then it is an alarm', async () => {
    for (const desk of [second, third]) {
      await expect(column(desk).getByRole('button', { name: /F11$/ })).toBeEnabled()
      await desk.keyboard.press('F11')
      await expect(column(desk).getByText('已暂停叫号')).toBeVisible()
    }
    await press(first, 'F9', await numberAt(first), 'finished')
    await expect(column(first).getByRole('button', { name: /F11$/ })).toBeEnabled()
    await first.keyboard.press('F11')
    await expect(first.getByText(/暂停后没有窗口办理：A 社会救助 1 人/)).toBeVisible()
    await first.keyboard.press('Escape')
    await expect(first.getByText(/暂停后没有窗口办理/)).toBeHidden()
    await first.keyboard.press('F11')
    await expect(first.getByText(/暂停后没有窗口办理/)).toBeVisible()
    await first.keyboard.press('F11')
    await expect(column(first).getByText('已暂停叫号')).toBeVisible()
    await third.keyboard.press('Alt+3')
    await expect(third.getByText('有人等候，没有窗口叫号')).toBeVisible()
    await expect(third.getByRole('region', { name: '全部窗口' }).getByText('已暂停')).toHaveCount(3)
  })

  test('the guide desk takes a number for somebody, by their age', async () => {
    const guide = third.getByRole('region', { name: '代取号' })
    await guide.getByLabel('优先原因').selectOption('elderly')
    await guide.getByLabel('年龄').fill('66')
    await guide.getByRole('button', { name: /养老和助残/ }).click()
    await expect(third.getByText('本大厅 70 周岁起优先，没有写入；可改为“不优先”。')).toBeVisible()
    expect(statusOf('B001')).toBe('none')
    await guide.getByLabel('年龄').fill('83')
    await guide.getByRole('button', { name: /养老和助残/ }).click()
    await expect.poll(() => statusOf('B001')).toBe('waiting')
    await expect(third.getByRole('row', { name: /B001/ }).getByText('急需')).toBeVisible()
    expect(ask(`SELECT count(*) AS n FROM ticket_event WHERE body LIKE '%"age"%'`)).toEqual([{ n: 0 }])
  })

  test('what the screens have done is what the events say', async () => {
    await program.close()
    expect(commandLine('verify-db', folder).said).toContain('"ok":true')
    expect(commandLine('verify-audit', folder).said).toContain('"ok":true')
  })
})
