import { z } from 'zod'
import { PRINT_PROBLEMS } from '../domain/printing/print-problem.ts'
import { command, idText, nothing, query } from './define.ts'
import { placedTicketSchema } from './placed-ticket.ts'
import { logoSchema, printerStatusSchema, ticketPrinterSchema } from './printer.ts'
import { documentSnapshotSchema } from './snapshot.ts'

/** A rendered PDF crosses from main to the backend in one bounded message. */
export const MAX_PDF_BYTES = 8 * 1024 * 1024

const system = { surfaces: ['system'], roles: 'open' } as const

/** What main does for the backend: draw documents and send paper. Only main can call these. */
export const systemChannels = {
  /** The next document without a PDF; null when there is none. Taking it twice (after a crash) is harmless. */
  'render.take': command({
    ...system,
    input: nothing,
    output: z.strictObject({
      job: z.strictObject({ documentId: idText, snapshot: documentSnapshotSchema }).nullable(),
    }),
  }),
  'render.finish': command({
    ...system,
    input: z.strictObject({ documentId: idText, pdf: z.instanceof(Uint8Array) }),
    output: nothing,
    failures: ['no-document', 'not-a-pdf'],
  }),
  'render.fail': command({
    ...system,
    input: z.strictObject({ documentId: idText, problem: z.string().max(500) }),
    output: nothing,
    failures: ['no-document'],
  }),
  /**
   * The next print job of this kind whose paper can be made now. Tickets and documents are taken by two loops, so that
   * a printer that keeps one waiting never holds the other. A test page comes as a ticket.
   */
  'print.take': command({
    ...system,
    input: z.strictObject({ kind: z.enum(['ticket', 'document']) }),
    output: z.strictObject({
      job: z
        .discriminatedUnion('kind', [
          z.strictObject({
            kind: z.literal('ticket'),
            id: idText,
            printer: ticketPrinterSchema,
            placed: placedTicketSchema,
            /** Names the hall's logo, where the ticket has a line for it; its dots are asked for once. */
            logo: z.string().nullable(),
            fileName: z.string(),
          }),
          z.strictObject({
            kind: z.literal('document'),
            id: idText,
            printer: z.string().nullable(),
            documentId: idText,
            landscape: z.boolean(),
            reprint: z.boolean(),
            fileName: z.string(),
          }),
        ])
        .nullable(),
    }),
  }),
  'print.logo': query({
    ...system,
    input: nothing,
    output: z.strictObject({ name: z.string().nullable(), logo: logoSchema.nullable() }),
  }),
  'print.bytes': query({
    ...system,
    input: z.strictObject({ documentId: idText }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    failures: ['no-document', 'not-rendered', 'damaged-file'],
  }),
  /** `uncertain` when bytes may have left: then nobody retries alone, the clerk is asked. */
  'print.outcome': command({
    ...system,
    input: z.strictObject({
      jobId: idText,
      outcome: z.enum(['printed', 'sent', 'not-sent', 'uncertain']),
      problem: z.enum(PRINT_PROBLEMS),
    }),
    output: nothing,
    failures: ['no-job'],
  }),
  /** Which printers main asks for their state: the hall's ticket printer, and those somebody is trying. */
  'printers.watched': query({
    ...system,
    input: nothing,
    output: z.strictObject({
      ticketPrinter: ticketPrinterSchema,
      looks: z.array(z.strictObject({ trialId: idText, printer: ticketPrinterSchema })).max(20),
    }),
  }),
  /** What a printer answered. Without a trial it is the hall's ticket printer, as it was configured when asked. */
  'printers.status': command({
    ...system,
    input: z.strictObject({
      trialId: idText.nullable(),
      printer: ticketPrinterSchema,
      status: printerStatusSchema,
    }),
    output: nothing,
  }),
  /** Which system printers this machine has, so that settings can offer them. */
  'printers.report': command({
    ...system,
    input: z.strictObject({
      printers: z
        .array(z.strictObject({ name: z.string(), problem: z.enum(PRINT_PROBLEMS), paperLow: z.boolean() }))
        .max(200),
    }),
    output: nothing,
  }),
}
