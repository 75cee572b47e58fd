import { exportTime } from '#shared/domain/export/bag-text.ts'
import { archiveItemView, titleOf } from '../services/archive-view.ts'
import { findBatch } from '../store/archive.ts'
import type { ArchiveItemRow } from '../store/archive.ts'
import type { ReadDb } from '../store/database.ts'
import type { DocumentRow } from '../store/documents.ts'
import { readProfile } from '../store/hall.ts'
import { TITLES } from '../wording/documents.ts'
import { ITEM_LABELS } from '../wording/exports.ts'

/**
 * The description of one archive item: aggregation, origin, 档号 and its parts, content (elements of DA/T 46-2009),
 * and every file with its digest. Plain JSON, because it must be readable without this program.
 */
export const itemMetadata = (
  db: ReadDb,
  item: ArchiveItemRow,
  contents: readonly { readonly document: DocumentRow; readonly name: string }[],
): string => {
  const batch = item.batchId === null ? undefined : findBatch(db, item.batchId)
  const view = archiveItemView(db, item, null, 0)
  return `${JSON.stringify(
    {
      format: 'yichuangtong-archive-item/1',
      [ITEM_LABELS.level]: ITEM_LABELS.item,
      [ITEM_LABELS.creator]: readProfile(db).organ,
      [ITEM_LABELS.code]: item.code,
      [ITEM_LABELS.fonds]: batch?.fonds ?? null,
      [ITEM_LABELS.category]: batch?.category ?? null,
      [ITEM_LABELS.year]: item.year,
      [ITEM_LABELS.term]: item.term,
      [ITEM_LABELS.organ]: batch?.organ ?? null,
      [ITEM_LABELS.number]: item.itemNumber,
      [ITEM_LABELS.title]: titleOf(db, item.payloadId),
      [ITEM_LABELS.responsible]: view.responsible,
      [ITEM_LABELS.date]: item.date,
      [ITEM_LABELS.documentNumber]: view.documentNumber,
      [ITEM_LABELS.pages]: view.pages,
      [ITEM_LABELS.recordClass]: item.recordClass,
      [ITEM_LABELS.caseNumber]: view.caseNumber,
      [ITEM_LABELS.files]: contents.map(({ document, name }) => ({
        [ITEM_LABELS.fileName]: name,
        [ITEM_LABELS.kind]: TITLES[document.kind],
        [ITEM_LABELS.documentNumber]: document.number,
        [ITEM_LABELS.madeAt]: exportTime(document.createdAt),
        [ITEM_LABELS.pages]: document.pages,
        'SHA-256': document.sha256,
      })),
    },
    null,
    2,
  )}\n`
}
