// npm run bench [-- WORD]: runs tests/bench/*.bench.ts in the product's own runtime, each in a process of its own, and shows one table.
import { readdirSync } from 'node:fs'
import { provideBuild } from './lib/build.mjs'
import { captureChild } from './lib/children.mjs'
import { withDisplay } from './lib/display.mjs'
import { nodeEnvironment } from './lib/electron-node.mjs'
import { Problem, runScript, say } from './lib/problem.mjs'
import { at } from './lib/project.mjs'
import { tableText } from './lib/table.mjs'
import { provideRuntime } from './provide-runtime.mjs'

/** A bench that takes longer hangs. */
const LONGEST_RUN = 15 * 60_000

const isResult = (value) =>
  ['name', 'limitName'].every((key) => typeof value?.[key] === 'string') &&
  ['runs', 'p50', 'p99', 'ratio'].every((key) => Number.isFinite(value?.[key]))

/** The result lines of a bench (see tests/bench/report.ts); other lines are talk. */
const readResults = (output) =>
  output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
    .filter(isResult)

const runBench = ({ electron }, file, env) => {
  say(`… ${file}`)
  const run = captureChild(electron, [at('tests/bench', file)], {
    // What is durable is measured where it has to last.
    env: { ...nodeEnvironment(env), HALLS_ON_DISK: '1' },
    timeout: LONGEST_RUN,
  })
  const results = run.ok ? readResults(run.stdout) : []
  if (results.length === 0)
    throw new Problem({
      zh: `基准测试 ${file} 没有得出结果。`,
      en: `The bench ${file} gave no result (exit code ${run.status}).`,
      todo: ['看下面的输出 / see its output below'],
      detail: run.output,
    })
  return results
}

const HEADS = ['', 'runs', 'p50 ms', 'p99 ms', 'ratio', 'limit']

const table = (results) => {
  const rows = results.map(({ name, runs, p50, p99, ratio, limitName }) => [
    name,
    String(runs),
    p50.toFixed(3),
    p99.toFixed(3),
    `${ratio.toFixed(2)} ×`,
    limitName,
  ])
  return tableText(HEADS, rows, (column) => column > 0 && column < 5)
}

await runScript(async () => {
  const word = process.argv[2] ?? ''
  const files = readdirSync(at('tests/bench')).filter(
    (file) => file.endsWith('.bench.ts') && file.includes(word),
  )
  if (files.length === 0)
    throw new Problem({
      zh: `没有名字里带“${word}”的基准测试。`,
      en: `There is no bench with "${word}" in its name.`,
      todo: ['npm run bench'],
    })
  const runtime = await provideRuntime({ windows: true })
  await provideBuild()
  const results = await withDisplay(({ env }) => files.flatMap((file) => runBench(runtime, file, env)))
  process.stdout.write(`${table(results)}\n`)
  return 0
})
