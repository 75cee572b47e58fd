import { z } from 'zod'
import { logoSchema, ticketPrinterSchema } from '#shared/contract/printer.ts'
import type { Logo, TicketPrinter } from '#shared/contract/printer.ts'
import type { ReadDb, WriteDb } from '../store/database.ts'
import { readMeta, writeMeta } from '../store/meta.ts'

const PRINTING = 'printing'
const LOGO = 'ticketLogo'

const printingSchema = z.strictObject({
  ticketPrinter: ticketPrinterSchema,
  documentPrinter: z.string().nullable(),
})
export type PrintingSettings = z.infer<typeof printingSchema>

/** As halls stored it before there were thermal printers: a name in the system, or none, and the width of the roll. */
const oldPrintingSchema = z.strictObject({
  ticketPrinter: z.string().nullable(),
  ticketWidth: z.union([z.literal(58), z.literal(80)]),
  documentPrinter: z.string().nullable(),
})

const lifted = ({
  ticketPrinter: name,
  ticketWidth: width,
  documentPrinter,
}: z.infer<typeof oldPrintingSchema>): PrintingSettings => ({
  ticketPrinter: name === null ? { kind: 'folder', width } : { kind: 'system', name, width },
  documentPrinter,
})

/** Without a printer, paper becomes a PDF file in the hall's folder: the record stands either way. */
const NONE: PrintingSettings = { ticketPrinter: { kind: 'folder', width: 80 }, documentPrinter: null }

export const readPrinting = (db: ReadDb): PrintingSettings => {
  const text = readMeta(db, PRINTING)
  if (text === null) return NONE
  return z.union([printingSchema, oldPrintingSchema.transform(lifted)]).parse(JSON.parse(text))
}

export const savePrinting = (db: WriteDb, settings: PrintingSettings): void =>
  writeMeta(db, PRINTING, JSON.stringify(settings))

const storedLogoSchema = z.strictObject({
  name: z.string(),
  width: z.int(),
  height: z.int(),
  bits: z.base64(),
})

/** The hall's sign on its tickets, and a name that changes with it. */
export const readTicketLogo = (db: ReadDb): { readonly name: string; readonly logo: Logo } | null => {
  const text = readMeta(db, LOGO)
  const stored = text === null ? null : storedLogoSchema.nullable().parse(JSON.parse(text))
  if (stored === null) return null
  const { name, width, height, bits } = stored
  return {
    name,
    logo: logoSchema.parse({ width, height, bits: new Uint8Array(Buffer.from(bits, 'base64')) }),
  }
}

export const saveTicketLogo = (db: WriteDb, name: string, logo: Logo | null): void =>
  writeMeta(
    db,
    LOGO,
    JSON.stringify(logo === null ? null : { ...logo, name, bits: Buffer.from(logo.bits).toString('base64') }),
  )

/** How a person knows a ticket printer: its name, address or path; empty for files. */
export const printerName = (printer: TicketPrinter): string => {
  switch (printer.kind) {
    case 'folder':
      return ''
    case 'system':
      return printer.name
    case 'network':
      return `${printer.host}:${String(printer.port)}`
    case 'device':
      return printer.path
  }
}
