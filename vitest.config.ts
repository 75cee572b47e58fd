import { defineConfig } from 'vitest/config'

const RENDERER = 'tests/renderer/**/*.test.{ts,tsx}'

/** Unit and integration tests; they run in Electron's own Node (see scripts/electron-node.mjs). */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    setupFiles: ['tests/support/zod-setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/bench/**', RENDERER],
          // Modules are loaded once for a worker and not for every file: it halves the time. What a module keeps for
          // itself must therefore not decide a test; where it does, the test sets it.
          isolate: false,
        },
      },
      // Words and windows are set up in globals there.
      { extends: true, test: { name: 'renderer', include: [RENDERER] } },
    ],
  },
})
