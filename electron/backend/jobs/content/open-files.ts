import type { MissingKind, MissingReason } from '#shared/domain/export/missing-list.ts'
import { safeFileName } from '#shared/domain/export/package-path.ts'
import type { StoredFiles } from '../../adapters/file-store.ts'
import { itemsOfBatch, readBatches } from '../../store/archive.ts'
import type { ArchiveItemRow } from '../../store/archive.ts'
import { documentsOfCase } from '../../store/documents.ts'
import { itemMetadata } from './item-metadata.ts'
import type { ItemContent } from './item-metadata.ts'
import type { PackageWriter } from '../package/package-writer.ts'
import { attachments } from './attachments.ts'
import type { MissingList } from './missing.ts'
import { placedDocuments } from './placed-documents.ts'
import type { Snapshot } from './snapshot.ts'

/** What files of a package are written with. */
export interface FileWork {
  readonly snapshot: Snapshot
  readonly files: StoredFiles
  readonly writer: PackageWriter
  readonly missing: MissingList
  /** After every file that was written. */
  readonly done: (bytes: number) => void
}

interface Wanted {
  readonly kind: MissingKind
  readonly number: string
  /** Null while a document has no file yet. */
  readonly sha256: string | null
  readonly file: string
}

/** Writes a stored file as it reads; one that cannot be given is listed, and the answer says why. */
const addStored = async (work: FileWork, { sha256, ...wanted }: Wanted): Promise<MissingReason | null> => {
  const absent = (reason: MissingReason): MissingReason => {
    work.missing.add({ ...wanted, sha256, reason })
    return reason
  }
  if (sha256 === null) return absent('not-rendered')
  const reading = work.files(sha256)
  if (reading.kind === 'gone') return absent('file-gone')
  if (reading.kind === 'damaged') return absent('file-damaged')
  work.done((await work.writer.addFile(wanted.file, reading.bytes)).bytes)
  return null
}

/** Every document under a name people can read. Answers the keys of those whose file is not there or damaged. */
export const addDocuments = async (work: FileWork): Promise<ReadonlySet<number>> => {
  const absent = new Set<number>()
  for (const { key, number, sha256, file } of placedDocuments(work.snapshot)) {
    const reason = await addStored(work, { kind: 'document', number, sha256, file })
    if (reason !== null && reason !== 'not-rendered') absent.add(key)
  }
  return absent
}

/** Numbered items by batch; a batch is as many as fit on a shelf. */
function* lockedItems({ store }: Snapshot): Generator<ArchiveItemRow & { readonly code: string }> {
  for (const batch of readBatches(store.read).toReversed())
    if (batch.stage === 'locked')
      for (const item of itemsOfBatch(store.read, batch.id))
        if (item.code !== null) yield { ...item, code: item.code }
}

/** 归档信息包: each locked item stands on its own, with its documents and a description that names their hashes. */
export const addArchiveItems = async (work: FileWork): Promise<void> => {
  const db = work.snapshot.store.read
  for (const item of lockedItems(work.snapshot)) {
    const folder = `data/archive/${safeFileName(item.code)}`
    const contents: ItemContent[] = []
    for (const [index, document] of documentsOfCase(db, item.caseId).entries()) {
      const { number, sha256 } = document
      const name = safeFileName(`${String(index + 1).padStart(2, '0')} ${number}.pdf`)
      const file = `${folder}/${name}`
      const missing = await addStored(work, { kind: 'archive-document', number, sha256, file })
      contents.push({ document, name, missing })
    }
    work.done((await work.writer.addFile(`${folder}/metadata.json`, itemMetadata(db, item, contents))).bytes)
  }
}

/** Every other stored file: with the documents they are all there are. */
export const addAttachments = async (work: FileWork): Promise<void> => {
  for (const { name, sha256, file } of attachments(work.snapshot))
    await addStored(work, { kind: 'attachment', number: name, sha256, file })
}
