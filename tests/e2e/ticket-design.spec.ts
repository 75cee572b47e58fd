import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { openRaw } from '#electron/backend/store/database.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { test } from '#tests/support/e2e-test.ts'
import { pdfText, startProgram } from '#tests/support/program.ts'
import type { Program } from '#tests/support/program.ts'

// One program for both stories: the second prints the ticket that the first has designed.
test.describe.configure({ mode: 'serial' })

let folder: string
let program: Program
let staff: Page

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ticket-design-'))
  program = await startProgram(folder, '2026-09-18T09:12:00+08:00')
  staff = await program.window('staff')
  await staff.getByText('不占用窗口').click()
  await staff.getByText('赵倩').click()
  await staff.getByLabel('密码').fill('yanshi-2026')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('退出')).toBeVisible()
})

test.afterAll(async () => {
  await program.close()
  rmSync(folder, { recursive: true, force: true })
})

const SETTLED = 800
const takeNumber = async (number: string): Promise<void> => {
  const kiosk = await program.window('kiosk')
  const back = kiosk.getByRole('button', { name: '好了，返回' })
  if (await back.isVisible()) await back.click()
  await expect(back).toHaveCount(0)
  // A page takes no touch in its first moment, so that a second tap of one finger takes no second number.
  await kiosk.waitForTimeout(SETTLED)
  await kiosk.getByText('社会救助').click()
  await expect(kiosk.getByText(number).first()).toBeVisible()
}

const printedTickets = (): string[] => {
  try {
    return readdirSync(join(folder, '已打印/号票')).filter((name) => name.endsWith('.pdf'))
  } catch {
    return []
  }
}

const preview = () => staff.getByRole('img', { name: /^号票预览/ })

test('a ticket is designed by keyboard, seen before it is saved, and comes out the same', async () => {
  await staff.keyboard.press('Alt+6')
  await staff.getByRole('tab', { name: '号票样式' }).click()
  const list = staff.getByRole('grid', { name: '号票上的内容' })
  await expect(preview()).toContainText('A023')
  await expect(preview()).toContainText('叫到号码，再到窗口')

  // A text of the hall's own below the advice, then one place up.
  await list.getByRole('row', { name: /提示/ }).click()
  await staff.keyboard.press('Alt+7')
  await expect(list.getByRole('row', { selected: true })).toContainText('自己的文字')
  await staff.getByLabel('文字').fill('请在二楼等候')
  await expect(preview()).toContainText('请在二楼等候')
  await list.getByRole('row', { selected: true }).focus()
  await staff.keyboard.press('Alt+ArrowUp')
  await expect(preview()).toContainText(/请在二楼等候叫到号码，再到窗口/)

  // What cannot be printed is said at its line and not saved.
  await staff.getByLabel('文字').fill('')
  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('有 1 处要改，还没有保存')).toBeVisible()
  await expect(staff.getByText('写上文字，或者不印这一项。')).toBeVisible()
  await staff.getByLabel('文字').fill('请在二楼等候')
  await expect(staff.getByText('写上文字，或者不印这一项。')).toHaveCount(0)

  for (const [sample, words] of [
    ['长业务名', '残疾人两项补贴'],
    ['长号码', 'A1000'],
    ['申请优先', '核对'],
    ['补打', '补打'],
  ] as const) {
    await staff.getByLabel('看哪种号票').selectOption(sample)
    await expect(preview()).toContainText(words)
  }
  await staff.getByLabel('打印头点数').selectOption('58 mm 纸，384 点')
  await expect(preview()).toContainText('补打')

  await staff.keyboard.press('Control+Enter')
  await expect(staff.getByText('已保存', { exact: true })).toBeVisible()

  await takeNumber('A001')
  await expect.poll(() => printedTickets().length).toBe(1)
  const words = pdfText(join(folder, '已打印/号票', printedTickets()[0] ?? '')).replaceAll(/\s/g, '')
  expect(words).toMatch(/请在二楼等候叫到号码，再到窗口/)
})

