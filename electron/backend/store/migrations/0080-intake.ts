import type { Migration } from './migration.ts'

/**
 * 受理与一次性告知 in depth: what the hall adds to a matter, materials held for examination, 容缺, originals in safe
 * keeping, the desk's log, paper numbers prepared for an outage, sample images and the hall's own paragraphs.
 */
export const intake: Migration = {
  id: 80,
  name: 'intake',
  sql: `
ALTER TABLE hall_matter ADD COLUMN quick INTEGER NOT NULL DEFAULT 0 CHECK (quick IN (0, 1));
ALTER TABLE hall_matter ADD COLUMN terms TEXT NOT NULL DEFAULT '{}';

-- The last day on which a gap may still be told (tell-by.ts); null when nothing waits for examination.
ALTER TABLE case_file ADD COLUMN tell_by TEXT;
-- The last day for what was promised at acceptance; null when nothing is outstanding.
ALTER TABLE case_file ADD COLUMN deferred_until TEXT;
ALTER TABLE case_file ADD COLUMN originals_held INTEGER NOT NULL DEFAULT 0;
-- The applicant is a close relative of somebody who handles the matter.
ALTER TABLE case_file ADD COLUMN relative INTEGER NOT NULL DEFAULT 0 CHECK (relative IN (0, 1));
CREATE INDEX case_examined ON case_file (tell_by, number) WHERE status = 'received';
CREATE INDEX case_deferred ON case_file (deferred_until, number) WHERE deferred_until IS NOT NULL;
CREATE INDEX case_relative ON case_file (received_at) WHERE relative = 1;
CREATE INDEX case_accepted_on ON case_file (accepted_on) WHERE accepted_on IS NOT NULL;
CREATE INDEX case_closed_at ON case_file (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX case_decided_on ON case_file (decided_on) WHERE decided_on IS NOT NULL;
CREATE INDEX case_decided_late ON case_file (decided_on, due) WHERE decided_on > due;
CREATE INDEX case_matter ON case_file (matter_code, received_at);
-- the month report: what happens to a case without leaving a day of its own in the row.
CREATE INDEX case_event_turned ON case_event (type, at)
  WHERE type IN ('notified', 'declined', 'withdrawn', 'lapsed', 'deemed-accepted');
-- What was asked for beside a notice, counted for each matter and person.
CREATE INDEX case_event_demanded ON case_event (at) WHERE type = 'demanded';

-- What the page is for (entry.ts), and what is entered late after an outage, as JSON.
ALTER TABLE intake ADD COLUMN purpose TEXT NOT NULL DEFAULT 'first';
UPDATE intake SET purpose = 'return' WHERE case_id IS NOT NULL;
ALTER TABLE intake ADD COLUMN late TEXT;

-- Consultations, explanations and needs: what was asked for without a case. Who asked lies in the payload.
CREATE TABLE desk_log (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  channel TEXT NOT NULL,
  at INTEGER NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  counter_id TEXT REFERENCES counter (id),
  ticket_id TEXT REFERENCES ticket (id),
  visit_id TEXT REFERENCES visit (id),
  matter_code TEXT,
  payload_id TEXT NOT NULL REFERENCES personal_payload (id),
  document_id TEXT REFERENCES document (id)
) STRICT;
CREATE INDEX desk_log_at ON desk_log (at);
CREATE TRIGGER desk_log_no_delete BEFORE DELETE ON desk_log
BEGIN SELECT RAISE (ABORT, 'the log is append-only'); END;

-- Receipt numbers printed in advance for an outage, accounted for one by one.
CREATE TABLE outage_block (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL,
  first_serial INTEGER NOT NULL,
  last_serial INTEGER NOT NULL,
  prepared_at INTEGER NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  document_id TEXT REFERENCES document (id),
  CHECK (last_serial >= first_serial)
) STRICT;
CREATE TABLE outage_slip (
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  number TEXT NOT NULL UNIQUE,
  block_id TEXT NOT NULL REFERENCES outage_block (id),
  state TEXT NOT NULL CHECK (state IN ('blank', 'entered', 'void')),
  case_id TEXT REFERENCES case_file (id),
  settled_at INTEGER,
  staff_id TEXT REFERENCES staff (id),
  reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (year, serial)
) STRICT, WITHOUT ROWID;
CREATE INDEX outage_slip_blank ON outage_slip (state, year, serial) WHERE state = 'blank';

CREATE TABLE material_sample (
  matter_code TEXT NOT NULL,
  material_key TEXT NOT NULL,
  file_sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
  at INTEGER NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  PRIMARY KEY (matter_code, material_key)
) STRICT, WITHOUT ROWID;

-- The hall's own fixed paragraph of a kind of paper; the newest version is printed, older ones stay readable.
CREATE TABLE hall_paragraph (
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  text TEXT NOT NULL,
  at INTEGER NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  PRIMARY KEY (kind, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER hall_paragraph_no_update BEFORE UPDATE ON hall_paragraph
BEGIN SELECT RAISE (ABORT, 'a version of a paragraph is immutable'); END;
CREATE TRIGGER hall_paragraph_no_delete BEFORE DELETE ON hall_paragraph
BEGIN SELECT RAISE (ABORT, 'a version of a paragraph is immutable'); END;

ALTER TABLE document ADD COLUMN void_reason TEXT NOT NULL DEFAULT '';
`,
}
