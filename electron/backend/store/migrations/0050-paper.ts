import type { Migration } from './migration.ts'

/** Documents with their numbers, stored files, and the print outbox. */
export const paper: Migration = {
  id: 50,
  name: 'paper',
  sql: `
CREATE TABLE stored_file (
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  case_id TEXT REFERENCES case_file (id),
  batch_id TEXT,
  created_at INTEGER NOT NULL,
  template_version INTEGER NOT NULL,
  payload_id TEXT NOT NULL REFERENCES personal_payload (id),
  render TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  file_sha256 TEXT REFERENCES stored_file (sha256),
  pages INTEGER,
  void INTEGER NOT NULL DEFAULT 0 CHECK (void IN (0, 1)),
  CHECK ((render = 'rendered') = (file_sha256 IS NOT NULL))
) STRICT;
-- A remaining list carries its notice's number, so it stands outside this rule.
CREATE UNIQUE INDEX document_number ON document (kind, year, serial) WHERE kind <> 'remaining';
CREATE INDEX document_case ON document (case_id);
CREATE INDEX document_unrendered ON document (created_at) WHERE render <> 'rendered';

CREATE TABLE document_event (
  document_id TEXT NOT NULL REFERENCES document (id),
  seq INTEGER NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (document_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER document_event_no_update BEFORE UPDATE ON document_event
BEGIN SELECT RAISE (ABORT, 'events are append-only'); END;
CREATE TRIGGER document_event_no_delete BEFORE DELETE ON document_event
BEGIN SELECT RAISE (ABORT, 'events are append-only'); END;

CREATE TABLE print_job (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  ticket_id TEXT REFERENCES ticket (id),
  document_id TEXT REFERENCES document (id),
  title TEXT NOT NULL,
  paper TEXT,
  state TEXT NOT NULL,
  reprint INTEGER NOT NULL CHECK (reprint IN (0, 1)),
  attempts INTEGER NOT NULL DEFAULT 0,
  problem TEXT NOT NULL DEFAULT 'none',
  created_at INTEGER NOT NULL,
  taken_at INTEGER,
  finished_at INTEGER,
  CHECK ((ticket_id IS NULL) <> (document_id IS NULL))
) STRICT;
CREATE INDEX print_job_open ON print_job (created_at) WHERE state IN ('waiting', 'sending', 'failed');
CREATE INDEX print_job_kind ON print_job (kind, created_at);
CREATE INDEX print_job_ticket ON print_job (ticket_id);
CREATE INDEX print_job_document ON print_job (document_id);
`,
}
