import type { DocumentKind } from '#shared/domain/document/document-kind.ts'
import { documentFile } from '#shared/domain/export/columns.ts'
import type { ExportRow } from '#shared/domain/export/columns.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { TITLES } from '../../wording/documents.ts'
import { batchFolderText } from '../../wording/exports.ts'
import { selectRows } from './snapshot.ts'
import type { Snapshot } from './snapshot.ts'

interface Stored {
  /** Its place in the snapshot. */
  readonly key: number
  readonly id: string
  readonly kind: DocumentKind
  readonly number: string
  readonly createdAt: Instant
  readonly templateVersion: number
  readonly void: number
  readonly pages: number | null
  readonly sha256: string | null
  readonly size: number | null
  readonly caseNumber: string | null
  readonly batchYear: number | null
  readonly batchSequence: number | null
}

/** A document and where it lies in the package. */
export interface PlacedDocument extends Stored {
  readonly file: string
}

const COLUMNS = `d.rowid AS key, d.id, d.kind, d.number, d.created_at AS createdAt, d.template_version AS templateVersion,
  d.void, d.pages, d.file_sha256 AS sha256, (SELECT size FROM stored_file WHERE sha256 = d.file_sha256) AS size`

const OF_CASES = `SELECT ${COLUMNS}, f.number AS caseNumber, NULL AS batchYear, NULL AS batchSequence
  FROM case_file f CROSS JOIN document d ON d.case_id = f.id
  ORDER BY f.received_at, f.rowid, d.created_at, d.id`

const OF_NO_CASE = `SELECT ${COLUMNS}, NULL AS caseNumber, b.year AS batchYear, b.sequence AS batchSequence
  FROM document d LEFT JOIN archive_batch b ON b.id = d.batch_id
  WHERE d.case_id IS NULL ORDER BY d.created_at, d.id`

/** By case, batch or else kind: what was only explained or registered, blank forms and printed lists. */
const folderOf = ({ kind, caseNumber, batchYear, batchSequence }: Stored): string => {
  if (caseNumber !== null) return caseNumber
  return batchYear === null || batchSequence === null
    ? TITLES[kind]
    : batchFolderText(batchYear, batchSequence)
}

const place = (document: Stored, folder: string, nth: number): PlacedDocument => {
  // Blank forms and printed lists carry no number.
  const words = [String(nth).padStart(2, '0'), TITLES[document.kind], document.number]
  const name = `${words.filter((word) => word !== '').join(' ')}.pdf`
  return { ...document, file: documentFile(folder, name) }
}

/** Every document in the order of the cases, in each folder in the order of issue; then those of no case. */
export function* placedDocuments(snapshot: Snapshot): Generator<PlacedDocument> {
  let folder = ''
  let nth = 0
  for (const document of selectRows<Stored>(snapshot, OF_CASES)) {
    const own = folderOf(document)
    nth = own === folder ? nth + 1 : 1
    folder = own
    yield place(document, own, nth)
  }
  const places = new Map<string, number>()
  for (const document of selectRows<Stored>(snapshot, OF_NO_CASE)) {
    const own = folderOf(document)
    const next = (places.get(own) ?? 0) + 1
    places.set(own, next)
    yield place(document, own, next)
  }
}

/** `absent`: the keys of documents whose file could not be put into the package. */
export function* documentRows(
  snapshot: Snapshot,
  absent: ReadonlySet<number>,
): Generator<ExportRow<'documents'>> {
  for (const document of placedDocuments(snapshot)) {
    const present = document.sha256 !== null && !absent.has(document.key)
    yield {
      document_id: document.id,
      case_number: document.caseNumber,
      kind: document.kind,
      number: document.number,
      created_at: document.createdAt,
      template_version: document.templateVersion,
      void: document.void,
      state: present ? 'present' : 'missing',
      pages: document.pages,
      file: document.file,
      bytes: present ? document.size : null,
      sha256: present ? document.sha256 : null,
    }
  }
}
