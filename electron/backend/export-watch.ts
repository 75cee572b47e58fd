import { dateAt } from '#shared/kernel/instant.ts'
import type { Log, Surroundings } from './context.ts'
import type { Dispatcher } from './dispatch.ts'
import { beginDueRun, runDue } from './services/export-schedule.ts'
import type { ExportDesk } from './services/exports.ts'
import type { Store } from './store/database.ts'

/** Short enough that a run begins when people expect it; sleep and a clock that is set are noticed within it. */
const LOOKED_AT_EVERY = 20_000
/** Whoever opens the hall in the morning is served first. */
const DESK_UP_AFTER = 60_000
/** A full disk may have room later. */
const AFTER_A_FAULT = 10 * 60_000

/**
 * Starts the runs of the schedule. It looks at the clock now and then and never waits for a moment: a single long
 * timer would sleep with the machine and not see its clock set. What was missed is made up for a minute after the
 * start, when the desk is up.
 */
export const watchSchedule = (
  dispatcher: Pick<Dispatcher, 'background'>,
  store: Pick<Store, 'read'>,
  { clock, jobs }: Pick<Surroundings, 'clock' | 'jobs'>,
  log: Pick<Log, 'fault'>,
  desk: ExportDesk,
  ticks: () => number = () => performance.now(),
): { readonly close: () => void } => {
  const programStart = clock.now()
  const begun = ticks()
  let notBefore = Number.NEGATIVE_INFINITY
  const look = (): void => {
    if (ticks() < notBefore) return
    try {
      const now = clock.now()
      const seen = { db: store.read, now, today: dateAt(now) }
      const due = runDue(seen, { ...desk, programStart })
      if (due === null || (due.cause === 'catch-up' && ticks() - begun < DESK_UP_AFTER)) return
      dispatcher.background('export', (context) => {
        const order = beginDueRun(context, due, desk.programRun)
        context.afterCommit(() => jobs.startExport(order, desk.follow(order.runId, 'run')))
      })
    } catch (error) {
      notBefore = ticks() + AFTER_A_FAULT
      log.fault('export', error)
    }
  }
  const timer = setInterval(look, LOOKED_AT_EVERY)
  timer.unref()
  return { close: () => clearInterval(timer) }
}
