import { z } from 'zod'
import type { DocumentSnapshot, TicketPaper } from './snapshot.ts'

/** What a hidden paper window is asked to draw. It can call nothing else. */
export type PaperJob =
  | { readonly kind: 'document'; readonly snapshot: DocumentSnapshot }
  | { readonly kind: 'ticket'; readonly paper: TicketPaper; readonly width: 58 | 80 }
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
    .strictObject({ ok: z.literal(true), heightMillimetres: z.number().positive().max(20_000).nullable() })
    .readonly(),
  z.strictObject({ ok: z.literal(false), problem: z.string().max(500) }).readonly(),
])
export type PaperDrawn = z.infer<typeof paperDrawnSchema>
