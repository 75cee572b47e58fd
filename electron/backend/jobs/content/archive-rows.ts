import { formatItemNumber } from '#shared/domain/archive/archive-code.ts'
import { catalogueDate } from '#shared/domain/archive/number-batch.ts'
import type { ExportRow } from '#shared/domain/export/columns.ts'
import { timeText } from '#shared/domain/export/hall-time.ts'
import { readProfile } from '../../store/hall.ts'
import { select, selectRows } from './snapshot.ts'
import type { Fields, Snapshot } from './snapshot.ts'

const CATALOGUE = `
SELECT i.code AS archive_code, p.body ->> '$.title' AS title, i.date, f.number AS case_number, i.term,
  i.item_number, i.record_class, b.year || '-' || b.sequence AS batch, b.locked_at,
  (SELECT d.number FROM document d WHERE d.case_id = i.case_id AND d.kind = 'acceptance'
   ORDER BY d.created_at, d.id LIMIT 1) AS document_number,
  (SELECT coalesce(sum(d.pages), 0) FROM document d WHERE d.case_id = i.case_id) AS pages
FROM archive_batch b CROSS JOIN archive_item i ON i.batch_id = b.id
LEFT JOIN case_file f ON f.id = i.case_id LEFT JOIN personal_payload p ON p.id = i.payload_id
WHERE b.stage = 'locked' ORDER BY b.year, b.sequence, i.position`

interface StoredItem extends Pick<
  ExportRow<'catalogue'>,
  'archive_code' | 'title' | 'case_number' | 'term' | 'record_class' | 'batch' | 'document_number' | 'pages'
> {
  readonly date: string
  readonly item_number: number | null
  readonly locked_at: number | null
}

/** 归档文件目录: every item of the locked batches, in the order of the batches and within them. */
export function* catalogueRows(snapshot: Snapshot): Generator<ExportRow<'catalogue'>> {
  const responsible = readProfile(snapshot.store.read).organ
  let sequence = 0
  for (const { date, item_number, locked_at, ...stored } of selectRows<StoredItem>(snapshot, CATALOGUE)) {
    sequence += 1
    yield {
      ...stored,
      sequence,
      responsible,
      date: catalogueDate(date),
      secrecy: null,
      remark: null,
      item_number: item_number === null ? null : formatItemNumber(item_number),
      locked_on: locked_at === null ? null : timeText(locked_at).slice(0, 10),
    }
  }
}

export const archiveBatchRows = (snapshot: Snapshot): Iterable<Fields> =>
  select(
    snapshot,
    'archive_batches',
    `SELECT b.year || '-' || b.sequence AS batch, b.year AS year, b.sequence AS sequence, b.stage AS stage,
       b.fonds AS fonds, b.category AS category, b.organ AS organ, b.opened_at AS opened_at, b.locked_at AS locked_at,
       (SELECT count(*) FROM archive_item WHERE batch_id = b.id) AS items, d.number AS catalogue_number
     FROM archive_batch b LEFT JOIN document d ON d.id = b.catalogue_id ORDER BY b.year, b.sequence`,
  )
