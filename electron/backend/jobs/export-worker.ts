import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { PackageError } from './package/package-error.ts'
import { writeExport } from './write-export.ts'
import type { ExportWork } from './write-export.ts'

/** What the worker tells the backend. */
export type ExportReport =
  | {
      readonly kind: 'progress'
      readonly step: 'snapshot' | 'documents' | 'tables' | 'manifest'
      readonly done: number
      readonly total: number
    }
  | {
      readonly kind: 'written'
      readonly files: number
      readonly bytes: number
      readonly manifestHash: string
      readonly missingDocuments: number
    }
  | {
      readonly kind: 'failed'
      readonly problem: 'disk-full' | 'not-writable' | 'other'
      readonly detail: string
    }

z.config({ jitless: true })

const problemOf = (error: unknown): 'disk-full' | 'not-writable' | 'other' => {
  if (error instanceof PackageError)
    return error.problem === 'disk-full' || error.problem === 'not-writable' ? error.problem : 'other'
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'SQLITE_FULL' || code === 'ENOSPC' ? 'disk-full' : 'other'
}

const tell = (report: ExportReport): void => parentPort?.postMessage(report)

// A worker thread of the backend: seconds of reading, hashing and writing never stand between a clerk and a key press.
try {
  const written = await writeExport(workerData as ExportWork, (step, done, total) =>
    tell({ kind: 'progress', step, done, total }),
  )
  const { files, bytes, manifestHash, missingDocuments } = written
  tell({ kind: 'written', files, bytes, manifestHash, missingDocuments })
} catch (error) {
  tell({
    kind: 'failed',
    problem: problemOf(error),
    detail: error instanceof Error ? (error.stack ?? '') : '',
  })
}
