import { formatItemNumber } from '#shared/domain/archive/archive-code.ts'
import { catalogueDate } from '#shared/domain/archive/number-batch.ts'
import { documentFile } from '#shared/domain/export/columns.ts'
import type { ExportRow } from '#shared/domain/export/columns.ts'
import { exportTime } from '#shared/domain/export/bag-text.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import { titleOf } from '../services/archive-view.ts'
import { readCasePeople } from '../services/case-people.ts'
import { withFreshDates } from '../services/fresh-dates.ts'
import { findBatch, itemsOfBatch, readBatches } from '../store/archive.ts'
import type { ArchiveItemRow } from '../store/archive.ts'
import { allCases, caseEvents, findCase } from '../store/cases.ts'
import type { ReadDb } from '../store/database.ts'
import { allDocuments, documentsOfCase } from '../store/documents.ts'
import type { DocumentRow } from '../store/documents.ts'
import { readCounters, readProfile } from '../store/hall.ts'
import { findMatterVersion } from '../store/matters.ts'
import { staffNames } from '../store/staff.ts'
import { TITLES } from '../wording/documents.ts'
import { batchFolderText } from '../wording/exports.ts'

const timeOrNull = (at: number | null): string | null => (at === null ? null : exportTime(at))

/** Where each document lies in the package: by case, batch or else its kind, in the order of issue, under names people can read. */
export const documentPaths = (db: ReadDb): ReadonlyMap<string, string> => {
  const places = new Map<string, number>()
  const paths = new Map<string, string>()
  for (const document of allDocuments(db)) {
    const folder = folderOf(db, document)
    const place = (places.get(folder) ?? 0) + 1
    places.set(folder, place)
    // Blank forms and printed lists carry no number.
    const words = [String(place).padStart(2, '0'), TITLES[document.kind], document.number]
    paths.set(document.id, documentFile(folder, `${words.filter((word) => word !== '').join(' ')}.pdf`))
  }
  return paths
}

const folderOf = (db: ReadDb, document: DocumentRow): string => {
  if (document.caseId !== null) return findCase(db, document.caseId)?.number ?? document.caseId
  const batch = document.batchId === null ? undefined : findBatch(db, document.batchId)
  // What belongs to no case: what was only explained or registered, blank forms and printed lists.
  return batch === undefined ? TITLES[document.kind] : batchFolderText(batch.year, batch.sequence)
}

/** What was really written for a document; null when it had no PDF yet. */
export interface WrittenDocument {
  readonly bytes: number
  readonly sha256: string
}

export const documentRows = (
  db: ReadDb,
  paths: ReadonlyMap<string, string>,
  written: ReadonlyMap<string, WrittenDocument>,
): ExportRow<'documents'>[] =>
  allDocuments(db).map((document) => {
    const file = written.get(document.id)
    return {
      document_id: document.id,
      case_number: document.caseId === null ? null : (findCase(db, document.caseId)?.number ?? null),
      kind: document.kind,
      number: document.number,
      created_at: exportTime(document.createdAt),
      template_version: 1,
      void: document.void === 1,
      state: file === undefined ? 'missing' : 'present',
      pages: document.pages,
      file: paths.get(document.id) ?? null,
      bytes: file?.bytes ?? null,
      sha256: file?.sha256 ?? null,
    }
  })

export const caseExportRows = (db: ReadDb): ExportRow<'cases'>[] => {
  const names = staffNames(db)
  const counters = new Map(readCounters(db).map((row) => [row.id, row.number]))
  const codes = archiveCodes(db)
  return allCases(db).map((stored) => {
    const file = withFreshDates(db, stored)
    const people = readCasePeople(db, file.payloadId)
    const events = caseEvents(db, file.id)
    const received = events.find((event) => event.type === 'received')
    const notified = events.find((event) => event.type === 'notified')
    return {
      case_number: file.number,
      matter_code: file.matterCode,
      matter_version: file.matterVersion,
      matter_name: findMatterVersion(db, file.matterCode, file.matterVersion)?.name ?? null,
      hall_part: file.hallPart,
      status: file.status,
      applicant_name: people?.applicant.name ?? null,
      applicant_document_type: people?.applicant.documentType ?? null,
      applicant_document_number: people?.applicant.documentNumber ?? null,
      presence: received?.presence ?? null,
      representative_name: people?.representative?.name ?? null,
      counter_number: file.counterId === null ? null : (counters.get(file.counterId) ?? null),
      staff_name: names.get(file.staffId) ?? null,
      received_at: exportTime(file.receivedAt),
      notified_at: timeOrNull(notified?.at ?? null),
      accepted_on: file.acceptedOn,
      due_on: file.due,
      decided_on: file.decidedOn,
      outcome: file.outcome,
      delivered_at: timeOrNull(file.deliveredAt),
      closed_at: timeOrNull(file.closedAt),
      archive_code: codes.get(file.id) ?? null,
      documents: documentsOfCase(db, file.id).length,
    }
  })
}

const archiveCodes = (db: ReadDb): ReadonlyMap<string, string> =>
  new Map(lockedItems(db).flatMap((item) => (item.code === null ? [] : [[item.caseId, item.code]])))

/** Every numbered item, in the order of its batch. */
export const lockedItems = (db: ReadDb): ArchiveItemRow[] =>
  readBatches(db)
    .filter((batch) => batch.stage === 'locked')
    .toSorted((a, b) => a.year - b.year || a.sequence - b.sequence)
    .flatMap((batch) => itemsOfBatch(db, batch.id))

export const catalogueRows = (db: ReadDb): ExportRow<'catalogue'>[] => {
  const responsible = readProfile(db).organ
  return lockedItems(db).map((item, index) => {
    const batch = item.batchId === null ? undefined : findBatch(db, item.batchId)
    const documents = documentsOfCase(db, item.caseId)
    return {
      sequence: index + 1,
      archive_code: item.code,
      document_number: documents.find(({ kind }) => kind === 'acceptance')?.number ?? null,
      responsible,
      title: titleOf(db, item.payloadId),
      date: catalogueDate(item.date),
      secrecy: null,
      pages: documents.reduce((sum, document) => sum + (document.pages ?? 0), 0),
      remark: null,
      case_number: findCase(db, item.caseId)?.number ?? null,
      term: item.term,
      item_number: item.itemNumber === null ? null : formatItemNumber(item.itemNumber),
      record_class: item.recordClass,
      batch: batch === undefined ? null : `${batch.year}-${batch.sequence}`,
      locked_on: batch?.lockedAt == null ? null : dateAt(batch.lockedAt),
    }
  })
}
