import { safeFileName } from './package-path.ts'

/**
 * Columns of the tables in an export package, in their order. Names are for programs (plain ASCII, stable); what each
 * means, in Chinese and English, is written into the package as a data dictionary. A column is never renamed or given
 * another meaning; a change needs a new package format.
 *
 * `catalogue` begins with the nine columns of the 归档文件目录 (DA/T 22). The information template of R-145
 * (服务项目、对象、时间、地点、人员) is covered by `cases`.
 *
 * `state` of a row in `documents`: `present` = the file is in the package with the size and hash given; `missing` = it
 * had not been rendered at the snapshot, so `file` is where it would be, without size and hash, and no file is there.
 *
 * `appointments` says nothing of a person. Packages from before there were appointments do not have it.
 */
export const EXPORT_TABLES = {
  cases: [
    'case_number',
    'matter_code',
    'matter_version',
    'matter_name',
    'hall_part',
    'status',
    'applicant_name',
    'applicant_document_type',
    'applicant_document_number',
    'presence',
    'representative_name',
    'counter_number',
    'staff_name',
    'received_at',
    'notified_at',
    'accepted_on',
    'due_on',
    'decided_on',
    'outcome',
    'delivered_at',
    'closed_at',
    'archive_code',
    'documents',
  ],
  catalogue: [
    'sequence',
    'archive_code',
    'document_number',
    'responsible',
    'title',
    'date',
    'secrecy',
    'pages',
    'remark',
    'case_number',
    'term',
    'item_number',
    'record_class',
    'batch',
    'locked_on',
  ],
  documents: [
    'document_id',
    'case_number',
    'kind',
    'number',
    'created_at',
    'template_version',
    'void',
    'state',
    'pages',
    'file',
    'bytes',
    'sha256',
  ],
  tickets: [
    'ticket_number',
    'day',
    'category',
    'via',
    'status',
    'issued_at',
    'priority',
    'called_at',
    'started_at',
    'finished_at',
    'counter_number',
    'times_called',
    'times_missed',
    'result',
    'width',
    'line_day',
    'priority_level',
    'appointment',
    'returned',
    'rejoined',
    'wait_seconds',
    'serve_seconds',
    'held_seconds',
  ],
  ticket_events: [
    'day',
    'ticket_number',
    'seq',
    'type',
    'at',
    'counter_number',
    'staff_name',
    'category',
    'detail',
  ],
  appointments: [
    'appointment_number',
    'booked_on',
    'booked_at',
    'channel',
    'day',
    'slot_from',
    'slot_to',
    'category',
    'status',
    'times_changed',
    'arrived_at',
    'ticket_number',
    'ended_because',
  ],
} as const satisfies Record<string, readonly string[]>

export type ExportTable = keyof typeof EXPORT_TABLES

/** Formats of a package that the verifier knows; packages are written in the last. */
export const PACKAGE_FORMATS = [1, 2, 3] as const
export type PackageFormat = (typeof PACKAGE_FORMATS)[number]

/** How many columns the tables had that have grown since, and none of those that were not there yet. */
const IN_FORMAT_1: Partial<Record<ExportTable, number>> = { tickets: 14, ticket_events: 0 }

/** The columns of a table in a package of a format; empty where that format has no such table. */
export const columnsIn = <T extends ExportTable>(
  table: T,
  format: PackageFormat,
): readonly ExportColumn<T>[] => {
  const columns: readonly ExportColumn<T>[] = EXPORT_TABLES[table]
  return format === 1 ? columns.slice(0, IN_FORMAT_1[table]) : columns
}
export type ExportColumn<T extends ExportTable> = (typeof EXPORT_TABLES)[T][number]

/** One row: every column, `null` where there is nothing to say (an empty field). */
export type ExportRow<T extends ExportTable> = Readonly<
  Record<ExportColumn<T>, string | number | boolean | null>
>

/** Folder of the rendered documents; everything in it must be named by the table of documents. */
export const DOCUMENTS_FOLDER = 'data/documents/'

/** Where a document lies: in the folder of its case (or batch), under a name a person can read. */
export const documentFile = (folder: string, name: string): string =>
  `${DOCUMENTS_FOLDER}${safeFileName(folder)}/${safeFileName(name)}`

/** Where a table lies in the package. */
export const tableFile = (table: ExportTable): string => `data/${table}.csv`

/** Fields of a row in the order of the table's columns, as text. Yes and no are 1 and 0. */
export const rowFields = <T extends ExportTable>(table: T, row: ExportRow<T>): string[] =>
  EXPORT_TABLES[table].map((column: ExportColumn<T>) => {
    const field = row[column]
    if (field === null) return ''
    return typeof field === 'boolean' ? (field ? '1' : '0') : String(field)
  })
