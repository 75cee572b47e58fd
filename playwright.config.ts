import { defineConfig } from '@playwright/test'

/**
 * Whole visits in the real application, one at a time: every test starts a program of its own on a folder of its
 * own. Run by `npm test` in Electron's Node, because the tests read the database to assert.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { actionTimeout: 15_000 },
})
