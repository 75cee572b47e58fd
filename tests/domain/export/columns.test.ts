import { describe, expect, it } from 'vitest'
import {
  APPOINTMENT_STATUSES,
  BOOKING_CHANNELS,
  CHANGE_REASONS,
} from '#shared/domain/appointment/appointment.ts'
import { CASE_STATUSES } from '#shared/domain/case/case-event.ts'
import { VISIT_RESULTS } from '#shared/domain/intake/visit-result.ts'
import { DOCUMENT_TYPES } from '#shared/domain/person/party.ts'
import { dictionaryRows } from '#electron/backend/wording/data-dictionary.ts'
import { EXPORT_TABLES, rowFields, type ExportRow, type ExportTable } from '#shared/domain/export/columns.ts'
import { sampleTables } from '#tests/support/sample-package.ts'

const TABLES = Object.keys(EXPORT_TABLES) as ExportTable[]

describe('columns of the tables in a package', () => {
  it.each(TABLES)('%s: names are for programs and never repeated', (table) => {
    const columns: readonly string[] = EXPORT_TABLES[table]
    expect(new Set(columns).size).toBe(columns.length)
    for (const column of columns) expect(column).toMatch(/^[a-z][a-z0-9_]*$/)
  })

  it('the catalogue begins with the columns of the 归档文件目录 (DA/T 22)', () => {
    expect(EXPORT_TABLES.catalogue.slice(0, 9)).toEqual([
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

  it('every column is explained in Chinese and English', () => {
    const explained = dictionaryRows()
    expect(explained.map(([file, column]) => `${file} ${column}`)).toEqual(
      TABLES.flatMap((table) => EXPORT_TABLES[table].map((column) => `data/${table}.csv ${column}`)),
    )
    for (const [, , chinese, english] of explained) {
      expect(chinese).toMatch(/\p{Script=Han}|^SHA-256$/u)
      expect(english).toMatch(/^[A-Z][A-Za-z0-9 -]+$/)
    }
  })

  it.each([
    ['cases', 'status', CASE_STATUSES],
    ['tickets', 'result', VISIT_RESULTS],
    ['cases', 'applicant_document_type', DOCUMENT_TYPES],
    ['appointments', 'status', APPOINTMENT_STATUSES],
    ['appointments', 'channel', BOOKING_CHANNELS],
    ['appointments', 'ended_because', CHANGE_REASONS],
  ] as const)('%s.%s: every word that can stand there is explained', (table, column, words) => {
    const row = dictionaryRows().find(([file, name]) => file === `data/${table}.csv` && name === column)
    for (const word of words) expect(row?.join(' '), word).toContain(`${word} `)
  })

  it('writes fields in the order of the columns: nothing is empty, yes and no are 1 and 0', () => {
    const [row] = sampleTables().tickets
    expect(rowFields('tickets', { ...(row as ExportRow<'tickets'>), priority: true, result: null })).toEqual([
      'A001',
      '2026-09-17',
      '社会救助',
      'kiosk',
      'finished',
      '2026-09-17T09:01:00.000+08:00',
      '1',
      '2026-09-17T09:10:00.000+08:00',
      '2026-09-17T09:11:00.000+08:00',
      '2026-09-17T09:30:00.000+08:00',
      '3',
      '1',
      '0',
      '',
      '3',
      '2026-09-17',
      '',
      '0',
      '0',
      '0',
      '540',
      '1140',
      '0',
    ])
  })
})
