import { dateAt, timeAt } from '#shared/kernel/instant.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { ExportProgress, Handlers, Log, Surroundings } from '../context.ts'
import type { WriteDb } from '../store/database.ts'
import { activeExport, findExport, insertExport, readExports, saveExport } from '../store/exports.ts'
import type { ExportRow } from '../store/exports.ts'
import { readProfile } from '../store/hall.ts'
import { staffNames } from '../store/staff.ts'
import { safeFileName } from '#shared/domain/export/package-path.ts'
import { packageNameText } from '../wording/exports.ts'
import type { Dispatcher } from '../dispatch.ts'

const SHOWN = 30

/** A run after one report of its job. A run is done only when the written package was read back and verified. */
export const afterProgress = (run: ExportRow, progress: ExportProgress, now: number): ExportRow => {
  switch (progress.kind) {
    case 'progress':
      // Reading back is told as begun; how many files there are is known from the writing.
      if (progress.step === 'verify') return { ...run, state: 'verifying', step: 'verify', doneFiles: 0 }
      return {
        ...run,
        step: progress.step,
        doneFiles: progress.done,
        totalFiles: progress.total,
      }
    case 'written':
      return {
        ...run,
        state: 'verifying',
        step: 'verify',
        doneFiles: 0,
        totalFiles: progress.files,
        bytes: progress.bytes,
        manifestHash: progress.manifestHash,
        missingDocuments: progress.missingDocuments,
      }
    case 'verified':
      return {
        ...run,
        state: 'done',
        step: 'none',
        doneFiles: run.totalFiles,
        finishedAt: now,
        damagedFile: null,
        problem: 'none',
      }
    case 'damaged':
      return {
        ...run,
        state: 'damaged',
        step: 'none',
        finishedAt: now,
        damagedFile: progress.file,
        problem: 'verify-failed',
      }
    case 'failed':
      return { ...run, state: 'failed', step: 'none', finishedAt: now, problem: progress.problem }
    case 'cancelled':
      return { ...run, state: 'cancelled', step: 'none', finishedAt: now, problem: 'none' }
  }
}

/** After a start: a run that was under way has died with the program; its package was never given its name. */
export const settleInterruptedExports = (db: WriteDb, now: number): void => {
  const run = activeExport(db)
  if (run !== undefined)
    saveExport(db, { ...run, state: 'failed', step: 'none', finishedAt: now, problem: 'interrupted' })
}

const TRY_AGAIN_AFTER = 1000

/**
 * Writes what a job reports into its run, each report in a transaction of its own and in order. An export is what
 * fills a disk: a report that cannot be written then waits until there is room, or the run would seem to go on for
 * ever; and it is never thrown, because outside a request that would end the backend.
 */
export const followExport = (
  dispatcher: Pick<Dispatcher, 'background'>,
  log: Pick<Log, 'fault'>,
  runId: string,
): ((progress: ExportProgress) => void) => {
  const waiting: ExportProgress[] = []
  const write = (progress: ExportProgress): void =>
    dispatcher.background('export', ({ db, now, touch, audit }) => {
      const run = findExport(db, runId)
      if (run === undefined || run.finishedAt !== null) return
      const next = afterProgress(run, progress, now)
      saveExport(db, next)
      if (next.finishedAt !== null) audit(`export.${next.state}`, runId, next.manifestHash ?? '')
      touch('exports')
    })
  const writeAll = (): void => {
    try {
      for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
        write(first)
        waiting.shift()
      }
    } catch (error) {
      log.fault('export', error)
      setTimeout(writeAll, TRY_AGAIN_AFTER).unref()
    }
  }
  return (progress) => {
    waiting.push(progress)
    if (waiting.length === 1) writeAll()
  }
}

/** 导出与核验. The work itself runs in a worker and, for reading back, in a process of its own. */
export const exportHandlers = (
  around: Surroundings,
  follow: (runId: string) => (progress: ExportProgress) => void,
): Pick<Handlers, 'export.runs' | 'export.start' | 'export.cancel' | 'export.verify'> => ({
  'export.runs': answers(({ db, epoch, revision }) => {
    const names = staffNames(db)
    return ok({
      epoch,
      revision,
      runs: readExports(db, SHOWN).map((run) => ({
        ...run,
        startedBy: names.get(run.startedBy) ?? '',
        place: around.jobs.exportPlace,
      })),
    })
  }),

  'export.start': does(({ db, ids, now, session, audit, touch, afterCommit }) => {
    if (activeExport(db) !== undefined) return fail('already-running')
    const runId = ids.next()
    const packageName = safeFileName(
      packageNameText(readProfile(db).name, dateAt(now), timeAt(now), runId.slice(-4)),
    )
    insertExport(db, { id: runId, startedAt: now, startedBy: session?.staffId ?? '', packageName })
    // Who agreed that documents lie openly in the package, and when.
    audit('export.start', runId, 'readable documents agreed')
    touch('exports')
    afterCommit(() => around.jobs.startExport({ runId, packageName, startedAt: now }, follow(runId)))
    return ok({ runId })
  }),

  'export.cancel': does(({ db, audit, afterCommit }, { runId }) => {
    const run = findExport(db, runId)
    if (run === undefined) return fail('no-run')
    if (run.state !== 'running' && run.state !== 'verifying')
      return fail('wrong-status', { state: run.state })
    audit('export.cancel', runId)
    afterCommit(() => around.jobs.cancelExport(runId))
    return ok({})
  }),

  'export.verify': does(({ db, audit, touch, afterCommit }, { runId }) => {
    const run = findExport(db, runId)
    if (run === undefined) return fail('no-run')
    if (activeExport(db) !== undefined) return fail('already-running')
    // Whatever became of the run since, a package that was written to its end can be read back.
    if (run.manifestHash === null) return fail('wrong-status', { state: run.state })
    saveExport(db, { ...run, state: 'verifying', step: 'verify', doneFiles: 0, finishedAt: null })
    audit('export.verify', runId)
    touch('exports')
    afterCommit(() => around.jobs.verifyExport(runId, run.packageName, follow(runId)))
    return ok({})
  }),
})
