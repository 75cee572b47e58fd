import type { Dispatcher } from '../dispatch.ts'
import type { Log } from '../context.ts'
import type { Store } from '../store/database.ts'
import { openRecounts } from '../store/recounts.ts'
import { recountSteps } from './recount.ts'
import type { RecountStep } from './recount.ts'

/** A batch with its commit takes no longer than this, so that nobody at a desk waits for more (docs/adr/0028). */
const LONGEST_BATCH = 15
/** The disk takes its part of a batch; how long, the last ones have shown. */
const SHORTEST_WORK = 2
/** The desk has the processor as long as the batch had it. */
const SHORTEST_PAUSE = 2
/** A full disk may have room later. */
const AFTER_A_FAULT = 30_000
/** Boards are told now and then, not after every batch. */
const TOLD_EVERY = 2_000

export interface Recounter {
  /** There may be something to do: goes to work at once, and on in the background. */
  wake(): void
  close(): void
}

/** Counts cases anew after a change of the calendar: one short transaction after the other, while the desk works. */
export const createRecounter = (
  dispatcher: Pick<Dispatcher, 'background'>,
  store: Pick<Store, 'read'>,
  log: Log,
): Recounter => {
  let steps: Generator<RecountStep> | null = null
  let next: NodeJS.Timeout | null = null
  let told = 0
  let commit = 3

  /** Answers whether there is more to do. */
  const batch = (): boolean => {
    if (openRecounts(store.read).length === 0) return false
    steps ??= recountSteps(store.read)
    const series = steps
    const start = performance.now()
    let worked = start
    let more = true
    dispatcher.background('recount', (context) => {
      const end = start + Math.max(SHORTEST_WORK, LONGEST_BATCH - commit)
      const isTimeUp = (): boolean => performance.now() >= end
      do {
        const step = series.next()
        if (step.done === true) more = false
        else step.value(context, isTimeUp)
      } while (more && !isTimeUp())
      worked = performance.now()
      if (worked - told > TOLD_EVERY) {
        told = worked
        context.touch('cases')
      }
    })
    // A commit that was slow makes the next batches shorter, and they grow again as commits are quick.
    commit = 0.7 * commit + 0.3 * (performance.now() - worked)
    if (!more) steps = null
    return true
  }

  const run = (): void => {
    next = null
    const start = performance.now()
    try {
      if (batch()) schedule(Math.max(SHORTEST_PAUSE, performance.now() - start))
    } catch (error) {
      // What was rolled back is found again by a new series.
      steps = null
      log.fault('recount', error)
      schedule(AFTER_A_FAULT)
    }
  }
  const schedule = (pause: number): void => {
    next = setTimeout(run, pause)
    next.unref()
  }

  return {
    wake: () => {
      if (next !== null) clearTimeout(next)
      run()
    },
    close: () => {
      if (next !== null) clearTimeout(next)
      next = null
    },
  }
}
