import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/**
 * Passwords are kept as scrypt hashes (memory-hard: 32 MiB a guess). The parameters stand in the text,
 * so that they can be raised later without locking anybody out.
 */
const COST = { N: 2 ** 15, r: 8, p: 1 } as const
const BYTES = 32

const derive = (
  password: string,
  salt: Uint8Array,
  cost: { N: number; r: number; p: number },
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, BYTES, { ...cost, maxmem: 256 * 1024 * 1024 }, (error, hash) =>
      error === null ? resolve(hash) : reject(error),
    )
  })

export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, COST)
  return `scrypt$${COST.N}$${COST.r}$${COST.p}$${salt.toString('base64')}$${hash.toString('base64')}`
}

/** False for a wrong password and for a text that is no hash of ours; both take the same time as a right one. */
export const passwordMatches = async (password: string, stored: string): Promise<boolean> => {
  const [scheme, n, r, p, salt, hash] = stored.split('$')
  if (scheme !== 'scrypt' || salt === undefined || hash === undefined) return false
  const expected = Buffer.from(hash, 'base64')
  const actual = await derive(password, Buffer.from(salt, 'base64'), {
    N: Number(n),
    r: Number(r),
    p: Number(p),
  })
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}

/** Compared against when the login does not exist, so that the answer's time does not tell. */
export const NOBODY = `scrypt$${COST.N}$${COST.r}$${COST.p}$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(BYTES).toString('base64')}`
