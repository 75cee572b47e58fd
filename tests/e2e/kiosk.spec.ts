import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { channels } from '#shared/contract/index.ts'
import type { KioskRules } from '#shared/contract/kiosk-rules.ts'
import { test } from '#tests/support/e2e-test.ts'
import { callerAt } from '#tests/support/page-caller.ts'
import { commandLine, startProgram } from '#tests/support/program.ts'
import type { Program } from '#tests/support/program.ts'

// One program for all of it: what follows a failure would only fail for want of it.
test.describe.configure({ mode: 'serial' })

let folder: string
let program: Program
let kiosk: Page
let staff: Page

/** Invented, with check characters that fit. */
const CARD = '11010519491231002X'

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-'))
  // A Thursday afternoon.
  program = await startProgram(folder, '2026-09-17T14:40:00+08:00')
  kiosk = await program.window('kiosk')
  staff = await program.window('staff')
  await expect(kiosk.getByText('社会救助')).toBeVisible()
  await staff.getByText('赵倩').click()
  await staff.getByLabel('密码').fill('yanshi-2026')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByLabel('密码')).toBeHidden()
})

test.afterAll(async () => {
  await program.close()
  expect(commandLine('verify-db', folder).code).toBe(0)
  rmSync(folder, { recursive: true, force: true })
})

const rule = async (change: Partial<KioskRules>): Promise<void> => {
  const caller = callerAt(staff)
  const { rules } = await caller.call('settings.kiosk', {})
  await caller.call('settings.saveKiosk', { ...rules, ...change })
}
const card = (letter: string) => kiosk.getByRole('button', { name: new RegExp(`^${letter} `) })
const goHome = async (): Promise<void> => {
  // A page that has only just come up does not take a press yet.
  await expect(async () => {
    await kiosk.getByRole('button', { name: /返回首页|好了，返回|记住了，返回/ }).click({ timeout: 1000 })
    await expect(kiosk.getByText('您要办什么事？')).toBeVisible({ timeout: 500 })
  }).toPass()
}
const press = async (letter: string, expected: string): Promise<void> => {
  await expect(async () => {
    const button = card(letter)
    if (await button.isVisible()) await button.click({ timeout: 500 })
    await expect(kiosk.getByText(expected)).toBeVisible({ timeout: 800 })
  }).toPass()
}
const objections = async (): Promise<string[]> => {
  const { violations, passes } = await new AxeBuilder({ page: kiosk })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze()
  expect(passes.map(({ id }) => id)).toContain('color-contrast')
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}

test('a business that is done in the mornings says so in the afternoon, on its card and on its page', async () => {
  await rule({
    categories: [
      { categoryId: 'relief', weekdays: [], spans: [{ from: '09:00', to: '11:30', quota: null }] },
    ],
  })
  await expect(card('A')).toContainText('今天不再取号，明天 9:00 再取')
  await press('A', '您不用排队等')
  await expect(kiosk.getByText('明天 9:00')).toBeVisible()
  expect(await objections()).toEqual([])
  await goHome()
})

test('a stretch that is used up says so, and the others go on', async () => {
  await rule({
    categories: [
      { categoryId: 'residence', weekdays: [], spans: [{ from: '13:30', to: '17:00', quota: 1 }] },
    ],
  })
  await press('C', '取号成功')
  await expect(kiosk.getByText('C001').first()).toBeVisible()
  await goHome()
  await expect(card('C')).toContainText('今天的号已取完，请到入口导询台')
  await press('C', '您不用排队等')
  await goHome()
  await press('A', '取号成功')
  await goHome()
  await rule({ categories: [] })
})

test('one number each: the card is asked for, a wrong number is said, and nobody gets a second one', async () => {
  await rule({ onePerPerson: 'category' })
  await press('D', '请刷身份证')
  await kiosk.keyboard.type('110105194912310029')
  expect(await kiosk.locator('body').innerText()).not.toContain('110105')
  await kiosk.getByRole('button', { name: '确定' }).click()
  await expect(kiosk.getByText('号码不对')).toBeVisible()
  expect(await objections()).toEqual([])
  await kiosk.getByRole('button', { name: '删除' }).click()
  await kiosk.getByRole('button', { name: 'X', exact: true }).click()
  await kiosk.getByRole('button', { name: '确定' }).click()
  await expect(kiosk.getByText('取号成功')).toBeVisible()
  await expect(kiosk.getByText('D001').first()).toBeVisible()
  await goHome()

  // The second time by a reader that types like a keyboard.
  await press('D', '请刷身份证')
  await kiosk.waitForTimeout(500)
  await kiosk.keyboard.type(CARD, { delay: 4 })
  await kiosk.keyboard.press('Enter')
  await expect(kiosk.getByText('您已经有号了')).toBeVisible()
  await expect(kiosk.getByText('D001').first()).toBeVisible()
  expect(await objections()).toEqual([])
  await kiosk.getByRole('button', { name: '再打一张号票' }).click()
  await expect(kiosk.getByText('号票刚刚打过')).toBeVisible()
  await goHome()

  await press('D', '请刷身份证')
  await kiosk.waitForTimeout(500)
  await kiosk.getByRole('button', { name: '没带身份证' }).click()
  await expect(kiosk.getByText('没带身份证，').first()).toBeVisible()
  await expect(kiosk.getByText('入口导询台').first()).toBeVisible()
  await goHome()
  await rule({ onePerPerson: 'off' })
})

