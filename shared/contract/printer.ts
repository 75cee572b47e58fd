import { z } from 'zod'
import { PRINT_PROBLEMS } from '../domain/printing/print-problem.ts'
import { command, idText, nothing, query } from './define.ts'

/** Dots across of the thermal heads there are: 58 mm rolls have the first three, 80 mm rolls the others. */
export const HEAD_DOTS = [384, 416, 432, 512, 576] as const

/** What a thermal printer can do; nothing of it can be asked over the wire, so the hall says it once. */
export const headSchema = z.strictObject({
  dots: z.literal(HEAD_DOTS),
  cutter: z.enum(['none', 'full', 'partial']),
  /**
   * What its own font holds: `gb18030` all two-byte characters, `gb2312` the 6,763 commonest; a line with any other
   * is drawn. `raster` draws the whole ticket, for printers without Chinese.
   */
  text: z.enum(['gb18030', 'gb2312', 'raster']),
  /** Single characters that this printer prints wrongly although it should know them. */
  lacking: z.string().trim().max(200),
  qr: z.enum(['native', 'raster']),
  /** Whether it answers when asked for its state. */
  statusAnswers: z.boolean(),
  /** From the last line to where the ticket is cut or torn. */
  feedDots: z.int().min(0).max(400),
})
export type Head = z.infer<typeof headSchema>

const rollWidth = z.union([z.literal(58), z.literal(80)])

const host = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9]([A-Za-z0-9.:-]{0,250}[A-Za-z0-9])?$/)

/** A raw device: /dev/usb/lp0, \\.\USB001, or a shared printer \\PC\热敏. Files elsewhere are never written to. */
const devicePath = z
  .string()
  .trim()
  .max(200)
  .regex(/^(?:\/dev\/(?!.*\.\.)[\w./:-]+|\\\\[^\u0000-\u001f"<>|*?/]+)$/)

/** Where queue tickets go. */
export const ticketPrinterSchema = z.discriminatedUnion('kind', [
  /** No printer: a PDF file for each ticket, as wide as the roll would be. */
  z.strictObject({ kind: z.literal('folder'), width: rollWidth }),
  z.strictObject({ kind: z.literal('system'), name: z.string().min(1).max(200), width: rollWidth }),
  z.strictObject({
    kind: z.literal('network'),
    host,
    port: z.int().min(1).max(65_535),
    head: headSchema,
  }),
  z.strictObject({ kind: z.literal('device'), path: devicePath, head: headSchema }),
])
export type TicketPrinter = z.infer<typeof ticketPrinterSchema>
export type ThermalPrinter = Extract<TicketPrinter, { kind: 'network' | 'device' }>

/** How many dots a ticket is wide: the head's own, or what a roll of this width has on most printers. */
export const ticketDots = (printer: TicketPrinter): number => {
  if ('head' in printer) return printer.head.dots
  return printer.width === 58 ? 384 : 576
}

/** What was last seen of a printer. `unknown`: it was not asked yet, or does not answer. */
export const printerStatusSchema = z.strictObject({
  state: z.enum(['ready', 'trouble', 'unknown']),
  problem: z.enum(PRINT_PROBLEMS),
  /** The roll is nearly at its end; it still prints. */
  paperLow: z.boolean(),
})
export type PrinterStatus = z.infer<typeof printerStatusSchema>

/** The narrowest head, so that one logo fits all. */
export const LOGO_WIDTH = 384
export const LOGO_HEIGHT = 240

/** One-bit picture: rows of width / 8 bytes, the leftmost dot in the highest bit, 1 is black. */
export const logoSchema = z
  .strictObject({
    width: z.int().min(8).max(LOGO_WIDTH).multipleOf(8),
    height: z.int().min(1).max(LOGO_HEIGHT),
    bits: z.instanceof(Uint8Array),
  })
  .refine(({ width, height, bits }) => bits.length === (width / 8) * height)
export type Logo = z.infer<typeof logoSchema>

export const printerChannels = {
  'settings.savePrinting': command({
    surfaces: ['staff'],
    roles: ['admin', 'lead'],
    input: z.strictObject({
      ticketPrinter: ticketPrinterSchema,
      documentPrinter: z.string().min(1).max(200).nullable(),
    }),
    output: nothing,
    failures: ['no-printer'],
  }),
  /** The hall's sign on its tickets; null when it has none. */
  'settings.ticketLogo': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({ logo: logoSchema.nullable() }),
  }),
  'settings.saveTicketLogo': command({
    surfaces: ['staff'],
    roles: ['admin', 'lead'],
    input: z.strictObject({ logo: logoSchema.nullable() }),
    output: nothing,
  }),
  /**
   * Tries a printer that need not be saved yet: asks for its state, or prints a test page. `code` stands on the page,
   * so that the person can be asked what came out. What happened is told by `printers.trial` (topic printing).
   */
  'printers.try': command({
    surfaces: ['staff'],
    roles: ['admin', 'lead'],
    input: z.strictObject({ printer: ticketPrinterSchema, want: z.enum(['status', 'page']) }),
    output: z.strictObject({ trialId: idText, code: z.string() }),
  }),
  'printers.trial': query({
    surfaces: ['staff'],
    roles: ['admin', 'lead'],
    input: z.strictObject({ trialId: idText }),
    output: z.strictObject({
      /**
       * `answered` ends the question for its state. For a page: `printed` the printer itself has confirmed it, `sent`
       * handed over, `uncertain` part of it may have come out, `failed` nothing left.
       */
      state: z.enum(['waiting', 'under-way', 'answered', 'printed', 'sent', 'uncertain', 'failed']),
      problem: z.enum(PRINT_PROBLEMS),
      status: printerStatusSchema.nullable(),
    }),
    failures: ['no-trial'],
  }),
}
