import { open, type FileHandle } from 'node:fs/promises'

/** How much is gathered before it is written. */
const GATHERED = 1024 * 1024
/** How much may wait in the memory of the system: at the end little is left to wait for. */
const UNSYNCED = 64 * 1024 * 1024

/** A new file that is written from its beginning to its end, with a second look at single places. */
export class SyncedOutput {
  readonly #file: FileHandle
  /** One is filled while the other is being written. */
  #gathered: Uint8Array = new Uint8Array(GATHERED)
  #other: Uint8Array = new Uint8Array(GATHERED)
  #filled = 0
  #flushed = 0
  #unsynced = 0
  /** The write that runs while the next bytes are gathered. */
  #writing: Promise<void> = Promise.resolve()

  private constructor(file: FileHandle) {
    this.#file = file
  }

  /** Rejects with EEXIST when there is something of this name. */
  static async create(place: string): Promise<SyncedOutput> {
    return new SyncedOutput(await open(place, 'wx'))
  }

  /** Where the next byte will stand. */
  get position(): number {
    return this.#flushed + this.#filled
  }

  async append(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.byteLength;) {
      const taken = Math.min(bytes.byteLength - at, GATHERED - this.#filled)
      this.#gathered.set(bytes.subarray(at, at + taken), this.#filled)
      this.#filled += taken
      at += taken
      if (this.#filled === GATHERED) await this.#flush()
    }
  }

  /** Overwrites bytes that were appended before. */
  async patch(position: number, bytes: Uint8Array): Promise<void> {
    await this.#flush()
    await this.#writing
    await this.#writeAll(bytes, position)
  }

  /** Everything is on the medium and the file is closed. */
  async finish(): Promise<void> {
    await this.#flush()
    await this.#writing
    await this.#file.datasync()
    await this.#file.close()
  }

  /** Closes the file wherever it stands; never rejects. */
  async giveUp(): Promise<void> {
    await this.#writing.catch(() => undefined)
    await this.#file.close().catch(() => undefined)
  }

  async #flush(): Promise<void> {
    await this.#writing
    const bytes = this.#gathered.subarray(0, this.#filled)
    this.#writing = this.#writeSynced(bytes, this.#flushed)
    // Its failure is told to whoever waits for it next.
    this.#writing.catch(() => undefined)
    this.#flushed += this.#filled
    this.#filled = 0
    const filled = this.#gathered
    this.#gathered = this.#other
    this.#other = filled
  }

  async #writeSynced(bytes: Uint8Array, position: number): Promise<void> {
    await this.#writeAll(bytes, position)
    this.#unsynced += bytes.byteLength
    if (this.#unsynced < UNSYNCED) return
    await this.#file.datasync()
    this.#unsynced = 0
  }

  async #writeAll(bytes: Uint8Array, position: number): Promise<void> {
    for (let at = 0; at < bytes.byteLength;)
      at += (await this.#file.write(bytes, at, bytes.byteLength - at, position + at)).bytesWritten
  }
}
