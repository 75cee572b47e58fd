import { tableFile } from '#shared/domain/export/columns.ts'
import type { ExportTable, PackageFormat } from '#shared/domain/export/columns.ts'
import type { PackageForm } from '#shared/domain/export/package-path.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Damage, DamageReason } from '../package/damage.ts'
import type { PackageReader } from '../package/package-reader.ts'
import { BadTable } from './read-table.ts'

/** What a package says about itself, and how to read it. */
export interface ContentFacts {
  readonly reader: Pick<PackageReader, 'read'>
  readonly hashes: ReadonlyMap<string, string>
  readonly sizes: ReadonlyMap<string, number>
  readonly format: PackageFormat
  /** Null in formats 1 and 2, which were what is open now. */
  readonly form: PackageForm | null
  /** How much the tag file says is missing; null in formats 1 and 2. */
  readonly missing: number | null
  /** The moment of its snapshot, until when tickets are looked at. */
  readonly until: Instant
}

/** What was found wrong so far, and how many rows of each table were read. */
export interface Findings {
  readonly damaged: readonly Damage[]
  /** Null of a table that could not be read to its end. */
  rowsOf(table: ExportTable): number | null
  add(file: string, reason: DamageReason): void
  /** A table that contradicts another, or itself. */
  badTable(table: ExportTable): void
  counted(table: ExportTable, rows?: number): void
  /** Runs a reading; a table that cannot be read is noted, and the answer is false. */
  reading(work: () => Promise<void>): Promise<boolean>
}

export const findingsOf = ({ format }: Pick<ContentFacts, 'format'>): Findings => {
  const damaged = new Map<string, Damage>()
  const rows = new Map<ExportTable, number>()
  const unread = new Set<string>()
  const add = (file: string, reason: DamageReason): void => {
    // A million rows may say the same of one table.
    if (!damaged.has(file)) damaged.set(file, { file, reason })
  }
  return {
    get damaged() {
      return [...damaged.values()]
    },
    rowsOf: (table) => (unread.has(tableFile(table, format)) ? null : (rows.get(table) ?? 0)),
    add,
    badTable: (table) => add(tableFile(table, format), 'bad-table'),
    counted: (table, more = 1) => void rows.set(table, (rows.get(table) ?? 0) + more),
    reading: async (work) => {
      try {
        await work()
        return true
      } catch (error) {
        if (!(error instanceof BadTable)) throw error
        unread.add(error.file)
        add(error.file, 'bad-table')
        return false
      }
    },
  }
}
