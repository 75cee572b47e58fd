import type { Column, ColumnType } from '#shared/domain/export/column.ts'
import { EXPORT_TABLE_NAMES, columnOf, columnsIn, tableFile } from '#shared/domain/export/columns.ts'
import type { ExportTable } from '#shared/domain/export/columns.ts'
import { MISSING_COLUMNS, MISSING_FILE } from '#shared/domain/export/missing-list.ts'
import * as archive from './dictionary/archive.ts'
import * as cases from './dictionary/cases.ts'
import * as hall from './dictionary/hall.ts'
import { MISSING } from './dictionary/missing.ts'
import * as queue from './dictionary/queue.ts'
import { TABLES } from './dictionary/tables.ts'
import type { Both, TableWords } from './dictionary/words.ts'

export const DICTIONARY_HEADER = [
  '文件 file',
  '栏目 column',
  '类型 type',
  '中文名',
  'English name',
  '说明',
  'Meaning',
  '代码',
  'Codes',
] as const

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: '文字 text',
  integer: '整数 integer',
  boolean: '是否 boolean：1 是 yes，0 否 no',
  instant: '时刻 instant：ISO 8601，北京时间 +08:00',
  date: '日期 date：YYYY-MM-DD',
}

const WORDS: { readonly [T in ExportTable]: TableWords<T> } = {
  hall: hall.HALL,
  cases: cases.CASES,
  case_events: cases.CASE_EVENTS,
  demands: cases.DEMANDS,
  catalogue: archive.CATALOGUE,
  archive_batches: archive.ARCHIVE_BATCHES,
  documents: archive.DOCUMENTS,
  tickets: queue.TICKETS,
  ticket_events: queue.TICKET_EVENTS,
  appointments: queue.APPOINTMENTS,
  visits: queue.VISITS,
  desk_log: queue.DESK_LOG,
  outage_slips: hall.OUTAGE_SLIPS,
  matters: hall.MATTERS,
  calendar_days: hall.CALENDAR_DAYS,
  staff: hall.STAFF,
  counters: hall.COUNTERS,
  categories: hall.CATEGORIES,
}

type Entry = readonly [
  chinese: string,
  english: string,
  meaning: string,
  meaningEnglish: string,
  codes?: Readonly<Record<string, Both>>,
]

const explained = (file: string, name: string, column: Column, words: Entry): string[] => {
  const [chinese, english, meaning, meaningEnglish, codes = {}] = words
  const said = (language: 0 | 1, between: string): string =>
    column.codes.map((code) => `${code} ${codes[code]?.[language] ?? ''}`).join(between)
  return [
    ...[file, name, TYPES[column.type], chinese, english, meaning, meaningEnglish],
    ...[said(0, '；'), said(1, '; ')],
  ]
}

const tableRows = (table: ExportTable): string[][] => {
  const words: Readonly<Record<string, Entry>> = WORDS[table]
  return columnsIn(table, 3).map((name) =>
    explained(tableFile(table), name, columnOf(table, name), words[name] ?? ['', '', '', '']),
  )
}

const missingRows = (): string[][] =>
  Object.entries(MISSING_COLUMNS).map(([name, column]) =>
    explained(MISSING_FILE, name, column, MISSING[name as keyof typeof MISSING_COLUMNS]),
  )

/** A row for every table, and after it one for each of its columns. */
export const dictionaryRows = (): string[][] => [
  ...EXPORT_TABLE_NAMES.flatMap((table) => [
    [tableFile(table), '', '', ...TABLES[table], '', ''],
    ...tableRows(table),
  ]),
  [MISSING_FILE, '', '', ...TABLES.missing, '', ''],
  ...missingRows(),
]
