import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { DuckDBConnection } from '@duckdb/node-api'
import { csvText } from '#electron/backend/jobs/content/csv.ts'
import { EXPORT_TABLES } from '#shared/domain/export/columns.ts'
import type { ExportColumn, ExportTable } from '#shared/domain/export/columns.ts'
import type { Column, ColumnType } from '#shared/domain/export/column.ts'

/** Fields as they stand in the CSV file: moments and dates as text, yes and no as 1 and 0; what is left out is empty. */
export type Row<T extends ExportTable> = Readonly<Partial<Record<ExportColumn<T>, string | number>>>

export interface HandPackage {
  readonly hallId: string
  readonly name: string
  readonly snapshotAt: string
  readonly kind?: 'hall' | 'demo'
  readonly format?: string
  readonly form?: string
  readonly tables?: { readonly [T in ExportTable]?: readonly Row<T>[] }
}

const PARQUET_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  integer: 'BIGINT',
  boolean: 'BOOLEAN',
  instant: 'TIMESTAMPTZ',
  date: 'DATE',
}

/** One for all packages: it only makes Parquet of CSV, by nothing of ours. */
let connection: Promise<DuckDBConnection> | null = null

/**
 * The open tables of a package with rows that were thought out by hand, as CSV and as Parquet, and nothing else of a
 * package: what the roll-up reads. Answers its folder.
 */
export const writeHandPackage = async (place: string, wanted: HandPackage): Promise<string> => {
  const folder = join(place, `${wanted.name} 导出 ${wanted.snapshotAt.slice(0, 10)}`)
  await mkdir(join(folder, 'data/tables'), { recursive: true })
  await writeFile(join(folder, 'bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
  await writeFile(
    join(folder, 'bag-info.txt'),
    [
      `Package-Format: ${wanted.format ?? 'yichuangtong-export/3'}`,
      `Package-Form: ${wanted.form ?? 'open'}`,
      `Database-Snapshot-Time: ${wanted.snapshotAt}`,
      '',
    ].join('\n'),
  )
  const hall: Row<'hall'> = {
    hall_id: wanted.hallId,
    kind: wanted.kind ?? 'hall',
    name: wanted.name,
    organ: `${wanted.name}街道办事处`,
    program: '0.1.0',
    snapshot_at: wanted.snapshotAt,
    calendar_through: '2026-12-31',
  }
  const tables: HandPackage['tables'] = { ...wanted.tables, hall: [hall] }
  const columnar = await (connection ??= DuckDBInstance.create(':memory:').then((one) => one.connect()))
  for (const table of Object.keys(EXPORT_TABLES) as ExportTable[]) {
    const known: Readonly<Record<string, Column>> = EXPORT_TABLES[table]
    const columns = Object.entries(known)
    const rows: readonly Readonly<Record<string, string | number>>[] = tables[table] ?? []
    const file = join(folder, 'data/tables', `${table}.csv`)
    const names = columns.map(([name]) => name)
    await writeFile(
      file,
      csvText(
        names,
        rows.map((row) => names.map((name) => String(row[name] ?? ''))),
      ),
    )
    const casts = columns.map(([name, { type }]) => `CAST("${name}" AS ${PARQUET_TYPES[type]}) AS "${name}"`)
    await columnar.run(
      `COPY (SELECT ${casts.join(', ')} FROM read_csv('${file}', header = true, all_varchar = true, delim = ',', quote = '"'))
       TO '${join(folder, 'data/tables', `${table}.parquet`)}' (FORMAT parquet)`,
    )
  }
  return folder
}
