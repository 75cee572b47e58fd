import type { ReadDb, WriteDb } from './database.ts'

/** Small settings of the hall, each a JSON text under a name. */
export const readMeta = (db: ReadDb, key: string): string | null =>
  db.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', key)?.value ?? null

export const writeMeta = (db: WriteDb, key: string, value: string): void =>
  db.one(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    value,
  )
