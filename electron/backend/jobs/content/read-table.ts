import { parquetMetadata } from 'hyparquet'
import { columnsIn, parquetFile, tableFile } from '#shared/domain/export/columns.ts'
import type { ExportColumn, ExportTable, PackageFormat } from '#shared/domain/export/columns.ts'
import { csvReader } from './csv.ts'
import type { PackageReader } from '../package/package-reader.ts'

/** A table that is not there, has other columns, or is not written as we write it. */
export class BadTable extends Error {
  override readonly name = 'BadTable'
  readonly file: string
  constructor(file: string) {
    super(`not a table: ${file}`)
    this.file = file
  }
}

/**
 * Records of a CSV file after its header, in the pieces in which they come. Throws {@link BadTable} when it cannot be read,
 * is not UTF-8, has another header, or is not spelled as we spell it.
 */
export async function* readRecords(
  reader: Pick<PackageReader, 'read'>,
  file: string,
  columns: readonly string[],
): AsyncGenerator<readonly (readonly string[])[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const csv = csvReader()
  let header: readonly string[] | undefined
  try {
    for await (const piece of reader.read(file)) {
      const records = csv.read(decoder.decode(piece, { stream: true }))
      if (header === undefined) {
        header = records.shift()
        if (header !== undefined && header.join() !== columns.join()) throw new BadTable(file)
      }
      if (records.length > 0) yield records
    }
    const records = csv.read(decoder.decode())
    csv.end()
    if (records.length > 0) throw new BadTable(file)
  } catch (error) {
    throw error instanceof BadTable ? error : new BadTable(file)
  }
}

export type TextRow<T extends ExportTable> = Readonly<Record<ExportColumn<T>, string>>

/** Rows of a table by column, one after the other; without the columns that its format does not have yet. */
export async function* readTable<T extends ExportTable>(
  reader: Pick<PackageReader, 'read'>,
  table: T,
  format: PackageFormat,
): AsyncGenerator<TextRow<T>> {
  const columns = columnsIn(table, format)
  for await (const records of readRecords(reader, tableFile(table, format), columns))
    for (const fields of records)
      yield Object.fromEntries(columns.map((column, at) => [column, fields[at] ?? ''])) as TextRow<T>
}

/** Rows that follow each other and have the same key. */
export interface Group<Row> {
  readonly key: string
  readonly rows: readonly Row[]
}

export async function* groupsOf<Row>(
  rows: AsyncIterable<Row>,
  keyOf: (row: Row) => string,
): AsyncGenerator<Group<Row>> {
  let group: { readonly key: string; readonly rows: Row[] } | null = null
  for await (const row of rows) {
    const key = keyOf(row)
    if (group !== null && group.key === key) group.rows.push(row)
    else {
      if (group !== null) yield group
      group = { key, rows: [row] }
    }
  }
  if (group !== null) yield group
}

/** No footer of ours comes near it; what claims more is none. */
const LONGEST_FOOTER = 64 * 1024 * 1024

/** The end of a file, at most as much as {@link LONGEST_FOOTER}. */
const tailOf = async (pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const kept: Uint8Array[] = []
  let bytes = 0
  for await (const piece of pieces) {
    kept.push(piece)
    bytes += piece.byteLength
    for (let first = kept[0]; first && bytes - first.byteLength > LONGEST_FOOTER; first = kept[0]) {
      bytes -= first.byteLength
      kept.shift()
    }
  }
  return Uint8Array.from(Buffer.concat(kept))
}

/** How many rows a table has as Parquet. Throws {@link BadTable} when it cannot be read or has other columns. */
export const parquetRowCount = async (
  reader: Pick<PackageReader, 'read'>,
  table: ExportTable,
): Promise<number> => {
  const file = parquetFile(table)
  try {
    const tail = await tailOf(reader.read(file))
    const { num_rows: rows, schema } = parquetMetadata(tail.slice().buffer)
    const names = schema.slice(1).map(({ name }) => name)
    if (names.join() !== columnsIn(table, 3).join()) throw new BadTable(file)
    return Number(rows)
  } catch {
    throw new BadTable(file)
  }
}
