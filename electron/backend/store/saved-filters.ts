import { caseFilterSchema } from '#shared/domain/search/case-filter.ts'
import type { CaseFilter, CaseSort } from '#shared/domain/search/case-filter.ts'
import type { ReadDb, WriteDb } from './database.ts'

/** 常用筛选 of one person. */
export interface FilterRow {
  readonly id: string
  readonly staffId: string
  readonly staffName: string
  readonly name: string
  readonly filter: CaseFilter
  readonly sort: CaseSort
  readonly shared: boolean
  readonly revision: number
}

interface Row extends Omit<FilterRow, 'filter' | 'shared'> {
  readonly filter: string
  readonly shared: number
}

const SELECT = `SELECT f.id, f.staff_id AS staffId, staff.name AS staffName, f.name, f.filter, f.sort, f.shared, f.revision
  FROM saved_filter f JOIN staff ON staff.id = f.staff_id`

const fromRow = (row: Row): FilterRow => ({
  ...row,
  filter: caseFilterSchema.parse(JSON.parse(row.filter)),
  shared: row.shared === 1,
})

export const filtersOf = (db: ReadDb, staffId: string): FilterRow[] =>
  db.all<Row>(`${SELECT} WHERE f.staff_id = ? ORDER BY f.position, f.id`, staffId).map(fromRow)

/** What others share with the hall, by person and in their order. */
export const filtersShared = (db: ReadDb, staffId: string): FilterRow[] =>
  db
    .all<Row>(
      `${SELECT} WHERE f.shared = 1 AND f.staff_id <> ? ORDER BY staff.login, f.position, f.id`,
      staffId,
    )
    .map(fromRow)

export const findFilter = (db: ReadDb, id: string): FilterRow | undefined =>
  db.all<Row>(`${SELECT} WHERE f.id = ?`, id).map(fromRow)[0]

export const insertFilter = (
  db: WriteDb,
  added: Pick<FilterRow, 'id' | 'staffId' | 'name' | 'filter' | 'sort'>,
): void =>
  db.one(
    `INSERT INTO saved_filter (id, staff_id, position, name, filter, sort, revision)
     VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM saved_filter WHERE staff_id = ?), ?, ?, ?, 1)`,
    added.id,
    added.staffId,
    added.staffId,
    added.name,
    JSON.stringify(added.filter),
    added.sort,
  )

export const renameFilter = (db: WriteDb, id: string, name: string): void =>
  db.one('UPDATE saved_filter SET name = ?, revision = revision + 1 WHERE id = ?', name, id)

export const shareFilter = (db: WriteDb, id: string, shared: boolean): void =>
  db.one('UPDATE saved_filter SET shared = ?, revision = revision + 1 WHERE id = ?', shared ? 1 : 0, id)

export const removeFilter = (db: WriteDb, id: string): void =>
  db.one('DELETE FROM saved_filter WHERE id = ?', id)

export const orderFilters = (db: WriteDb, ids: readonly string[]): void =>
  ids.forEach((id, at) => db.one('UPDATE saved_filter SET position = ? WHERE id = ?', at + 1, id))
