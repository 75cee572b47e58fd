import type { ExportProgress } from '../context.ts'

const NEWS_EVERY = 500

/** How far a run or a reading has come. In memory only: a run that dies with the program has come nowhere. */
export interface ProgressBoard {
  set(runId: string, progress: ExportProgress): void
  get(runId: string, targetId: string): ExportProgress | null
  /** What is being read back once more, outside of any run. */
  reading(): { readonly runId: string; readonly targetId: string } | null
  beginReading(runId: string, targetId: string): void
  /** Nothing is under way any more. */
  clear(): void
}

/**
 * Told many times a second, shown twice a second, and never written to the database: a commit for every step would
 * stand between a clerk and a key press.
 */
export const createProgressBoard = (
  announce: () => void,
  now: () => number = () => performance.now(),
): ProgressBoard => {
  let shown: { readonly runId: string; readonly progress: ExportProgress } | null = null
  let read: { readonly runId: string; readonly targetId: string } | null = null
  let told = Number.NEGATIVE_INFINITY
  return {
    set: (runId, progress) => {
      const isNewStep =
        shown?.progress.step !== progress.step || shown.progress.targetId !== progress.targetId
      shown = { runId, progress }
      if (!isNewStep && now() - told < NEWS_EVERY) return
      told = now()
      announce()
    },
    get: (runId, targetId) =>
      shown?.runId === runId && shown.progress.targetId === targetId ? shown.progress : null,
    reading: () => read,
    beginReading: (runId, targetId) => {
      read = { runId, targetId }
    },
    clear: () => {
      shown = null
      read = null
    },
  }
}
