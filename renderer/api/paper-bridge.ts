import type { PaperDrawn, PaperJob } from '#shared/contract/paper-job.ts'

export type { PaperDrawn, PaperJob } from '#shared/contract/paper-job.ts'

export interface PaperBridge {
  job(): Promise<PaperJob>
  /** Called once, when fonts are loaded and everything stands where it will be printed. */
  drawn(result: PaperDrawn): void
}

declare global {
  interface Window {
    readonly yichuangtongPaper: PaperBridge
  }
}
