import { z } from 'zod'
import { requiredText, shortText } from './define.ts'

/** A login name as the sign-in page and the staff list know it. */
export const loginText = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9._-]{1,30}$/)

/**
 * What the first start of a real hall asks: who the hall is and who may administer it. It reaches the backend
 * once, in the handshake; a backend whose database already has a hall ignores it.
 */
export const setupSchema = z.strictObject({
  hallName: requiredText,
  organ: requiredText,
  /** 机关简称 in document numbers, e.g. 青街. */
  organShort: z.string().trim().min(1).max(8),
  phone: shortText,
  admin: z.strictObject({ login: loginText, name: requiredText, password: z.string().min(8).max(200) }),
})
export type Setup = z.infer<typeof setupSchema>
