import type { Migration } from './migration.ts'

/**
 * 预约 and their events. The columns of `appointment` are what the events fold to, kept for looking up; who it is lies in
 * the payload (docs/adr/0038).
 */
export const appointments: Migration = {
  id: 180,
  name: 'appointments',
  sql: `
CREATE TABLE appointment (
  id TEXT PRIMARY KEY,
  payload_id TEXT NOT NULL REFERENCES personal_payload (id),
  booked_on TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  booked_at INTEGER NOT NULL,
  booked_by TEXT NOT NULL REFERENCES staff (id),
  channel TEXT NOT NULL,
  status TEXT NOT NULL,
  day TEXT NOT NULL,
  slot_from INTEGER NOT NULL,
  slot_to INTEGER NOT NULL CHECK (slot_to > slot_from),
  category_id TEXT NOT NULL REFERENCES category (id),
  times_changed INTEGER NOT NULL,
  ticket_id TEXT REFERENCES ticket (id),
  arrived_at INTEGER,
  ended_at INTEGER,
  ended_because TEXT,
  telephoned_at INTEGER,
  reached INTEGER CHECK (reached IN (0, 1)),
  UNIQUE (booked_on, sequence)
) STRICT;
CREATE INDEX appointment_day ON appointment (day, slot_from, booked_at);
CREATE INDEX appointment_booked ON appointment (day, slot_from) WHERE status = 'booked';
CREATE UNIQUE INDEX appointment_ticket ON appointment (ticket_id) WHERE ticket_id IS NOT NULL;

CREATE TABLE appointment_event (
  appointment_id TEXT NOT NULL REFERENCES appointment (id),
  seq INTEGER NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (appointment_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER appointment_event_no_update BEFORE UPDATE ON appointment_event
BEGIN SELECT RAISE (ABORT, 'events are append-only'); END;
CREATE TRIGGER appointment_event_no_delete BEFORE DELETE ON appointment_event
BEGIN SELECT RAISE (ABORT, 'events are append-only'); END;
`,
}
