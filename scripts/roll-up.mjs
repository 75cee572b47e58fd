// npm run roll-up -- DIR… [--query NAME] [--format table|csv|json] [--until DATE] [--output FILE]
// npm run roll-up -- DIR… --postgres-script|--duckdb-script [--until DATE] [--output FILE]
// Asks the SQL of resources/roll-up of the export packages of many halls; docs/roll-up.md explains it.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Problem, runScript, say } from './lib/problem.mjs'
import { FORMATS, printed } from './lib/roll-up/print.mjs'
import { openRollUp, queryNames, queryText } from './lib/roll-up/roll-up.mjs'

const USAGE = [
  'npm run roll-up -- 文件夹… [--query 名称] [--format table|csv|json] [--until 2026-09-30] [--output 文件]',
  'npm run roll-up -- 文件夹… --postgres-script --output load.sql',
  `--query: ${queryNames().join(' ')}`,
]
const misused = (zh, en) => new Problem({ zh, en, todo: USAGE })

const OPTIONS = {
  query: { type: 'string', multiple: true },
  format: { type: 'string', default: 'table' },
  until: { type: 'string' },
  output: { type: 'string' },
  'postgres-script': { type: 'boolean', default: false },
  'duckdb-script': { type: 'boolean', default: false },
}

const readWords = () => {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw misused('看不懂这条命令。', error.message)
  }
}

/** The end of a day in the halls' time. */
const endOf = (day) => {
  if (day === undefined) return Infinity
  const end = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T23:59:59.999+08:00`) : NaN
  if (!Number.isNaN(end)) return end
  throw misused(`“${day}”不是日期。`, `"${day}" is not a date.`)
}

// Folders are meant from where the person stands; npm itself has gone to the project's own.
const fromHere = (place) => resolve(process.env.INIT_CWD ?? process.cwd(), place)

const readOrder = () => {
  const { values, positionals } = readWords()
  if (positionals.length === 0) throw misused('没有写文件夹。', 'No folder was named.')
  if (!FORMATS.includes(values.format))
    throw misused(
      `没有“${String(values.format)}”这种格式。`,
      `There is no format "${String(values.format)}".`,
    )
  const known = queryNames()
  const queries = values.query ?? known
  for (const name of queries)
    if (!known.includes(name)) throw misused(`没有查询“${name}”。`, `There is no query "${name}".`)
  const scripts = ['postgres-script', 'duckdb-script'].filter((name) => values[name])
  if (
    scripts.length > 1 ||
    (scripts.length === 1 && (values.query !== undefined || values.format !== 'table'))
  )
    throw misused('脚本一次写一种，不带查询和格式。', 'One script at a time, without query or format.')
  if (values.format === 'csv' && queries.length !== 1)
    throw misused('CSV 一次写一个查询。', 'CSV holds one query; name it.')
  return {
    places: positionals.map(fromHere),
    until: endOf(values.until),
    output: values.output === undefined ? null : fromHere(values.output),
    script: scripts[0] ?? null,
    queries,
    format: values.format,
  }
}

const sayPackages = ({ packages, older }) => {
  say(`汇总 ${packages.length} 个大厅的导出包（没有核对；核对用 verify-export）/ not verified here:`)
  for (const { hall, name } of packages) say(`  ${hall.name}  ${name}`)
  if (older > 0) say(`  另有 ${older} 个较早的没有用 / ${older} older ones are left aside`)
}

const answer = async (rollUp, { script, queries, format }) => {
  if (script === 'postgres-script') return rollUp.postgresScript()
  if (script === 'duckdb-script') return rollUp.duckdbScript()
  await rollUp.load()
  const results = []
  for (const name of queries) {
    const text = queryText(name)
    results.push({ name, text, ...(await rollUp.query(text)) })
  }
  return printed(results, format)
}

await runScript(async () => {
  const order = readOrder()
  const rollUp = await openRollUp(order)
  try {
    sayPackages(rollUp)
    const text = await answer(rollUp, order)
    if (order.output === null) process.stdout.write(text)
    else writeFileSync(order.output, text)
  } finally {
    rollUp.close()
  }
  return 0
})
