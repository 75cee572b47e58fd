import type { Column, ColumnType, Field } from '#shared/domain/export/column.ts'
import { EXPORT_TABLES, parquetFile, tableFile } from '#shared/domain/export/columns.ts'
import type { ExportTable } from '#shared/domain/export/columns.ts'
import { timeText } from '#shared/domain/export/hall-time.ts'
import { CSV_BOM, csvField, csvRecord } from './csv.ts'
import type { PackageWriter } from '../package/package-writer.ts'
import { parquetRows } from './parquet-rows.ts'
import type { Fields } from './snapshot.ts'
import { openSpool } from './spool.ts'

/** Characters of a piece that is handed on: large enough that the hand-over costs nothing, small enough for any PC. */
const PIECE = 256 * 1024

const WORDS: Readonly<Record<ColumnType, (field: string | number) => string>> = {
  text: (field) => csvField(String(field)),
  integer: String,
  boolean: String,
  instant: (field) => timeText(Number(field)),
  date: String,
}

/** A row as a line of CSV. An empty text is an empty field, as nothing is. */
const lineOf = (columns: readonly Column[]): ((fields: Fields) => string) => {
  const words = columns.map(({ type }) => WORDS[type])
  const last = words.length - 1
  return (fields) => {
    if (fields.length !== words.length) throw new RangeError('a row has not the fields of its table')
    let line = ''
    for (let at = 0; at <= last; at += 1) {
      const field: Field = fields[at] ?? null
      if (field !== null) line += words[at]?.(field) ?? ''
      line += at === last ? '\r\n' : ','
    }
    return line
  }
}

/**
 * Writes a table into the package twice, as CSV and as Parquet, from one pass over its rows. At no time more than a group
 * of rows lies in memory; `folder` is where what is not written yet may lie, sealed. Answers the bytes of both files.
 */
export const writeTable = async (
  writer: Pick<PackageWriter, 'addFile'>,
  folder: string,
  table: ExportTable,
  rows: Iterable<Fields>,
): Promise<readonly [csv: number, parquet: number]> => {
  const columns: readonly (readonly [string, Column])[] = Object.entries(EXPORT_TABLES[table])
  const line = lineOf(columns.map(([, column]) => column))
  const spool = openSpool(folder)
  try {
    const parquet = parquetRows(columns, spool.put)
    // Nothing is awaited between rows: the pieces are asked for one after the other.
    const csv = async function* csv(): AsyncGenerator<Uint8Array> {
      let piece = CSV_BOM + csvRecord(columns.map(([name]) => name))
      for (const fields of rows) {
        piece += line(fields)
        parquet.add(fields)
        if (piece.length < PIECE) continue
        yield Buffer.from(piece, 'utf8')
        piece = ''
      }
      parquet.finish()
      yield Buffer.from(piece, 'utf8')
    }
    const { bytes } = await writer.addFile(tableFile(table), csv())
    return [bytes, (await writer.addFile(parquetFile(table), spool.read())).bytes]
  } finally {
    spool.close()
  }
}
