import type { PrintProblem } from '#shared/domain/printing/print-problem.ts'

/** How sending ended: all of it is with the system or the printer, the way is gone, or nothing moved for too long. */
export type Taken = 'taken' | 'lost' | 'stuck'

/** An open way to a printer's bytes. Every wait on it ends. */
export interface Wire {
  /** Sends all of it, at most for so long (milliseconds). `left` tells whether any byte may have gone. */
  write(bytes: Uint8Array, wait: number): Promise<{ readonly taken: Taken; readonly left: boolean }>
  /** The next byte that comes back; null when none does in time, or none can. */
  read(wait: number): Promise<number | null>
  /** Forgets what came back so far. */
  drain(): void
  readonly canAnswer: boolean
  /** False once the way is gone: then nothing more comes back. */
  isOpen(): boolean
  /** Lets the last bytes go and closes. False when the way broke before they had gone. */
  finish(): Promise<boolean>
}

export type Opened =
  { readonly ok: true; readonly wire: Wire } | { readonly ok: false; readonly problem: PrintProblem }

export const opened = (wire: Wire): Opened => ({ ok: true, wire })
export const notOpened = (problem: PrintProblem): Opened => ({ ok: false, problem })

/** The code of a system error; empty for any other. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

export const pause = (wait: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, wait)
  })
