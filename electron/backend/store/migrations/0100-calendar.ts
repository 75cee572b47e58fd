import type { Migration } from './migration.ts'

/**
 * Versions of the working-day calendar: what changed, which days can move a date, and how far the cases have been
 * counted anew since. Days closed or worked by order are kept as they were ordered, from one day to another.
 */
export const calendar: Migration = {
  id: 100,
  name: 'calendar',
  sql: `
CREATE TABLE calendar_version (
  version INTEGER PRIMARY KEY,
  -- One value of the calendar and no other, also when a change was rolled back and another one took its number.
  token TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
  at INTEGER NOT NULL,
  -- Null: nobody's act; what was there when versions began, or came with the program.
  staff_id TEXT REFERENCES staff (id),
  what TEXT NOT NULL,
  subject TEXT NOT NULL,
  source TEXT NOT NULL,
  -- The first and the last day that can move a date; null when none can.
  first_date TEXT,
  last_date TEXT,
  -- Cases to be counted anew, null as long as they are not counted up; how many were, and how many moved.
  rows_total INTEGER,
  rows_done INTEGER NOT NULL DEFAULT 0,
  rows_moved INTEGER NOT NULL DEFAULT 0,
  recounted_at INTEGER,
  CHECK ((first_date IS NULL) = (last_date IS NULL)),
  CHECK (first_date <= last_date)
) STRICT;
CREATE INDEX calendar_version_open ON calendar_version (version) WHERE recounted_at IS NULL;
CREATE TRIGGER calendar_version_no_delete BEFORE DELETE ON calendar_version
BEGIN SELECT RAISE (ABORT, 'versions of the calendar are append-only'); END;
CREATE TRIGGER calendar_version_no_update
BEFORE UPDATE OF version, token, at, staff_id, what, subject, source, first_date, last_date ON calendar_version
BEGIN SELECT RAISE (ABORT, 'versions of the calendar are append-only'); END;

CREATE TABLE calendar_arrangement (
  id TEXT PRIMARY KEY,
  working INTEGER NOT NULL CHECK (working IN (0, 1)),
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  reason TEXT NOT NULL,
  ordered_by TEXT NOT NULL,
  at INTEGER NOT NULL,
  staff_id TEXT REFERENCES staff (id),
  CHECK (from_date <= to_date)
) STRICT;
INSERT INTO calendar_arrangement (id, working, from_date, to_date, reason, ordered_by, at)
SELECT 'override-' || date, working, date, date, reason, '', 0 FROM calendar_override;
DROP TABLE calendar_override;

-- Under which version the dates of the row were counted, and the latest of them (shared/domain/calendar/stale.ts).
ALTER TABLE case_file ADD COLUMN calendar_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE case_file ADD COLUMN calendar_reach TEXT;
-- Also cases without a date are counted once: the stage in which an accepted case is has never been written.
UPDATE case_file SET calendar_reach = coalesce(nullif(
  max(coalesce(due, ''), coalesce(tell_by, ''), coalesce(stage_due, ''), coalesce(answer_by, '')), ''), accepted_on);
CREATE INDEX case_calendar ON case_file (calendar_version, calendar_reach, received_at);

-- Decided cases were left out when a year was loaded, so every row is counted once under the calendar as it stands.
INSERT INTO calendar_version (version, at, what, subject, source, first_date, last_date)
SELECT 1, max(loaded_at), 'begun', '', '', '0001-01-01', '9999-12-31' FROM calendar_year HAVING count(*) > 0;
`,
}
