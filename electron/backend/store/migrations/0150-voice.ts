import type { Migration } from './migration.ts'

/** Clips of a call that the hall has recorded itself; the sound lies with the other stored files. */
export const voice: Migration = {
  id: 150,
  name: 'voice',
  sql: `
CREATE TABLE voice_recording (
  unit TEXT PRIMARY KEY,
  file_sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
  milliseconds INTEGER NOT NULL CHECK (milliseconds > 0),
  at INTEGER NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id)
) STRICT, WITHOUT ROWID;
`,
}
