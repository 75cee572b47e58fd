import type { Migration } from './migration.ts'

/**
 * What was taken back is asked for with every call that is counted or shown, and nearly nothing ever was: a small index
 * answers without reading the whole history of each ticket.
 */
export const takenBack: Migration = {
  id: 190,
  name: 'taken-back',
  sql: `
CREATE INDEX ticket_event_taken_back ON ticket_event (ticket_id, body ->> '$.undoes') WHERE type = 'undone';
`,
}
