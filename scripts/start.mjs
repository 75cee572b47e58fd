// npm start [-- --folder DIR --windows staff,kiosk --clock INSTANT --test-hall]: opens the application; a demo hall
// unless --test-hall asks for one to be set up.
import { provideBuild } from './lib/build.mjs'
import { runChild } from './lib/children.mjs'
import { withDisplay } from './lib/display.mjs'
import { runScript, say } from './lib/problem.mjs'
import { isRoot } from './lib/project.mjs'
import { provideRuntime } from './provide-runtime.mjs'

const words = process.argv.slice(2)

const programWords = () => [
  '.',
  // Chromium refuses to run as root otherwise; a hall's PC never runs it as root.
  ...(process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : []),
  ...(words.includes('--test-hall') ? [] : ['--demo']),
  ...words,
]

await runScript(async () => {
  const { electron } = await provideRuntime({ windows: true })
  await provideBuild()
  return withDisplay(({ env, virtual }) => {
    if (virtual)
      say(
        `⚠ 没有显示器，在虚拟显示器 ${env.DISPLAY} 上运行 / no display: running on the virtual display ${env.DISPLAY}`,
      )
    const { ELECTRON_RUN_AS_NODE: _never, ...programEnv } = env
    return runChild(electron, programWords(), { env: programEnv })
  })
})
