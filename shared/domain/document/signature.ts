import { z } from 'zod'

/** 签名 / 捺印 / 无法签字+见证人 / 拒签+注明, on every acknowledgement. */
export const signatureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('signed') }),
  z.strictObject({ kind: z.literal('fingerprint') }),
  z.strictObject({ kind: z.literal('witnessed'), witness: z.string().trim().min(1).max(60) }),
  z.strictObject({ kind: z.literal('refused'), remark: z.string().trim().min(1).max(200) }),
])
export type Signature = z.infer<typeof signatureSchema>

/** In the order in which people are asked, and of their digits. */
export const SIGNATURE_KINDS = [
  'signed',
  'fingerprint',
  'witnessed',
  'refused',
] as const satisfies readonly Signature['kind'][]
