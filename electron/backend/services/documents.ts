import { CHUNK_BYTES } from '#shared/contract/document.ts'
import { documentSnapshotSchema } from '#shared/contract/snapshot.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { countPages } from '../adapters/pdf-pages.ts'
import { answers, does, doesAfter } from '../context.ts'
import type { Handlers } from '../context.ts'
import {
  findDocument,
  nextUnrendered,
  recordFile,
  saveRendered,
  saveRenderFailure,
} from '../store/documents.ts'
import { readPayload } from '../store/payloads.ts'
import { insertPrintJob } from '../store/print-jobs.ts'
import { TITLES } from '../wording/documents.ts'

/** A document that cannot be drawn after this many tries waits for a person (and is listed by the export). */
const MAX_ATTEMPTS = 5

/** Documents: main draws them, the backend keeps the PDF by hash, the staff window reads it in pieces. */
export const documentHandlers = (): Pick<
  Handlers,
  'documents.read' | 'documents.reprint' | 'render.take' | 'render.finish' | 'render.fail'
> => ({
  'documents.read': answers(({ db, around }, { documentId, offset }) => {
    const document = findDocument(db, documentId)
    if (document === undefined) return fail('no-document')
    if (document.sha256 === null) return fail('not-rendered')
    const bytes = around.files.get(document.sha256)
    if (bytes === null) return fail('damaged-file')
    return ok({
      // A copy of its own, because a piece of a larger buffer would take the whole buffer along.
      bytes: new Uint8Array(bytes.subarray(offset, offset + CHUNK_BYTES)),
      total: bytes.byteLength,
      sha256: document.sha256,
    })
  }),

  'documents.reprint': does(({ db, ids, now, touch, audit }, { documentId }) => {
    const document = findDocument(db, documentId)
    if (document === undefined) return fail('no-document')
    if (document.sha256 === null) return fail('not-rendered')
    const jobId = ids.next()
    insertPrintJob(db, {
      id: jobId,
      kind: 'document',
      ticketId: null,
      documentId,
      title: `${TITLES[document.kind]} ${document.number}`,
      paper: null,
      reprint: true,
      at: now,
    })
    audit('document.reprint', documentId, document.number)
    touch('printing', 'work')
    return ok({ jobId })
  }),

  'render.take': does(({ db }) => {
    const document = nextUnrendered(db, MAX_ATTEMPTS)
    if (document === undefined) return ok({ job: null })
    return ok({
      job: {
        documentId: document.id,
        snapshot: documentSnapshotSchema.parse(readPayload(db, document.payloadId)),
      },
    })
  }),

  'render.finish': doesAfter(
    async ({ around }, { pdf }) => {
      const pages = await countPages(pdf)
      return pages === null ? null : { pages, ...around.files.put(pdf) }
    },
    ({ db, now, touch }, { documentId }, file) => {
      const document = findDocument(db, documentId)
      if (document === undefined) return fail('no-document')
      if (file === null) return fail('not-a-pdf')
      // Drawn twice after a crash: the first one stored stays.
      if (document.sha256 !== null) return ok({})
      recordFile(db, { sha256: file.sha256, size: file.size, mediaType: 'application/pdf', at: now })
      saveRendered(db, documentId, { sha256: file.sha256, pages: file.pages, at: now })
      touch('documents', 'cases', 'printing', 'work')
      return ok({})
    },
  ),

  'render.fail': does(({ db, now, touch }, { documentId, problem }) => {
    const document = findDocument(db, documentId)
    if (document === undefined) return fail('no-document')
    if (document.sha256 === null) saveRenderFailure(db, documentId, problem, now)
    touch('documents', 'printing')
    return ok({})
  }),
})
