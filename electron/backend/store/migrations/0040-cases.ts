import type { Migration } from './migration.ts'

/** Visits, the intake being worked on, and 办件 with their events. */
export const cases: Migration = {
  id: 40,
  name: 'cases',
  sql: `
CREATE TABLE case_file (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  payload_id TEXT NOT NULL REFERENCES personal_payload (id),
  matter_code TEXT NOT NULL,
  matter_version INTEGER NOT NULL,
  hall_part TEXT NOT NULL,
  status TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  accepted_on TEXT,
  decided_on TEXT,
  outcome TEXT,
  delivered_at INTEGER,
  closed_at INTEGER,
  open_gaps INTEGER NOT NULL,
  due TEXT,
  due_basis TEXT,
  provisional INTEGER NOT NULL DEFAULT 0,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  counter_id TEXT REFERENCES counter (id),
  FOREIGN KEY (matter_code, matter_version) REFERENCES matter_version (code, version)
) STRICT;
CREATE INDEX case_due ON case_file (provisional, due, number) WHERE status = 'accepted';
CREATE INDEX case_status ON case_file (status, received_at);
CREATE INDEX case_received ON case_file (received_at);

CREATE TABLE case_event (
  case_id TEXT NOT NULL REFERENCES case_file (id),
  seq INTEGER NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (case_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER case_event_no_update BEFORE UPDATE ON case_event
BEGIN SELECT RAISE (ABORT, 'events are append-only'); END;
CREATE TRIGGER case_event_no_delete BEFORE DELETE ON case_event
BEGIN SELECT RAISE (ABORT, 'events are append-only'); END;

-- Looked up by name and numbers; erased together with the payload it stands for.
CREATE TABLE person_index (
  case_id TEXT PRIMARY KEY REFERENCES case_file (id),
  payload_id TEXT NOT NULL REFERENCES personal_payload (id),
  name TEXT NOT NULL,
  document_number TEXT NOT NULL,
  document_reversed TEXT NOT NULL,
  phone_reversed TEXT NOT NULL
) STRICT;
CREATE INDEX person_name ON person_index (name);
CREATE INDEX person_document ON person_index (document_number);
CREATE INDEX person_document_end ON person_index (document_reversed);
CREATE INDEX person_phone_end ON person_index (phone_reversed);

CREATE TABLE visit (
  id TEXT PRIMARY KEY,
  ticket_id TEXT REFERENCES ticket (id),
  counter_id TEXT NOT NULL REFERENCES counter (id),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  result TEXT,
  note TEXT NOT NULL DEFAULT '',
  case_id TEXT REFERENCES case_file (id),
  CHECK ((ended_at IS NULL) = (result IS NULL))
) STRICT;
CREATE INDEX visit_counter ON visit (counter_id, ended_at);

-- The page the clerk is working on. Not a record: it is gone once the visit has its result.
CREATE TABLE intake (
  id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL UNIQUE REFERENCES visit (id),
  -- Null while the ticket is on hold or on its way to another counter: nothing that was checked is lost.
  counter_id TEXT UNIQUE REFERENCES counter (id),
  case_id TEXT REFERENCES case_file (id),
  matter_code TEXT NOT NULL,
  matter_version INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX intake_case ON intake (case_id) WHERE case_id IS NOT NULL;
`,
}
