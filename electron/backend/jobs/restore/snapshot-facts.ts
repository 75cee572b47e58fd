import { copyFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { NAMED_AT_MOST } from '#shared/contract/restore-wire.ts'
import type { RestoreReport } from '#shared/contract/restore-wire.ts'
import { openRaw, storeOf } from '../../store/database.ts'
import type { ReadDb } from '../../store/database.ts'
import { migrate } from '../../store/migrate.ts'
import { migrations } from '../../store/migrations/index.ts'
import { verifyDatabase } from '../verify-db/verify-database.ts'
import { RestoreRefused } from './refusal.ts'

/** A stored file that the snapshot names. */
export interface NamedFile {
  readonly sha256: string
  readonly size: number
}

export type SnapshotFacts = Pick<
  RestoreReport,
  'hallName' | 'database' | 'staff' | 'cases' | 'tickets' | 'documents' | 'archiveItems' | 'findings'
> & { readonly files: readonly NamedFile[]; readonly documentFiles: ReadonlySet<string> }

const known = migrations.at(-1)?.id ?? 0

const count = (db: ReadDb, sql: string): number => db.get<{ n: number }>(sql)?.n ?? 0

const named = (all: readonly string[]): RestoreReport['missing'] => ({
  count: all.length,
  first: all.slice(0, NAMED_AT_MOST),
})

const hallName = (db: ReadDb): string => {
  const text = db.get<{ value: string }>("SELECT value FROM meta WHERE key = 'hall-profile'")?.value
  const profile = z.looseObject({ name: z.string() }).safeParse(text === undefined ? null : JSON.parse(text))
  if (!profile.success) throw new RestoreRefused('broken-database', 'hall-profile')
  return profile.data.name
}

/** Only tables and columns that every released version has. */
const readFacts = (db: ReadDb): Omit<SnapshotFacts, 'database' | 'findings'> => ({
  hallName: hallName(db),
  staff: count(db, 'SELECT count(*) AS n FROM staff WHERE active = 1'),
  cases: {
    open: count(db, 'SELECT count(*) AS n FROM case_file WHERE closed_at IS NULL'),
    closed: count(db, 'SELECT count(*) AS n FROM case_file WHERE closed_at IS NOT NULL'),
  },
  tickets: count(db, 'SELECT count(*) AS n FROM ticket'),
  documents: {
    all: count(db, 'SELECT count(*) AS n FROM document'),
    withPdf: count(db, 'SELECT count(*) AS n FROM document WHERE file_sha256 IS NOT NULL'),
  },
  archiveItems: count(db, 'SELECT count(*) AS n FROM archive_item'),
  files: db.all<NamedFile>('SELECT sha256, size FROM stored_file ORDER BY sha256'),
  documentFiles: new Set(
    db
      .all<{ sha256: string }>(
        'SELECT DISTINCT file_sha256 AS sha256 FROM document WHERE file_sha256 IS NOT NULL',
      )
      .map(({ sha256 }) => sha256),
  ),
})

/** SQLite's words for a database that this key does not open, or that holds nothing it could read. */
const openSnapshot = (file: string, key: Uint8Array | null): ReturnType<typeof openRaw> => {
  try {
    return openRaw(file, key, { readonly: true })
  } catch (error) {
    const wrong = error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB'
    throw new RestoreRefused(wrong ? 'wrong-key' : 'broken-database', String(error))
  }
}

/** What verify-db finds in a snapshot that is as it will be worked with: an older one is migrated in a copy first. */
const findingsIn = (file: string, key: Uint8Array | null, version: number): string[] => {
  // Stored files are looked at one by one when they are copied; here it is the database alone.
  const judge = (place: string): string[] => {
    const store = storeOf(openRaw(place, key, { readonly: true }))
    try {
      return verifyDatabase(store, null).problems
    } finally {
      store.close()
    }
  }
  if (version === known) return judge(file)
  const copy = `${file}.check`
  const clear = (): void => {
    for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true })
  }
  clear()
  try {
    copyFileSync(file, copy)
    const raw = openRaw(copy, key)
    try {
      migrate(raw)
    } finally {
      raw.close()
    }
    return judge(copy)
  } finally {
    clear()
  }
}

/**
 * Opens a snapshot without changing it and says what is in it. Throws {@link RestoreRefused}: `wrong-key`, `newer`,
 * `broken-database`. What verify-db finds is no reason to refuse: it was so in the hall that made the package.
 */
export const readSnapshot = (file: string, key: Uint8Array | null): SnapshotFacts => {
  const raw = openSnapshot(file, key)
  const version = Number(raw.pragma('user_version', { simple: true }))
  const store = storeOf(raw)
  let facts: Omit<SnapshotFacts, 'database' | 'findings'>
  try {
    if (version > known) throw new RestoreRefused('newer', `${version} > ${known}`)
    const integrity = raw.pragma('integrity_check', { simple: true })
    if (integrity !== 'ok') throw new RestoreRefused('broken-database', String(integrity))
    facts = store.snapshot(readFacts)
  } finally {
    store.close()
  }
  return { ...facts, database: { version, known }, findings: named(findingsIn(file, key, version)) }
}
