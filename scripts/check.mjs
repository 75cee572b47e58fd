// npm run check [-- --only NAME]: everything that can be judged without running the program. Every step runs, also after a failure.
import { availableParallelism } from 'node:os'
import { listenToChild } from './lib/children.mjs'
import { Problem, runScript } from './lib/problem.mjs'
import { at } from './lib/project.mjs'

const bin = (path, ...args) => [at('node_modules', path), ...args]
const types = (folder) => ({
  name: `types ${folder}`,
  args: bin('typescript/bin/tsc', '--project', folder, '--pretty', 'false'),
})

const STEPS = [
  types('shared'),
  types('electron'),
  types('renderer'),
  types('tests'),
  // Type-aware, and every warning an error: see .oxlintrc.json.
  { name: 'lint', args: bin('oxlint/bin/oxlint', '--format', 'unix') },
  { name: 'format', args: bin('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  { name: 'house rules', args: [at('scripts/check-house.mjs')] },
  { name: 'strings', args: [at('scripts/check-strings.mjs')] },
  { name: 'unused', args: bin('knip/bin/knip.js', '--no-progress', '--treat-config-hints-as-errors') },
]

const LONGEST = Math.max(...STEPS.map(({ name }) => name.length))

const runStep = async ({ name, args }) => {
  const started = Date.now()
  const run = await listenToChild(process.execPath, args, {
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  const lines = run.output.trim().split('\n')
  // A good step is quiet, but no warning is swallowed.
  for (const line of run.ok ? lines.filter((one) => /warn/i.test(one)) : lines)
    process.stdout.write(`  ${line}\n`)
  process.stdout.write(`${run.ok ? '✓' : '✗'} ${name.padEnd(LONGEST)} ${seconds.padStart(6)} s\n`)
  return { name, ok: run.ok }
}

/** Two at a time where there are two cores; more would only wait for each other's memory. */
const runSteps = async (steps) => {
  const waiting = [...steps]
  const results = []
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
      results.push(await runStep(step))
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker))
  return results
}

const chosen = (words) => {
  if (words.length === 0) return STEPS
  const [flag, name] = words
  const steps = STEPS.filter((step) => step.name === name || step.name.split(' ')[0] === name)
  if (flag === '--only' && steps.length > 0) return steps
  throw new Problem({
    zh: `没有这样的检查：${words.join(' ')}`,
    en: `There is no such check: ${words.join(' ')}`,
    todo: [`npm run check -- --only ${[...new Set(STEPS.map((step) => step.name.split(' ')[0]))].join('|')}`],
  })
}

await runScript(async () => {
  const results = await runSteps(chosen(process.argv.slice(2)))
  const failed = results.filter(({ ok }) => !ok)
  process.stdout.write(
    failed.length === 0
      ? `check: ${results.length} of ${results.length} good\n`
      : `check: ${failed.length} of ${results.length} failed: ${failed.map(({ name }) => name).join(', ')}\n`,
  )
  return failed.length === 0 ? 0 : 1
})
