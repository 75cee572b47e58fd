// Makes resources/roll-up/schema.sql anew from the columns of the export; run it with
//   node scripts/electron-node.mjs scripts/make-roll-up-schema.mjs
// and commit what changed. tests/rollup/schema.test.ts fails while the two differ.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { EXPORT_TABLES } from '../shared/domain/export/columns.ts'
import { runScript } from './lib/problem.mjs'
import { at } from './lib/project.mjs'

const SCHEMA = at('resources/roll-up/schema.sql')

/** The same words in DuckDB and in PostgreSQL. Text has one order, whatever language a server was set up for. */
const TYPES = {
  text: 'text COLLATE "C"',
  integer: 'bigint',
  boolean: 'boolean',
  instant: 'timestamp with time zone',
  date: 'date',
}

/** What a sum over halls has no need of: who applied, and who of the staff did it. Titles of archived items name people. */
const OF_PEOPLE = new Set([
  'applicant_name',
  'applicant_document_type',
  'applicant_document_number',
  'representative_name',
  'staff_name',
  'staff_login',
  'handler_login',
  'approver_login',
  'title',
])
const TABLES_OF_PEOPLE = new Set(['staff'])

/** No row twice: loading a hall a second time fails instead of doubling its figures. */
const KEYS = {
  hall: ['hall_id'],
  cases: ['hall_id', 'case_number'],
  case_events: ['hall_id', 'case_number', 'seq'],
  documents: ['hall_id', 'document_id'],
  tickets: ['hall_id', 'day', 'ticket_number'],
  ticket_events: ['hall_id', 'day', 'ticket_number', 'seq'],
  appointments: ['hall_id', 'appointment_number', 'booked_on'],
  matters: ['hall_id', 'matter_code', 'matter_version'],
}

/** `at` is a word of the language in DuckDB. */
const written = (name) => (name === 'at' ? '"at"' : name)

const tableText = ([table, columns]) => {
  const key = KEYS[table] ?? []
  const own = Object.entries(columns).filter(([name]) => !OF_PEOPLE.has(name))
  const all = 'hall_id' in columns ? own : [['hall_id', { type: 'text' }], ...own]
  const lines = all.map(
    ([name, { type }]) =>
      `  ${written(name)} ${TYPES[type]}${name === 'hall_id' || key.includes(name) ? ' NOT NULL' : ''}`,
  )
  if (key.length > 0) lines.push(`  PRIMARY KEY (${key.join(', ')})`)
  return `CREATE TABLE ${table} (\n${lines.join(',\n')}\n);\n`
}

const HEAD = `-- 汇总用的表：与导出包 tables/ 中的开放表同名同列，前面加 hall_id；各列含义见包内《数据字典》。
-- 不含个人信息：申请人、代办人、工作人员的姓名、账号和证件号码，以及归档题名都不取。
-- Tables for the roll-up: those of an export package, with hall_id in front and without what names a person.
-- One text for DuckDB and PostgreSQL; made by scripts/make-roll-up-schema.mjs.
`

/** The whole schema as text. */
export const schemaText = () =>
  [
    HEAD,
    ...Object.entries(EXPORT_TABLES)
      .filter(([table]) => !TABLES_OF_PEOPLE.has(table))
      .map(tableText),
  ].join('\n')

if (process.argv[1] === fileURLToPath(import.meta.url))
  await runScript(async () => {
    writeFileSync(SCHEMA, schemaText())
    return 0
  })
