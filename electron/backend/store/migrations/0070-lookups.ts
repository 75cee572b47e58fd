import type { Migration } from './migration.ts'

/**
 * What every window asks again and again must not read more each year: indexes for the questions that used to walk
 * through all tickets, visits, papers or print jobs there have ever been.
 */
export const lookups: Migration = {
  id: 70,
  name: 'lookups',
  sql: `
DROP INDEX ticket_open;
CREATE INDEX ticket_unfinished ON ticket (counter_id, issued_at)
  WHERE status IN ('waiting', 'called', 'serving', 'held');
CREATE INDEX ticket_served ON ticket (category_id, finished_at, started_at)
  WHERE started_at IS NOT NULL AND finished_at IS NOT NULL;
CREATE INDEX visit_ticket ON visit (ticket_id);
CREATE INDEX document_by_number ON document (number) WHERE case_id IS NOT NULL;
CREATE INDEX print_job_settled ON print_job (created_at) WHERE state IN ('sent', 'dropped');
`,
}
