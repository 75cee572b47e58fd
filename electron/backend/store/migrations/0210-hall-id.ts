import type { Migration } from './migration.ts'

/**
 * What a hall is called by whoever puts many together: drawn once, the same in every package and after every restore,
 * whatever it is renamed to. And to which paper a stored file belongs, for exports that leave none out.
 */
export const hallId: Migration = {
  id: 210,
  name: 'hall-id',
  sql: `
INSERT INTO meta (key, value) VALUES ('hall-id', lower(hex(randomblob(16))));
CREATE INDEX document_file ON document (file_sha256) WHERE file_sha256 IS NOT NULL;
`,
}
