import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openRaw } from '#electron/backend/store/database.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { startProgram } from '#tests/support/program.ts'
import { compare, report } from './report.ts'

/**
 * What somebody at the counter feels: from a digit to the mark on the screen, and from 出具一次性告知书 to the paper in the
 * tray. Against a bare field that shows the same key, and against the same page drawn by an empty window.
 */
const KEYS = 100
const NOTICES = 8

const folder = mkdtempSync(join(tmpdir(), 'bench-desk-'))
const program = await startProgram(folder, '2026-09-17T09:00:00+08:00')
const staff = await program.window('staff')
await staff.getByText('1号窗口').click()
await staff.getByText('王敏').click()
await staff.getByLabel('密码').fill('yanshi-2026')
await staff.keyboard.press('Control+Enter')
await staff.getByText('王敏 当班').waitFor()

/** An intake with its people entered, the focus on the first material. */
const openIntake = async (): Promise<void> => {
  await staff.keyboard.press('Control+f')
  await staff.locator('input:focus').waitFor()
  await staff.keyboard.type('gaolingjintie')
  await staff.getByText('高龄津贴').first().waitFor()
  await staff.keyboard.press('Enter')
  await staff.getByLabel('姓名').fill('林秀珍')
  await staff.getByLabel('证件号码').fill('110105193512310026')
  await staff.getByLabel('电话').fill('13812345678')
  await staff.getByLabel('电话').press('Enter')
  await staff.getByRole('radiogroup', { name: '户籍从外地迁入' }).getByText('否', { exact: true }).click()
  await staff.locator('[data-line]').first().click()
}

/** Milliseconds from the key to the frame in which something that was watched for is on the screen. */
const timedKey = async (page: Page, key: string, watched: string): Promise<number> => {
  await page.evaluate((selector) => {
    const before = document.querySelectorAll(selector).length
    Object.assign(window, {
      seen: new Promise<number>((resolve) => {
        let pressed = 0
        window.addEventListener('keydown', () => (pressed = performance.now()), { capture: true, once: true })
        const look = new MutationObserver(() => {
          if (document.querySelectorAll(selector).length === before) return
          look.disconnect()
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - pressed)))
        })
        look.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
      }),
    })
  }, watched)
  await page.keyboard.press(key)
  return page.evaluate(() => (window as unknown as { seen: Promise<number> }).seen)
}

/** The same key in a field of a window with nothing else in it. */
const bareKeys = async (): Promise<number[]> => {
  const samples: number[] = []
  await program.app.evaluate(({ BrowserWindow }) => {
    const page = '<input autofocus onkeydown="echo.append(document.createElement(`i`))"><p id="echo"></p>'
    void new BrowserWindow({ width: 1366, height: 768 }).loadURL(`data:text/html,${encodeURIComponent(page)}`)
  })
  const page = await expectWindow('data:')
  await page.locator('input').focus()
  for (let run = -5; run < KEYS; run += 1) {
    const took = await timedKey(page, '1', '#echo i')
    if (run >= 0) samples.push(took)
  }
  await page.close()
  await staff.bringToFront()
  return samples
}

/** The window whose address begins so, as soon as there is one. */
const expectWindow = async (address: string): Promise<Page> => {
  for (;;) {
    const found = program.app.windows().find((page) => page.url().startsWith(address))
    if (found !== undefined) return found
    await program.app.waitForEvent('window')
  }
}

const bare = { name: '空白页上显示同一个键 the same key on a bare page', samples: await bareKeys() }
await openIntake()
const marked: number[] = []
for (let run = -5; run < KEYS; run += 1) {
  await staff.keyboard.press('Home')
  await staff.keyboard.press('Delete')
  // 1 marks the line and goes on to the next one, in the same drawing.
  const took = await timedKey(staff, '1', '[role="row"][aria-selected="true"] ~ [role="row"]')
  if (run >= 0) marked.push(took)
}
report(compare('核对一项材料，按键到屏幕 a checklist key, key to screen', marked, bare))

const papers = join(folder, '已打印', '文书')
const printed = (): string[] =>
  existsSync(papers) ? readdirSync(papers).filter((name) => name.endsWith('.pdf')) : []
const untilPrinted = async (count: number): Promise<void> => {
  while (printed().length < count) await new Promise((done) => setTimeout(done, 5))
}

const notices: number[] = []
for (let run = 0; run <= NOTICES; run += 1) {
  if (run > 0) await openIntake()
  const lines = await staff.locator('[data-line]').count()
  await staff.keyboard.press('Home')
  for (let line = 0; line < lines; line += 1) await staff.keyboard.press(line === 0 ? '2' : '1')
  const before = printed().length
  const from = performance.now()
  await staff.keyboard.press('Control+Enter')
  await untilPrinted(before + 1)
  // The first one loads fonts and the page; every other of the day finds them warm.
  if (run > 0) notices.push(performance.now() - from)
}

/** The page that was drawn last, with everything it needs in one piece of text. */
const html = await program.app
  .windows()
  .find((page) => page.url().includes('/document/'))!
  .evaluate(() => {
    const styles = [...document.styleSheets].flatMap((sheet) =>
      [...sheet.cssRules].map((rule) => rule.cssText),
    )
    return `<meta charset="utf-8"><style>${styles.join('\n')}</style>${document.body.innerHTML}`
  })
const drawn = await program.app.evaluate(
  async ({ BrowserWindow }, { page, runs }) => {
    const window = new BrowserWindow({ show: false })
    const samples: number[] = []
    for (let run = -2; run < runs; run += 1) {
      const from = performance.now()
      await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`)
      await window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true })
      if (run >= 0) samples.push(performance.now() - from)
    }
    window.destroy()
    return samples
  },
  { page: html, runs: NOTICES },
)
const bareDrawing = {
  name: '同一页由空窗口画成 PDF the same page drawn by an empty window',
  samples: drawn,
}
report(compare('告知书，按键到纸 a notice, key to paper', notices, bareDrawing))
await program.close()

/** Of the same notices, how long each took from its number to its stored PDF, by the events of the documents. */
const db = openRaw(join(folder, 'hall.db'), demoKey(), { readonly: true })
const rendered = db
  .prepare(
    `SELECT drawn.at - issued.at AS took FROM document_event issued
     JOIN document_event drawn ON drawn.document_id = issued.document_id AND drawn.type = 'rendered'
     JOIN document ON document.id = issued.document_id
     WHERE issued.type = 'issued' AND document.kind = 'notice' ORDER BY issued.at`,
  )
  .all() as { took: number }[]
db.close()
report(
  compare(
    '告知书，编号到存好的 PDF a notice, number to stored PDF',
    rendered.slice(1).map(({ took }) => took),
    bareDrawing,
  ),
)
rmSync(folder, { recursive: true, force: true })
