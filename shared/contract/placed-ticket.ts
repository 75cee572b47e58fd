import { z } from 'zod'
import type { PlacedTicket } from '../domain/queue/ticket-layout.ts'

/** A line holds what a person may type into it; longer texts are broken before they get here. */
const text = z.string().max(200)
const size = z.strictObject({ wide: z.int().min(1).max(8), high: z.int().min(1).max(8) })

/** A laid-out ticket on its way from the backend to the printer. */
export const placedTicketSchema: z.ZodType<PlacedTicket> = z.strictObject({
  dots: z.int().min(200).max(1000),
  lines: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('text'),
          text,
          align: z.enum(['left', 'center', 'right']),
          size,
          bold: z.boolean(),
        }),
        z.strictObject({ kind: z.literal('ends'), left: text, right: text, size, bold: z.boolean() }),
        z.strictObject({ kind: z.literal('rule') }),
        z.strictObject({ kind: z.literal('feed'), dots: z.int().min(0).max(1000) }),
        z.strictObject({
          kind: z.literal('qr'),
          data: z.string().min(1).max(200),
          dotsPerModule: z.int().min(2).max(16),
        }),
        z.strictObject({ kind: z.literal('logo') }),
      ]),
    )
    .max(300),
})
