import type { ExportOutcome } from '#shared/contract/export.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { Handlers, Jobs, TellExport } from '../context.ts'
import type { ReadDb } from '../store/database.ts'
import { activeRun, findOutcome, findRun, newestRuns, outcomesOf } from '../store/export-runs.ts'
import type { OutcomeRow } from '../store/export-runs.ts'
import { allTargets, findTarget, presentTargets } from '../store/export-targets.ts'
import type { TargetRow } from '../store/export-targets.ts'
import { staffNames } from '../store/staff.ts'
import { beginRun, targetName, targetPlace } from './export-order.ts'
import type { ProgressBoard } from './export-progress.ts'

const SHOWN = 30

/** What the handlers of exports share with the rest of a backend. */
export interface ExportDesk {
  readonly board: ProgressBoard
  readonly follow: (runId: string, what: 'run' | 'reading') => TellExport
  /** This start of the program. */
  readonly programRun: string
}

/** An outcome as people see it: what is written down, and how far the work has come meanwhile. */
const viewOutcome = (
  outcome: OutcomeRow,
  target: TargetRow,
  board: ProgressBoard,
  jobs: Pick<Jobs, 'exportPlace'>,
): ExportOutcome => {
  const { runId, ...rest } = outcome
  const progress = board.get(runId, outcome.targetId)
  const reading = board.reading()
  const isRead = reading?.runId === runId && reading.targetId === outcome.targetId
  const named = {
    ...rest,
    removed: [...rest.removed],
    targetName: targetName(target),
    place: targetPlace(target, jobs),
  }
  if (progress !== null) {
    const { step, doneFiles, totalFiles, doneBytes, totalBytes } = progress
    const state = isRead ? 'verifying' : outcome.state
    return { ...named, state, step, doneFiles, totalFiles, doneBytes, totalBytes }
  }
  const whole = outcome.manifestHash === null ? { files: 0, bytes: 0 } : outcome
  return {
    ...named,
    state: isRead ? 'verifying' : outcome.state,
    step: isRead ? 'verify' : 'none',
    doneFiles: isRead ? 0 : whole.files,
    totalFiles: whole.files,
    doneBytes: isRead ? 0 : whole.bytes,
    totalBytes: whole.bytes,
  }
}

/** Whether the workers are busy: with a run, or with a package that is read back once more. */
const isBusy = (db: ReadDb, board: ProgressBoard): boolean =>
  activeRun(db) !== undefined || board.reading() !== null

/** 导出与核验. The work itself runs in workers and, for reading back, in a process of its own. */
export const exportHandlers = ({
  board,
  follow,
  programRun,
}: ExportDesk): Pick<Handlers, 'export.runs' | 'export.start' | 'export.cancel' | 'export.verify'> => ({
  'export.runs': answers(({ db, epoch, revision, around }) => {
    const names = staffNames(db)
    const targets = new Map(allTargets(db).map((target) => [target.id, target]))
    const runs = newestRuns(db, SHOWN).map(({ id, cause, startedAt, finishedAt, startedBy }) => ({
      id,
      cause,
      startedAt,
      finishedAt,
      startedBy: startedBy === null ? null : (names.get(startedBy) ?? ''),
      outcomes: outcomesOf(db, id).flatMap((outcome) => {
        const target = targets.get(outcome.targetId)
        return target === undefined ? [] : [viewOutcome(outcome, target, board, around.jobs)]
      }),
    }))
    return ok({ epoch, revision, runs })
  }),

  'export.start': does((context, { cause, targetIds }) => {
    const { db, session, around, afterCommit } = context
    if (isBusy(db, board)) return fail('already-running')
    const present = presentTargets(db)
    const wanted =
      targetIds.length === 0
        ? present.filter(({ enabled }) => enabled)
        : present.filter(({ id }) => targetIds.includes(id))
    if (wanted.length === 0 || wanted.length < new Set(targetIds).size) return fail('no-target')
    const startedBy = session?.staffId ?? null
    const order = beginRun(context, { cause, dueAt: null, startedBy, programRun }, wanted)
    afterCommit(() => around.jobs.startExport(order, follow(order.runId, 'run')))
    return ok({ runId: order.runId })
  }),

  'export.cancel': does(({ db, around, audit, afterCommit }, { runId }) => {
    const run = findRun(db, runId)
    if (run === undefined) return fail('no-run')
    if (run.finishedAt !== null && board.reading()?.runId !== runId) return fail('wrong-status')
    audit('export.cancel', runId)
    afterCommit(() => around.jobs.cancelExport())
    return ok({})
  }),

  'export.verify': does(({ db, around, audit, touch, afterCommit }, { runId, targetId }) => {
    const outcome = findOutcome(db, runId, targetId)
    if (outcome === undefined) return fail('no-run')
    if (isBusy(db, board)) return fail('already-running')
    const target = findTarget(db, targetId)
    // Whatever became of the run since, a package that was written to its end can be read back, where its place is known.
    if (outcome.manifestHash === null || target === undefined) return fail('wrong-status')
    audit('export.verify', runId, targetId)
    touch('exports')
    afterCommit(() => {
      board.beginReading(runId, targetId)
      const { packageName } = outcome
      const place = targetPlace(target, around.jobs)
      around.jobs.verifyExport(
        { runId, targetId, place, packageName, password: target.password },
        follow(runId, 'reading'),
      )
    })
    return ok({})
  }),
})
