import { z } from 'zod'
import { DESIGN_FAULTS, DESIGN_NOTES } from '../domain/queue/design-findings.ts'
import {
  CHOSEN_TEXTS,
  KEPT_TEXTS,
  LARGEST_NUMBER,
  LONGEST_QR_TEXT,
  LONGEST_TEXT,
} from '../domain/queue/ticket-design.ts'
import type { TicketDesign } from '../domain/queue/ticket-design.ts'
import { ALIGNS } from '../domain/queue/ticket-layout.ts'
import { command, nothing, query, revisionShape } from './define.ts'
import { placedTicketSchema } from './placed-ticket.ts'
import { HEAD_DOTS, logoSchema } from './printer.ts'

const multiple = z.int().min(1).max(LARGEST_NUMBER)
const size = z.strictObject({ wide: multiple, high: multiple })
const textStyle = { size, align: z.enum(ALIGNS), bold: z.boolean() }
const ownText = z.string().trim().max(LONGEST_TEXT)

/** The ticket of a hall: its elements from the top. What stands where and how often is checked by `designFindings`. */
export const ticketDesignSchema: z.ZodType<TicketDesign> = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(CHOSEN_TEXTS), on: z.boolean(), ...textStyle }),
      z.strictObject({ kind: z.enum(KEPT_TEXTS), ...textStyle }),
      z.strictObject({ kind: z.enum(['advice', 'text']), on: z.boolean(), text: ownText, ...textStyle }),
      z.strictObject({ kind: z.literal('issued'), size, bold: z.boolean() }),
      z.strictObject({ kind: z.literal('rule'), on: z.boolean() }),
      z.strictObject({
        kind: z.literal('qr'),
        on: z.boolean(),
        holds: z.enum(['ticket', 'text']),
        text: z.string().trim().max(LONGEST_QR_TEXT),
      }),
      z.strictObject({ kind: z.literal('logo'), on: z.boolean() }),
    ]),
  )
  .max(40)

/** Tickets on which a design is looked at before it is saved; nobody's, made from the hall's own names. */
export const TICKET_SAMPLES = ['ordinary', 'long-category', 'long-number', 'priority', 'reprint'] as const
export type TicketSample = (typeof TICKET_SAMPLES)[number]

const finding = z.strictObject({
  code: z.enum([...DESIGN_FAULTS, ...DESIGN_NOTES]),
  element: z.int().nullable(),
  lines: z.int(),
})

export const ticketDesignChannels = {
  'tickets.design': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({
      ...revisionShape,
      design: ticketDesignSchema,
      /** The head of the ticket printer in use, in dots. */
      dots: z.int(),
      logo: logoSchema.nullable(),
    }),
  }),
  /** How a design comes out of a head, and what is wrong with it. Nothing is written. */
  'tickets.previewDesign': query({
    surfaces: ['staff'],
    roles: 'any',
    input: z.strictObject({
      design: ticketDesignSchema,
      sample: z.enum(TICKET_SAMPLES),
      dots: z.literal(HEAD_DOTS),
    }),
    output: z.strictObject({ placed: placedTicketSchema, findings: z.array(finding) }),
  }),
  /** Holds for every ticket printed from now on, reprints among them. */
  'tickets.saveDesign': command({
    surfaces: ['staff'],
    roles: ['admin'],
    input: z.strictObject({ design: ticketDesignSchema }),
    output: nothing,
    failures: ['bad-design'],
  }),
}
