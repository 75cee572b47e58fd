import { closeSync, fdatasync } from 'node:fs'

/** The thread pool has four threads; one stays free for whoever serves the desk meanwhile. */
const AT_ONCE = 3
/** Files written and not yet on the medium: enough that the disk can gather them, few enough to stay open. */
const LONGEST_QUEUE = 64

/**
 * Brings written files to the medium while the next ones are being written. Every file is synced and closed; waiting
 * for each one before the next would leave disk and processor idle in turn.
 */
export class PendingSyncs {
  readonly #waiting: number[] = []
  #running = 0
  #failed: Error | null = null
  #wake: (() => void) | null = null

  /** Takes over an open file. Waits while too many are under way; rejects when one could not be brought there. */
  async add(file: number): Promise<void> {
    this.#waiting.push(file)
    this.#start()
    await this.#until(() => this.#waiting.length < LONGEST_QUEUE)
  }

  /** Everything so far is on the medium. Rejects with the first failure. */
  drain(): Promise<void> {
    return this.#until(() => this.#waiting.length === 0 && this.#running === 0)
  }

  /** Closes everything; nothing has to be durable any more. */
  async giveUp(): Promise<void> {
    for (const file of this.#waiting.splice(0)) closeSync(file)
    while (this.#running > 0) await this.#change()
  }

  #start(): void {
    while (this.#running < AT_ONCE) {
      const file = this.#waiting.shift()
      if (file === undefined) return
      this.#running += 1
      fdatasync(file, (error) => {
        this.#running -= 1
        try {
          // A network share says only here that it could not keep what it took.
          closeSync(file)
        } catch (failure) {
          this.#failed ??= failure instanceof Error ? failure : new Error(String(failure))
        }
        if (error) this.#failed ??= error
        this.#start()
        this.#wake?.()
      })
    }
  }

  async #until(reached: () => boolean): Promise<void> {
    while (this.#failed === null && !reached()) await this.#change()
    if (this.#failed !== null) throw this.#failed
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }
}
