import type { Migration } from './migration.ts'

/**
 * 取号叫号 in depth: levels of priority, booked slots, tickets sent back and carried over, wider numbers. What was
 * missed or held before gets the moment from its events, so that a row stays what its events fold to.
 */
export const queueRules: Migration = {
  id: 130,
  name: 'queue-rules',
  sql: `
ALTER TABLE category ADD COLUMN number_width INTEGER NOT NULL DEFAULT 3 CHECK (number_width BETWEEN 2 AND 6);

ALTER TABLE ticket ADD COLUMN width INTEGER NOT NULL DEFAULT 3;
ALTER TABLE ticket ADD COLUMN line_day TEXT NOT NULL DEFAULT '';
ALTER TABLE ticket ADD COLUMN priority_level TEXT;
ALTER TABLE ticket ADD COLUMN appointment_id TEXT;
ALTER TABLE ticket ADD COLUMN slot_from INTEGER;
ALTER TABLE ticket ADD COLUMN slot_to INTEGER;
ALTER TABLE ticket ADD COLUMN return_to TEXT REFERENCES counter (id);
ALTER TABLE ticket ADD COLUMN returned_from TEXT REFERENCES counter (id);
ALTER TABLE ticket ADD COLUMN missed_at INTEGER;
ALTER TABLE ticket ADD COLUMN held_at INTEGER;
UPDATE ticket SET line_day = max(day, coalesce((SELECT date(max(at) / 1000 + 28800, 'unixepoch') FROM ticket_event
    WHERE ticket_id = ticket.id AND body ->> '$.counterId' IS NOT NULL), day)),
  priority_level = CASE WHEN priority IS NOT NULL THEN 'priority' END,
  missed_at = (SELECT max(at) FROM ticket_event WHERE ticket_id = ticket.id AND type = 'missed'
    AND seq > (SELECT coalesce(max(seq), 0) FROM ticket_event WHERE ticket_id = ticket.id AND type = 'called')),
  held_at = (SELECT max(at) FROM ticket_event WHERE ticket_id = ticket.id AND type = 'held'
    AND seq > (SELECT coalesce(max(seq), 0) FROM ticket_event WHERE ticket_id = ticket.id AND type = 'resumed'));

-- Only the first of each stream and category is ever asked for.
DROP INDEX ticket_waiting;
CREATE INDEX ticket_line ON ticket (category_id, priority_level, place, issued_at, id, line_day) WHERE status = 'waiting';
CREATE INDEX ticket_set_apart ON ticket (line_day) WHERE status = 'waiting' AND (reserved_for IS NOT NULL OR slot_from IS NOT NULL);

-- What a counter did lately: whose turn it is, what can be taken back, what is counted for it.
ALTER TABLE ticket_event ADD COLUMN counter_id TEXT GENERATED ALWAYS AS (body ->> '$.counterId') VIRTUAL;
CREATE INDEX ticket_event_counter ON ticket_event (counter_id, at, type) WHERE counter_id IS NOT NULL;
`,
}
