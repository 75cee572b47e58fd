import type { FileWork } from './open-files.ts'
import { placedDocuments } from './placed-documents.ts'
import { selectRows } from './snapshot.ts'
import type { Snapshot } from './snapshot.ts'

/** Where a stored file lies in a sealed package: as in the hall's own folder. */
export const sealedFile = (sha256: string): string => `data/files/${sha256.slice(0, 2)}/${sha256.slice(2)}`

/** What people know a stored file by; asked only of one that is missing. */
const numberOf = ({ store }: Snapshot, sha256: string): string =>
  store.read.get<{ number: string }>(
    `SELECT number FROM document WHERE file_sha256 = ?
     UNION ALL SELECT matter_code || ' ' || material_key FROM material_sample WHERE file_sha256 = ?
     UNION ALL SELECT unit FROM voice_recording WHERE file_sha256 = ? LIMIT 1`,
    sha256,
    sha256,
    sha256,
  )?.number ?? ''

/**
 * Every stored file of the snapshot exactly as the hall keeps it, under the hall's own key; each was opened and held
 * against its hash first, because what cannot be opened is no copy. Papers without a file are listed as well.
 */
export const addSealedFiles = async ({ snapshot, files, writer, missing, done }: FileWork): Promise<void> => {
  for (const { sha256 } of selectRows<{ readonly sha256: string }>(
    snapshot,
    'SELECT sha256 FROM stored_file ORDER BY sha256',
  )) {
    const file = sealedFile(sha256)
    const reading = files(sha256)
    if (reading.kind === 'sound') done((await writer.addFile(file, reading.sealed)).bytes)
    else
      missing.add({
        kind: 'stored-file',
        number: numberOf(snapshot, sha256),
        file,
        sha256,
        reason: reading.kind === 'gone' ? 'file-gone' : 'file-damaged',
      })
  }
  for (const { number, sha256 } of placedDocuments(snapshot))
    if (sha256 === null)
      missing.add({ kind: 'document', number, file: null, sha256: null, reason: 'not-rendered' })
}
