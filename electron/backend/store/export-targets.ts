import type { ExportForm, ExportKeep } from '#shared/contract/export.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb, WriteDb } from './database.ts'

/** Where packages go. */
export interface TargetRow {
  readonly id: string
  /** Empty: the program's own name for its own folder. */
  readonly name: string
  /** Null: `exports/` in the folder of the hall. */
  readonly place: string | null
  readonly form: ExportForm
  readonly enabled: boolean
  /** Since when it is switched on. */
  readonly since: Instant
  /** As it was found when it was added. */
  readonly sameDisk: boolean
  readonly keep: ExportKeep
  readonly password: string | null
  readonly removedAt: Instant | null
}

export interface ConsentRow {
  readonly staffId: string
  readonly at: Instant
}

interface Stored {
  readonly id: string
  readonly name: string
  readonly place: string | null
  readonly form: ExportForm
  readonly enabled: number
  readonly since: Instant
  readonly sameDisk: number
  readonly daily: number
  readonly weekly: number
  readonly monthly: number
  readonly password: string | null
  readonly removedAt: Instant | null
}

const SELECT = `SELECT id, name, place, form, enabled, since, same_disk AS sameDisk, keep_daily AS daily,
  keep_weekly AS weekly, keep_monthly AS monthly, password, removed_at AS removedAt FROM export_target`

const rowOf = ({ enabled, sameDisk, daily, weekly, monthly, ...rest }: Stored): TargetRow => ({
  ...rest,
  enabled: enabled === 1,
  sameDisk: sameDisk === 1,
  keep: { daily, weekly, monthly },
})

/** Every target, also those that were removed: earlier runs speak of them. The program's own comes first. */
export const allTargets = (db: ReadDb): TargetRow[] =>
  db.all<Stored>(`${SELECT} ORDER BY place IS NOT NULL, since, id`).map(rowOf)

export const presentTargets = (db: ReadDb): TargetRow[] =>
  allTargets(db).filter(({ removedAt }) => removedAt === null)

export const findTarget = (db: ReadDb, id: string): TargetRow | undefined => {
  const found = db.get<Stored>(`${SELECT} WHERE id = ? AND removed_at IS NULL`, id)
  return found === undefined ? undefined : rowOf(found)
}

export const insertTarget = (db: WriteDb, target: TargetRow): void =>
  db.one(
    `INSERT INTO export_target (id, name, place, form, enabled, since, same_disk, keep_daily, keep_weekly,
       keep_monthly, password) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    target.id,
    target.name,
    target.place,
    target.form,
    target.enabled ? 1 : 0,
    target.since,
    target.sameDisk ? 1 : 0,
    target.keep.daily,
    target.keep.weekly,
    target.keep.monthly,
    target.password,
  )

/** What may change of a target; the form only of the program's own, as the hall has a key or has none. */
export const saveTarget = (
  db: WriteDb,
  target: Pick<TargetRow, 'id' | 'name' | 'form' | 'enabled' | 'since' | 'keep' | 'password'>,
): void =>
  db.one(
    `UPDATE export_target SET name = ?, form = ?, enabled = ?, since = ?, keep_daily = ?, keep_weekly = ?,
       keep_monthly = ?, password = ? WHERE id = ?`,
    target.name,
    target.form,
    target.enabled ? 1 : 0,
    target.since,
    target.keep.daily,
    target.keep.weekly,
    target.keep.monthly,
    target.password,
    target.id,
  )

/** It takes no more packages; its password is forgotten, its name free, its place and its runs are remembered. */
export const removeTarget = (db: WriteDb, id: string, at: Instant): void =>
  db.one('UPDATE export_target SET enabled = 0, password = NULL, removed_at = ? WHERE id = ?', at, id)

export const recordConsent = (db: WriteDb, targetId: string, { staffId, at }: ConsentRow): void =>
  db.one('INSERT INTO export_consent (target_id, staff_id, at) VALUES (?, ?, ?)', targetId, staffId, at)

export const consents = (db: ReadDb): Map<string, ConsentRow> =>
  new Map(
    db
      .all<ConsentRow & { targetId: string }>(
        'SELECT target_id AS targetId, staff_id AS staffId, at FROM export_consent',
      )
      .map(({ targetId, staffId, at }) => [targetId, { staffId, at }]),
  )
