import { hallProfileSchema } from '#shared/contract/settings.ts'
import type { HallProfile } from '#shared/contract/settings.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { readMeta, writeMeta } from './meta.ts'

const PROFILE = 'hall-profile'

export const readProfile = (db: ReadDb): HallProfile => {
  const text = readMeta(db, PROFILE)
  if (text === null) throw new Error('the hall has no profile')
  return hallProfileSchema.parse(JSON.parse(text))
}

/** By what many halls are told apart; drawn with the database and kept for good. */
export const readHallId = (db: ReadDb): string => {
  const id = readMeta(db, 'hall-id')
  if (id === null) throw new Error('the hall has no id')
  return id
}

export const saveProfile = (db: WriteDb, profile: HallProfile): void =>
  writeMeta(db, PROFILE, JSON.stringify(profile))

export interface CategoryRow {
  readonly id: string
  readonly prefix: string
  readonly name: string
  readonly examples: string
  readonly dailyQuota: number | null
  /** Least digits of its numbers. */
  readonly numberWidth: number
}

const CATEGORY = 'id, prefix, name, examples, daily_quota AS dailyQuota, number_width AS numberWidth'

export const readCategories = (db: ReadDb): CategoryRow[] =>
  db.all(`SELECT ${CATEGORY} FROM category ORDER BY position`)

export const findCategory = (db: ReadDb, id: string): CategoryRow | undefined =>
  db.get(`SELECT ${CATEGORY} FROM category WHERE id = ?`, id)

export const insertCategory = (db: WriteDb, category: CategoryRow, position: number): void =>
  db.one(
    `INSERT INTO category (id, prefix, name, examples, daily_quota, number_width, position)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    category.id,
    category.prefix,
    category.name,
    category.examples,
    category.dailyQuota,
    category.numberWidth,
    position,
  )

/** Everything but the id and the place in the list. */
export const updateCategory = (db: WriteDb, category: CategoryRow): void =>
  db.one(
    'UPDATE category SET prefix = ?, name = ?, examples = ?, daily_quota = ?, number_width = ? WHERE id = ?',
    category.prefix,
    category.name,
    category.examples,
    category.dailyQuota,
    category.numberWidth,
    category.id,
  )

/** Whether a number was ever given under this letter by this queue. */
export const hasTickets = (db: ReadDb, categoryId: string): boolean =>
  db.get('SELECT 1 AS found FROM ticket WHERE category_id = ? LIMIT 1', categoryId) !== undefined

export interface CounterRow {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly kind: 'general' | 'guide' | 'accessible'
  readonly paused: number
  /** Since when it is paused; null when it is not, or nobody knows. */
  readonly pausedAt: Instant | null
}

const COUNTER = 'id, number, name, kind, paused, paused_at AS pausedAt'

export const readCounters = (db: ReadDb): CounterRow[] =>
  db.all(`SELECT ${COUNTER} FROM counter ORDER BY number`)

export const findCounter = (db: ReadDb, id: string): CounterRow | undefined =>
  db.get(`SELECT ${COUNTER} FROM counter WHERE id = ?`, id)

type CounterPlan = Omit<CounterRow, 'paused' | 'pausedAt'>

export const insertCounter = (db: WriteDb, counter: CounterPlan): void =>
  db.one(
    'INSERT INTO counter (id, number, name, kind) VALUES (?, ?, ?, ?)',
    counter.id,
    counter.number,
    counter.name,
    counter.kind,
  )

export const updateCounter = (db: WriteDb, counter: CounterPlan): void =>
  db.one(
    'UPDATE counter SET number = ?, name = ?, kind = ? WHERE id = ?',
    counter.number,
    counter.name,
    counter.kind,
    counter.id,
  )

/** Paused from a moment on, or (null) open again. Pausing what is paused does not begin anew. */
export const pauseCounter = (db: WriteDb, id: string, since: Instant | null): void =>
  db.one(
    `UPDATE counter SET paused = ?, paused_at = CASE WHEN paused = 1 AND ? IS NOT NULL THEN paused_at ELSE ? END
     WHERE id = ?`,
    since === null ? 0 : 1,
    since,
    since,
    id,
  )

export interface Serving {
  readonly counterId: string
  readonly categoryId: string
  readonly weight: number
}

export const readServing = (db: ReadDb): Serving[] =>
  db.all(
    `SELECT counter_id AS counterId, category_id AS categoryId, weight
     FROM counter_category ORDER BY counter_id, category_id`,
  )

/** Forgets what a counter served, before it is written anew. */
export const clearServing = (db: WriteDb, counterId: string): number =>
  db.run('DELETE FROM counter_category WHERE counter_id = ?', counterId)

export const insertServing = (db: WriteDb, serving: Serving): void =>
  db.one(
    'INSERT INTO counter_category (counter_id, category_id, weight) VALUES (?, ?, ?)',
    serving.counterId,
    serving.categoryId,
    serving.weight,
  )
