import type { Migration } from './migration.ts'

/**
 * A hall that came back from a package: what was given out after its snapshot is on paper and not here. Until somebody
 * has settled the numbers none is drawn; what is passed over stays explained for ever.
 */
export const restore: Migration = {
  id: 220,
  name: 'restore',
  sql: `
CREATE TABLE hall_restore (
  id TEXT PRIMARY KEY,
  package_name TEXT NOT NULL,
  snapshot_at INTEGER NOT NULL,
  restored_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT;
CREATE TABLE numbers_settled (
  restore_id TEXT PRIMARY KEY REFERENCES hall_restore (id),
  at INTEGER NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id)
) STRICT;
-- Numbers that may stand on paper and belong to nothing here, from first to last.
CREATE TABLE skipped_numbers (
  kind TEXT NOT NULL,
  period TEXT NOT NULL,
  first INTEGER NOT NULL CHECK (first > 0),
  last INTEGER NOT NULL CHECK (last >= first),
  restore_id TEXT NOT NULL REFERENCES hall_restore (id),
  PRIMARY KEY (kind, period, first)
) STRICT, WITHOUT ROWID;
${['hall_restore', 'numbers_settled', 'skipped_numbers']
  .flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (verb) => `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
BEGIN SELECT RAISE (ABORT, 'what became of a restore is append-only'); END;`,
    ),
  )
  .join('\n')}
`,
}
