// npm run verify-export -- PLACE: checks a package or a hall in a process of its own that shares no state with the application.
import { electronNode } from './lib/electron-node.mjs'
import { runScript } from './lib/problem.mjs'
import { at } from './lib/project.mjs'
import { provideRuntime } from './provide-runtime.mjs'

await runScript(async () => {
  const runtime = await provideRuntime()
  // The place is meant from where the person stands; npm itself has gone to the project's own.
  const cwd = process.env.INIT_CWD ?? process.cwd()
  return electronNode(runtime, [at('electron/backend/jobs/command-line.ts'), ...process.argv.slice(2)], {
    cwd,
  })
})
