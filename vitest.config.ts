import { defineConfig } from 'vitest/config'

/** Unit and integration tests; they run in Electron's own Node (see scripts/electron-node.mjs). */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    testTimeout: 30_000,
    setupFiles: ['tests/support/zod-setup.ts'],
  },
})
