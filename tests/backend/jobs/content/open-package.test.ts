import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRaw } from '#electron/backend/store/database.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import type { ColumnType } from '#shared/domain/export/column.ts'
import {
  EXPORT_TABLE_NAMES,
  columnOf,
  columnsIn,
  parquetFile,
  tableFile,
} from '#shared/domain/export/columns.ts'
import type { ExportTable } from '#shared/domain/export/columns.ts'
import { RARE_NAME, openExportDay } from '#tests/support/export-day.ts'
import { fillFrom, missingIn, tableOf, writeHallFiles } from '#tests/support/filled-package.ts'
import type { FilledPackage } from '#tests/support/filled-package.ts'
import { verifyAt } from '#tests/support/sample-package.ts'
import type { TestHall } from '#tests/support/test-hall.ts'

let hall: TestHall
let filled: FilledPackage
let duck: DuckDBConnection

beforeAll(async () => {
  hall = await openExportDay()
  writeHallFiles(hall.folder)
  filled = await fillFrom(hall, 'open')
  duck = await (await DuckDBInstance.create(':memory:')).connect()
  await duck.run("SET TimeZone = 'Asia/Shanghai'")
}, 60_000)
afterAll(() => {
  expect(hall.verify()).toEqual([])
  expect(hall.faults).toEqual([])
  duck.closeSync()
  hall.close()
})

const caseRow = (number: string) => tableOf(filled, 'cases').find((row) => row['case_number'] === number)

describe('cases as a district counts them', () => {
  it('in time, late, paused, extended: as the program itself says', () => {
    expect(caseRow('2026-0001')).toMatchObject({ status: 'closed', on_time: '1', overdue: '0', events: '6' })
    expect(caseRow('2026-0002')).toMatchObject({
      due_on: '',
      promised_due_on: '',
      legal_due_on: '',
      paused_since: '2026-09-24',
      // 24 September is not left out, 20 October is.
      paused_days: '26',
    })
    expect(caseRow('2026-0003')).toMatchObject({
      due_on: '2026-11-04',
      promised_due_on: '',
      legal_due_on: '2026-11-04',
      due_basis: 'legal',
      extensions: '1',
    })
    expect(caseRow('2026-0004')).toMatchObject({
      status: 'notified',
      returns: '1',
      demands: '1',
      overrides: '1',
    })
    expect(caseRow('2026-0005')).toMatchObject({ due_on: '2026-09-23', overdue: '1', on_time: '' })
  })

  it('due_on is the earlier of both dates, where both are said', () => {
    const both = tableOf(filled, 'cases').filter((row) => row['promised_due_on'] && row['legal_due_on'])
    expect(both.map((row) => row['due_on'])).toEqual(
      both.map((row) =>
        String(row['promised_due_on']) < String(row['legal_due_on'])
          ? row['promised_due_on']
          : row['legal_due_on'],
      ),
    )
    expect(both).toHaveLength(3)
  })

  it('who took it in is not who acted last', () => {
    expect(caseRow('2026-0001')).toMatchObject({
      staff_name: '王敏',
      staff_login: 'wangmin',
      counter_number: '1',
    })
  })

  it('a demand names its notice, its material and who let it pass, and no reason', () => {
    expect(tableOf(filled, 'demands')).toEqual([
      {
        case_number: '2026-0004',
        seq: '5',
        kind: 'override',
        at: '2026-09-17T10:10:00.000+08:00',
        matter_code: 'old-age-allowance',
        matter_version: '2',
        matter_name: '高龄津贴',
        notice_number: '青街告字〔2026〕000001号',
        notified_at: '2026-09-17T09:10:00.000+08:00',
        materials: 'resident-id',
        count: '1',
        staff_login: 'wangmin',
        approver_login: 'chenli',
        counter_number: '1',
      },
    ])
  })

  it('events say dates and words of closed lists', () => {
    const events = tableOf(filled, 'case_events')
    expect(events.find(({ type }) => type === 'paused')).toMatchObject({
      date: '2026-09-24',
      count: '10',
      unit: 'working-day',
      detail: '征求第三方和其他机关意见',
    })
    expect(events.find(({ type }) => type === 'extended')).toMatchObject({
      date: '2026-10-21',
      count: '10',
      unit: 'working-day',
      detail: 'law',
    })
  })
})

