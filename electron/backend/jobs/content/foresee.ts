import { EXPORT_TABLE_NAMES } from '#shared/domain/export/columns.ts'
import type { Store } from '../../store/database.ts'
import { countVersions } from './written-versions.ts'

/** How much a package will hold. */
export interface Foreseen {
  readonly files: number
  /** A little more than it will be: for the progress, and for whether there is room. */
  readonly bytes: number
}

/** What sealing adds to a stored file: format, nonce and tag. */
const SEAL = 29
/** hall.db, hall.json, key.json, the list of what is missing. */
const ALWAYS = 4

const one = (store: Store, sql: string): Foreseen => store.read.get<Foreseen>(sql) ?? { files: 0, bytes: 0 }

/**
 * What a package of this form will hold, if nothing of it is missing. The open tables say in columns what the database
 * says with its indexes and histories, so they stay below its size.
 */
export const foresee = (store: Store, form: 'sealed' | 'open', snapshotBytes: number): Foreseen => {
  const stored = one(store, `SELECT count(*) AS files, coalesce(sum(size), 0) AS bytes FROM stored_file`)
  if (form === 'sealed')
    return { files: ALWAYS + stored.files, bytes: snapshotBytes + stored.bytes + stored.files * SEAL }
  const documents = one(
    store,
    `SELECT count(*) AS files, coalesce(sum(size), 0) AS bytes
     FROM document JOIN stored_file ON sha256 = file_sha256`,
  )
  const attached = one(
    store,
    `SELECT count(*) AS files, coalesce(sum(size), 0) AS bytes FROM stored_file
     WHERE NOT EXISTS (SELECT 1 FROM document WHERE file_sha256 = sha256)`,
  )
  const archived = one(
    store,
    `SELECT count(DISTINCT archive_item.id) + count(sha256) AS files, coalesce(sum(size), 0) AS bytes
     FROM archive_batch CROSS JOIN archive_item ON archive_item.batch_id = archive_batch.id
     LEFT JOIN document ON document.case_id = archive_item.case_id LEFT JOIN stored_file ON sha256 = file_sha256
     WHERE stage = 'locked' AND archive_item.code IS NOT NULL`,
  )
  const tables = EXPORT_TABLE_NAMES.length * 2 + 1
  return {
    files: ALWAYS + documents.files + attached.files + archived.files + countVersions({ store }) + tables,
    bytes: snapshotBytes * 2 + documents.bytes + attached.bytes + archived.bytes,
  }
}
