import type { Migration } from './migration.ts'

/**
 * 限时办结 in depth: what a case row keeps of its course. Nothing is over or late in the row; that follows from the day.
 */
export const course: Migration = {
  id: 90,
  name: 'course',
  sql: `
-- The first day of the special procedure that is open, and which one; null while the clock runs.
ALTER TABLE case_file ADD COLUMN paused_since TEXT;
ALTER TABLE case_file ADD COLUMN paused_for TEXT;
-- The stage that runs, and its own last day.
ALTER TABLE case_file ADD COLUMN stage TEXT;
ALTER TABLE case_file ADD COLUMN stage_due TEXT;
-- The last day to answer the oldest open objection (R-073).
ALTER TABLE case_file ADD COLUMN answer_by TEXT;
-- The day on which another unit sent it back, while it has not gone up again.
ALTER TABLE case_file ADD COLUMN returned_on TEXT;
-- Closed without having been handed over.
ALTER TABLE case_file ADD COLUMN uncollected INTEGER NOT NULL DEFAULT 0 CHECK (uncollected IN (0, 1));

CREATE INDEX case_paused ON case_file (paused_since, number) WHERE paused_since IS NOT NULL;
CREATE INDEX case_answer_by ON case_file (answer_by, number) WHERE answer_by IS NOT NULL;
CREATE INDEX case_returned_on ON case_file (returned_on, number) WHERE returned_on IS NOT NULL;
CREATE INDEX case_stage_due ON case_file (stage_due, number) WHERE stage_due IS NOT NULL;
CREATE INDEX case_uncollected ON case_file (closed_at) WHERE uncollected = 1;

-- Closing can be taken back as long as its item waits for a batch: before that it is no record.
DROP TRIGGER archive_item_no_delete;
CREATE TRIGGER archive_item_no_delete BEFORE DELETE ON archive_item
WHEN OLD.batch_id IS NOT NULL OR OLD.code IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'archive items are destroyed only by appraisal'); END;
`,
}
