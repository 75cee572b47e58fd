import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'
import { z } from 'zod'

export interface ScryptCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** Memory-hard on purpose: 128 MiB for each guess at a passphrase. */
export const COST: ScryptCost = { N: 2 ** 17, r: 8, p: 1 }
const MAX_MEMORY = 256 * 1024 * 1024
export const KEY_BYTES = 32
/** The key of a hall: its database, its stored documents. */
export type HallKey = Uint8Array<ArrayBuffer>

const bytesText = z.base64()

export const secretWrapSchema = z.strictObject({
  kdf: z.literal('scrypt'),
  /** Bounded, so that a changed file cannot make the program ask for all memory there is. */
  N: z.int().min(1024).max(COST.N),
  r: z.int().min(1).max(COST.r),
  p: z.int().min(1).max(4),
  salt: bytesText,
  nonce: bytesText,
  sealed: bytesText,
  tag: bytesText,
})
export type SecretWrap = z.infer<typeof secretWrapSchema>

const derive = (secret: string, salt: Uint8Array, cost: ScryptCost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const { N, r, p } = cost
    scrypt(secret.normalize('NFKC'), salt, KEY_BYTES, { N, r, p, maxmem: MAX_MEMORY }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })

/** Seals the hall's key under a passphrase or a recovery code (scrypt, AES-256-GCM). */
export const wrapWithSecret = async (
  key: Uint8Array,
  secret: string,
  cost: ScryptCost = COST,
): Promise<SecretWrap> => {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await derive(secret, salt, cost), nonce)
  const sealed = Buffer.concat([cipher.update(key), cipher.final()])
  return {
    kdf: 'scrypt',
    ...cost,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  }
}

/** The key, or null when the secret is not the right one or the wrap was changed. */
export const unwrapWithSecret = async (wrap: SecretWrap, secret: string): Promise<HallKey | null> => {
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64')
  try {
    const derived = await derive(secret, bytes(wrap.salt), wrap)
    const decipher = createDecipheriv('aes-256-gcm', derived, bytes(wrap.nonce))
    decipher.setAuthTag(bytes(wrap.tag))
    const key = Buffer.concat([decipher.update(bytes(wrap.sealed)), decipher.final()])
    return key.length === KEY_BYTES ? Uint8Array.from(key) : null
  } catch {
    return null
  }
}

/** Tells whether a key is the hall's without telling the key: a keyring may hand out another one. */
export const keyCheck = (key: Uint8Array): string =>
  createHmac('sha256', key).update('key of this hall').digest('base64')

export const isKey = (key: Uint8Array, check: string): boolean => {
  const expected = Buffer.from(check, 'base64')
  const found = Buffer.from(keyCheck(key), 'base64')
  return expected.length === found.length && timingSafeEqual(expected, found)
}
