import type { Migration } from './migration.ts'

/**
 * Several targets, each with its own outcome in every run; a schedule; who agreed to packages in the open, and who has
 * taken note of a warning (docs/adr/0042, 0043). What was exported before is a run with one outcome at the program's
 * own folder, whose packages lay open then and which seals them from now on.
 */
export const exportTargets: Migration = {
  id: 200,
  name: 'export-targets',
  sql: `
CREATE TABLE export_target (
  id TEXT PRIMARY KEY,
  -- Empty: the program's own name for its own folder.
  name TEXT NOT NULL,
  -- Null: exports/ in the folder of the hall, wherever that lies.
  place TEXT,
  form TEXT NOT NULL CHECK (form IN ('sealed', 'container', 'open')),
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  -- Since when it is switched on.
  since INTEGER NOT NULL,
  same_disk INTEGER NOT NULL CHECK (same_disk IN (0, 1)),
  keep_daily INTEGER NOT NULL CHECK (keep_daily > 0),
  keep_weekly INTEGER NOT NULL CHECK (keep_weekly >= 0),
  keep_monthly INTEGER NOT NULL CHECK (keep_monthly >= 0),
  -- Of a container; as secret as everything in this database.
  password TEXT,
  removed_at INTEGER,
  CHECK (form = 'container' OR password IS NULL),
  CHECK (form <> 'container' OR enabled = 0 OR password IS NOT NULL),
  CHECK (form <> 'open' OR same_disk = 0),
  CHECK (removed_at IS NULL OR (enabled = 0 AND password IS NULL AND place IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX export_target_name ON export_target (name) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX export_target_own ON export_target ((1)) WHERE place IS NULL;
INSERT INTO export_target VALUES ('built-in', '', NULL, 'sealed', 1, 0, 1, 7, 4, 12, NULL, NULL);

CREATE TABLE export_consent (
  target_id TEXT PRIMARY KEY REFERENCES export_target (id),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER export_consent_no_update BEFORE UPDATE ON export_consent
BEGIN SELECT RAISE (ABORT, 'consent is kept as it was given'); END;
CREATE TRIGGER export_consent_no_delete BEFORE DELETE ON export_consent
BEGIN SELECT RAISE (ABORT, 'consent is kept as it was given'); END;

DROP INDEX export_run_one;
ALTER TABLE export_run RENAME TO export_run_before;

CREATE TABLE export_run (
  id TEXT PRIMARY KEY,
  cause TEXT NOT NULL CHECK (cause IN ('schedule', 'catch-up', 'closing', 'hand')),
  -- The moment of the schedule that it was made for.
  due_at INTEGER,
  -- Which start of the program made it: what failed is tried again at the next.
  program_run TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  finished_at INTEGER,
  started_by TEXT REFERENCES staff (id),
  snapshot_at INTEGER,
  CHECK ((due_at IS NOT NULL) = (cause IN ('schedule', 'catch-up'))),
  CHECK ((started_by IS NOT NULL) = (cause IN ('closing', 'hand')))
) STRICT;
CREATE UNIQUE INDEX export_run_one ON export_run ((1)) WHERE finished_at IS NULL;
CREATE INDEX export_run_started ON export_run (started_at);

CREATE TABLE export_outcome (
  run_id TEXT NOT NULL REFERENCES export_run (id),
  target_id TEXT NOT NULL REFERENCES export_target (id),
  position INTEGER NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('sealed', 'container', 'open')),
  package_name TEXT NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('waiting', 'writing', 'verifying', 'done', 'failed', 'damaged', 'cancelled')),
  finished_at INTEGER,
  files INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL DEFAULT 0,
  reused_files INTEGER NOT NULL DEFAULT 0,
  manifest_hash TEXT,
  missing INTEGER NOT NULL DEFAULT 0,
  problem TEXT NOT NULL DEFAULT 'none',
  damaged_file TEXT,
  cache TEXT CHECK (cache IN ('bypassed', 'partly', 'not-bypassed')),
  -- JSON array of the names of packages that were cleared away.
  removed TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (run_id, target_id),
  CHECK ((state IN ('waiting', 'writing', 'verifying')) = (finished_at IS NULL)),
  CHECK (state <> 'done' OR manifest_hash IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX export_outcome_target ON export_outcome (target_id, state);

INSERT INTO export_run (id, cause, due_at, program_run, started_at, finished_at, started_by, snapshot_at)
  SELECT id, 'hand', NULL, '', started_at, coalesce(finished_at, started_at), started_by, started_at
  FROM export_run_before;
INSERT INTO export_outcome (run_id, target_id, position, form, package_name, state, finished_at, files, bytes,
    manifest_hash, missing, problem, damaged_file)
  SELECT id, 'built-in', 0, 'open', package_name,
    CASE WHEN state IN ('running', 'verifying') THEN 'failed' ELSE state END,
    coalesce(finished_at, started_at),
    CASE WHEN manifest_hash IS NULL THEN 0 ELSE total_files END,
    bytes, manifest_hash, missing_documents,
    CASE WHEN state IN ('running', 'verifying') THEN 'interrupted' ELSE problem END,
    damaged_file
  FROM export_run_before;
DROP TABLE export_run_before;

CREATE TABLE export_note (
  id INTEGER PRIMARY KEY,
  -- The run that failed; null where none did and a package was late.
  run_id TEXT REFERENCES export_run (id),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;
CREATE TRIGGER export_note_no_update BEFORE UPDATE ON export_note
BEGIN SELECT RAISE (ABORT, 'what was noted stays'); END;
CREATE TRIGGER export_note_no_delete BEFORE DELETE ON export_note
BEGIN SELECT RAISE (ABORT, 'what was noted stays'); END;

CREATE TABLE export_schedule (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  at TEXT NOT NULL,
  offer_at_closing INTEGER NOT NULL CHECK (offer_at_closing IN (0, 1)),
  -- Since when this holds; null until the program has run with a schedule.
  since INTEGER,
  -- Since when the hall has been exporting by schedule at all.
  begun_at INTEGER
) STRICT;
INSERT INTO export_schedule VALUES (1, 1, '20:00', 1, NULL, NULL);
`,
}