describe('what stays in the database', () => {
  /** Words that people typed on this day, and numbers of people that only cases may say. */
  const TYPED = [
    '首次核对时漏看',
    '需要检索的档案较多',
    '已检索两个科室的档案',
    '涉及第三方商业秘密',
    '林主任',
  ]
  it('no open table says what was typed, nor a telephone number', () => {
    for (const table of EXPORT_TABLE_NAMES) {
      const text = readFileSync(join(filled.root, tableFile(table)), 'utf8')
      for (const word of [...TYPED, '13812345678', 'scrypt'])
        expect(text, `${table}: ${word}`).not.toContain(word)
    }
  })
  it('people stand in cases and in titles of the catalogue, nowhere else', () => {
    for (const table of EXPORT_TABLE_NAMES) {
      const text = readFileSync(join(filled.root, tableFile(table)), 'utf8')
      const says = text.includes('林秀珍') || text.includes('𠮷野')
      expect(says, table).toBe(table === 'cases' || table === 'catalogue')
    }
  })
  it('who was erased leaves empty fields', async () => {
    const key = hall.store.raw
      .prepare("SELECT payload_id FROM case_file WHERE number = '2026-0005'")
      .pluck()
      .get() as string
    hall.store.raw.exec('SAVEPOINT erased')
    hall.store.raw.prepare('UPDATE personal_payload SET body = NULL, erased_at = 1 WHERE id = ?').run(key)
    hall.store.raw.exec('RELEASE erased')
    const after = await fillFrom(hall, 'open', 'erased')
    hall.store.raw
      .prepare(
        `UPDATE personal_payload SET erased_at = NULL, body = (SELECT p.body FROM personal_payload p JOIN case_file f
           ON f.payload_id = p.id WHERE f.number = '2026-0006') WHERE id = ?`,
      )
      .run(key)
    expect(tableOf(after, 'cases').find((row) => row['case_number'] === '2026-0005')).toMatchObject({
      applicant_name: '',
      applicant_document_type: '',
      applicant_document_number: '',
      representative_name: '',
      presence: 'self',
    })
  })
})

describe('the package as a whole', () => {
  it('is sound, its progress ends where it was foreseen, less what is missing', async () => {
    const verified = await verifyAt(filled.root)
    expect(verified).toMatchObject({ ok: true, bag: { missing: 1, form: 'open' } })
    const last = filled.progress.at(-1)
    expect(last?.doneFiles).toBe(last?.totalFiles ?? 0)
    expect(last?.totalBytes).toBeGreaterThanOrEqual(last?.doneBytes ?? Number.POSITIVE_INFINITY)
  })
  it('lists the paper that is not drawn yet, with where it will be', () => {
    expect(missingIn(filled)).toMatchObject([
      { kind: 'document', number: '青街受字〔2026〕000005号', reason: 'not-rendered' },
    ])
    const [{ file }] = missingIn(filled) as [{ file: string }]
    expect(existsSync(join(filled.root, file))).toBe(false)
  })
  it('holds every version of catalogue and calendar, and the picture', () => {
    const { n } = hall.store.read.get<{ n: number }>('SELECT count(*) AS n FROM matter_version') ?? { n: 0 }
    expect(readdirSync(join(filled.root, 'data/catalogue'))).toHaveLength(n)
    expect(readdirSync(join(filled.root, 'data/calendars'))).toEqual(
      expect.arrayContaining(['2026.json', 'orders.json', 'versions.json']),
    )
    expect(readdirSync(join(filled.root, 'data/attachments/材料样张'))).toEqual([
      expect.stringMatching(/^old-age-allowance photo [0-9a-f]{16}\.jpg$/),
    ])
  })
  it('every stored file lies in it under its own hash', () => {
    const manifest = readFileSync(join(filled.root, 'manifest-sha256.txt'), 'utf8')
    const stored = hall.store.read.all<{ sha256: string }>('SELECT sha256 FROM stored_file')
    expect(stored.length).toBeGreaterThan(8)
    for (const { sha256 } of stored) expect(manifest).toContain(`${sha256}  data/`)
  })
})

const DUCK: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  integer: 'BIGINT',
  boolean: 'BOOLEAN',
  instant: 'TIMESTAMP WITH TIME ZONE',
  date: 'DATE',
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

const ask = async (sql: string): Promise<Record<string, unknown>[]> =>
  (await duck.runAndReadAll(sql)).getRowObjectsJson()

