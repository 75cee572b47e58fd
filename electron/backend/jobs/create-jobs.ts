import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Handshake } from '#shared/contract/wire.ts'
import type { Clock } from '#shared/kernel/clock.ts'
import type { Jobs, Log } from '../context.ts'
import type { CountedQueue } from '../services/statistics-order.ts'
import { createExportJobs } from './export/export-jobs.ts'
import { createPlaceLooker, probePlace } from './export/look-at-place.ts'
import type { DatabaseVerdict } from './verify-db/verify-database.ts'

/** Where the worker entries lie: beside the built host, or in the sources. */
export type WorkerPlace = (
  name: 'export-worker' | 'verify-worker' | 'workbook-worker' | 'statistics-worker',
) => string

/**
 * Long work off the interactive path: exports in workers with connections of their own, reading back in a separate
 * process that shares no state with the writer.
 */
export const createJobs = (
  handshake: Pick<Handshake, 'folder' | 'key' | 'verifier'>,
  workerPlace: WorkerPlace,
  { clock, log }: { readonly clock: Clock; readonly log: Pick<Log, 'note' | 'fault'> },
): Jobs & { readonly stop: () => void } => {
  const counting = new Set<Worker>()
  const places = createPlaceLooker(handshake.folder)
  const { stop: stopExports, ...exports } = createExportJobs({
    handshake,
    script: () => workerPlace('export-worker'),
    clock,
    log,
    onChange: places.forget,
  })

  return {
    ...exports,
    exportPlace: join(handshake.folder, 'exports'),
    lookAtPlace: places.look,
    probePlace: (path) => probePlace(handshake.folder, path),

    verifyDatabase: () =>
      new Promise<DatabaseVerdict>((resolve, reject) => {
        const worker = new Worker(workerPlace('verify-worker'), {
          workerData: { folder: handshake.folder, key: handshake.key },
        })
        worker.once('message', resolve)
        worker.once('error', reject)
        worker.once('exit', (code) => reject(new Error(`the check ended with ${code}`)))
      }),

    workbook: (order) =>
      new Promise<Uint8Array>((resolve, reject) => {
        const worker = new Worker(workerPlace('workbook-worker'), {
          workerData: { folder: handshake.folder, key: handshake.key, order },
        })
        worker.once('message', resolve)
        worker.once('error', reject)
        worker.once('exit', (code) => reject(new Error(`the workbook ended with ${code}`)))
      }),

    queueStatistics: (order, overtaken) =>
      new Promise<CountedQueue | null>((resolve, reject) => {
        const worker = new Worker(workerPlace('statistics-worker'), {
          workerData: { folder: handshake.folder, key: handshake.key, order },
        })
        counting.add(worker)
        const giveUp = (): void => {
          resolve(null)
          void worker.terminate()
        }
        overtaken.addEventListener('abort', giveUp, { once: true })
        worker.once('message', resolve)
        worker.once('error', reject)
        worker.once('exit', (code) => {
          counting.delete(worker)
          overtaken.removeEventListener('abort', giveUp)
          reject(new Error(`the statistics ended with ${code}`))
        })
      }),

    stop: () => {
      stopExports()
      for (const one of counting) void one.terminate()
    },
  }
}
