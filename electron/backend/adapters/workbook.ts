import writeExcelFile from 'write-excel-file/node'
import type { Cell, Row } from 'write-excel-file/node'
import { dateAt, timeAt } from '#shared/kernel/instant.ts'

/** What stands in a column: `text` stays text whatever it looks like; `date` takes a date, `moment` an instant. */
export interface SheetColumn {
  readonly title: string
  /** In characters of the default font; a Chinese character takes two. */
  readonly width: number
  readonly kind: 'text' | 'number' | 'date' | 'moment'
}

export type SheetValue = string | number | null

/** One table: a head that stays in sight, its rows, and a last row of totals where there is one. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetValue[])[]
  readonly totals: readonly SheetValue[] | null
}

/** A spreadsheet's date has no zone: the wall clock of the hall is written as if it were UTC. */
const dateCell = (date: string, time: string, format: string): Cell => ({
  value: new Date(`${date}T${time}:00Z`),
  type: Date,
  format,
})

/**
 * A cell of its column's kind. Text is written as text with the text format, so that 0012, 2026-0001 and a value that
 * begins with = + - @ stay what they are, also after somebody has edited the cell.
 */
const cellOf = ({ kind }: SheetColumn, value: SheetValue): Cell => {
  if (value === null || value === '') return null
  if (kind === 'moment' && typeof value === 'number')
    return dateCell(dateAt(value), timeAt(value), 'yyyy-mm-dd hh:mm')
  if (kind === 'date' && typeof value === 'string') return dateCell(value, '00:00', 'yyyy-mm-dd')
  if (typeof value === 'number') return { value, type: Number }
  return { value, type: String, format: '@' }
}

const bold = (cell: Cell): Cell =>
  typeof cell === 'object' && cell !== null && 'value' in cell ? { ...cell, fontWeight: 'bold' } : cell

/** The table as an XLSX workbook, for printing across the page. */
export const writeWorkbook = ({ name, columns, rows, totals }: Sheet): Promise<Uint8Array> => {
  const rowOf = (values: readonly SheetValue[]): Row =>
    columns.map((column, at) => cellOf(column, values[at] ?? null))
  const head: Row = columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' }))
  return writeExcelFile([head, ...rows.map(rowOf), ...(totals === null ? [] : [rowOf(totals).map(bold)])], {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer()
}
