// Runs a script in Electron's own Node: the runtime of the product, whatever Node the machine has.
import { electronNode } from './lib/electron-node.mjs'
import { runScript } from './lib/problem.mjs'
import { provideRuntime } from './provide-runtime.mjs'

await runScript(async () => electronNode(await provideRuntime(), process.argv.slice(2)))
