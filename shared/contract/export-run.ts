import { z } from 'zod'
import { EXPORT_FORMS } from '../domain/export/target-rules.ts'
import { idText, instant } from './define.ts'

export const OUTCOME_STATES = [
  'waiting',
  'writing',
  'verifying',
  'done',
  'failed',
  'damaged',
  'cancelled',
] as const
export const EXPORT_STEPS = [
  'none',
  'snapshot',
  'files',
  'tables',
  'manifest',
  'verify',
  'retention',
] as const

/** With `done`: the package was sound once, and reading it back again did not come off. */
export const EXPORT_PROBLEMS = [
  'none',
  /** Known before: there is not as much room as the package will need. Nothing was written. */
  'no-room',
  /** The room ran out while writing. */
  'disk-full',
  /** The stick is not plugged in, the share not there. */
  'not-found',
  /** It was there and went away while it was written or read back. */
  'lost',
  'not-writable',
  /** The file system there (FAT32) takes no file as large as this. */
  'file-too-large',
  /** The program ended while it ran. */
  'interrupted',
  /** It could not be read back. */
  'verify-failed',
  /** The container's password is not known to the hall. */
  'no-password',
  'other',
] as const
export type ExportProblem = (typeof EXPORT_PROBLEMS)[number]

/** Whether reading back went to the medium itself and not to the memory of the system. */
export const CACHE_WORDS = ['bypassed', 'partly', 'not-bypassed'] as const

/** What became of one target in one run. */
export const exportOutcomeSchema = z.strictObject({
  targetId: idText,
  targetName: z.string(),
  place: z.string(),
  form: z.enum(EXPORT_FORMS),
  packageName: z.string(),
  state: z.enum(OUTCOME_STATES),
  step: z.enum(EXPORT_STEPS),
  doneFiles: z.int(),
  totalFiles: z.int(),
  doneBytes: z.int(),
  totalBytes: z.int(),
  finishedAt: instant.nullable(),
  /** Payload files and bytes; 0 until written. */
  files: z.int(),
  bytes: z.int(),
  /** Of these: taken over from an earlier package on the same target, without copying. */
  reusedFiles: z.int(),
  /** SHA-256 of the payload manifest; null until written. */
  manifestHash: z.string().nullable(),
  /** What should be in the package and is not: listed there by name, never silently absent. */
  missing: z.int(),
  problem: z.enum(EXPORT_PROBLEMS),
  /**
   * First file that failed verification, in the package's own names. With `done`: it had been taken over from an
   * earlier package, was found damaged, and everything was written once more without taking anything over.
   */
  damagedFile: z.string().nullable(),
  cache: z.enum(CACHE_WORDS).nullable(),
  /** Older packages that were cleared away after this one was found sound. */
  removed: z.array(z.string()),
})
export type ExportOutcome = z.infer<typeof exportOutcomeSchema>

/** By the clock · made up for at the next start · before switching off · by a person. */
export const EXPORT_CAUSES = ['schedule', 'catch-up', 'closing', 'hand'] as const
export type ExportCause = (typeof EXPORT_CAUSES)[number]

export const exportRunSchema = z.strictObject({
  id: idText,
  cause: z.enum(EXPORT_CAUSES),
  startedAt: instant,
  finishedAt: instant.nullable(),
  /** Null when nobody pressed anything. */
  startedBy: z.string().nullable(),
  outcomes: z.array(exportOutcomeSchema),
})
export type ExportRun = z.infer<typeof exportRunSchema>
