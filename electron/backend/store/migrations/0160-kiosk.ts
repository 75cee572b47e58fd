import type { Migration } from './migration.ts'

/**
 * 一人一号 for one day: whose number is still open, by a keyed hash whose key goes with the day (docs/adr/0037).
 * And what the kiosk asks again and again: how many numbers were taken in a stretch of a day.
 */
export const kiosk: Migration = {
  id: 160,
  name: 'kiosk',
  sql: `
CREATE TABLE visitor_key (
  day TEXT PRIMARY KEY,
  key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;
-- Without its key a row says nothing, so both go together.
CREATE TABLE visitor_ticket (
  day TEXT NOT NULL REFERENCES visitor_key (day) ON DELETE CASCADE,
  person BLOB NOT NULL CHECK (length(person) = 32),
  ticket_id TEXT NOT NULL REFERENCES ticket (id),
  PRIMARY KEY (person, ticket_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX visitor_ticket_day ON visitor_ticket (day);

CREATE INDEX ticket_taken ON ticket (day, prefix, issued_at);
`,
}
