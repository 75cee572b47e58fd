// Makes sure that the program can run here: Electron itself, and what it needs from the system.
import { fileURLToPath } from 'node:url'
import { provideBinary } from './lib/electron-binary.mjs'
import { Problem, runScript, say } from './lib/problem.mjs'
import { LEAST_NODE } from './lib/project.mjs'
import { provideSystemParts } from './lib/system-parts.mjs'

const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [leastMajor, leastMinor] = LEAST_NODE
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return
  throw new Problem({
    zh: `Node.js ${process.versions.node} 太旧。`,
    en: `Node.js ${process.versions.node} is too old.`,
    todo: [
      `安装 Node.js ${leastMajor}.${leastMinor} 或更新的版本 / install Node.js ${leastMajor}.${leastMinor} or newer`,
    ],
  })
}

/**
 * Answers the path of the Electron binary and whether it is the stand-in; throws a Problem that says what to do.
 * `windows`: windows will be opened (fonts, a display); `judges`: the tools the tests judge by;
 * `packing`: what makes archives.
 */
export const provideRuntime = async ({ windows = false, judges = false, packing = false } = {}) => {
  checkNode()
  const runtime = await provideBinary()
  if (runtime.standin)
    say('⚠ 测试替代运行环境 / TEST ONLY stand-in runtime: node_modules/electron/dist/STANDIN')
  provideSystemParts(runtime.electron, { windows, judges, packing })
  return runtime
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await runScript(async () => {
    const { electron } = await provideRuntime({ windows: true, judges: true })
    process.stdout.write(`${electron}\n`)
    return 0
  })
