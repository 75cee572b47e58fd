import type { CommandContext, ExportReport, Log, TellExport } from '../context.ts'
import type { Dispatcher } from '../dispatch.ts'
import type { WriteDb } from '../store/database.ts'
import {
  activeRun,
  findOutcome,
  findRun,
  markDamaged,
  outcomesOf,
  saveOutcome,
  saveRun,
} from '../store/export-runs.ts'
import type { OutcomeRow } from '../store/export-runs.ts'
import type { ProgressBoard } from './export-progress.ts'

type OutcomeReport = Extract<
  ExportReport,
  { kind: 'began' | 'written' | 'sound' | 'damaged' | 'failed' | 'cancelled' | 'removed' }
>

/** An outcome after one report of its run. It is done only when the written package was read back and found sound. */
export const afterReport = (outcome: OutcomeRow, report: OutcomeReport, now: number): OutcomeRow => {
  switch (report.kind) {
    case 'began':
      return { ...outcome, state: 'writing' }
    case 'written': {
      const { files, bytes, reusedFiles, manifestHash, missing } = report
      return { ...outcome, state: 'verifying', files, bytes, reusedFiles, manifestHash, missing }
    }
    case 'sound': {
      const { cache, mended } = report
      return { ...outcome, state: 'done', finishedAt: now, problem: 'none', damagedFile: mended, cache }
    }
    case 'damaged': {
      const { file, cache } = report
      return {
        ...outcome,
        state: 'damaged',
        finishedAt: now,
        problem: 'verify-failed',
        damagedFile: file,
        cache,
      }
    }
    case 'failed':
      return { ...outcome, state: 'failed', finishedAt: now, problem: report.problem }
    case 'cancelled':
      // Whatever had been written is cleared away again, so that nothing of it can be read back.
      return { ...outcome, state: 'cancelled', finishedAt: now, problem: 'none', manifestHash: null }
    case 'removed':
      return { ...outcome, removed: report.names }
  }
}

/**
 * A package that was found sound is not called unsound because a later reading did not come off (the stick was out):
 * it keeps its state and says what went wrong. Only damage overturns it.
 */
export const afterReading = (outcome: OutcomeRow, report: OutcomeReport, now: number): OutcomeRow => {
  if (report.kind === 'cancelled') return outcome
  if (report.kind !== 'failed' || outcome.state !== 'done') return afterReport(outcome, report, now)
  return { ...outcome, problem: report.problem }
}

const isFinal = ({ kind }: OutcomeReport): boolean =>
  kind === 'sound' || kind === 'damaged' || kind === 'failed' || kind === 'cancelled'

const record = (context: CommandContext, runId: string, report: ExportReport): void => {
  const { db, now, audit, touch } = context
  const run = findRun(db, runId)
  if (run === undefined || run.finishedAt !== null || report.kind === 'progress') return
  touch('exports')
  switch (report.kind) {
    case 'snapshot':
      saveRun(db, { ...run, snapshotAt: report.at })
      return
    case 'finished':
      endOutcomes(db, runId, now)
      saveRun(db, { ...run, finishedAt: now })
      return
    case 'shared-damage':
      markDamaged(db, report.targetId, report.names, report.file)
      audit('export.shared-damage', runId, `${report.targetId} ${report.names.length}`)
      return
    default: {
      const outcome = findOutcome(db, runId, report.targetId)
      // An end is an end; only what was cleared away afterwards is added.
      if (outcome === undefined || (outcome.finishedAt !== null && report.kind !== 'removed')) return
      const next = afterReport(outcome, report, now)
      saveOutcome(db, next)
      if (isFinal(report))
        audit(`export.${next.state}`, runId, `${report.targetId} ${next.manifestHash ?? ''}`)
      if (report.kind === 'removed' && report.names.length > 0)
        audit('export.removed', runId, `${report.targetId} ${report.names.length}`)
    }
  }
}

const recordReading = (context: CommandContext, runId: string, report: ExportReport): void => {
  const { db, now, audit, touch } = context
  if (report.kind !== 'sound' && report.kind !== 'damaged' && report.kind !== 'failed') return
  const outcome = findOutcome(db, runId, report.targetId)
  if (outcome === undefined) return
  saveOutcome(db, afterReading(outcome, report, now))
  audit(`export.verified-${report.kind}`, runId, report.targetId)
  touch('exports')
}

/** Targets of a run that has died or ended without a word of them. */
const endOutcomes = (db: WriteDb, runId: string, now: number): void => {
  for (const outcome of outcomesOf(db, runId))
    if (outcome.finishedAt === null)
      saveOutcome(db, { ...outcome, state: 'failed', finishedAt: now, problem: 'interrupted' })
}

/** After a start: a run that was under way has died with the program; its packages were not read back. */
export const settleInterruptedExports = (db: WriteDb, now: number): void => {
  const run = activeRun(db)
  if (run === undefined) return
  endOutcomes(db, run.id, now)
  saveRun(db, { ...run, finishedAt: now })
}

const TRY_AGAIN_AFTER = 1000

/**
 * Writes down what a job reports, each report in a transaction of its own and in order. An export is what fills a
 * disk: a report that cannot be written then waits until there is room, or the run would seem to go on for ever; and
 * it is never thrown, because outside a request that would end the backend.
 */
const inOrder = (
  dispatcher: Pick<Dispatcher, 'background'>,
  log: Pick<Log, 'fault'>,
  write: (context: CommandContext, report: ExportReport) => void,
): TellExport => {
  const waiting: { readonly report: ExportReport; readonly written: () => void }[] = []
  const writeAll = (): void => {
    try {
      for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
        const { report, written } = first
        dispatcher.background('export', (context) => write(context, report))
        waiting.shift()
        written()
      }
    } catch (error) {
      log.fault('export', error)
      setTimeout(writeAll, TRY_AGAIN_AFTER).unref()
    }
  }
  return (report) =>
    new Promise((written) => {
      waiting.push({ report, written })
      if (waiting.length === 1) writeAll()
    })
}

/** Follows a run, or, `reading`, a package that is read back once more. */
export const followExport = (
  dispatcher: Pick<Dispatcher, 'background' | 'announce'>,
  log: Pick<Log, 'fault'>,
  board: ProgressBoard,
  runId: string,
  what: 'run' | 'reading',
): TellExport => {
  const write = what === 'run' ? record : recordReading
  const tell = inOrder(dispatcher, log, (context, report) => write(context, runId, report))
  return async (report) => {
    if (report.kind === 'progress') {
      board.set(runId, report)
      return
    }
    await tell(report)
    if (report.kind !== 'finished') return
    board.clear()
    dispatcher.announce('exports')
  }
}
