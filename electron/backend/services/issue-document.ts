import type { z } from 'zod'
import { formatDocumentNumber } from '#shared/domain/document/document-number.ts'
import { isNumbered } from '#shared/domain/document/document-kind.ts'
import type { DocumentKind } from '#shared/domain/document/document-kind.ts'
import { documentSnapshotSchema } from '#shared/contract/snapshot.ts'
import { toPlainDate } from '#shared/kernel/plain-date.ts'
import type { CommandContext } from '../context.ts'
import { insertDocument } from '../store/documents.ts'
import type { DocumentRow } from '../store/documents.ts'
import { findCounter, readProfile } from '../store/hall.ts'
import { paragraphOf } from '../store/paragraphs.ts'
import { insertPayload } from '../store/payloads.ts'
import { insertPrintJob } from '../store/print-jobs.ts'
import { drawNumber } from '../store/series.ts'
import { copiesText, counterText, TITLES } from '../wording/documents.ts'
import { indexPaper } from './case-search.ts'

/** The head that every paper carries; the issuing service adds the rest. */
type Head =
  | 'templateVersion'
  | 'organ'
  | 'hallName'
  | 'number'
  | 'date'
  | 'handler'
  | 'counter'
  | 'officePhone'
  | 'sample'
  | 'demo'
  | 'copies'
  | 'paragraph'
type Distribute<T> = T extends { readonly kind: DocumentKind } ? Omit<T, Head> : never
/** A document's own part, without the head; what has a default may be left out. */
export type DocumentBody = Distribute<z.input<typeof documentSnapshotSchema>>

export interface IssuedDocument {
  readonly id: string
  readonly number: string
}

const TEMPLATE_VERSION = 1

/**
 * 出具文书: number, data snapshot, template version, the hall's own paragraph and render job are one transaction, and
 * the print job with them where paper is wanted. A remaining list carries the number of its notice; blank forms and
 * printed lists carry none.
 */
export const issueDocument = (
  context: CommandContext,
  body: DocumentBody,
  options: {
    readonly caseId: string | null
    readonly batchId: string | null
    readonly sample: boolean
    readonly print: boolean
    /** Whose number it carries: a remaining list its notice's, a receipt of an outage its slip's. */
    readonly numberOf?: Pick<DocumentRow, 'number' | 'year' | 'serial'>
  },
): IssuedDocument => {
  const { db, now, today, ids, session, around } = context
  const profile = readProfile(db)
  const counter = session?.counterId == null ? undefined : findCounter(db, session.counterId)
  const year = options.numberOf?.year ?? toPlainDate(today).year
  const serial = options.numberOf?.serial ?? drawNumber(db, `document ${body.kind}`, String(year))
  const number =
    options.numberOf?.number ??
    (isNumbered(body.kind)
      ? formatDocumentNumber({
          organShort: profile.organShort,
          kind: body.kind,
          year,
          serial,
          width: profile.numberWidth,
          padded: profile.numberPadded,
        })
      : '')
  const paragraph = paragraphOf(db, body.kind)
  const snapshot = documentSnapshotSchema.parse({
    ...body,
    templateVersion: TEMPLATE_VERSION,
    organ: profile.organ,
    hallName: profile.name,
    number,
    date: today,
    handler: session?.name ?? '',
    counter: counterText(counter?.number ?? null),
    officePhone: profile.phone,
    sample: options.sample,
    demo: around.demo,
    copies: copiesText(body.kind),
    paragraph: paragraph === null || paragraph.text === '' ? null : paragraph,
  })
  const id = ids.next()
  const payloadId = ids.next()
  insertPayload(db, { id: payloadId, kind: 'document-snapshot', body: snapshot, at: now })
  insertDocument(
    db,
    {
      id,
      kind: body.kind,
      number,
      year,
      serial,
      caseId: options.caseId,
      batchId: options.batchId,
      createdAt: now,
      payloadId,
    },
    TEMPLATE_VERSION,
  )
  if (options.caseId !== null) indexPaper(db, options.caseId, { id, kind: body.kind, year, serial })
  if (options.print)
    insertPrintJob(db, {
      id: ids.next(),
      kind: 'document',
      ticketId: null,
      documentId: id,
      title: `${TITLES[body.kind]} ${number}`.trim(),
      paper: null,
      reprint: false,
      at: now,
    })
  context.audit('document.issued', id, `${body.kind} ${number}`.trim())
  context.touch('documents', 'printing', 'work')
  return { id, number }
}
