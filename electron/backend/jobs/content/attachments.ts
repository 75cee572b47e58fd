import { safeFileName } from '#shared/domain/export/package-path.ts'
import { ATTACHMENT_FOLDERS } from '../../wording/exports.ts'
import { selectRows } from './snapshot.ts'
import type { Snapshot } from './snapshot.ts'

interface Stored {
  readonly sha256: string
  readonly size: number
  readonly mediaType: string
  readonly sample: string | null
  readonly unit: string | null
}

/** A stored file that is no document, and where it lies in the package. */
export interface Attachment {
  readonly sha256: string
  readonly size: number
  /** What people know it by; empty for one that nothing uses any more. */
  readonly name: string
  readonly file: string
}

const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'pdf'],
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/webp', 'webp'],
  ['audio/wav', 'wav'],
])

const ATTACHMENTS = `
SELECT s.sha256, s.size, s.media_type AS mediaType,
  (SELECT m.matter_code || ' ' || m.material_key FROM material_sample m WHERE m.file_sha256 = s.sha256
   ORDER BY 1 LIMIT 1) AS sample,
  (SELECT v.unit FROM voice_recording v WHERE v.file_sha256 = s.sha256 ORDER BY 1 LIMIT 1) AS unit
FROM stored_file s WHERE NOT EXISTS (SELECT 1 FROM document d WHERE d.file_sha256 = s.sha256) ORDER BY s.sha256`

/** Characters of a name before what tells it from every other. */
const LONGEST_NAME = 50

const placeOf = ({ sha256, mediaType, sample, unit }: Stored): Pick<Attachment, 'name' | 'file'> => {
  const folder = ATTACHMENT_FOLDERS[sample !== null ? 'sample' : unit !== null ? 'voice' : 'other']
  const name = sample ?? unit ?? ''
  const short = Array.from(name).slice(0, LONGEST_NAME).join('')
  // A part of the hash keeps two of one name apart, and the name the same from night to night.
  const file = `${short} ${sha256.slice(0, 16)}.${EXTENSIONS.get(mediaType) ?? 'bin'}`.trimStart()
  return { name, file: `data/attachments/${safeFileName(folder)}/${safeFileName(file)}` }
}

/** Every stored file of the snapshot that no document names: pictures of materials, recordings, what they replaced. */
export function* attachments(snapshot: Snapshot): Generator<Attachment> {
  for (const stored of selectRows<Stored>(snapshot, ATTACHMENTS))
    yield { sha256: stored.sha256, size: stored.size, ...placeOf(stored) }
}
