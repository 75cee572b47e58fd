import { createCipheriv, createHmac, pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { CHECK_BYTES, PROOF_BYTES, SALT_BYTES } from './zip-records.ts'

/** As WinZip's AE-2 prescribes. It is little by now: the password itself must be long (see ADR 0040). */
const ROUNDS = 1000
const KEY_BYTES = 32
const BLOCK = 16
/** How much of the key stream is made at once; bytes are best handed over in pieces of this length. */
export const CIPHER_SPAN = 64 * 1024

const derive = promisify(pbkdf2)

/** What encrypts one entry; its salt never serves a second one. */
export interface EntryKeys {
  readonly salt: Uint8Array
  readonly check: Uint8Array
  readonly cipherKey: Uint8Array
  readonly proofKey: Uint8Array
}

export const deriveKeys = async (password: string, salt: Uint8Array): Promise<EntryKeys> => {
  const keys = await derive(password, salt, ROUNDS, 2 * KEY_BYTES + CHECK_BYTES, 'sha1')
  return {
    salt,
    cipherKey: keys.subarray(0, KEY_BYTES),
    proofKey: keys.subarray(KEY_BYTES, 2 * KEY_BYTES),
    check: keys.subarray(2 * KEY_BYTES),
  }
}

/** Derived ahead on the other threads while entries are being written: a millisecond each. */
const KEYS_AHEAD = 4

/** New keys for every entry. */
export const freshKeys = (password: string): (() => Promise<EntryKeys>) => {
  const make = (): Promise<EntryKeys> => deriveKeys(password, randomBytes(SALT_BYTES))
  const ahead = Array.from({ length: KEYS_AHEAD }, make)
  return () => {
    ahead.push(make())
    return ahead.shift() ?? make()
  }
}

/**
 * AES-256 in counter mode with a little-endian counter from 1, and the proof over the encrypted bytes (HMAC-SHA-1, its
 * first ten bytes). The system's own counter mode counts the other way round, so the counters are made here and only
 * encrypted there.
 */
export class EntryCipher {
  readonly #blocks
  readonly #proof
  readonly #counters = new Uint32Array(CIPHER_SPAN / 4)
  #counter = 1
  #stream: Uint8Array = new Uint8Array(0)
  #used = 0

  constructor(keys: EntryKeys) {
    this.#blocks = createCipheriv('aes-256-ecb', keys.cipherKey, null).setAutoPadding(false)
    this.#proof = createHmac('sha1', keys.proofKey)
  }

  /** Encrypts where the bytes lie. */
  encrypt(bytes: Uint8Array): void {
    this.#apply(bytes)
    this.#proof.update(bytes)
  }

  /** Decrypts where the bytes lie. */
  decrypt(bytes: Uint8Array): void {
    this.#proof.update(bytes)
    this.#apply(bytes)
  }

  /** Ends the entry. */
  proof(): Uint8Array {
    return this.#proof.digest().subarray(0, PROOF_BYTES)
  }

  /** Ends the entry and compares. */
  proves(proof: Uint8Array): boolean {
    const own = this.proof()
    return proof.byteLength === own.byteLength && timingSafeEqual(own, proof)
  }

  #apply(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.byteLength;) {
      if (this.#used === this.#stream.byteLength) this.#more(Math.min(CIPHER_SPAN, bytes.byteLength - at))
      const length = Math.min(this.#stream.byteLength - this.#used, bytes.byteLength - at)
      mix(bytes.subarray(at, at + length), this.#stream.subarray(this.#used, this.#used + length))
      at += length
      this.#used += length
    }
  }

  #more(bytes: number): void {
    const blocks = Math.ceil(bytes / BLOCK)
    const counters = this.#counters.subarray(0, (blocks * BLOCK) / 4)
    for (let block = 0; block < blocks; block += 1) {
      counters[block * 4] = this.#counter >>> 0
      counters[block * 4 + 1] = Math.floor(this.#counter / 0x1_0000_0000)
      this.#counter += 1
    }
    // Copied, so that it begins on a border of words.
    this.#stream = new Uint8Array(
      this.#blocks.update(new Uint8Array(counters.buffer, 0, counters.byteLength)),
    )
    this.#used = 0
  }
}

/** Exclusive or, word by word where both begin on a border of words. */
const mix = (target: Uint8Array, stream: Uint8Array): void => {
  let done = 0
  if (target.byteOffset % 4 === 0 && stream.byteOffset % 4 === 0) {
    const words = Math.floor(target.byteLength / 4)
    const targetWords = new Uint32Array(target.buffer, target.byteOffset, words)
    const streamWords = new Uint32Array(stream.buffer, stream.byteOffset, words)
    for (let word = 0; word < words; word += 1)
      targetWords[word] = (targetWords[word] ?? 0) ^ (streamWords[word] ?? 0)
    done = words * 4
  }
  for (; done < target.byteLength; done += 1) target[done] = (target[done] ?? 0) ^ (stream[done] ?? 0)
}
