import type { Migration } from './migration.ts'

/** What everything else stands on: settings, people of the hall, sessions, commands, payloads, audit, calendars. */
export const ground: Migration = {
  id: 10,
  name: 'ground',
  sql: `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  roles TEXT NOT NULL,
  password TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE category (
  id TEXT PRIMARY KEY,
  prefix TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  examples TEXT NOT NULL,
  daily_quota INTEGER,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE counter (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1))
) STRICT;

CREATE TABLE counter_category (
  counter_id TEXT NOT NULL REFERENCES counter (id),
  category_id TEXT NOT NULL REFERENCES category (id),
  weight INTEGER NOT NULL CHECK (weight > 0),
  PRIMARY KEY (counter_id, category_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  run TEXT NOT NULL,
  client TEXT NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  counter_id TEXT REFERENCES counter (id),
  started_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE UNIQUE INDEX session_open ON session (run, client) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX session_counter ON session (counter_id) WHERE ended_at IS NULL AND counter_id IS NOT NULL;

CREATE TABLE command_log (
  key TEXT PRIMARY KEY,
  actor TEXT NOT NULL,
  channel TEXT NOT NULL,
  input_hash TEXT NOT NULL,
  reply TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX command_log_at ON command_log (at);

CREATE TABLE personal_payload (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  body TEXT,
  created_at INTEGER NOT NULL,
  erased_at INTEGER,
  CHECK ((body IS NULL) = (erased_at IS NOT NULL))
) STRICT;

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  what TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE (ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE (ABORT, 'audit is append-only'); END;

CREATE TABLE calendar_year (
  year INTEGER PRIMARY KEY,
  body TEXT NOT NULL,
  loaded_at INTEGER NOT NULL
) STRICT;

CREATE TABLE calendar_override (
  date TEXT PRIMARY KEY,
  working INTEGER NOT NULL CHECK (working IN (0, 1)),
  reason TEXT NOT NULL
) STRICT;

CREATE TABLE number_series (
  kind TEXT NOT NULL,
  period TEXT NOT NULL,
  last INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (kind, period)
) STRICT, WITHOUT ROWID;
`,
}
