// Runs a script in Electron's own Node: the runtime of the product, whatever Node the machine has.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

const electron = createRequire(import.meta.url)('electron')
const run = spawnSync(electron, process.argv.slice(2), {
  stdio: 'inherit',
  env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
})
process.exit(run.status ?? 1)
