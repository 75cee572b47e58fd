import {
  hallTermsSchema,
  matterVersionSchema,
  retentionSchema,
} from '#shared/domain/matter/matter-version.ts'
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
  readonly hall: HallMatter | null
  readonly confirmed: boolean
  readonly confirmedBy: string | null
}

interface CatalogueRow {
  readonly body: string
  readonly code: string
  readonly version: number
  readonly categoryId: string | null
  readonly hallPart: 'accept' | 'forward' | null
  readonly retention: string | null
  readonly recordClass: HallMatter['recordClass'] | null
  readonly quick: number | null
  readonly terms: string | null
  readonly confirmedVersion: number | null
  readonly confirmedBy: string | null
}

const SELECT = `
SELECT m.body, m.code, m.version, h.category_id AS categoryId, h.hall_part AS hallPart, h.retention,
       h.record_class AS recordClass, h.quick, h.terms, h.confirmed_version AS confirmedVersion, staff.name AS confirmedBy
FROM matter_version m
LEFT JOIN hall_matter h ON h.code = m.code
LEFT JOIN staff ON staff.id = h.confirmed_by
WHERE m.version = (SELECT max(version) FROM matter_version newest WHERE newest.code = m.code)`

const fromRow = (row: CatalogueRow): CataloguedMatter => ({
  matter: parse(row.body),
  hall:
    row.categoryId === null || row.hallPart === null || row.retention === null || row.recordClass === null
      ? null
      : {
          code: row.code,
          categoryId: row.categoryId,
          hallPart: row.hallPart,
          retention: retentionSchema.parse(JSON.parse(row.retention)),
          recordClass: row.recordClass,
          quick: row.quick === 1,
          terms: hallTermsSchema.parse(JSON.parse(row.terms ?? '{}')),
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

/**
 * What a search needs of the newest version of every matter, its words as the pinyin adapter made them. The rest of
 * a version is long, and taking two thousand of them apart would make the first key press of a morning wait.
 */
export const searchableMatters = (db: ReadDb): { code: string; name: string; search: string }[] =>
  db.all(
    `SELECT m.code, m.body ->> '$.name' AS name, m.search FROM matter_version m
     WHERE m.version = (SELECT max(version) FROM matter_version newest WHERE newest.code = m.code) ORDER BY m.code`,
  )

/** Grows whenever the catalogue does, which only ever grows; lets a search index be kept between keystrokes. */
export const catalogueStamp = (db: ReadDb): number =>
  db.get<{ stamp: number }>('SELECT coalesce(max(rowid), 0) AS stamp FROM matter_version')?.stamp ?? 0

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
    `INSERT INTO hall_matter (code, category_id, hall_part, retention, record_class, quick, terms, confirmed_by,
       confirmed_version)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (code) DO UPDATE SET category_id = excluded.category_id, hall_part = excluded.hall_part,
       retention = excluded.retention, record_class = excluded.record_class, quick = excluded.quick,
       terms = excluded.terms,
       confirmed_by = excluded.confirmed_by, confirmed_version = excluded.confirmed_version`,
    hall.code,
    hall.categoryId,
    hall.hallPart,
    JSON.stringify(hall.retention),
    hall.recordClass,
    hall.quick ? 1 : 0,
    JSON.stringify(hall.terms),
    confirmed?.by ?? null,
    confirmed?.version ?? null,
  )
