import { exportTime } from '#shared/domain/export/bag-text.ts'
import { archiveItemView } from '../services/archive-view.ts'
import { findBatch } from '../store/archive.ts'
import type { ArchiveItemRow } from '../store/archive.ts'
import type { ReadDb } from '../store/database.ts'
import type { DocumentRow } from '../store/documents.ts'
import { readProfile } from '../store/hall.ts'
import { TITLES } from '../wording/documents.ts'

/**
 * The description of one archive item: aggregation, origin, 档号 and its parts, content, and every file with its
 * digest (the elements rules 8.12 names). Plain JSON, because it must be readable without this program.
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
      聚合层次: '件',
      立档单位: readProfile(db).organ,
      档号: item.code,
      全宗号: batch?.fonds ?? null,
      门类代码: batch?.category ?? null,
      年度: item.year,
      保管期限: item.term,
      机构或问题: batch?.organ ?? null,
      件号: item.itemNumber,
      题名: view.title,
      责任者: view.responsible,
      日期: item.date,
      文号: view.documentNumber,
      页数: view.pages,
      记录类别: item.recordClass,
      办件号: view.caseNumber,
      文件: contents.map(({ document, name }) => ({
        文件名: name,
        文种: TITLES[document.kind],
        文号: document.number,
        形成时间: exportTime(document.createdAt),
        页数: document.pages,
        'SHA-256': document.sha256,
      })),
    },
    null,
    2,
  )}\n`
}
