import { z } from 'zod'

/**
 * What was typed about a person on the way of a case: whom somebody talked to, what was said, why. It lies in a payload
 * of its own that can be erased, and the event points to it (docs/adr/0030). Each event says which of the fields it uses.
 */
export const caseNoteSchema = z.partialRecord(
  z.enum([
    'reason',
    'progress',
    'plan',
    'toldTo',
    'result',
    'with',
    'text',
    'to',
    'by',
    'lateReason',
    'facts',
    'items',
    'receiver',
  ]),
  z.string(),
)
export type CaseNote = z.infer<typeof caseNoteSchema>
