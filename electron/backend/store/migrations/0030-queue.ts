import type { Migration } from './migration.ts'

/** 号票 and their events. The columns of `ticket` are what the events fold to, kept for looking up. */
export const queue: Migration = {
  id: 30,
  name: 'queue',
  sql: `
CREATE TABLE ticket (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  category_id TEXT NOT NULL REFERENCES category (id),
  prefix TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  status TEXT NOT NULL,
  issued_at INTEGER NOT NULL,
  place INTEGER NOT NULL,
  priority_claimed INTEGER NOT NULL,
  priority TEXT,
  counter_id TEXT REFERENCES counter (id),
  reserved_for TEXT REFERENCES counter (id),
  called_at INTEGER,
  started_at INTEGER,
  finished_at INTEGER,
  times_called INTEGER NOT NULL,
  times_missed INTEGER NOT NULL,
  note TEXT NOT NULL,
  result TEXT,
  trouble_at INTEGER,
  trouble_noticed_at INTEGER,
  UNIQUE (day, prefix, sequence)
) STRICT;
CREATE INDEX ticket_waiting ON ticket (place, issued_at) WHERE status = 'waiting';
CREATE INDEX ticket_open ON ticket (status, counter_id) WHERE status IN ('called', 'serving', 'held');
CREATE INDEX ticket_day ON ticket (day, issued_at);
CREATE INDEX ticket_finished ON ticket (counter_id, finished_at) WHERE finished_at IS NOT NULL;
CREATE UNIQUE INDEX ticket_one_per_counter ON ticket (counter_id) WHERE status IN ('called', 'serving');

CREATE TABLE ticket_event (
  ticket_id TEXT NOT NULL REFERENCES ticket (id),
  seq INTEGER NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (ticket_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_event_calls ON ticket_event (at) WHERE type IN ('called', 'recalled');
CREATE TRIGGER ticket_event_no_update BEFORE UPDATE ON ticket_event
BEGIN SELECT RAISE (ABORT, 'events are append-only'); END;
CREATE TRIGGER ticket_event_no_delete BEFORE DELETE ON ticket_event
BEGIN SELECT RAISE (ABORT, 'events are append-only'); END;
`,
}
