import type { Migration } from './migration.ts'

/**
 * 办件 found by anything people type, over any number of them (docs/adr/0029): an index of words, and beside it one
 * narrow row for each case with what lists are filtered and sorted by. Existing cases have no key yet; they are
 * indexed in small batches after the start.
 */
export const caseSearch: Migration = {
  id: 110,
  name: 'case-search',
  sql: `
-- The key is the moment of receipt in milliseconds, or the next free one: the order of keys is that of receipt.
ALTER TABLE case_file ADD COLUMN search_key INTEGER;
CREATE UNIQUE INDEX case_search_key ON case_file (search_key) WHERE search_key IS NOT NULL;
CREATE INDEX case_unindexed ON case_file (received_at) WHERE search_key IS NULL;

-- Words of our own (shared/domain/search/terms.ts) and nothing else: no text is kept, no position, no size. What is
-- taken out is overwritten at once and not when segments happen to be merged.
CREATE VIRTUAL TABLE case_words USING fts5 (
  words, content = '', columnsize = 0, detail = none, tokenize = "ascii tokenchars '-/'");
INSERT INTO case_words (case_words, rank) VALUES ('secure-delete', 1);
-- Which words it holds of which key; for checks, it stores nothing.
CREATE VIRTUAL TABLE case_words_held USING fts5vocab (case_words, instance);

-- Staff, counters and matters by a number, so that a row below stays narrow.
CREATE TABLE search_code (code INTEGER PRIMARY KEY, value TEXT NOT NULL UNIQUE) STRICT;

-- Everything but the key follows case_file, by the triggers below.
CREATE TABLE case_search (
  key INTEGER PRIMARY KEY,
  number INTEGER NOT NULL,
  matter INTEGER NOT NULL,
  status TEXT NOT NULL,
  staff INTEGER NOT NULL,
  counter INTEGER,
  due TEXT,
  provisional INTEGER NOT NULL,
  decided_on TEXT,
  relative INTEGER NOT NULL,
  deemed INTEGER NOT NULL,
  deferred INTEGER NOT NULL
) STRICT;
CREATE INDEX case_search_number ON case_search (number);
CREATE INDEX case_search_matter ON case_search (matter);
CREATE INDEX case_search_staff ON case_search (staff);
CREATE INDEX case_search_counter ON case_search (counter);
CREATE INDEX case_search_status ON case_search (status) WHERE status <> 'closed';
CREATE INDEX case_search_running ON case_search (provisional, due IS NULL, due) WHERE status = 'accepted';
CREATE INDEX case_search_due ON case_search (due) WHERE due IS NOT NULL;
CREATE INDEX case_search_decided ON case_search (decided_on) WHERE decided_on IS NOT NULL;
CREATE INDEX case_search_relative ON case_search (key) WHERE relative = 1;
CREATE INDEX case_search_deemed ON case_search (key) WHERE deemed = 1;
CREATE INDEX case_search_deferred ON case_search (key) WHERE deferred = 1;

CREATE TRIGGER case_search_added AFTER UPDATE OF search_key ON case_file
WHEN OLD.search_key IS NULL AND NEW.search_key IS NOT NULL BEGIN
  INSERT OR IGNORE INTO search_code (value) SELECT value FROM (
    SELECT 'matter ' || NEW.matter_code AS value UNION ALL SELECT 'staff ' || NEW.staff_id
    UNION ALL SELECT 'counter ' || NEW.counter_id) WHERE value IS NOT NULL;
  INSERT INTO case_search VALUES (
    NEW.search_key,
    substr(NEW.number, 1, 4) * 10000000 + substr(NEW.number, 6),
    (SELECT code FROM search_code WHERE value = 'matter ' || NEW.matter_code),
    NEW.status,
    (SELECT code FROM search_code WHERE value = 'staff ' || NEW.staff_id),
    (SELECT code FROM search_code WHERE value = 'counter ' || NEW.counter_id),
    NEW.due, NEW.provisional, NEW.decided_on, NEW.relative,
    EXISTS (SELECT 1 FROM case_event WHERE case_id = NEW.id AND type = 'deemed-accepted'),
    NEW.deferred_until IS NOT NULL);
END;
CREATE TRIGGER case_search_changed
AFTER UPDATE OF status, staff_id, counter_id, due, provisional, decided_on, deferred_until ON case_file
WHEN NEW.search_key IS NOT NULL BEGIN
  INSERT OR IGNORE INTO search_code (value) SELECT value FROM (
    SELECT 'staff ' || NEW.staff_id AS value UNION ALL SELECT 'counter ' || NEW.counter_id) WHERE value IS NOT NULL;
  UPDATE case_search SET status = NEW.status,
    staff = (SELECT code FROM search_code WHERE value = 'staff ' || NEW.staff_id),
    counter = (SELECT code FROM search_code WHERE value = 'counter ' || NEW.counter_id),
    due = NEW.due, provisional = NEW.provisional, decided_on = NEW.decided_on,
    deferred = NEW.deferred_until IS NOT NULL
  WHERE key = NEW.search_key;
END;
CREATE TRIGGER case_search_deemed_accepted AFTER INSERT ON case_event WHEN NEW.type = 'deemed-accepted' BEGIN
  UPDATE case_search SET deemed = 1
  WHERE key = (SELECT search_key FROM case_file WHERE id = NEW.case_id);
END;

-- What these found is found by words now; numbers and telephone numbers of people lie in one place less.
DROP INDEX person_name;
DROP INDEX person_document_end;
DROP INDEX person_phone_end;
ALTER TABLE person_index DROP COLUMN document_reversed;
ALTER TABLE person_index DROP COLUMN phone_reversed;

-- Saved filters: what a person asks again and again, and what is shared with the hall. Never what was typed.
CREATE TABLE saved_filter (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  shared INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1)),
  filter TEXT NOT NULL,
  sort TEXT NOT NULL,
  revision INTEGER NOT NULL
) STRICT;
CREATE INDEX saved_filter_staff ON saved_filter (staff_id, position);
`,
}
