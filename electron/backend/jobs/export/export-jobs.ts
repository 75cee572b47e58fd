import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Handshake } from '#shared/contract/wire.ts'
import type { Clock } from '#shared/kernel/clock.ts'
import type { Jobs, Log, TellExport } from '../../context.ts'
import { problemOf } from './export-failure.ts'
import { LONGEST_SILENCE, doInWorker, readBackInProcess } from './export-process.ts'
import { runExport } from './run-export.ts'
import type { ExportSteps } from './run-export.ts'

const PROGRAM = 'yichuangtong'

/** Clearing away what was broken off is tried this long; a medium that is gone keeps it until the next run. */
const DISCARD_WITHIN = 30_000
/** The database is on the hall's own disk, and copying it tells nothing until it is done. */
const FOR_EVER = 2 ** 31 - 1

/** The folder in the hall's own in which the snapshot of a run lies while it is needed. */
const SNAPSHOT_FOLDER = 'snapshot'

export interface ExportSurroundings {
  readonly handshake: Pick<Handshake, 'folder' | 'key' | 'verifier'>
  /** The script of the worker. */
  readonly script: () => string
  readonly clock: Clock
  readonly log: Pick<Log, 'note' | 'fault'>
  /** What lies at a place may be other than before; told before anybody hears of it. */
  readonly onChange: () => void
}

/** Runs and readings of packages, in workers and processes; one at a time. */
export const createExportJobs = ({
  handshake,
  script,
  clock,
  log,
  onChange,
}: ExportSurroundings): Pick<Jobs, 'startExport' | 'verifyExport' | 'cancelExport'> & {
  readonly stop: () => void
} => {
  const { folder, key } = handshake
  const snapshotFolder = join(folder, SNAPSHOT_FOLDER)
  let running: AbortController | null = null
  let stopped = false

  const dropSnapshots = (): Promise<void> =>
    rm(snapshotFolder, { recursive: true, force: true }).catch((error: unknown) =>
      log.fault('export.snapshot', error),
    )
  // Whatever killed the last run has left its snapshot behind.
  const swept = dropSnapshots()

  /** Nobody is left to hear how it ends: it goes no further. */
  const unlessStopped =
    (tell: TellExport): TellExport =>
    (report) => {
      if (stopped) return new Promise(() => undefined)
      if (report.kind !== 'progress') onChange()
      return tell(report)
    }

  const stepsOf = (runId: string, ended: AbortSignal): ExportSteps => {
    const snapshot = join(snapshotFolder, `${runId}.db`)
    return {
      snapshot: async () => {
        await swept
        return doInWorker<'snapshot'>(
          script(),
          { task: 'snapshot', folder, key, to: snapshot, clockOffset: Math.round(clock.now() - Date.now()) },
          { ended, silence: FOR_EVER },
        )
      },
      write: (target, taken, { startedAt, reuse }, report) =>
        doInWorker<'write'>(
          script(),
          {
            task: 'write',
            folder,
            key,
            snapshot,
            snapshotAt: taken.at,
            startedAt,
            program: PROGRAM,
            target,
            reuse,
          },
          { ended, silence: LONGEST_SILENCE, report },
        ),
      readBack: ({ place, packageName, password }, report) =>
        readBackInProcess(handshake.verifier, join(place, packageName), password, {
          ended,
          silence: LONGEST_SILENCE,
          report,
        }),
      sharing: ({ place, packageName, sound }, file) =>
        doInWorker<'shared'>(
          script(),
          { task: 'shared', place, packageName, file, sound: sound.map(({ name }) => name) },
          { ended, silence: LONGEST_SILENCE },
        ),
      clear: ({ place, packageName, keep, interrupted }, sound) =>
        doInWorker<'clear'>(
          script(),
          { task: 'clear', place, packageName, keep, sound, interrupted },
          { ended, silence: LONGEST_SILENCE },
        ),
      // Not ended by the run's own signal: this is what has to be done after it.
      discard: async ({ place, packageName }) => {
        if (stopped) return
        await doInWorker<'discard'>(
          script(),
          { task: 'discard', place, packageName },
          { ended: AbortSignal.timeout(DISCARD_WITHIN), silence: DISCARD_WITHIN },
        ).catch((error: unknown) => log.fault('export.discard', error))
      },
      dropSnapshot: dropSnapshots,
    }
  }

  /** One at a time; the end of an earlier one does not end a later one. */
  const occupy = (work: (ended: AbortSignal) => Promise<void>): void => {
    const controller = new AbortController()
    running = controller
    void work(controller.signal)
      .catch((error: unknown) => log.fault('export', error))
      .finally(() => {
        if (running === controller) running = null
      })
  }

  return {
    startExport: (order, tell) =>
      occupy((ended) => runExport(order, stepsOf(order.runId, ended), unlessStopped(tell), ended, log)),

    verifyExport: ({ runId, targetId, ...target }, tellAll) => {
      const tell = unlessStopped(tellAll)
      occupy(async (ended) => {
        try {
          const found = await stepsOf(runId, ended).readBack(
            target,
            (progress) => void tell({ kind: 'progress', targetId, ...progress }),
          )
          const { cache } = found
          await tell(
            found.kind === 'sound'
              ? { kind: 'sound', targetId, cache, mended: null }
              : { kind: 'damaged', targetId, file: found.file, cache },
          )
        } catch (error) {
          if (ended.aborted) await tell({ kind: 'cancelled', targetId })
          else await tell({ kind: 'failed', targetId, problem: problemOf(error) })
        }
        await tell({ kind: 'finished' })
      })
    },

    cancelExport: () => running?.abort(),

    stop: () => {
      stopped = true
      running?.abort()
    },
  }
}
