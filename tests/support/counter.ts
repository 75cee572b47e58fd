import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { openRaw } from '#electron/backend/store/database.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { commandLine, pdfText, startProgram } from './program.ts'
import type { Program } from './program.ts'

/** A demo hall's folder for one story: the tests ask it what it holds and change nothing through it. */
export interface HallFolder {
  readonly folder: string
  readonly ask: <T>(sql: string) => T[]
  /** What was printed so far, by the names of the files. */
  readonly printed: () => string[]
  /** The words of the printed paper whose name contains this, once it is there. */
  readonly paper: (name: string) => Promise<string>
  /** Closes the program and has another process look the database over. */
  readonly closeSound: (program: Program) => Promise<void>
  readonly remove: () => void
}

export const hallFolder = (story: string): HallFolder => {
  const folder = mkdtempSync(join(tmpdir(), `${story}-`))
  const place = join(folder, '已打印/文书')
  const printed = (): string[] =>
    existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.pdf')) : []
  return {
    folder,
    ask: <T>(sql: string): T[] => {
      const db = openRaw(join(folder, 'hall.db'), demoKey(), { readonly: true })
      try {
        return db.prepare(sql).all() as T[]
      } finally {
        db.close()
      }
    },
    printed,
    paper: async (name) => {
      const file = (): string | undefined => printed().find((one) => one.includes(name))
      await expect.poll(file, { timeout: 30_000, message: `printed: ${name}` }).toBeDefined()
      return pdfText(join(place, file() ?? ''))
    },
    closeSound: async (program) => {
      await program.close()
      expect(commandLine('verify-db', folder).said).toContain('"ok":true')
      expect(commandLine('verify-audit', folder).said).toContain('"ok":true')
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A clerk at the staff window: every key goes where the focus is, and where it is, is looked at first. */
export interface Clerk {
  readonly staff: Page
  readonly signIn: (name: string, counter?: string) => Promise<void>
  readonly press: (...keys: readonly string[]) => Promise<void>
  /** Writes into the field of that label, which the page itself must have given the focus. */
  readonly write: (label: string, text: string) => Promise<void>
  /** Answers the question that has the focus: `option` is the how-manieth of its row. */
  readonly answer: (question: string, option: string) => Promise<void>
  /** Finds a matter by its letters and opens its intake. */
  readonly open: (letters: string, matter: string) => Promise<void>
  /** The applicant from the name to the telephone, each field left with Enter. */
  readonly applicant: (name: string, number: string, phone: string) => Promise<void>
  /** Gives the line under the cursor a state by its digit; `line` is what it must be. */
  readonly mark: (line: string, digit: string) => Promise<void>
  /** The one key, once its button says this and can be pressed. */
  readonly conclude: (label: string) => Promise<void>
  /** The page of a case, from the board. */
  readonly openCase: (number: string) => Promise<void>
  /** One of the actions of a case in its list, by the digit that stands beside it, or by ↑ from the end. */
  readonly more: (action: string) => Promise<void>
  /** Goes on with Tab to the field of that label and writes into it. */
  readonly fill: (label: string, text: string) => Promise<void>
  readonly currentLine: Locator
  readonly bar: Locator
}

export const clerkOf = (staff: Page): Clerk => {
  const currentLine = staff
    .getByRole('grid', { name: '材料清单' })
    .locator('[role="row"][aria-selected="true"]')
  const bar = staff.locator('.ui-bottom-bar')
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await staff.keyboard.press(key)
  }
  const write = async (label: string, text: string): Promise<void> => {
    await expect(staff.locator(':focus').and(staff.getByLabel(label, { exact: true }))).toBeVisible()
    await staff.keyboard.press('Control+a')
    await staff.keyboard.insertText(text)
  }
  return {
    staff,
    press,
    write,
    currentLine,
    bar,
    signIn: async (name, counter = '1号窗口') => {
      await staff.getByText(counter).click()
      await staff.getByText(name, { exact: true }).click()
      await staff.getByLabel('密码').fill('yanshi-2026')
      await staff.keyboard.press('Control+Enter')
      await expect(staff.getByText('退出')).toBeVisible()
    },
    answer: async (question, option) => {
      const row = staff.getByRole('radiogroup', { name: question, exact: true })
      await expect(row.locator(':focus')).toBeVisible()
      const labels = await row.getByRole('radio').allInnerTexts()
      const at = labels.findIndex((label) => label.trim() === option)
      const now = await row.getByRole('radio').evaluateAll((all) => all.map((one) => one.ariaChecked))
      for (let from = now.indexOf('true'); from < at; from += 1) await staff.keyboard.press('ArrowRight')
      await expect(row.getByRole('radio', { name: option, exact: true })).toBeChecked()
      await staff.keyboard.press('Enter')
    },
    open: async (letters, matter) => {
      await expect(staff.getByRole('combobox', { name: '查找事项或来过的人' })).toBeFocused()
      await staff.keyboard.insertText(letters)
      await expect(staff.getByRole('option').first()).toContainText(matter)
      await staff.keyboard.press('Enter')
      await expect(staff.getByRole('radiogroup', { name: '到场' }).locator(':focus')).toBeVisible()
    },
    applicant: async (name, number, phone) => {
      await write('姓名', name)
      await press('Enter')
      await write('证件号码', number)
      await press('Enter')
      await write('电话', phone)
      await press('Enter')
    },
    openCase: async (number) => {
      await staff.keyboard.press('Alt+2')
      const row = staff.locator('[role="row"]:focus')
      await expect(row).toBeVisible()
      const isThere = async (): Promise<boolean> => (await row.innerText()).includes(number)
      for (let steps = 0; steps < 20 && !(await isThere()); steps += 1)
        await staff.keyboard.press('ArrowDown')
      await expect(row).toContainText(number)
      await staff.keyboard.press('Enter')
      await expect(staff.getByText('经过', { exact: true })).toBeVisible()
    },
    more: async (action) => {
      await staff.keyboard.press('Alt+9')
      const menu = staff.getByRole('menu', { name: '更多操作' })
      await expect(menu.locator(':focus')).toBeVisible()
      const item = menu.getByRole('menuitem', { name: new RegExp(`^${action}( \\d)?$`) })
      const digit = /\d$/.exec(await item.innerText())?.[0]
      if (digit !== undefined) return staff.keyboard.press(digit)
      const isThere = (): Promise<boolean> => item.evaluate((one) => one === document.activeElement)
      for (let steps = await menu.getByRole('menuitem').count(); steps > 0 && !(await isThere()); steps -= 1)
        await staff.keyboard.press('ArrowUp')
      await expect(item).toBeFocused()
      await staff.keyboard.press('Enter')
    },
    fill: async (label, text) => {
      const field = staff.getByLabel(label, { exact: true })
      await expect(field).toBeVisible()
      const isThere = (): Promise<boolean> => field.evaluate((one) => one === document.activeElement)
      for (let steps = 0; steps < 20 && !(await isThere()); steps += 1) await staff.keyboard.press('Tab')
      await write(label, text)
    },
    conclude: async (label) => {
      await expect(bar.getByRole('button', { name: `${label} Ctrl Enter`, exact: true })).toBeEnabled()
      await staff.keyboard.press('Control+Enter')
    },
    mark: async (line, digit) => {
      await expect(currentLine).toContainText(line)
      await expect(currentLine).toBeFocused()
      await staff.keyboard.press(digit)
    },
  }
}

/** Starts the program at a moment and puts a clerk at its staff window. */
export const startClerk = async (hall: HallFolder, clock: string): Promise<[Program, Clerk]> => {
  const program = await startProgram(hall.folder, clock)
  return [program, clerkOf(await program.window('staff'))]
}
