// npm test [-- --only unit|e2e] [-- words for the runner]: everything in the product's own runtime; ends with one line of counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { provideBuild } from './lib/build.mjs'
import { withDisplay } from './lib/display.mjs'
import { electronNode } from './lib/electron-node.mjs'
import { Problem, runScript, say, tell } from './lib/problem.mjs'
import { at } from './lib/project.mjs'
import { countPlaywright, countVitest, sum } from './lib/test-counts.mjs'
import { provideRuntime } from './provide-runtime.mjs'

const RESULTS = at('test-results')
const UNIT_REPORT = at('test-results/unit.json')
const E2E_REPORT = at('test-results/e2e.json')

/** Stories that are told at the same time, each in a program and on a display of its own. */
const SIDE_BY_SIDE = 2

/** A log is read as text. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }

const readWords = (words) => {
  const place = words.indexOf('--only')
  if (place === -1) return { only: null, rest: words }
  const only = words[place + 1]
  if (only !== 'unit' && only !== 'e2e')
    throw new Problem({
      zh: '--only 后面要写 unit 或 e2e。',
      en: '--only takes unit or e2e.',
      todo: ['npm test -- --only unit'],
    })
  return { only, rest: words.toSpliced(place, 2) }
}

const readReport = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null)

const runUnit = async (runtime, rest) => {
  rmSync(UNIT_REPORT, { force: true })
  const vitest = at('node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]
  const code = await electronNode(runtime, [vitest, 'run', ...reporters, ...rest], { env: plain })
  return countVitest(readReport(UNIT_REPORT), code)
}

const runE2e = async (runtime, rest) => {
  await provideBuild()
  return withDisplay(async ({ env, virtual, displays }) => {
    rmSync(E2E_REPORT, { force: true })
    if (virtual) say(`e2e: ${displays.join(' ')}`)
    const playwright = at('node_modules/@playwright/test/cli.js')
    const code = await electronNode(runtime, [playwright, 'test', '--reporter=list,json', ...rest], {
      env: {
        ...env,
        ...plain,
        E2E_DISPLAYS: displays.join(' '),
        PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT,
      },
    })
    return countPlaywright(readReport(E2E_REPORT), code)
  }, SIDE_BY_SIDE)
}

const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/** A part that cannot be run at all is told and counts as one failure; the other part is run all the same. */
const attempt = async (part) => {
  try {
    return await part()
  } catch (error) {
    tell(error)
    return { passed: 0, failed: 1, skipped: 0, troubles: [] }
  }
}

const runAll = async () => {
  const { only, rest } = readWords(process.argv.slice(2))
  const e2e = only !== 'unit'
  const runtime = await provideRuntime({ windows: e2e, judges: true })
  mkdirSync(RESULTS, { recursive: true })
  const counts = []
  if (only !== 'e2e') counts.push(await attempt(() => runUnit(runtime, rest)))
  if (e2e) counts.push(await attempt(() => runE2e(runtime, rest)))
  return sum(counts)
}

await runScript(async () => {
  const all = await attempt(runAll)
  for (const trouble of all.troubles) say(`✗ ${trouble}`)
  // Last of all, also for whoever reads nothing else.
  process.on('exit', () => process.stdout.write(`${closingLine(all)}\n`))
  return all.failed > 0 || all.passed === 0 ? 1 : 0
})
