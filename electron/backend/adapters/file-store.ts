import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { FileStore } from '../context.ts'

/**
 * Files by content under `<folder>/ab/cdef…`: written aside, synced, renamed, folder synced.
 * Encrypted with AES-256-GCM under a key derived from the hall's key (its own HKDF label, so that the database
 * key itself is never used for anything else); a hall without encryption keeps plain bytes.
 * Layout of an encrypted file: 1 byte format, 12 bytes nonce, 16 bytes tag, ciphertext.
 */
const FORMAT = 1

const fileKey = (hallKey: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', hallKey, Buffer.alloc(0), 'yichuangtong stored files', 32))

const seal = (key: Buffer, name: string, bytes: Uint8Array): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([Buffer.from([FORMAT]), nonce, cipher.getAuthTag(), sealed])
}

const unseal = (key: Buffer, name: string, sealed: Buffer): Buffer => {
  if (sealed[0] !== FORMAT) throw new Error('unknown file format')
  // The whole tag or nothing: a file cut short must not be judged by a shorter one.
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(name))
  decipher.setAuthTag(sealed.subarray(13, 29))
  return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()])
}

const syncFolder = (folder: string): void => {
  // Windows cannot open a folder; NTFS journals the rename itself.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const placeIn = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2))

/** What lies under a name: the bytes themselves, and as they lie on the disk. */
export type StoredReading =
  | { readonly kind: 'sound'; readonly bytes: Uint8Array; readonly sealed: Uint8Array }
  /** There is no file. */
  | { readonly kind: 'gone' }
  /** It cannot be read, cannot be opened, or is not what its name says. */
  | { readonly kind: 'damaged' }

/** Reads stored files and says of one that cannot be given why. */
export type StoredFiles = (sha256: string) => StoredReading

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** The stored files of a hall for reading: every one is opened and held against its name before it is given. */
export const storedFiles = (folder: string, hallKey: Uint8Array | null): StoredFiles => {
  const key = hallKey === null ? null : fileKey(hallKey)
  return (sha256) => {
    let sealed: Buffer
    try {
      sealed = readFileSync(placeIn(folder, sha256))
    } catch (error) {
      return { kind: isAbsent(error) ? 'gone' : 'damaged' }
    }
    try {
      const bytes = key === null ? sealed : unseal(key, sha256, sealed)
      if (createHash('sha256').update(bytes).digest('hex') === sha256) return { kind: 'sound', bytes, sealed }
    } catch {
      // Sealed under another key, or changed since.
    }
    return { kind: 'damaged' }
  }
}

export const fileStore = (folder: string, hallKey: Uint8Array | null): FileStore => {
  const key = hallKey === null ? null : fileKey(hallKey)
  const stored = storedFiles(folder, hallKey)
  const read = (sha256: string): Uint8Array | null => {
    const reading = stored(sha256)
    return reading.kind === 'sound' ? reading.bytes : null
  }
  return {
    put: (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const place = placeIn(folder, sha256)
      // Known already; a damaged file of this name is replaced, not trusted.
      if (read(sha256) !== null) return { sha256, size: bytes.byteLength }
      mkdirSync(dirname(place), { recursive: true })
      const aside = `${place}.${randomBytes(4).toString('hex')}.part`
      const handle = openSync(aside, 'wx', 0o600)
      try {
        // Goes on after a short write, as a nearly full disk makes them; writeSync would not.
        writeFileSync(handle, key === null ? bytes : seal(key, sha256, bytes))
        fsyncSync(handle)
      } catch (error) {
        closeSync(handle)
        unlinkSync(aside)
        throw error
      }
      closeSync(handle)
      renameSync(aside, place)
      syncFolder(dirname(place))
      return { sha256, size: bytes.byteLength }
    },
    get: read,
  }
}
