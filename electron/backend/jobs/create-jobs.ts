import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { Handshake } from '#shared/contract/wire.ts'
import type { ExportProgress, Jobs } from '../context.ts'
import type { CountedQueue } from '../services/statistics-order.ts'
import type { ExportReport } from './export-worker.ts'
import { sweepExports } from './write-export.ts'
import type { ExportWork } from './write-export.ts'
import type { DatabaseVerdict } from './verify-database.ts'

/** Where the worker entries lie: beside the built host, or in the sources. */
export type WorkerPlace = (
  name: 'export-worker' | 'verify-worker' | 'workbook-worker' | 'statistics-worker',
) => string

const PROGRAM = 'yichuangtong'

/** The verifier's last line: one JSON object (see run-command-line). */
const verdictSchema = z.union([
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), firstDamaged: z.string() }),
])

type Report = (progress: ExportProgress) => void

/**
 * Long work off the interactive path: the export in a worker thread with a connection of its own, reading back in a
 * separate process that shares no state with the writer.
 */
export const createJobs = (
  handshake: Pick<Handshake, 'folder' | 'key' | 'verifier' | 'clockOffset'>,
  workerPlace: WorkerPlace,
): Jobs & { readonly stop: () => void } => {
  const exportPlace = join(handshake.folder, 'exports')
  let writing: { readonly runId: string; readonly worker: Worker; readonly report: Report } | null = null
  const counting = new Set<Worker>()
  let reading: { readonly runId: string; readonly child: ChildProcess; readonly report: Report } | null = null

  const verifyExport = (runId: string, packageName: string, report: Report): void => {
    const { file, args, env } = handshake.verifier
    const child = spawn(file, [...args, 'verify-export', join(exportPlace, packageName)], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    reading = { runId, child, report }
    report({ kind: 'progress', step: 'verify', done: 0, total: 1 })
    let last = ''
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{')) last = line
    })
    const settle = (verdict: ExportProgress): void => {
      if (reading?.child !== child) return
      reading = null
      report(verdict)
    }
    child.on('error', () => settle({ kind: 'failed', problem: 'verify-failed' }))
    child.on('close', (code) => settle(verdictOf(last, code)))
  }

  return {
    exportPlace,

    startExport: ({ runId, packageName, startedAt }, report) => {
      try {
        mkdirSync(exportPlace, { recursive: true })
      } catch (error) {
        report({ kind: 'failed', problem: isDiskFull(error) ? 'disk-full' : 'not-writable' })
        return
      }
      const work: ExportWork = {
        folder: handshake.folder,
        key: handshake.key,
        place: exportPlace,
        packageName,
        startedAt,
        program: PROGRAM,
        clockOffset: handshake.clockOffset,
      }
      const worker = new Worker(workerPlace('export-worker'), { workerData: work })
      writing = { runId, worker, report }
      let settled = false
      worker.on('message', (message: ExportReport) => {
        if (writing?.worker !== worker) return
        if (message.kind === 'progress') report(message)
        else {
          settled = true
          writing = null
          report(message)
          if (message.kind === 'written') verifyExport(runId, packageName, report)
        }
      })
      // A worker that dies without a word has written nothing under the package's name.
      const lost = (): void => {
        if (settled || writing?.worker !== worker) return
        settled = true
        writing = null
        report({ kind: 'failed', problem: 'other' })
      }
      worker.on('error', lost)
      worker.on('exit', lost)
    },

    verifyExport,

    cancelExport: (runId) => {
      if (writing?.runId === runId) {
        const { worker, report } = writing
        writing = null
        // Stopped at once, so what it was writing is cleared away here.
        void worker
          .terminate()
          .then(() => sweepExports(exportPlace))
          .finally(() => report({ kind: 'cancelled' }))
      } else if (reading?.runId === runId) {
        const { child, report } = reading
        reading = null
        child.kill()
        report({ kind: 'cancelled' })
      }
    },

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
      const worker = writing?.worker
      const child = reading?.child
      // Nobody is left to hear how they end.
      writing = null
      reading = null
      void worker?.terminate()
      for (const one of counting) void one.terminate()
      child?.kill()
    },
  }
}

const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOSPC'

/** A verifier that was cut off has not verified, whatever it had said before. */
const verdictOf = (line: string, code: number | null): ExportProgress => {
  try {
    const verdict = verdictSchema.parse(JSON.parse(line))
    if (!verdict.ok) return { kind: 'damaged', file: verdict.firstDamaged }
    return code === 0 ? { kind: 'verified' } : { kind: 'failed', problem: 'verify-failed' }
  } catch {
    return { kind: 'failed', problem: 'verify-failed' }
  }
}
