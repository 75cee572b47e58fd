import { z } from 'zod'

const bytesText = z.base64()

/**
 * `data/hall/key.json` of a package: what opens the hall's key with the recovery code, and nothing that this machine's
 * keyring or a passphrase opens. `check` tells a right key from a wrong one.
 */
export const packageKeySchema = z.union([
  z.strictObject({ format: z.literal(1), encryption: z.enum(['demo', 'none']) }),
  z.strictObject({
    format: z.literal(1),
    check: bytesText,
    recovery: z.strictObject({
      kdf: z.literal('scrypt'),
      N: z.int(),
      r: z.int(),
      p: z.int(),
      salt: bytesText,
      nonce: bytesText,
      sealed: bytesText,
      tag: bytesText,
    }),
  }),
])
export type PackageKey = z.infer<typeof packageKeySchema>
