import { z } from 'zod'
import { EXPORT_FORMS } from '../domain/export/target-rules.ts'
import { EXPORT_PROBLEMS, exportRunSchema } from './export-run.ts'
import {
  command,
  dateText,
  idText,
  instant,
  longText,
  nothing,
  query,
  requiredText,
  revisionShape,
} from './define.ts'

export { EXPORT_FORMS, type ExportForm } from '../domain/export/target-rules.ts'
export {
  CACHE_WORDS,
  EXPORT_PROBLEMS,
  OUTCOME_STATES,
  type ExportCause,
  type ExportOutcome,
  type ExportProblem,
  type ExportRun,
} from './export-run.ts'

/** Shorter passwords of a container are tried out in days by whoever finds the medium. */
export const SHORTEST_EXPORT_PASSWORD = 12

/** How many packages stay: the newest of so many days, weeks and months. */
export const keepSchema = z.strictObject({
  daily: z.int().min(1).max(60),
  weekly: z.int().min(0).max(60),
  monthly: z.int().min(0).max(240),
})
export type ExportKeep = z.infer<typeof keepSchema>

/** Whether a target can take a package now. */
export const REACHES = ['ready', 'not-found', 'not-writable', 'not-looked'] as const

export const exportTargetSchema = z.strictObject({
  id: idText,
  name: z.string(),
  /** Where it lies, for people to read only. */
  place: z.string(),
  form: z.enum(EXPORT_FORMS),
  enabled: z.boolean(),
  /** On the same disk as the hall: never in the open, and gone with the disk. */
  sameDisk: z.boolean(),
  /** The program's own folder of packages; can be switched off, not removed. */
  builtIn: z.boolean(),
  keep: keepSchema,
  /** Who agreed that packages lie in the open there, and when; `open` only. */
  consent: z.strictObject({ by: z.string(), at: instant }).nullable(),
  reach: z.enum(REACHES),
  /** Null where it is not reached. */
  freeBytes: z.int().nullable(),
  /** Packages of this hall that lie there, in whatever form; 0 where it is not reached. */
  packages: z.int(),
  /**
   * Of these: written by an earlier version of the program, readable by anybody, in a place that is sealed now.
   * Nothing clears them away; a person decides.
   */
  olderOpen: z.int(),
  /** The newest package there that was read back and found sound. */
  lastGood: z.strictObject({ at: instant, packageName: z.string(), bytes: z.int() }).nullable(),
})
export type ExportTarget = z.infer<typeof exportTargetSchema>

export const exportScheduleSchema = z.strictObject({
  enabled: z.boolean(),
  /** Local time of every day. */
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** 导出并关机 is offered when the hall has closed. */
  offerAtClosing: z.boolean(),
})
export type ExportSchedule = z.infer<typeof exportScheduleSchema>

export const EXPORT_WARNINGS = ['failed', 'overdue', 'never'] as const

/**
 * What nobody may overlook: `failed` = the last run left a target without a sound package, `overdue` = no sound
 * package for more than a day of work, `never` = there has been none at all.
 */
export const exportWarningSchema = z.strictObject({
  kind: z.enum(EXPORT_WARNINGS),
  /** The run that failed; null for the others. */
  runId: idText.nullable(),
  since: instant.nullable(),
  targets: z.array(
    z.strictObject({
      targetId: idText,
      name: z.string(),
      problem: z.enum(EXPORT_PROBLEMS),
      damaged: z.boolean(),
    }),
  ),
  lastGoodAt: instant.nullable(),
  /** A lead has taken note of this one; it is shown smaller until the next sound package. */
  noted: z.strictObject({ by: z.string(), at: instant, reason: z.string() }).nullable(),
})
export type ExportWarning = z.infer<typeof exportWarningSchema>

const KEEPERS = ['archivist', 'lead', 'admin'] as const

/** Letters, digits and signs of ASCII, no space, no more than 7-Zip reads: what programs of every system take alike. */
export const LONGEST_EXPORT_PASSWORD = 99
const secret = z
  .string()
  .min(SHORTEST_EXPORT_PASSWORD)
  .max(LONGEST_EXPORT_PASSWORD)
  .regex(/^[\x21-\x7e]*$/)