/** A network printer: takes what comes and answers every question for its state with "in order". */
const listen = async (): Promise<{ server: Server; port: number; received: () => Buffer }> => {
  const taken: Buffer[] = []
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      taken.push(bytes)
      for (let at = 0; at + 2 < bytes.length + 1; at += 1) {
        if (bytes[at] === 0x10 && bytes[at + 1] === 0x04) socket.write(Buffer.of(0x12))
        if (bytes[at] === 0x1d && bytes[at + 1] === 0x72) socket.write(Buffer.of(0x00))
      }
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return { server, port: (server.address() as AddressInfo).port, received: () => Buffer.concat(taken) }
}

const stored = (): unknown => {
  const db = openRaw(join(folder, 'hall.db'), demoKey(), { readonly: true })
  try {
    const row = db.prepare(`SELECT value FROM meta WHERE key = 'printing'`).get() as { value: string }
    return (JSON.parse(row.value) as { ticketPrinter: unknown }).ticketPrinter
  } finally {
    db.close()
  }
}

test('the wizard prints, asks what came out, changes what an answer points at, and saves', async () => {
  const printer = await listen()
  try {
    await staff.getByRole('tab', { name: '打印机', exact: true }).click()
    await staff.keyboard.press('Alt+7')
    await expect(staff.getByText('号票打印机在哪里？')).toBeVisible()
    await staff.getByRole('radio', { name: '网络热敏' }).click()

    // Nothing listens there: said with what to do, and the way back to the address is one digit.
    await staff.getByLabel('地址').fill('127.0.0.1')
    await staff.getByLabel('端口').fill('1')
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByText('处理好了，再打一次')).toBeVisible({ timeout: 30_000 })
    await staff.keyboard.press('2')
    await staff.getByLabel('端口').fill(String(printer.port))
    await staff.keyboard.press('Control+Enter')

    const asks = (question: string | RegExp) =>
      expect(staff.locator('.wizard-question')).toHaveText(question, { timeout: 30_000 })
    await asks('打印机出纸了吗？')
    await staff.keyboard.press('1')
    await asks(/^纸上的核对码是 \d{4} 吗？$/)
    await staff.keyboard.press('1')
    await asks('汉字都清楚吗？')
    // Only rare characters are wrong: lines that hold one are drawn from now on, and the page comes again.
    await staff.keyboard.press('2')
    await expect(staff.getByText('已改成有生僻字的行画成图，又打了一张。')).toBeVisible()
    await asks('汉字都清楚吗？')
    await staff.keyboard.press('1')
    await asks('数字那一行，两边都完整吗？')
    await staff.keyboard.press('2')
    await expect(staff.getByText('已减少打印头点数，又打了一张。')).toBeVisible()
    await asks('数字那一行，两边都完整吗？')
    await staff.keyboard.press('1')
    await asks('纸切断了吗？')
    await staff.keyboard.press('2')
    await asks(/^用手机扫二维码/)
    await staff.keyboard.press('1')
    await asks('都好了。保存后，号票就送到这台打印机。')
    await staff.keyboard.press('Control+Enter')
    await expect(staff.getByText('已保存', { exact: true })).toBeVisible()
    expect(stored()).toMatchObject({
      kind: 'network',
      host: '127.0.0.1',
      port: printer.port,
      head: { dots: 512, text: 'gb2312', cutter: 'none' },
    })

    const before = printer.received().length
    await takeNumber('A002')
    // The text of the design, 请在二楼等候, in the printer's own code (GB 18030), and the number.
    const advice = Buffer.from('c7ebd4dab6fec2a5b5c8baf2', 'hex')
    await expect
      .poll(() => printer.received().subarray(before).includes(Buffer.from('A002')), { timeout: 30_000 })
      .toBe(true)
    expect(printer.received().subarray(before).includes(advice)).toBe(true)
  } finally {
    printer.server.close()
  }
})
