import { z } from 'zod'
import type { ReadDb, WriteDb } from '../store/database.ts'
import { readMeta, writeMeta } from '../store/meta.ts'

const PRINTING = 'printing'

export const printingSchema = z.strictObject({
  ticketPrinter: z.string().nullable(),
  ticketWidth: z.union([z.literal(58), z.literal(80)]),
  documentPrinter: z.string().nullable(),
})
export type PrintingSettings = z.infer<typeof printingSchema>

/** Without a printer, paper becomes a PDF file in the hall's folder: the record stands either way. */
const NONE: PrintingSettings = { ticketPrinter: null, ticketWidth: 80, documentPrinter: null }

export const readPrinting = (db: ReadDb): PrintingSettings => {
  const text = readMeta(db, PRINTING)
  return text === null ? NONE : printingSchema.parse(JSON.parse(text))
}

export const savePrinting = (db: WriteDb, settings: PrintingSettings): void =>
  writeMeta(db, PRINTING, JSON.stringify(settings))

export interface SystemPrinter {
  readonly name: string
  readonly state: 'ready' | 'trouble'
}

/** What main last saw on this machine. It is a fact of the moment, so it is not stored. */
let seen: readonly SystemPrinter[] = []
export const systemPrinters = (): readonly SystemPrinter[] => seen
export const rememberPrinters = (printers: readonly SystemPrinter[]): void => {
  seen = printers
}
