import { z } from 'zod'
import { command, idText, instant, nothing, query, requiredText } from './define.ts'

export const slipSchema = z.strictObject({
  number: z.string(),
  state: z.enum(['blank', 'entered', 'void']),
  caseId: idText.nullable(),
  caseNumber: z.string().nullable(),
  settledAt: instant.nullable(),
  staffName: z.string(),
  reason: z.string(),
})
export type OutageSlip = z.infer<typeof slipSchema>

export const blockSchema = z.strictObject({
  id: idText,
  firstNumber: z.string(),
  lastNumber: z.string(),
  preparedAt: instant,
  staffName: z.string(),
  documentId: idText.nullable(),
  slips: z.array(slipSchema),
})
export type OutageBlock = z.infer<typeof blockSchema>

/** 停电停机预案: receipt numbers printed in advance on blank forms, and every one of them accounted for. */
export const outageChannels = {
  'outage.blocks': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({ blocks: z.array(blockSchema), blank: z.int() }),
  }),
  /** Draws the next numbers of the 收件凭证 series and prints one blank form for each. */
  'outage.prepare': command({
    surfaces: ['staff'],
    roles: ['lead', 'admin'],
    input: z.strictObject({ count: z.int().min(1).max(100) }),
    output: blockSchema,
  }),
  /** A form that was spoilt or lost: its number stays in the series, with the reason. */
  'outage.void': command({
    surfaces: ['staff'],
    roles: ['lead', 'admin'],
    input: z.strictObject({ number: z.string().min(1).max(60), reason: requiredText }),
    output: nothing,
    failures: ['no-slip', 'slip-settled'],
  }),
}
