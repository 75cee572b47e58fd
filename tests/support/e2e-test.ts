import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { runningPrograms } from './program.ts'

/** As Playwright's own, and when a test fails, a picture of every window is kept beside its report. */
export const test = base.extend<{ keepPictures: undefined }>({
  keepPictures: [
    // Playwright reads the names of the first argument; nothing else is wanted from it.
    // oxlint-disable-next-line eslint/no-empty-pattern
    async ({}, use, about) => {
      await use(undefined)
      if (about.status === about.expectedStatus) return
      for (const [number, app] of [...runningPrograms].entries())
        for (const page of app.windows()) {
          const name = `${number + 1}-${new URL(page.url()).host}.png`
          // A window that died has no picture, and its test has failed for a better reason.
          await page.screenshot({ path: join(about.outputDir, name), timeout: 5000 }).catch(() => undefined)
        }
    },
    { auto: true },
  ],
})
