import { z } from 'zod'
import { BATCH_STAGES } from '../domain/archive/batch-stage.ts'
import { retentionSchema } from '../domain/matter/matter-version.ts'
import { documentSchema } from './case-view.ts'
import { command, dateText, idText, nothing, query, revisionShape, shortText } from './define.ts'

export { BATCH_STAGES, type BatchStage } from '../domain/archive/batch-stage.ts'

export const RECORD_CLASSES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const

export const archiveItemSchema = z.strictObject({
  id: idText,
  caseId: idText,
  caseNumber: z.string(),
  position: z.int(),
  /** 件号 and 档号 as they would be or are; null while the retention term cannot be fixed yet. */
  itemNumber: z.string().nullable(),
  code: z.string().nullable(),
  title: z.string(),
  responsible: z.string(),
  documentNumber: z.string(),
  date: dateText,
  pages: z.int(),
  term: z.enum(['Y', 'D30', 'D10']).nullable(),
  retention: retentionSchema,
  recordClass: z.enum(RECORD_CLASSES),
  carrier: z.string(),
  /** 一户一档: how many 办件 of the same person there are, this one included. */
  sameHousehold: z.int(),
})
export type ArchiveItem = z.infer<typeof archiveItemSchema>

const batchSummary = z.strictObject({
  id: idText,
  year: z.int(),
  sequence: z.int(),
  stage: z.enum(BATCH_STAGES),
  items: z.int(),
  lockedOn: dateText.nullable(),
})

export const batchSchema = z.strictObject({
  ...revisionShape,
  ...batchSummary.shape,
  /** The four parts every item shares; 全宗号 and 机构(问题) come from the hall's settings and may be corrected here. */
  fonds: z.string(),
  category: z.string(),
  organ: z.string(),
  items: z.array(archiveItemSchema),
  /** Where the last locked batch ended, per term. */
  lastNumbers: z.array(z.strictObject({ term: z.enum(['Y', 'D30', 'D10']), number: z.int() })),
  catalogue: documentSchema.nullable(),
})
export type ArchiveBatch = z.infer<typeof batchSchema>

const archivist = { surfaces: ['staff'], roles: ['archivist', 'admin'] } as const
const openBatch = z.strictObject({ batchId: idText })
const oneItem = z.strictObject({ batchId: idText, itemId: idText })
const batchFailures = ['no-batch', 'wrong-stage'] as const

export const archiveChannels = {
  'archive.overview': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({
      ...revisionShape,
      /** Closed cases not yet in a batch. */
      waiting: z.int(),
      waitingItems: z.array(archiveItemSchema),
      batches: z.array(batchSummary),
      /** 全宗号 must be set before the first batch is numbered. */
      fonds: z.string().nullable(),
    }),
  }),
  'archive.batch': query({
    surfaces: ['staff'],
    roles: 'any',
    input: openBatch,
    output: batchSchema,
    failures: ['no-batch'],
  }),
  /** Takes every waiting item of the year into a new batch. */
  'archive.open': command({
    ...archivist,
    input: z.strictObject({ year: z.int().min(2000).max(2200) }),
    output: z.strictObject({ batchId: idText }),
    failures: ['nothing-waiting', 'batch-open'],
  }),
  'archive.remove': command({
    ...archivist,
    input: oneItem,
    output: nothing,
    failures: [...batchFailures, 'no-item'],
  }),
  'archive.move': command({
    ...archivist,
    input: z.strictObject({ ...oneItem.shape, by: z.union([z.literal(-1), z.literal(1)]) }),
    output: nothing,
    failures: [...batchFailures, 'no-item'],
  }),
  'archive.setTerm': command({
    ...archivist,
    input: z.strictObject({ ...oneItem.shape, term: z.enum(['Y', 'D30', 'D10']) }),
    output: nothing,
    failures: [...batchFailures, 'no-item'],
  }),
  'archive.setHead': command({
    ...archivist,
    input: z.strictObject({ ...openBatch.shape, fonds: shortText, category: shortText, organ: shortText }),
    output: nothing,
    failures: [...batchFailures, 'bad-code'],
  }),
  /** One stage forward or back; locking assigns the 档号 for good, files the catalogue and the item packages. */
  'archive.advance': command({
    ...archivist,
    input: z.strictObject({ ...openBatch.shape, to: z.enum(BATCH_STAGES) }),
    output: nothing,
    failures: [...batchFailures, 'fonds-missing', 'nothing-to-number', 'documents-missing'],
  }),
}
