import { exportTime } from '#shared/domain/export/bag-text.ts'
import type { MissingReason } from '#shared/domain/export/missing-list.ts'
import { titleOf } from '../../services/archive-view.ts'
import { findBatch } from '../../store/archive.ts'
import type { ArchiveItemRow } from '../../store/archive.ts'
import { findCase } from '../../store/cases.ts'
import type { ReadDb } from '../../store/database.ts'
import type { DocumentRow } from '../../store/documents.ts'
import { readProfile } from '../../store/hall.ts'
import { TITLES } from '../../wording/documents.ts'
import { ITEM_LABELS } from '../../wording/exports.ts'

/** A document of an item: under its name there, or why it is not there. */
export interface ItemContent {
  readonly document: DocumentRow
  readonly name: string
  readonly missing: MissingReason | null
}

/**
 * The description of one archive item: aggregation, origin, 档号 and its parts, content (elements of DA/T 46-2009),
 * and every file with its digest; of a file that is not there why. Plain JSON, because it must be readable without this
 * program.
 */
export const itemMetadata = (db: ReadDb, item: ArchiveItemRow, contents: readonly ItemContent[]): string => {
  const batch = item.batchId === null ? undefined : findBatch(db, item.batchId)
  const organ = readProfile(db).organ
  return `${JSON.stringify(
    {
      format: 'yichuangtong-archive-item/1',
      [ITEM_LABELS.level]: ITEM_LABELS.item,
      [ITEM_LABELS.creator]: organ,
      [ITEM_LABELS.code]: item.code,
      [ITEM_LABELS.fonds]: batch?.fonds ?? null,
      [ITEM_LABELS.category]: batch?.category ?? null,
      [ITEM_LABELS.year]: item.year,
      [ITEM_LABELS.term]: item.term,
      [ITEM_LABELS.organ]: batch?.organ ?? null,
      [ITEM_LABELS.number]: item.itemNumber,
      [ITEM_LABELS.title]: titleOf(db, item.payloadId),
      [ITEM_LABELS.responsible]: organ,
      [ITEM_LABELS.date]: item.date,
      [ITEM_LABELS.documentNumber]:
        contents.find(({ document }) => document.kind === 'acceptance')?.document.number ?? '',
      [ITEM_LABELS.pages]: contents.reduce((sum, { document }) => sum + (document.pages ?? 0), 0),
      [ITEM_LABELS.recordClass]: item.recordClass,
      [ITEM_LABELS.caseNumber]: findCase(db, item.caseId)?.number ?? '',
      [ITEM_LABELS.files]: contents.map(({ document, name, missing }) => ({
        [ITEM_LABELS.fileName]: name,
        [ITEM_LABELS.kind]: TITLES[document.kind],
        [ITEM_LABELS.documentNumber]: document.number,
        [ITEM_LABELS.madeAt]: exportTime(document.createdAt),
        [ITEM_LABELS.pages]: document.pages,
        'SHA-256': document.sha256,
        ...(missing === null ? {} : { [ITEM_LABELS.missing]: missing }),
      })),
    },
    null,
    2,
  )}\n`
}
