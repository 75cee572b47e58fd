// The dependency rules of the house, and the proof that they were really applied: a cruiser that reads no module
// (a TypeScript it does not understand, a wrong folder) finds no fault either.
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { captureChild } from './lib/children.mjs'
import { runScript } from './lib/problem.mjs'
import { at, PROJECT } from './lib/project.mjs'

const HOUSE = ['shared', 'electron', 'renderer']
const FOLDERS = [...HOUSE, 'scripts', 'tests']

const sourcesIn = (folder) =>
  readdirSync(at(folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(PROJECT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))

await runScript(() => {
  const cruiser = at('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const run = captureChild(process.execPath, [cruiser, ...FOLDERS, '--output-type', 'json'])
  if (!run.stdout.startsWith('{')) throw new Error(run.output)
  const { modules, summary } = JSON.parse(run.stdout)
  const read = new Map(modules.map((module) => [module.source, module.dependencies.length]))

  for (const { rule, from, to, cycle } of summary.violations) {
    const way = cycle === undefined ? to : cycle.map(({ name }) => name).join(' → ')
    process.stdout.write(`${rule.name}: ${from} → ${way}\n`)
  }
  let blind = 0
  for (const folder of HOUSE) {
    const sources = sourcesIn(folder)
    const unread = sources.filter((source) => !read.has(source))
    const imports = sources.reduce((total, source) => total + (read.get(source) ?? 0), 0)
    for (const source of unread) process.stdout.write(`not read: ${source}\n`)
    if (unread.length > 0 || imports < sources.length) blind += 1
    process.stdout.write(`${folder}: ${sources.length - unread.length} modules read, ${imports} imports\n`)
  }
  if (blind > 0) process.stdout.write('The rules were not applied to the whole house.\n')
  process.stdout.write(
    `${summary.violations.length} violations of ${summary.ruleSetUsed.forbidden.length} rules\n`,
  )
  return summary.violations.length > 0 || blind > 0 ? 1 : 0
})
