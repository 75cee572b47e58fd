import { EXPORT_TABLES, columnsIn } from '#shared/domain/export/columns.ts'
import type { ExportRow, ExportTable } from '#shared/domain/export/columns.ts'
import type { Field } from '#shared/domain/export/column.ts'
import type { MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { Store } from '../../store/database.ts'
import { readCategories, readCounters } from '../../store/hall.ts'
import { findMatterVersion } from '../../store/matters.ts'
import { readStaff } from '../../store/staff.ts'

/** A consistent copy of a hall's database and what rows of it are put into words with. */
export interface Snapshot {
  readonly store: Store
  /** When it was taken; what has not ended is looked at until then. */
  readonly at: Instant
  readonly day: DateText
  readonly program: string
  readonly staffName: (id: Field) => string | null
  readonly staffLogin: (id: Field) => string | null
  readonly counterNumber: (id: Field) => number | null
  readonly categoryName: (id: Field) => string | null
  readonly matter: (code: Field, version: Field) => MatterVersion | null
}

const byId =
  <T>(known: ReadonlyMap<string, T>) =>
  (id: Field): T | null =>
    typeof id === 'string' ? (known.get(id) ?? null) : null

export const snapshotOf = (store: Store, facts: Pick<Snapshot, 'at' | 'program'>): Snapshot => {
  const db = store.read
  const staff = readStaff(db)
  const matters = new Map<string, MatterVersion | null>()
  return {
    ...facts,
    store,
    day: dateAt(facts.at),
    staffName: byId(new Map(staff.map(({ id, name }) => [id, name]))),
    staffLogin: byId(new Map(staff.map(({ id, login }) => [id, login]))),
    counterNumber: byId(new Map(readCounters(db).map(({ id, number }) => [id, number]))),
    categoryName: byId(new Map(readCategories(db).map(({ id, name }) => [id, name]))),
    matter: (code, version) => {
      const key = `${String(version)} ${String(code)}`
      const known = matters.get(key)
      if (known !== undefined) return known
      const found = findMatterVersion(db, String(code), Number(version)) ?? null
      matters.set(key, found)
      return found
    },
  }
}

/** Fields of a row in the order of the table's columns. */
export type Fields = readonly Field[]

/**
 * Rows of a table straight from the snapshot, read as they are asked for and never all in memory. Throws when the
 * statement names anything but the columns of the table in their order.
 */
export const select = (
  { store }: Pick<Snapshot, 'store'>,
  table: ExportTable,
  sql: string,
): Iterable<Fields> => {
  const statement = store.raw.prepare<[], Fields>(sql).raw()
  const said = statement.columns().map(({ name }) => name)
  const columns = Object.keys(EXPORT_TABLES[table])
  if (said.join() !== columns.join())
    throw new Error(`the rows of ${table} have other columns: ${said.join()}`)
  return { [Symbol.iterator]: () => statement.iterate() }
}

/** Rows of a statement by name, one after the other. */
export const selectRows = <R>({ store }: Pick<Snapshot, 'store'>, sql: string): IterableIterator<R> =>
  store.raw.prepare<[], R>(sql).iterate()

/** Rows that were made here, in the order of their table's columns. */
export function* fieldsOf<T extends ExportTable>(table: T, rows: Iterable<ExportRow<T>>): Generator<Fields> {
  const columns = columnsIn(table, 3)
  for (const row of rows) yield columns.map((column) => row[column])
}

/** A ticket's number as it was printed, of the ticket `t`. */
export const TICKET_NUMBER = "t.prefix || format('%0' || t.width || 'd', t.sequence)"
