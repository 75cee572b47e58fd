import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { ColumnSource } from 'hyparquet-writer'
import type { Column, ColumnType, Field } from '#shared/domain/export/column.ts'
import { dayOfDate } from '#shared/domain/export/hall-time.ts'

/**
 * Fields that lie in memory until they are written as one group of rows: enough for readers, few enough for an old PC. A
 * narrow table has fifty thousand rows in a group, that of the cases fourteen thousand.
 */
const GROUP = 600_000

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

const ELEMENTS = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT64' },
  boolean: { type: 'BOOLEAN' },
  instant: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
} as const satisfies Record<ColumnType, Omit<SchemaElement, 'name'>>

/** Most whole numbers in tables are small; these are made once. */
const SMALL = Array.from({ length: 4096 }, (_, value) => BigInt(value))
const bigOf = (value: number): bigint => SMALL[value] ?? BigInt(value)

const days = new Map<string, number>()
const dayOf = (text: string): number => {
  const known = days.get(text)
  if (known !== undefined) return known
  const day = dayOfDate(text)
  if (Number.isNaN(day)) throw new RangeError(`no date: ${text}`)
  days.set(text, day)
  return day
}

/** A field as the writer of columns wants it. */
const VALUES: Readonly<Record<ColumnType, (field: string | number) => string | number | bigint | boolean>> = {
  text: (field) => String(field),
  integer: (field) => bigOf(Number(field)),
  boolean: (field) => field === 1,
  instant: (field) => BigInt(field),
  date: (field) => dayOf(String(field)),
}

/** A table in Apache Parquet, row by row; `put` gets the bytes in order, a group of rows at a time. */
export interface ParquetRows {
  add(fields: readonly Field[]): void
  /** Writes the rest and the footer. */
  finish(): void
}

/**
 * Rows as typed columns (instants as milliseconds of UTC, dates, 64-bit whole numbers, UTF-8), every one of them nullable,
 * compressed with Snappy. At most {@link GROUP} fields lie in memory.
 */
export const parquetRows = (
  columns: readonly (readonly [name: string, column: Column])[],
  put: (bytes: Uint8Array) => void,
): ParquetRows => {
  const bytes = new ByteWriter()
  const schema: SchemaElement[] = [
    { name: 'schema', num_children: columns.length },
    ...columns.map(([name, { type }]) => ({
      name,
      ...ELEMENTS[type],
      repetition_type: 'OPTIONAL' as const,
    })),
  ]
  const writer = new ParquetWriter({ writer: bytes, schema, codec: 'SNAPPY', createdBy: 'yichuangtong' })
  const valueOf = columns.map(([, { type }]) => VALUES[type])
  const groupRows = Math.ceil(GROUP / columns.length)
  let group = columns.map((): unknown[] => [])
  let rows = 0

  const hand = (): void => {
    if (bytes.index > 0) put(bytes.getBytes().slice())
    bytes.index = 0
  }
  const writeGroup = (): void => {
    if (rows === 0) return
    const columnData: ColumnSource[] = columns.map(([name, { type }], at) => ({
      name,
      data: group[at] ?? [],
      // Bounds of texts help nobody and cost a comparison for each of them.
      statistics: type !== 'text',
    }))
    void writer.write({ columnData, rowGroupSize: rows })
    group = columns.map(() => [])
    rows = 0
    hand()
  }
  return {
    add: (fields) => {
      for (let at = 0; at < valueOf.length; at += 1) {
        const field = fields[at]
        const isNothing = field === null || field === undefined || field === ''
        group[at]?.push(isNothing ? null : valueOf[at]?.(field))
      }
      rows += 1
      if (rows === groupRows) writeGroup()
    },
    finish: () => {
      writeGroup()
      void writer.finish()
      hand()
    },
  }
}
