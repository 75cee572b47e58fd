import { z } from 'zod'
import type { PlacedLine, PlacedTicket } from '../domain/queue/ticket-layout.ts'
import type { Logo } from './printer.ts'
import type { DocumentSnapshot } from './snapshot.ts'

/** A line of a ticket that a thermal head cannot set with its own font. */
export type DrawnLine = Extract<PlacedLine, { kind: 'text' | 'ends' }>

/** What a hidden paper window is asked to draw. It can call nothing else. */
export type PaperJob =
  | { readonly kind: 'document'; readonly snapshot: DocumentSnapshot }
  /** A ticket for a system printer or a file. */
  | {
      readonly kind: 'ticket'
      readonly placed: PlacedTicket
      readonly logo: Logo | null
      readonly width: 58 | 80
    }
  /** Lines of a ticket as dots for a thermal head: one picture each, as wide as the head. */
  | { readonly kind: 'dots'; readonly dots: number; readonly lines: readonly DrawnLine[] }
  /** A stored PDF, page by page as pictures, for a system printer; `reprint` adds the 补打 mark. */
  | {
      readonly kind: 'stored-pdf'
      readonly bytes: Uint8Array
      readonly landscape: boolean
      readonly reprint: boolean
    }

/** What the page answers, once. */
export const paperDrawnSchema = z.discriminatedUnion('ok', [
  z
    .strictObject({
      ok: z.literal(true),
      heightMillimetres: z.number().positive().max(20_000).nullable(),
      /** For `dots`: rows of dots / 8 bytes for each line, the leftmost dot in the highest bit, 1 is black. */
      pictures: z.array(z.instanceof(Uint8Array)).readonly().optional(),
    })
    .readonly(),
  z.strictObject({ ok: z.literal(false), problem: z.string().max(500) }).readonly(),
])
export type PaperDrawn = z.infer<typeof paperDrawnSchema>
