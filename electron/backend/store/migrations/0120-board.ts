import type { Migration } from './migration.ts'

/**
 * 办件看板 by indexes: on which list a case stands and where, as one text that follows from its row. Nothing in it hangs
 * on the day: what is near or late is a range of it (docs/adr/0031). And what each person has acknowledged.
 */
export const board: Migration = {
  id: 120,
  name: 'board',
  sql: `
-- open: 0 with a date, 1 without one, 2 paused, 3 with a provisional date; the last two come after what runs.
ALTER TABLE case_file ADD COLUMN board_place TEXT GENERATED ALWAYS AS (
  CASE status
    WHEN 'accepted' THEN CASE
      WHEN paused_since IS NOT NULL THEN 'open 2 ' || paused_since
      WHEN due IS NULL THEN 'open 1'
      WHEN provisional = 1 THEN 'open 3 ' || due
      ELSE 'open 0 ' || due
    END
    WHEN 'received' THEN 'received ' || coalesce(tell_by, '9999-12-31')
    WHEN 'notified' THEN 'notified'
    WHEN 'decided' THEN 'collect ' || decided_on
    WHEN 'delivered' THEN 'delivered ' || decided_on
  END) VIRTUAL;
CREATE INDEX board_hall ON case_file (board_place, received_at, number) WHERE board_place IS NOT NULL;
CREATE INDEX board_counter ON case_file (counter_id, board_place, received_at, number, staff_id)
  WHERE board_place IS NOT NULL;
CREATE INDEX board_staff ON case_file (staff_id, board_place, received_at, number) WHERE board_place IS NOT NULL;

-- Dates beside the case's own, while they still ask for something. Columns, because SQLite would rather follow a
-- condition on the status to the index of all cases.
ALTER TABLE case_file ADD COLUMN board_deferral TEXT GENERATED ALWAYS AS (
  CASE WHEN status = 'accepted' THEN deferred_until END) VIRTUAL;
ALTER TABLE case_file ADD COLUMN board_return TEXT GENERATED ALWAYS AS (
  CASE WHEN status = 'accepted' THEN returned_on END) VIRTUAL;
ALTER TABLE case_file ADD COLUMN board_stage TEXT GENERATED ALWAYS AS (
  CASE WHEN status IN ('accepted', 'decided') AND paused_since IS NULL THEN stage_due END) VIRTUAL;
DROP INDEX case_paused;
DROP INDEX case_deferred;
DROP INDEX case_answer_by;
DROP INDEX case_returned_on;
DROP INDEX case_stage_due;
-- These lists are short, so whose a case is stands at the end and is read with it.
CREATE INDEX board_deferral ON case_file (board_deferral, received_at, number, counter_id, staff_id)
  WHERE board_deferral IS NOT NULL;
CREATE INDEX board_return ON case_file (board_return, received_at, number, counter_id, staff_id)
  WHERE board_return IS NOT NULL;
CREATE INDEX board_stage ON case_file (board_stage, received_at, number, counter_id, staff_id)
  WHERE board_stage IS NOT NULL;
CREATE INDEX board_answer ON case_file (answer_by, received_at, number, counter_id, staff_id)
  WHERE answer_by IS NOT NULL;

-- What a person has acknowledged of a case, by its date and the class it was in; another date or class is news.
CREATE TABLE alert_seen (
  staff_id TEXT NOT NULL REFERENCES staff (id),
  kind TEXT NOT NULL,
  number TEXT NOT NULL REFERENCES case_file (number),
  class TEXT NOT NULL,
  date TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (staff_id, kind, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX alert_seen_at ON alert_seen (at);
CREATE INDEX session_of_staff ON session (staff_id, started_at);
`,
}
