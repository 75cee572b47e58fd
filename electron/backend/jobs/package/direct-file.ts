import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import type { CACHE_WORDS } from '#shared/contract/export.ts'
import { codeOf } from './package-error.ts'

export type CacheWord = (typeof CACHE_WORDS)[number]

/** Longest single read. */
export const PIECE = 1024 * 1024
/** What every disk of today takes as a block; direct reads begin and end on its borders, in memory too. */
const BLOCK = 4096

/** Only Linux has it here. Elsewhere reading goes through the memory of the system, and that is said. */
const DIRECT: number | undefined = process.platform === 'linux' ? constants.O_DIRECT : undefined
/** Never what a link put in the file's place meanwhile points to. */
const READ = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)

/** The language's own, though the compiler types it for browsers only. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
}
const WASM_PAGE = 64 * 1024

/** Memory on the borders of pages, which no ordinary buffer promises: a piece and the rest of its blocks. */
const alignedBuffer = (): Uint8Array =>
  new Uint8Array(new WebAssembly.Memory({ initial: (PIECE + WASM_PAGE) / WASM_PAGE }).buffer)

/**
 * Counts how much was read from the media themselves, past the memory of the system, and lends the buffers for it.
 * One for all files of a package.
 */
export class DirectReads {
  readonly #idle: Uint8Array[] = []
  #direct = 0
  #cached = 0

  async withBuffer<T>(use: (buffer: Uint8Array) => Promise<T>): Promise<T> {
    const buffer = this.#idle.pop() ?? alignedBuffer()
    try {
      return await use(buffer)
    } finally {
      this.#idle.push(buffer)
    }
  }

  count(bytes: number, direct: boolean): void {
    if (direct) this.#direct += bytes
    else this.#cached += bytes
  }

  /** Of everything read so far. */
  word(): CacheWord {
    if (this.#cached === 0 && this.#direct > 0) return 'bypassed'
    return this.#direct === 0 ? 'not-bypassed' : 'partly'
  }
}

/** Some file systems (of networks, in memory) refuse direct reads when opening, some only when reading. */
const isRefused = (error: unknown): boolean => codeOf(error) === 'EINVAL' || codeOf(error) === 'ENOTSUP'

/** A file that is read in pieces from anywhere, from the medium itself where the system can. */
export class DirectFile {
  readonly size: number
  readonly #place: string
  readonly #reads: DirectReads
  readonly #file: FileHandle
  #direct: boolean
  /** Opened once direct reads turned out to be refused. */
  #ordinary: Promise<FileHandle> | null = null

  private constructor(place: string, reads: DirectReads, file: FileHandle, size: number, direct: boolean) {
    this.#place = place
    this.#reads = reads
    this.#file = file
    this.size = size
    this.#direct = direct
  }

  /** Rejects with the system's error, and for what is not a plain file. Links are not followed. */
  static async open(place: string, reads: DirectReads): Promise<DirectFile> {
    let direct = DIRECT !== undefined
    const file = await open(place, READ | (DIRECT ?? 0)).catch((error: unknown) => {
      if (!direct || !isRefused(error)) throw error
      direct = false
      return open(place, READ)
    })
    const { size } = await file.stat().then((found) => {
      if (!found.isFile()) throw new Error(`not a file: ${place}`)
      return found
    })
    return new DirectFile(place, reads, file, size, direct)
  }

  /** Up to `length` bytes from `position` on, at most {@link PIECE}; fewer only at the end of the file. */
  read(position: number, length: number): Promise<Uint8Array> {
    return this.#reads.withBuffer(async (buffer) => {
      const from = position - (position % BLOCK)
      const wanted = Math.min(length, PIECE)
      const span = Math.ceil((position - from + wanted) / BLOCK) * BLOCK
      let filled = 0
      while (filled < span) {
        const bytesRead = await this.#readInto(buffer, filled, span - filled, from + filled)
        filled += bytesRead
        // A short direct read that ends inside a block has met the end of the file.
        if (bytesRead === 0 || filled % BLOCK !== 0) break
      }
      this.#reads.count(filled, this.#direct)
      return buffer.slice(position - from, Math.min(filled, position - from + wanted))
    })
  }

  async close(): Promise<void> {
    await this.#file.close()
    await (await this.#ordinary)?.close()
  }

  async #readInto(buffer: Uint8Array, offset: number, length: number, position: number): Promise<number> {
    try {
      const file = (await this.#ordinary) ?? this.#file
      return (await file.read(buffer, offset, length, position)).bytesRead
    } catch (error) {
      if (DIRECT === undefined || !isRefused(error)) throw error
      this.#direct = false
      this.#ordinary ??= open(this.#place, READ)
      return (await (await this.#ordinary).read(buffer, offset, length, position)).bytesRead
    }
  }
}
