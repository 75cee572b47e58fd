import { z } from 'zod'
import type { ArchiveBatch, ArchiveItem } from '#shared/contract/archive.ts'
import { archiveCode, formatItemNumber } from '#shared/domain/archive/archive-code.ts'
import { archiveTitle, numberItems } from '#shared/domain/archive/number-batch.ts'
import { maskName } from '#shared/domain/person/mask.ts'
import type { QueryContext } from '../context.ts'
import { itemsOfBatch, lastItemNumbers } from '../store/archive.ts'
import type { ArchiveItemRow, BatchRow } from '../store/archive.ts'
import { casesOfPerson, findCase } from '../store/cases.ts'
import type { ReadDb } from '../store/database.ts'
import { documentsOfCase, findDocument } from '../store/documents.ts'
import { readProfile } from '../store/hall.ts'
import { findMatterVersion } from '../store/matters.ts'
import { readPayload } from '../store/payloads.ts'
import { carrierText } from '../wording/documents.ts'
import { readCasePeople } from './case-people.ts'
import { documentView } from './case-view.ts'

const titleSchema = z.strictObject({ title: z.string() })

/** The 题名 in full, as it stands on paper and in packages; empty when it has been erased. */
export const titleOf = (db: ReadDb, payloadId: string): string => {
  const body = readPayload(db, payloadId)
  return body === null ? '' : titleSchema.parse(body).title
}

/** An item with what its case says about it; 件号 and 档号 are given by the caller, who knows the batch. */
export const archiveItemView = (
  db: ReadDb,
  row: ArchiveItemRow,
  number: { readonly itemNumber: string; readonly code: string } | null,
  position: number,
): ArchiveItem => {
  const file = findCase(db, row.caseId)
  const documents = documentsOfCase(db, row.caseId)
  const pages = documents.reduce((sum, document) => sum + (document.pages ?? 0), 0)
  const applicant = file === undefined ? undefined : readCasePeople(db, file.payloadId)?.applicant
  return {
    id: row.id,
    caseId: row.caseId,
    caseNumber: file?.number ?? '',
    position,
    itemNumber: number?.itemNumber ?? null,
    code: number?.code ?? null,
    // On a screen the name is masked like in every list; the catalogue on paper has it in full.
    title:
      applicant === undefined || file === undefined
        ? ''
        : archiveTitle({
            applicantName: maskName(applicant.name),
            matterName: findMatterVersion(db, file.matterCode, file.matterVersion)?.name ?? '',
          }),
    responsible: readProfile(db).organ,
    documentNumber: documents.find(({ kind }) => kind === 'acceptance')?.number ?? '',
    date: row.date,
    pages,
    term: row.term,
    retention: row.retention,
    recordClass: row.recordClass,
    carrier: carrierText(pages),
    sameHousehold: applicant === undefined ? 0 : casesOfPerson(db, applicant.documentNumber).length,
  }
}

/** The numbers that locking would give to a batch now, or has given. */
export const batchNumbers = (
  db: ReadDb,
  batch: BatchRow,
): ReadonlyMap<string, { readonly itemNumber: number; readonly code: string }> => {
  const items = itemsOfBatch(db, batch.id)
  if (batch.stage === 'locked')
    return new Map(
      items.flatMap((row) =>
        row.code === null || row.itemNumber === null
          ? []
          : [[row.id, { itemNumber: row.itemNumber, code: row.code }]],
      ),
    )
  const { numbered } = numberItems(items, lastItemNumbers(db, batch))
  return new Map(
    numbered.map(({ item, term, itemNumber }) => [
      item.id,
      { itemNumber, code: archiveCode({ ...batch, term, itemNumber }) },
    ]),
  )
}

export const batchView = (
  { db, epoch, revision }: QueryContext,
  batch: BatchRow,
  lockedOn: string | null,
): ArchiveBatch => {
  const numbers = batchNumbers(db, batch)
  const catalogue = batch.catalogueId === null ? undefined : findDocument(db, batch.catalogueId)
  return {
    epoch,
    revision,
    id: batch.id,
    year: batch.year,
    sequence: batch.sequence,
    stage: batch.stage,
    lockedOn,
    fonds: batch.fonds,
    category: batch.category,
    organ: batch.organ,
    items: itemsOfBatch(db, batch.id).map((row, index) => {
      const number = numbers.get(row.id)
      return archiveItemView(
        db,
        row,
        number === undefined ? null : { itemNumber: formatItemNumber(number.itemNumber), code: number.code },
        index + 1,
      )
    }),
    lastNumbers: lastItemNumbers(db, batch),
    catalogue: catalogue === undefined ? null : documentView(catalogue),
  }
}