const csvIn = (table: ExportTable): string => {
  const columns = columnsIn(table, 3).map(
    (name) => `${quoted(name)}: ${quoted(DUCK[columnOf(table, name).type])}`,
  )
  return `read_csv(${quoted(join(filled.root, tableFile(table)))}, header = true, auto_detect = false,
    delim = ',', quote = '"', escape = '"', columns = {${columns.join(', ')}})`
}
const parquetIn = (table: ExportTable): string =>
  `read_parquet(${quoted(join(filled.root, parquetFile(table)))})`

describe('DuckDB reads every table, in both files the same', () => {
  it.each(EXPORT_TABLE_NAMES)('%s', async (table) => {
    const types = await ask(`DESCRIBE SELECT * FROM ${parquetIn(table)}`)
    expect(types.map((row) => [row['column_name'], row['column_type']])).toEqual(
      columnsIn(table, 3).map((name) => [name, DUCK[columnOf(table, name).type]]),
    )
    const [counted] = await ask(
      `SELECT (SELECT count(*) FROM ${csvIn(table)}) AS csv, (SELECT count(*) FROM ${parquetIn(table)}) AS parquet,
        (SELECT count(*) FROM (FROM ${csvIn(table)} EXCEPT ALL FROM ${parquetIn(table)})) AS only_csv,
        (SELECT count(*) FROM (FROM ${parquetIn(table)} EXCEPT ALL FROM ${csvIn(table)})) AS only_parquet`,
    )
    const rows = String(tableOf(filled, table).length)
    expect(counted).toEqual({ csv: rows, parquet: rows, only_csv: '0', only_parquet: '0' })
  })

  it('answers what a district asks', async () => {
    expect(
      await ask(
        `SELECT matter_code, count(*) AS cases, count(*) FILTER (on_time) AS in_time, count(*) FILTER (overdue) AS overdue,
           sum(overrides)::INTEGER AS overrides
         FROM ${parquetIn('cases')} GROUP BY ALL ORDER BY ALL`,
      ),
    ).toEqual([
      { matter_code: 'government-information-request', cases: '2', in_time: '0', overdue: '0', overrides: 0 },
      { matter_code: 'legal-aid', cases: '1', in_time: '0', overdue: '1', overrides: 0 },
      { matter_code: 'old-age-allowance', cases: '3', in_time: '1', overdue: '0', overrides: 1 },
    ])
  })

  it('a moment is the same moment, and a rare name the same name', async () => {
    const [row] = await ask(
      `SELECT epoch_ms(received_at) AS at, applicant_name AS name FROM ${parquetIn('cases')} WHERE case_number = '2026-0001'`,
    )
    expect(row).toEqual({ at: String(Date.parse('2026-09-17T09:10:00+08:00')), name: RARE_NAME })
  })

  it('what nobody has said is null, in both', async () => {
    for (const source of [csvIn('cases'), parquetIn('cases')])
      expect(
        await ask(
          `SELECT count(*) AS n FROM ${source} WHERE representative_name IS NULL AND outcome IS DISTINCT FROM ''`,
        ),
      ).toEqual([{ n: '6' }])
  })
})

describe('other readers', () => {
  it('Python’s own reader of CSV finds the same fields in every table', () => {
    const script = `
import csv, json, sys
found = {}
for place in sys.argv[1:]:
    with open(place, encoding='utf-8-sig', newline='') as f:
        rows = list(csv.reader(f, strict=True))
    assert all(len(row) == len(rows[0]) for row in rows), place
    found[place] = [dict(zip(rows[0], row)) for row in rows[1:]]
print(json.dumps(found))
`
    const places = EXPORT_TABLE_NAMES.map((table) => join(filled.root, tableFile(table)))
    const found = JSON.parse(
      execFileSync('python3', ['-c', script, ...places], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
    ) as Record<string, unknown>
    for (const table of EXPORT_TABLE_NAMES)
      expect(found[join(filled.root, tableFile(table))], table).toEqual(tableOf(filled, table))
  })

  it('SQLite finds nothing wrong with the database', () => {
    const raw = openRaw(join(filled.root, 'data/hall.db'), demoKey(), { readonly: true })
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(raw.pragma('foreign_key_check')).toEqual([])
    raw.close()
    expect(() => openRaw(join(filled.root, 'data/hall.db'), null, { readonly: true })).toThrow()
  })
})
