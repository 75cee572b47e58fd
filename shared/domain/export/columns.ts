import type { Column, Field } from './column.ts'
import { ARCHIVE_BATCHES, CASES, CASE_EVENTS, CATALOGUE, DEMANDS, DOCUMENTS } from './case-columns.ts'
import { CALENDAR_DAYS, CATEGORIES, COUNTERS, HALL, MATTERS, OUTAGE_SLIPS, STAFF } from './hall-columns.ts'
import { safeFileName } from './package-path.ts'
import { APPOINTMENTS, DESK_LOG, TICKETS, TICKET_EVENTS, VISITS } from './queue-columns.ts'

/**
 * The tables of an export package, their columns and their order. Names are for programs (plain ASCII, stable); what
 * each means, in Chinese and English, is written into the package as a data dictionary. A column is never renamed or
 * given another meaning; new ones come last, and with a new package format.
 *
 * What links them: `case_number`, `matter_code` with `matter_version`, `ticket_number` with its day, `staff_login`,
 * `counter_number`, `category`, `batch`. All are of one hall; the one row of `hall` says of which.
 */
export const EXPORT_TABLES = {
  hall: HALL,
  cases: CASES,
  case_events: CASE_EVENTS,
  demands: DEMANDS,
  catalogue: CATALOGUE,
  archive_batches: ARCHIVE_BATCHES,
  documents: DOCUMENTS,
  tickets: TICKETS,
  ticket_events: TICKET_EVENTS,
  appointments: APPOINTMENTS,
  visits: VISITS,
  desk_log: DESK_LOG,
  outage_slips: OUTAGE_SLIPS,
  matters: MATTERS,
  calendar_days: CALENDAR_DAYS,
  staff: STAFF,
  counters: COUNTERS,
  categories: CATEGORIES,
} as const satisfies Record<string, Readonly<Record<string, Column>>>

export type ExportTable = keyof typeof EXPORT_TABLES
export type ExportColumn<T extends ExportTable> = keyof (typeof EXPORT_TABLES)[T] & string

export const EXPORT_TABLE_NAMES = Object.keys(EXPORT_TABLES) as readonly ExportTable[]

/** Formats of a package that the verifier knows; packages are written in the last. */
export const PACKAGE_FORMATS = [1, 2, 3] as const
export type PackageFormat = (typeof PACKAGE_FORMATS)[number]

/** The first columns of each table that there was before format 3; appointments came late and were never missed. */
const BEFORE: Readonly<Record<1 | 2, Partial<Record<ExportTable, number>>>> = {
  1: { cases: 23, catalogue: 15, documents: 12, tickets: 14, appointments: 13 },
  2: { cases: 23, catalogue: 15, documents: 12, tickets: 23, ticket_events: 9, appointments: 13 },
}

/** The columns of a table in a package of a format; empty where that format has no such table. */
export const columnsIn = <T extends ExportTable>(
  table: T,
  format: PackageFormat,
): readonly ExportColumn<T>[] => {
  const columns = Object.keys(EXPORT_TABLES[table]) as ExportColumn<T>[]
  return format === 3 ? columns : columns.slice(0, BEFORE[format][table] ?? 0)
}

/** What a column of a table holds. */
export const columnOf = <T extends ExportTable>(table: T, name: ExportColumn<T>): Column => {
  const columns: Readonly<Record<string, Column>> = EXPORT_TABLES[table]
  const found = columns[name]
  if (found === undefined) throw new RangeError(`no column ${name} in ${table}`)
  return found
}

/** One row by column: `null` where there is nothing to say (an empty field). */
export type ExportRow<T extends ExportTable> = Readonly<Record<ExportColumn<T>, Field>>

/** Folder of the rendered documents; everything in it must be named by the table of documents. */
export const DOCUMENTS_FOLDER = 'data/documents/'

/** Where a document lies: in the folder of its case (or batch), under a name a person can read. */
export const documentFile = (folder: string, name: string): string =>
  `${DOCUMENTS_FOLDER}${safeFileName(folder)}/${safeFileName(name)}`

/** Where a table lies in a package; before format 3 directly under `data/`, and only as CSV. */
export const tableFile = (table: ExportTable, format: PackageFormat = 3): string =>
  format === 3 ? `data/tables/${table}.csv` : `data/${table}.csv`

/** The same rows in columns, for programs that read many packages. */
export const parquetFile = (table: ExportTable): string => `data/tables/${table}.parquet`

export const DICTIONARY_FILE = 'data/tables/数据字典.csv'