export const exportChannels = {
  'export.runs': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({ ...revisionShape, runs: z.array(exportRunSchema) }),
  }),
  /** `targetIds` empty: every target that is switched on. */
  'export.start': command({
    surfaces: ['staff'],
    roles: 'any',
    input: z.strictObject({ cause: z.enum(['closing', 'hand']), targetIds: z.array(idText).max(20) }),
    output: z.strictObject({ runId: idText }),
    failures: ['already-running', 'no-target'],
  }),
  'export.cancel': command({
    surfaces: ['staff'],
    roles: KEEPERS,
    input: z.strictObject({ runId: idText }),
    output: nothing,
    failures: ['no-run', 'wrong-status'],
  }),
  /** Reads a finished package back once more, in a process of its own. */
  'export.verify': command({
    surfaces: ['staff'],
    roles: KEEPERS,
    input: z.strictObject({ runId: idText, targetId: idText }),
    output: nothing,
    failures: ['no-run', 'wrong-status', 'already-running'],
  }),
  /** Looks at every target afresh: plugged in, writable, how much room. */
  'export.targets': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({
      ...revisionShape,
      targets: z.array(exportTargetSchema),
      schedule: exportScheduleSchema,
      /** The next moment the clock starts a run; null while the schedule is off or the date is in doubt. */
      nextAt: instant.nullable(),
      /** A hall without encryption has no key to seal with. */
      maySeal: z.boolean(),
    }),
  }),
  /** A folder that a person has chosen in the system's dialog; main alone knows and tells its path. */
  'export.place.offer': command({
    surfaces: ['system'],
    roles: 'open',
    input: z.strictObject({ path: z.string().min(1).max(1000) }),
    output: z.strictObject({
      placeId: idText,
      place: z.string(),
      sameDisk: z.boolean(),
      /** Whether unchanged files need not be copied again there. */
      links: z.boolean(),
      freeBytes: z.int(),
    }),
    failures: ['not-found', 'not-writable', 'inside-hall', 'already-target'],
  }),
  /** `consent` is the administrator's recorded agreement to packages that anybody can read. */
  'export.target.add': command({
    surfaces: ['staff'],
    roles: ['admin'],
    input: z.strictObject({
      placeId: idText,
      name: requiredText,
      form: z.enum(EXPORT_FORMS),
      password: secret.nullable(),
      consent: z.boolean(),
      keep: keepSchema,
    }),
    output: z.strictObject({ targetId: idText }),
    failures: ['no-place', 'same-disk', 'no-consent', 'no-password', 'no-key', 'name-taken'],
  }),
  /** The form of a target never changes; `password` null leaves it as it is. */
  'export.target.save': command({
    surfaces: ['staff'],
    roles: ['admin'],
    input: z.strictObject({
      targetId: idText,
      name: requiredText,
      enabled: z.boolean(),
      keep: keepSchema,
      password: secret.nullable(),
    }),
    output: nothing,
    /** `no-password`: a container is switched on only when its password is known. */
    failures: ['no-target', 'name-taken', 'no-password'],
  }),
  /** Forgets the target; the packages that lie there stay. */
  'export.target.remove': command({
    surfaces: ['staff'],
    roles: ['admin'],
    input: z.strictObject({ targetId: idText }),
    output: nothing,
    failures: ['no-target', 'built-in', 'already-running'],
  }),
  /** Shows a container's password to whoever administers the hall; recorded. */
  'export.target.password': command({
    surfaces: ['staff'],
    roles: ['admin'],
    input: z.strictObject({ targetId: idText }),
    output: z.strictObject({ password: z.string() }),
    failures: ['no-target', 'no-password'],
  }),
  'export.schedule.save': command({
    surfaces: ['staff'],
    roles: ['lead', 'admin'],
    input: exportScheduleSchema,
    output: nothing,
  }),
  'export.warning': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({
      ...revisionShape,
      warning: exportWarningSchema.nullable(),
      /** The hall has closed and today has no sound package yet: 导出并关机 is offered. */
      closing: z.strictObject({ day: dateText, closedAt: instant }).nullable(),
      /** A run that is under way. */
      running: idText.nullable(),
    }),
  }),
  'export.warning.note': command({
    surfaces: ['staff'],
    roles: ['lead', 'admin'],
    input: z.strictObject({ runId: idText.nullable(), reason: longText.min(1) }),
    output: nothing,
    failures: ['no-warning'],
  }),
}
