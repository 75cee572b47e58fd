import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** As much as lies in memory before anything is put on the disk; the tables of an ordinary hall never get there. */
const IN_MEMORY = 32 * 1024 * 1024
const PIECE = 1024 * 1024

/** Bytes that are made before their turn has come to be written into the package. */
export interface Spool {
  readonly size: number
  put(bytes: Uint8Array): void
  /** Everything that was put, in order; once. */
  read(): AsyncGenerator<Uint8Array>
  /** Forgets everything, also what lies on the disk. */
  close(): void
}

/**
 * What does not fit into memory lies in the hall's own folder, but sealed under a key that exists nowhere else: what is
 * open in a package is never open on the hall's disk. The file has no name from the first moment on where the system
 * allows it, so that a killed program leaves none.
 */
export const openSpool = (folder: string, inMemory = IN_MEMORY): Spool => {
  const key = randomBytes(32)
  const nonce = randomBytes(16)
  const cipher = createCipheriv('aes-256-ctr', key, nonce)
  const place = join(folder, `.spool-${randomBytes(6).toString('hex')}`)
  let kept: Uint8Array[] = []
  let size = 0
  let keptSize = 0
  let file: number | null = null
  let named = false

  const remove = (): void => {
    try {
      unlinkSync(place)
      named = false
    } catch {
      // Still open in a system that keeps names of open files: removed when it is closed.
      named = true
    }
  }
  const spill = (): void => {
    if (file === null) {
      file = openSync(place, 'wx+', 0o600)
      remove()
    }
    for (const bytes of kept) writeAll(file, cipher.update(bytes))
    kept = []
    keptSize = 0
  }
  return {
    get size() {
      return size
    },
    put: (bytes) => {
      kept.push(bytes)
      size += bytes.byteLength
      keptSize += bytes.byteLength
      if (file !== null ? keptSize >= PIECE : keptSize > inMemory) spill()
    },
    read: async function* read() {
      if (file !== null) {
        spill()
        const decipher = createDecipheriv('aes-256-ctr', key, nonce)
        const end = fstatSync(file).size
        for (let at = 0; at < end; at += PIECE) {
          const piece = Buffer.alloc(Math.min(PIECE, end - at))
          readAll(file, piece, at)
          yield decipher.update(piece)
        }
      }
      yield* kept
    },
    close: () => {
      kept = []
      if (file === null) return
      closeSync(file)
      file = null
      if (named) remove()
    },
  }
}

/** A nearly full disk takes only a part of what it is given. */
const writeAll = (file: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.byteLength;) at += writeSync(file, bytes, at)
}

const readAll = (file: number, piece: Uint8Array, from: number): void => {
  for (let at = 0; at < piece.byteLength;) {
    const read = readSync(file, piece, at, piece.byteLength - at, from + at)
    if (read === 0) throw new Error('the spool has become shorter')
    at += read
  }
}
