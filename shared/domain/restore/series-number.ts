import { formatAppointmentNumber } from '../appointment/appointment.ts'
import { archiveCode } from '../archive/archive-code.ts'
import type { ArchiveTerm } from '../archive/retention-term.ts'
import type { NumberedKind } from '../document/document-kind.ts'
import { caseNumber, formatDocumentNumber } from '../document/document-number.ts'
import { formatTicketNumber } from '../queue/ticket-number.ts'

/** What the numbers of a series are written on. */
export type SeriesShape =
  | { readonly of: 'ticket'; readonly prefix: string; readonly categoryName: string; readonly width: number }
  | { readonly of: 'appointment'; readonly day: string }
  | { readonly of: 'case'; readonly year: number }
  | {
      readonly of: 'document'
      readonly documentKind: NumberedKind
      readonly organShort: string
      readonly year: number
      readonly width: number
      readonly padded: boolean
    }
  | { readonly of: 'batch'; readonly year: number }
  | {
      readonly of: 'item'
      readonly fonds: string
      readonly category: string
      readonly year: number
      readonly organ: string
      readonly term: ArchiveTerm
    }

/** A number as it stands on paper; a batch has no more than its place in the year, and is worded by the page. */
export const numberOnPaper = (shape: SeriesShape, number: number): string => {
  switch (shape.of) {
    case 'ticket':
      return formatTicketNumber(shape.prefix, number, shape.width)
    case 'appointment':
      return formatAppointmentNumber(shape.day, number)
    case 'case':
      return caseNumber(shape.year, number)
    case 'document':
      return formatDocumentNumber({ ...shape, kind: shape.documentKind, serial: number })
    case 'batch':
      return `${shape.year}-${number}`
    case 'item':
      return archiveCode({ ...shape, itemNumber: number })
  }
}
