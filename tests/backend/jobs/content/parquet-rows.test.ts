import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetMetadata } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parquetRows } from '#electron/backend/jobs/content/parquet-rows.ts'
import { boolean, date, instant, integer, text } from '#shared/domain/export/column.ts'
import type { Field } from '#shared/domain/export/column.ts'

const KINDS = { text, integer, boolean, instant, date }
/** So many columns that a group has only some thousand rows. */
const COLUMNS = Array.from({ length: 60 }, (_, at) =>
  Object.entries(KINDS).map(([kind, column]) => [`${kind}_${at}`, column] as const),
).flat()
const ROWS = 5000

const fieldOf = (row: number, at: number): Field => {
  const nth = Math.floor(at / 5)
  // The second column of each kind says nothing at all, the third something now and then.
  if (nth === 1 || (nth === 2 && row % 997 !== 0)) return null
  switch (at % 5) {
    case 0:
      return nth === 3 ? `𠮷 "${row}",\n` : nth === 4 ? '' : `名 ${row % 7}`
    case 1:
      return nth === 3 ? Number.MAX_SAFE_INTEGER - row : row - 2500
    case 2:
      return row % 2
    case 3:
      return nth === 3 ? -86_400_000 * row : 1_789_606_800_000 + row
    default:
      return nth === 3 ? '1949-10-01' : row % 2 === 0 ? '2026-02-28' : '0001-01-01'
  }
}

let folder = ''
let place = ''
let bytes: Buffer

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parquet-'))
  place = join(folder, 'rows.parquet')
  const pieces: Uint8Array[] = []
  const rows = parquetRows(COLUMNS, (piece) => void pieces.push(piece))
  for (let row = 0; row < ROWS; row += 1) rows.add(COLUMNS.map((_, at) => fieldOf(row, at)))
  rows.finish()
  bytes = Buffer.concat(pieces)
  writeFileSync(place, bytes)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('rows in several groups', () => {
  it('are in groups of what lies in memory at a time', () => {
    const { row_groups: groups } = parquetMetadata(Uint8Array.from(bytes).buffer)
    expect(groups.map(({ num_rows: rows }) => Number(rows))).toEqual([2000, 2000, 1000])
  })

  it('DuckDB reads every field as it was put in', async () => {
    const duck = await (await DuckDBInstance.create(':memory:')).connect()
    await duck.run("SET TimeZone = 'UTC'")
    const wanted = COLUMNS.map(([name, { type }]) =>
      type === 'instant'
        ? `epoch_ms(${name})`
        : type === 'date'
          ? `${name}::VARCHAR`
          : type === 'boolean'
            ? `${name}::INTEGER`
            : name,
    )
    const found = (
      await duck.runAndReadAll(`SELECT ${wanted.join(', ')} FROM read_parquet('${place}')`)
    ).getRowsJson()
    expect(found).toHaveLength(ROWS)
    const wrong = found.flatMap((row, at) =>
      row.flatMap((field, column) => {
        const put = fieldOf(at, column)
        const same = put === null || put === '' ? field === null : String(field) === String(put)
        return same ? [] : [[at, column, field, put]]
      }),
    )
    expect(wrong.slice(0, 3)).toEqual([])
    duck.closeSync()
  })

  it('no rows are a table too', () => {
    const pieces: Uint8Array[] = []
    const rows = parquetRows(COLUMNS, (piece) => void pieces.push(piece))
    rows.finish()
    const { num_rows: count, schema } = parquetMetadata(Uint8Array.from(Buffer.concat(pieces)).buffer)
    expect([count, schema.length]).toEqual([0n, COLUMNS.length + 1])
  })

  it('a date that is none is refused', () => {
    const rows = parquetRows([['on', date]], () => {})
    expect(() => rows.add(['20260917'])).toThrow('no date')
  })
})
