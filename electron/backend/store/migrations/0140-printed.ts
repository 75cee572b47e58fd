import type { Migration } from './migration.ts'

/** A thermal printer can confirm its paper: `printed` is a state of its own, and as settled as `sent`. */
export const printed: Migration = {
  id: 140,
  name: 'printed',
  sql: `
DROP INDEX print_job_settled;
CREATE INDEX print_job_settled ON print_job (created_at) WHERE state IN ('sent', 'printed', 'dropped');
`,
}
