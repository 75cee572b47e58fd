import { z } from 'zod'
import { command, idText, instant, nothing, query, revisionShape } from './define.ts'

export const EXPORT_STATES = ['running', 'verifying', 'done', 'failed', 'cancelled', 'damaged'] as const

export const exportRunSchema = z.strictObject({
  id: idText,
  state: z.enum(EXPORT_STATES),
  startedAt: instant,
  finishedAt: instant.nullable(),
  startedBy: z.string(),
  /** Name of the package folder; where it lies is in `place`, for people to read only. */
  packageName: z.string(),
  place: z.string(),
  step: z.enum(['snapshot', 'documents', 'tables', 'manifest', 'verify', 'none']),
  doneFiles: z.int(),
  totalFiles: z.int(),
  bytes: z.int(),
  /** SHA-256 of the payload manifest; null until written. */
  manifestHash: z.string().nullable(),
  /** First file that failed verification, in the package's own names. */
  damagedFile: z.string().nullable(),
  problem: z.enum(['none', 'disk-full', 'not-writable', 'interrupted', 'verify-failed', 'other']),
  /** Documents whose PDF did not exist at the time; listed in the package, never silently absent. */
  missingDocuments: z.int(),
})
export type ExportRun = z.infer<typeof exportRunSchema>

export const exportChannels = {
  'export.runs': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({ ...revisionShape, runs: z.array(exportRunSchema) }),
  }),
  /** `readable` records that the person agreed to documents lying openly in the package. */
  'export.start': command({
    surfaces: ['staff'],
    roles: ['archivist', 'lead', 'admin'],
    input: z.strictObject({ readable: z.literal(true) }),
    output: z.strictObject({ runId: idText }),
    failures: ['already-running'],
  }),
  'export.cancel': command({
    surfaces: ['staff'],
    roles: ['archivist', 'lead', 'admin'],
    input: z.strictObject({ runId: idText }),
    output: nothing,
    failures: ['no-run', 'wrong-status'],
  }),
  /** Reads a finished package back once more, in a process of its own. */
  'export.verify': command({
    surfaces: ['staff'],
    roles: ['archivist', 'lead', 'admin'],
    input: z.strictObject({ runId: idText }),
    output: nothing,
    failures: ['no-run', 'wrong-status', 'already-running'],
  }),
}
