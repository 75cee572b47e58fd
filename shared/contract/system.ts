import { z } from 'zod'
import { command, idText, nothing, query } from './define.ts'
import { documentSnapshotSchema, ticketPaperSchema } from './snapshot.ts'

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
  /** The next print job whose paper can be made now. */
  'print.take': command({
    ...system,
    input: nothing,
    output: z.strictObject({
      job: z
        .discriminatedUnion('kind', [
          z.strictObject({
            kind: z.literal('ticket'),
            id: idText,
            printer: z.string().nullable(),
            paper: ticketPaperSchema,
            /** 58 or 80 mm. */
            width: z.union([z.literal(58), z.literal(80)]),
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
      outcome: z.enum(['sent', 'not-sent', 'uncertain']),
      problem: z.enum([
        'none',
        'no-printer',
        'no-paper',
        'paused',
        'offline',
        'uncertain',
        'render',
        'disk',
        'other',
      ]),
    }),
    output: nothing,
    failures: ['no-job'],
  }),
  /** Which system printers this machine has, so that settings can offer them. */
  'printers.report': command({
    ...system,
    input: z.strictObject({
      printers: z.array(z.strictObject({ name: z.string(), state: z.enum(['ready', 'trouble']) })).max(200),
    }),
    output: nothing,
  }),
}
