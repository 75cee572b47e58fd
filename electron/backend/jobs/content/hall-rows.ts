import { dayKind, lastCoveredDay } from '#shared/domain/calendar/day-kind.ts'
import type { ExportRow } from '#shared/domain/export/columns.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import { auditHead } from '../../store/audit.ts'
import { loadedCalendar } from '../../store/calendars.ts'
import { readHallId, readProfile } from '../../store/hall.ts'
import type { ReadDb } from '../../store/database.ts'
import { select, selectRows } from './snapshot.ts'
import type { Fields, Snapshot } from './snapshot.ts'
import { catalogueFile } from './written-versions.ts'

/** As what the hall was set up; a roll-up must keep demo halls out. */
const madeAs = (db: ReadDb): string | null =>
  db.get<{ kind: string }>("SELECT value ->> '$.kind' AS kind FROM meta WHERE key = 'hall-made'")?.kind ??
  null

/** One row: whose data it is and of when. */
export function* hallRows({ store, at, program }: Snapshot): Generator<ExportRow<'hall'>> {
  const db = store.read
  const { name, organ, organShort } = readProfile(db)
  const { seq, hash } = auditHead(db)
  const { version, calendar } = loadedCalendar(db)
  yield {
    hall_id: readHallId(db),
    kind: madeAs(db),
    name,
    organ,
    organ_short: organShort,
    program,
    format: 3,
    snapshot_at: at,
    database_version: Number(store.raw.pragma('user_version', { simple: true })),
    audit_seq: seq,
    audit_hash: hash,
    calendar_version: version,
    calendar_through: lastCoveredDay(calendar),
  }
}

const MATTERS = `
SELECT m.code AS matter_code, m.version AS matter_version,
  m.version = (SELECT max(version) FROM matter_version n WHERE n.code = m.code) AS newest,
  m.body ->> '$.name' AS matter_name, m.body ->> '$.field' AS field, m.body ->> '$.kind' AS kind,
  coalesce(m.body ->> '$.sample', 0) AS sample, m.body ->> '$.decidedBy' AS decided_by,
  m.body ->> '$.promisedLimit.value' AS promised_value, m.body ->> '$.promisedLimit.unit' AS promised_unit,
  m.body ->> '$.promisedLimit.start' AS promised_start,
  m.body ->> '$.legalLimit.value' AS legal_value, m.body ->> '$.legalLimit.unit' AS legal_unit,
  m.body ->> '$.legalLimit.start' AS legal_start, m.body ->> '$.fee.charged' AS charged,
  json_array_length(m.body, '$.materials') AS materials, m.imported_at AS imported_at,
  coalesce(h.confirmed_version = m.version, 0) AS active, c.name AS category, h.hall_part AS hall_part, h.quick AS quick,
  h.terms ->> '$.promised.value' AS hall_promised_value, h.terms ->> '$.promised.unit' AS hall_promised_unit
FROM matter_version m LEFT JOIN hall_matter h ON h.code = m.code LEFT JOIN category c ON c.id = h.category_id
ORDER BY m.code, m.version`

type StoredMatter = Omit<ExportRow<'matters'>, 'file'> & {
  readonly matter_code: string
  readonly matter_version: number
}

/** Every version of every matter; each lies whole in a file of its own. */
export function* matterRows(snapshot: Snapshot): Generator<ExportRow<'matters'>> {
  for (const stored of selectRows<StoredMatter>(snapshot, MATTERS))
    yield { ...stored, file: catalogueFile(stored.matter_code, stored.matter_version) }
}

/** Every day of the loaded years as it counts now, and what the hall was ordered to keep beside them. */
export function* calendarDayRows({ store }: Snapshot): Generator<ExportRow<'calendar_days'>> {
  const { calendar } = loadedCalendar(store.read)
  const days = new Set(calendar.overrides.map(({ date }) => date))
  for (const { year } of calendar.years)
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.add(day)
  for (const day of [...days].toSorted()) {
    const { date, working, kind, name } = dayKind(calendar, day)
    yield { date, working: working ? 1 : 0, kind, name }
  }
}

export const staffRows = (snapshot: Snapshot): Iterable<Fields> =>
  select(
    snapshot,
    'staff',
    `SELECT login AS staff_login, name AS name,
       (SELECT group_concat(value, ' ') FROM json_each(roles)) AS roles, active AS active
     FROM staff ORDER BY login`,
  )

export const counterRows = (snapshot: Snapshot): Iterable<Fields> =>
  select(
    snapshot,
    'counters',
    `SELECT number AS counter_number, name AS name, kind AS kind, paused AS paused,
       (SELECT group_concat(prefix, ' ' ORDER BY position) FROM counter_category
          JOIN category ON category.id = category_id WHERE counter_id = counter.id) AS categories
     FROM counter ORDER BY number`,
  )

export const categoryRows = (snapshot: Snapshot): Iterable<Fields> =>
  select(
    snapshot,
    'categories',
    `SELECT prefix AS prefix, name AS category, examples AS examples, daily_quota AS daily_quota,
       number_width AS number_width, position + 1 AS position
     FROM category ORDER BY category.position`,
  )

export const outageSlipRows = (snapshot: Snapshot): Iterable<Fields> =>
  select(
    snapshot,
    'outage_slips',
    `SELECT o.number AS slip_number, o.year AS year, o.serial AS serial, b.prepared_at AS prepared_at, o.state AS state,
       f.number AS case_number, o.settled_at AS settled_at, s.login AS staff_login
     FROM outage_slip o LEFT JOIN outage_block b ON b.id = o.block_id LEFT JOIN case_file f ON f.id = o.case_id
     LEFT JOIN staff s ON s.id = o.staff_id ORDER BY o.year, o.serial`,
  )