test('paper that did not come: the number is safe, and 已提醒导询台 only once somebody has taken note', async () => {
  await press('E', '取号成功')
  await kiosk.waitForTimeout(500)
  await kiosk.getByRole('button', { name: '号票没有出来' }).click()
  await expect(kiosk.getByText('您的号码已经保存')).toBeVisible()
  await expect(kiosk.getByText('请告诉导询台')).toBeVisible()
  await expect(kiosk.getByText('已提醒导询台')).toBeHidden()
  const caller = callerAt(staff)
  const { demoPassword } = await caller.call('session.choices', {})
  await caller.call('session.signOut', {})
  await caller.call('session.signIn', { login: 'chenli', password: demoPassword ?? '', counterId: null })
  const { troubles } = await caller.call('printing.outbox', {})
  await caller.call('printing.reprintTicket', { ticketId: troubles[0]?.ticketId ?? '' })
  await expect(kiosk.getByText('已提醒导询台')).toBeVisible()
  await goHome()
})

test('returns by itself, and forgets size, colours and language', async () => {
  await kiosk.getByText('看大字').click()
  await kiosk.waitForTimeout(500)
  await kiosk.getByText('看黑底字').click()
  await expect(kiosk.locator('html')).toHaveAttribute('data-contrast', 'dark')
  expect(await objections()).toEqual([])
  await kiosk.waitForTimeout(500)
  await kiosk.getByText('English').click()
  await expect(kiosk.getByText('What do you need?')).toBeVisible()
  await expect(kiosk.getByText('您要办什么事？')).toBeVisible({ timeout: 40_000 })
  await expect(kiosk.locator('html')).toHaveAttribute('data-contrast', 'light')
  await expect(kiosk.getByText('看大字')).toBeVisible()
})

test('calls nothing but its own channels', async () => {
  const others = Object.entries(channels).filter(
    ([, { surfaces }]) => !(surfaces as readonly string[]).includes('kiosk'),
  )
  expect(others.length).toBeGreaterThan(100)
  const answers = await kiosk.evaluate(
    async (calls) => {
      const bridge = (
        window as unknown as {
          yichuangtong: {
            call: (
              channel: string,
              input: unknown,
              key: string | null,
            ) => Promise<{ error?: { code: string } }>
            kioskWindow: (action: string) => Promise<string>
          }
        }
      ).yichuangtong
      const codes = await Promise.all(
        calls.map(async ([name, key]) => (await bridge.call(name, {}, key)).error?.code),
      )
      return { codes, window: await bridge.kioskWindow('release') }
    },
    others.map(([name, { kind }]) => [name, kind === 'command' ? `gesture-${name}` : null] as const),
  )
  expect(new Set(answers.codes)).toEqual(new Set(['not-allowed']))
  expect(answers.window).toBe('none')
})

test('nothing a keyboard or a finger does leaves the page or changes its size', async () => {
  const before = await kiosk.evaluate(() => ({ ratio: devicePixelRatio, loaded: performance.timeOrigin }))
  for (const keys of [
    'F5',
    'Control+r',
    'Control+Shift+R',
    'F11',
    'Control++',
    'Control+-',
    'Control+p',
    'Alt+ArrowLeft',
    'F12',
  ])
    await kiosk.keyboard.press(keys)
  await kiosk.mouse.click(200, 400, { button: 'right' })
  await kiosk.keyboard.down('Control')
  await kiosk.mouse.wheel(0, -400)
  await kiosk.keyboard.up('Control')
  await kiosk.mouse.move(100, 100)
  await kiosk.mouse.down()
  await kiosk.mouse.move(300, 500)
  await kiosk.mouse.up()
  const after = await kiosk.evaluate(() => ({
    ratio: devicePixelRatio,
    loaded: performance.timeOrigin,
    scale: visualViewport?.scale,
    selected: String(getSelection()),
  }))
  expect(after).toEqual({ ...before, scale: 1, selected: '' })
  const isZoomed = await program.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .filter((contents) => contents.getURL().includes('/kiosk/'))
      .map((contents) => contents.getZoomFactor()),
  )
  expect(isZoomed).toEqual([1])
})

test('the desk sets the rules of the kiosk and sees what follows', async () => {
  await callerAt(staff).call('session.signOut', {})
  await staff.getByText('赵倩').click()
  await staff.getByLabel('密码').fill('yanshi-2026')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByLabel('密码')).toBeHidden()
  await staff.getByRole('button', { name: '设置' }).first().click()
  await staff.getByRole('tab', { name: '取号机' }).click()
  await expect(staff.getByText('今后两周')).toBeVisible()
  await staff.getByLabel('提前取号').fill('500')
  await staff.getByLabel('另外关闭').fill('2026-09-17')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('填 0 至 120')).toBeVisible()
  await staff.getByLabel('提前取号').fill('10')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('已保存')).toBeVisible()
  await expect(staff.getByText('9月17日 周四：不开，本页所定')).toBeVisible()
  await expect(kiosk.getByText('今天不办公')).toBeVisible()
  await expect(kiosk.getByText('下次开始取号')).toBeVisible()
})
