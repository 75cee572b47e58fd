import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { runTask } from './export-tasks.ts'
import type { ExportTask, TaskReport } from './export-tasks.ts'
import { problemOf } from './export-failure.ts'

z.config({ jitless: true })

/** Shown twice a second at most; told a little more often, and always when a step begins. */
const TOLD_EVERY = 200

const tell = (report: TaskReport): void => parentPort?.postMessage(report)

/** On Linux this is the thread's own; elsewhere it would slow the whole backend down with it. */
const stepBack = (): void => {
  if (process.platform !== 'linux') return
  try {
    setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // A system that does not let us has the package made a little less gently.
  }
}

stepBack()

let told = Number.NEGATIVE_INFINITY
let step = ''

// A worker thread of the backend: seconds of reading, hashing and writing never stand between a clerk and a key press.
try {
  const result = await runTask(workerData as ExportTask, (progress) => {
    if (progress.step === step && performance.now() - told < TOLD_EVERY) return
    told = performance.now()
    step = progress.step
    tell({ kind: 'progress', ...progress })
  })
  tell({ kind: 'done', result })
} catch (error) {
  tell({
    kind: 'failed',
    problem: problemOf(error),
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
  })
}
