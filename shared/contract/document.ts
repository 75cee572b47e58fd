import { z } from 'zod'
import { DOCUMENT_KINDS, NUMBERED_KINDS } from '../domain/document/document-kind.ts'
import { PRINT_PROBLEMS } from '../domain/printing/print-problem.ts'
import { command, idText, instant, nothing, query, requiredText, revisionShape } from './define.ts'

/** Files cross the contract only as bounded pieces. */
export const CHUNK_BYTES = 256 * 1024

export const documentChannels = {
  'documents.read': query({
    surfaces: ['staff'],
    roles: 'any',
    input: z.strictObject({ documentId: idText, offset: z.int().min(0) }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array), total: z.int(), sha256: z.string() }),
    failures: ['no-document', 'not-rendered', 'damaged-file'],
  }),
  /** 补打: the stored PDF again, marked as such. */
  'documents.reprint': command({
    surfaces: ['staff'],
    roles: ['window', 'lead', 'archivist', 'admin'],
    input: z.strictObject({ documentId: idText }),
    output: z.strictObject({ jobId: idText }),
    failures: ['no-document', 'not-rendered'],
  }),
  /**
   * 作废: the paper keeps its number and its place in the series; the reason stays with it. A paper with a slip of the
   * pen is issued again under a new number with what the case now says of its people.
   */
  'documents.void': command({
    surfaces: ['staff'],
    roles: ['lead', 'admin'],
    input: z.strictObject({ documentId: idText, reason: requiredText, issueAgain: z.boolean() }),
    output: z.strictObject({ documentId: idText.nullable(), documentNumber: z.string() }),
    failures: ['no-document', 'already-void', 'not-voidable'],
  }),
  /** 空白表: 授权委托书 (filled with what the open intake already knows) and 需求登记表. */
  'documents.printForm': command({
    surfaces: ['staff'],
    roles: ['window', 'lead', 'admin'],
    input: z.strictObject({ form: z.enum(['entrustment-form', 'need-form']), intakeId: idText.nullable() }),
    output: z.strictObject({ documentId: idText }),
    failures: ['no-intake'],
  }),
  /** The hall's own fixed paragraph of each kind of paper, its newest version; empty text: none is printed. */
  'documents.paragraphs': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({
      paragraphs: z.array(
        z.strictObject({
          kind: z.enum(DOCUMENT_KINDS),
          text: z.string(),
          version: z.int(),
          savedBy: z.string(),
          savedAt: instant.nullable(),
        }),
      ),
    }),
  }),
  'documents.saveParagraph': command({
    surfaces: ['staff'],
    roles: ['admin'],
    input: z.strictObject({ kind: z.enum(NUMBERED_KINDS), text: z.string().trim().max(400) }),
    output: z.strictObject({ version: z.int() }),
  }),
}

/** `sent`: handed over, no more is known; `printed`: the printer itself has confirmed it afterwards. */
export const PRINT_STATES = ['waiting', 'sending', 'sent', 'printed', 'failed', 'dropped'] as const

const outboxPrinter = {
  /** As its owner knows it: a name in the system, an address, a device path; empty for files. */
  name: z.string(),
  state: z.enum(['ready', 'trouble']),
  problem: z.enum(PRINT_PROBLEMS),
  paperLow: z.boolean(),
}

export const printingChannels = {
  /** The outbox: what waits, what failed and why, and the state of both printers. */
  'printing.outbox': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({
      ...revisionShape,
      printers: z.strictObject({
        ticket: z.strictObject({
          ...outboxPrinter,
          target: z.enum(['folder', 'system', 'network', 'device']),
        }),
        document: z.strictObject({ ...outboxPrinter, target: z.enum(['folder', 'system']) }),
      }),
      jobs: z.array(
        z.strictObject({
          id: idText,
          kind: z.enum(['ticket', 'document']),
          title: z.string(),
          state: z.enum(PRINT_STATES),
          reprint: z.boolean(),
          attempts: z.int(),
          problem: z.enum(PRINT_PROBLEMS),
          createdAt: instant,
        }),
      ),
      /** Tickets whose holders said at the kiosk that no paper came out. */
      troubles: z.array(z.strictObject({ ticketId: idText, number: z.string(), at: instant })),
    }),
  }),
  'printing.retry': command({
    surfaces: ['staff'],
    roles: ['window', 'lead', 'archivist', 'admin'],
    input: z.strictObject({ jobId: idText }),
    output: nothing,
    failures: ['no-job', 'wrong-status'],
  }),
  'printing.drop': command({
    surfaces: ['staff'],
    roles: ['window', 'lead', 'archivist', 'admin'],
    input: z.strictObject({ jobId: idText }),
    output: nothing,
    failures: ['no-job', 'wrong-status'],
  }),
  /** The guide desk prints a ticket again and so takes note of the kiosk's report. */
  'printing.reprintTicket': command({
    surfaces: ['staff'],
    roles: ['window', 'lead', 'admin'],
    input: z.strictObject({ ticketId: idText }),
    output: z.strictObject({ jobId: idText }),
    failures: ['no-ticket'],
  }),
}
