import type { Migration } from './migration.ts'

/** 归档: batches and their items, and export runs. */
export const archive: Migration = {
  id: 60,
  name: 'archive',
  sql: `
CREATE TABLE archive_batch (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  stage TEXT NOT NULL,
  fonds TEXT NOT NULL,
  category TEXT NOT NULL,
  organ TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  locked_at INTEGER,
  catalogue_id TEXT REFERENCES document (id),
  UNIQUE (year, sequence)
) STRICT;
CREATE UNIQUE INDEX archive_batch_open ON archive_batch (year) WHERE stage <> 'locked';

CREATE TABLE archive_item (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL UNIQUE REFERENCES case_file (id),
  batch_id TEXT REFERENCES archive_batch (id),
  year INTEGER NOT NULL,
  date TEXT NOT NULL,
  payload_id TEXT NOT NULL REFERENCES personal_payload (id),
  retention TEXT NOT NULL,
  term TEXT,
  record_class TEXT NOT NULL,
  position INTEGER NOT NULL,
  item_number INTEGER,
  code TEXT UNIQUE,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX archive_item_batch ON archive_item (batch_id, position);
CREATE TRIGGER archive_item_locked BEFORE UPDATE ON archive_item
WHEN OLD.code IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'a locked archive item does not change'); END;
CREATE TRIGGER archive_item_no_delete BEFORE DELETE ON archive_item
BEGIN SELECT RAISE (ABORT, 'archive items are destroyed only by appraisal'); END;

CREATE TABLE export_run (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  finished_at INTEGER,
  started_by TEXT NOT NULL REFERENCES staff (id),
  package_name TEXT NOT NULL,
  step TEXT NOT NULL,
  done_files INTEGER NOT NULL DEFAULT 0,
  total_files INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL DEFAULT 0,
  manifest_hash TEXT,
  damaged_file TEXT,
  problem TEXT NOT NULL DEFAULT 'none',
  missing_documents INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX export_run_one ON export_run ((1)) WHERE state IN ('running', 'verifying');
`,
}
