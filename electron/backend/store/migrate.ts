import type Database from 'better-sqlite3'
import { migrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'

export type MigrationOutcome =
  | { readonly kind: 'current' | 'migrated'; readonly from: number; readonly to: number }
  /** Made by a newer program: refused and left untouched. */
  | { readonly kind: 'newer'; readonly found: number; readonly known: number }

const versionOf = (raw: Database.Database): number => Number(raw.pragma('user_version', { simple: true }))

/**
 * Brings a database to the newest schema: all pending steps in one transaction, foreign keys off outside it
 * and checked before the commit. `keepCopy` is called first when an existing hall is about to change.
 */
export const migrate = (
  raw: Database.Database,
  keepCopy: (fromVersion: number) => void = () => {},
  steps: readonly Migration[] = migrations,
): MigrationOutcome => {
  const from = versionOf(raw)
  const known = steps.at(-1)?.id ?? 0
  if (from > known) return { kind: 'newer', found: from, known }
  const pending = steps.filter((step) => step.id > from)
  if (pending.length === 0) return { kind: 'current', from, to: from }
  if (from > 0) keepCopy(from)
  raw.pragma('foreign_keys = OFF')
  try {
    raw
      .transaction(() => {
        for (const step of pending) raw.exec(step.sql)
        const broken = raw.pragma('foreign_key_check') as unknown[]
        if (broken.length > 0) throw new Error(`migration leaves ${broken.length} broken references`)
        raw.pragma(`user_version = ${known}`)
      })
      .immediate()
  } finally {
    raw.pragma('foreign_keys = ON')
  }
  return { kind: 'migrated', from, to: known }
}
