import { defineConfig } from '@playwright/test'

/**
 * Whole visits in the real application: every file starts programs of its own on folders of its own, and as many files
 * are told side by side as there are displays. Run by `npm test` in Electron's Node, because the tests read the database
 * to assert.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: (process.env['E2E_DISPLAYS'] ?? '').split(' ').length,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { actionTimeout: 15_000 },
})
