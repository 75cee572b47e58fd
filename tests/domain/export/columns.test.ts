import { describe, expect, it } from 'vitest'
import { DICTIONARY_HEADER, dictionaryRows } from '#electron/backend/wording/data-dictionary.ts'
import type { Column } from '#shared/domain/export/column.ts'
import {
  EXPORT_TABLES,
  EXPORT_TABLE_NAMES,
  PACKAGE_FORMATS,
  columnOf,
  columnsIn,
  parquetFile,
  tableFile,
} from '#shared/domain/export/columns.ts'
import { MISSING_COLUMNS, MISSING_FILE } from '#shared/domain/export/missing-list.ts'

const HAN = /\p{Script=Han}/u

/** Every column of every table and of the list of what is missing, by the file it stands in. */
const everyColumn = (): { file: string; name: string; column: Column }[] => [
  ...EXPORT_TABLE_NAMES.flatMap((table) =>
    columnsIn(table, 3).map((name) => ({ file: tableFile(table), name, column: columnOf(table, name) })),
  ),
  ...Object.entries(MISSING_COLUMNS).map(([name, column]) => ({ file: MISSING_FILE, name, column })),
]

const rowOf = (file: string, name: string): Record<string, string> => {
  const row = dictionaryRows().find(([one, other]) => one === file && other === name)
  if (row === undefined) throw new Error(`${file} ${name} is not explained`)
  return Object.fromEntries(DICTIONARY_HEADER.map((column, at) => [column, row[at] ?? '']))
}

describe('columns of the tables in a package', () => {
  it.each(EXPORT_TABLE_NAMES)('%s: names are for programs', (table) => {
    for (const column of [table, ...columnsIn(table, 3)]) expect(column).toMatch(/^[a-z][a-z0-9_]*$/)
  })

  it('the catalogue begins with the columns of the 归档文件目录 (DA/T 22)', () => {
    expect(columnsIn('catalogue', 3).slice(0, 9)).toEqual([
      'sequence',
      'archive_code',
      'document_number',
      'responsible',
      'title',
      'date',
      'secrecy',
      'pages',
      'remark',
    ])
  })

  it('a table only ever grows at its end, and is never renamed', () => {
    for (const table of EXPORT_TABLE_NAMES)
      for (const [at, format] of PACKAGE_FORMATS.entries()) {
        const next = PACKAGE_FORMATS[at + 1]
        const columns = columnsIn(table, format)
        if (next !== undefined) expect(columnsIn(table, next).slice(0, columns.length)).toEqual(columns)
      }
    expect(columnsIn('cases', 2)).toHaveLength(23)
    expect(columnsIn('cases', 2).at(-1)).toBe('documents')
    expect(columnsIn('tickets', 1)).toHaveLength(14)
    expect(columnsIn('tickets', 2).at(-1)).toBe('held_seconds')
    expect(columnsIn('ticket_events', 1)).toEqual([])
    expect(columnsIn('case_events', 2)).toEqual([])
  })

  it('lie where each format has them', () => {
    expect(tableFile('cases', 2)).toBe('data/cases.csv')
    expect(tableFile('cases')).toBe('data/tables/cases.csv')
    expect(parquetFile('cases')).toBe('data/tables/cases.parquet')
  })

  it('no table has anything to say that a person typed, outside of cases and titles', () => {
    const names = Object.values(EXPORT_TABLES).flatMap((columns) => Object.keys(columns))
    for (const name of names) expect(name).not.toMatch(/note|reason|phone|address|password|question|answer/)
  })
})

describe('the data dictionary', () => {
  it('explains every table and every column, in their order, in Chinese and English', () => {
    const explained = dictionaryRows().filter(([, name]) => name !== '')
    expect(explained.map(([file, name]) => `${file} ${name}`)).toEqual(
      everyColumn().map(({ file, name }) => `${file} ${name}`),
    )
    expect(dictionaryRows().filter(([, name]) => name === '')).toHaveLength(EXPORT_TABLE_NAMES.length + 1)
    for (const row of dictionaryRows()) {
      expect(row).toHaveLength(DICTIONARY_HEADER.length)
      expect(row[3]).toMatch(row[1] === 'sha256' ? /^SHA-256$/ : HAN)
      expect(row[4]).toMatch(/^[A-Z][A-Za-z0-9 ’-]+$/)
    }
  })

  it('says the type of every column', () => {
    for (const { file, name, column } of everyColumn())
      expect(rowOf(file, name)['类型 type']).toContain(column.type)
  })

  const coded = everyColumn().filter(({ column }) => column.codes.length > 0)
  it('knows the columns that hold words of closed lists', () => {
    expect(coded.length).toBeGreaterThan(40)
  })
  it.each(coded)('$file $name: no word is unexplained', ({ file, name, column }) => {
    const chinese = (rowOf(file, name)['代码'] ?? '').split('；')
    const english = (rowOf(file, name)['Codes'] ?? '').split('; ')
    expect(new Set(column.codes).size).toBe(column.codes.length)
    for (const [at, code] of column.codes.entries()) {
      expect(chinese[at]).toMatch(new RegExp(`^${code} .*\\p{Script=Han}`, 'u'))
      expect(english[at]).toMatch(new RegExp(`^${code} [A-Za-z]`))
    }
  })
})
