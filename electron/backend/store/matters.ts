import { matterVersionSchema, retentionSchema } from '#shared/domain/matter/matter-version.ts'
import type { HallMatter, MatterVersion } from '#shared/domain/matter/matter-version.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb, WriteDb } from './database.ts'

/** Parsed versions, kept because they never change once stored. */
const parsed = new Map<string, MatterVersion>()

const parse = (body: string): MatterVersion => {
  const known = parsed.get(body)
  if (known !== undefined) return known
  const matter = matterVersionSchema.parse(JSON.parse(body))
  parsed.set(body, matter)
  return matter
}

export const findMatterVersion = (db: ReadDb, code: string, version: number): MatterVersion | undefined => {
  const row = db.get<{ body: string }>(
    'SELECT body FROM matter_version WHERE code = ? AND version = ?',
    code,
    version,
  )
  return row === undefined ? undefined : parse(row.body)
}

export interface CataloguedMatter {
  readonly matter: MatterVersion
  /** Precomputed search words, as the pinyin adapter made them. */
  readonly search: string
  readonly hall: HallMatter | null
  readonly confirmed: boolean
  readonly confirmedBy: string | null
}

interface CatalogueRow {
  readonly body: string
  readonly search: string
  readonly code: string
  readonly version: number
  readonly categoryId: string | null
  readonly hallPart: 'accept' | 'forward' | null
  readonly retention: string | null
  readonly recordClass: HallMatter['recordClass'] | null
  readonly confirmedVersion: number | null
  readonly confirmedBy: string | null
}

const SELECT = `
SELECT m.body, m.search, m.code, m.version, h.category_id AS categoryId, h.hall_part AS hallPart, h.retention,
       h.record_class AS recordClass, h.confirmed_version AS confirmedVersion, staff.name AS confirmedBy
FROM matter_version m
LEFT JOIN hall_matter h ON h.code = m.code
LEFT JOIN staff ON staff.id = h.confirmed_by
WHERE m.version = (SELECT max(version) FROM matter_version newest WHERE newest.code = m.code)`

const fromRow = (row: CatalogueRow): CataloguedMatter => ({
  matter: parse(row.body),
  search: row.search,
  hall:
    row.categoryId === null || row.hallPart === null || row.retention === null || row.recordClass === null
      ? null
      : {
          code: row.code,
          categoryId: row.categoryId,
          hallPart: row.hallPart,
          retention: retentionSchema.parse(JSON.parse(row.retention)),
          recordClass: row.recordClass,
        },
  // A newer version of a matter has to be looked at again.
  confirmed: row.confirmedVersion === row.version,
  confirmedBy: row.confirmedBy,
})

/** The newest version of every matter with what the hall has decided about it. */
export const readCatalogue = (db: ReadDb): CataloguedMatter[] =>
  db.all<CatalogueRow>(`${SELECT} ORDER BY m.code`).map(fromRow)

export const findCatalogued = (db: ReadDb, code: string): CataloguedMatter | undefined => {
  const row = db.get<CatalogueRow>(`${SELECT} AND m.code = ?`, code)
  return row === undefined ? undefined : fromRow(row)
}

/** What changes whenever the catalogue does; lets a search index be kept between keystrokes. */
export const catalogueStamp = (db: ReadDb): string =>
  db.get<{ stamp: string }>(
    `SELECT (SELECT count(*) || ':' || coalesce(max(imported_at), 0) FROM matter_version) AS stamp`,
  )?.stamp ?? ''

export const insertMatterVersion = (db: WriteDb, matter: MatterVersion, search: string, at: Instant): void =>
  db.one(
    'INSERT INTO matter_version (code, version, body, search, imported_at) VALUES (?, ?, ?, ?, ?)',
    matter.code,
    matter.version,
    JSON.stringify(matter),
    search,
    at,
  )

export const saveHallMatter = (
  db: WriteDb,
  hall: HallMatter,
  confirmed: { by: string; version: number } | null,
): void =>
  db.one(
    `INSERT INTO hall_matter (code, category_id, hall_part, retention, record_class, confirmed_by, confirmed_version)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (code) DO UPDATE SET category_id = excluded.category_id, hall_part = excluded.hall_part,
       retention = excluded.retention, record_class = excluded.record_class,
       confirmed_by = excluded.confirmed_by, confirmed_version = excluded.confirmed_version`,
    hall.code,
    hall.categoryId,
    hall.hallPart,
    JSON.stringify(hall.retention),
    hall.recordClass,
    confirmed?.by ?? null,
    confirmed?.version ?? null,
  )
