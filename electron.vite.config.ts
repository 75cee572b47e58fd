import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import packageFile from './package.json' with { type: 'json' }

const from = (path: string): string => resolve(import.meta.dirname, path)

/**
 * Two main-side entries: the window process and the backend host, which main forks by its output path.
 * A sandboxed preload must be CommonJS.
 */
export default defineConfig({
  main: {
    // What the program was built for; any other runtime counts as a stand-in and opens no real hall.
    define: { __PINNED_ELECTRON__: JSON.stringify(packageFile.devDependencies.electron) },
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          main: from('electron/main/main.ts'),
          host: from('electron/backend/host.ts'),
          'export-worker': from('electron/backend/jobs/export/export-worker.ts'),
          'verify-worker': from('electron/backend/jobs/verify-worker.ts'),
          'workbook-worker': from('electron/backend/jobs/workbook-worker.ts'),
          'statistics-worker': from('electron/backend/jobs/statistics-worker.ts'),
          'restore-host': from('electron/backend/jobs/restore/restore-host.ts'),
          'command-line': from('electron/backend/jobs/command-line.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload cannot load a second file, so nothing may be shared between these three.
      isolatedEntries: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          bridge: from('electron/preload/bridge.ts'),
          paper: from('electron/preload/paper.ts'),
          startup: from('electron/preload/startup.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      // Shipped with the Chromium that Electron carries, so nothing needs to be lowered.
      target: 'chrome140',
      rolldownOptions: {
        input: {
          staff: from('renderer/staff/index.html'),
          kiosk: from('renderer/kiosk/index.html'),
          display: from('renderer/display/index.html'),
          document: from('renderer/document/index.html'),
          startup: from('renderer/startup/index.html'),
        },
      },
    },
  },
})
