import type { Migration } from './migration.ts'

/** Matters as data: versions are immutable, what the hall decides about them stands beside. */
export const matters: Migration = {
  id: 20,
  name: 'matters',
  sql: `
CREATE TABLE matter_version (
  code TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  search TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  PRIMARY KEY (code, version)
) STRICT;
CREATE TRIGGER matter_version_no_update BEFORE UPDATE ON matter_version
BEGIN SELECT RAISE (ABORT, 'a matter version is immutable'); END;
CREATE TRIGGER matter_version_no_delete BEFORE DELETE ON matter_version
BEGIN SELECT RAISE (ABORT, 'a matter version is immutable'); END;

CREATE TABLE hall_matter (
  code TEXT PRIMARY KEY,
  category_id TEXT NOT NULL REFERENCES category (id),
  hall_part TEXT NOT NULL,
  retention TEXT NOT NULL,
  record_class TEXT NOT NULL,
  confirmed_by TEXT REFERENCES staff (id),
  confirmed_version INTEGER
) STRICT;
`,
}
