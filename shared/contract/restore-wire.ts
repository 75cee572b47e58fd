import { z } from 'zod'
import { EXPORT_FORMS } from './export.ts'

/** What travels between main and the process that restores a package into a data folder. */

export const RESTORE_STEPS = ['reading', 'checking', 'copying', 'confirming'] as const
export type RestoreStep = (typeof RESTORE_STEPS)[number]

/** Why a package cannot be restored, or not here; after each of them the data folder is as it was. */
export const RESTORE_PROBLEMS = [
  /** Neither a folder nor a container of ours. */
  'not-a-package',
  /** Written by a program that put no key into its packages, or by a newer one. */
  'other-format',
  'needs-password',
  'wrong-password',
  /** A file is not what the manifest says; `detail` names it. */
  'damaged',
  /** A file that the database names is neither in the package nor on its list of what is missing. */
  'incomplete',
  /** What was read now is not what was read before. */
  'changed',
  /** The stick was pulled out, the share has gone. */
  'lost',
  /** The recovery code opens the key, and the key does not open the database. */
  'wrong-key',
  /** SQLite's own structures do not hold together. */
  'broken-database',
  'newer',
  /** A demo's package for a real hall, or the other way round. */
  'wrong-kind',
  /** A real hall, and a runtime that must not hold one. */
  'standin-runtime',
  'no-room',
  'disk-full',
  'not-writable',
  /** Everything is restored and proven, and could not be moved into its place yet; the next start does it. */
  'not-placed',
  'other',
] as const
export type RestoreProblem = (typeof RESTORE_PROBLEMS)[number]

const refusedSchema = z.strictObject({
  kind: z.literal('refused'),
  problem: z.enum(RESTORE_PROBLEMS),
  /** A file of the package or a short technical phrase. */
  detail: z.string(),
})
export type RestoreRefusal = Omit<z.infer<typeof refusedSchema>, 'kind'>

/** What stands on the outside of a package; nothing of it is proven yet. */
export const packageLabelSchema = z.strictObject({
  packageName: z.string(),
  form: z.enum(EXPORT_FORMS),
  snapshotAt: z.int(),
  /** As they lie in the package; main understands them. */
  keyFile: z.string(),
  hallFile: z.string(),
})
export type PackageLabel = z.infer<typeof packageLabelSchema>

/** How many of the things that will be missing, or are wrong, are named; the rest is counted. */
export const NAMED_AT_MOST = 20

const namedSchema = z.strictObject({ count: z.int(), first: z.array(z.string()).max(NAMED_AT_MOST) })

/** The dry run: what would come back, and what would not. */
export const restoreReportSchema = z.strictObject({
  packageName: z.string(),
  form: z.enum(EXPORT_FORMS),
  hallName: z.string(),
  snapshotAt: z.int(),
  database: z.strictObject({ version: z.int(), known: z.int() }),
  staff: z.int(),
  cases: z.strictObject({ open: z.int(), closed: z.int() }),
  tickets: z.int(),
  documents: z.strictObject({ all: z.int(), withPdf: z.int() }),
  archiveItems: z.int(),
  /** Stored files that are no documents: samples of materials, voice clips. */
  attachments: z.int(),
  /** Files that the package itself says it does not have. */
  missing: namedSchema,
  /** What verify-db says of the snapshot; it was so in the hall that made the package. */
  findings: namedSchema,
  bytesNeeded: z.int(),
  bytesFree: z.int(),
})
export type RestoreReport = z.infer<typeof restoreReportSchema>

export const toRestoreSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('look'),
    place: z.string(),
    /** Of a container; a folder needs none. */
    password: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('inspect'),
    /** 32 bytes, or null for a hall without encryption. */
    key: z.instanceof(Uint8Array).nullable(),
    /** The data folder; everything is written aside in it. */
    folder: z.string(),
  }),
  z.strictObject({
    kind: z.literal('restore'),
    hallFile: z.string(),
    keyFile: z.string(),
    note: z.string(),
  }),
])
export type ToRestore = z.infer<typeof toRestoreSchema>

export const fromRestoreSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('label'), label: packageLabelSchema }),
  z.strictObject({
    kind: z.literal('progress'),
    step: z.enum(RESTORE_STEPS),
    doneBytes: z.int(),
    totalBytes: z.int(),
  }),
  z.strictObject({ kind: z.literal('report'), report: restoreReportSchema }),
  /** Everything lies aside, complete and proven; main puts it in place. */
  z.strictObject({ kind: z.literal('written') }),
  refusedSchema,
])
export type FromRestore = z.infer<typeof fromRestoreSchema>

/**
 * Beside the restored hall: where it came from. The backend records it once, at the first start, by `id`.
 */
export const restoreNoteSchema = z.strictObject({
  format: z.literal(1),
  id: z.uuid(),
  packageName: z.string(),
  snapshotAt: z.int(),
  restoredAt: z.int(),
  /** The folder, in the data folder, that took what lay there before. */
  setAside: z.string(),
})
export type RestoreNote = z.infer<typeof restoreNoteSchema>

export const RESTORE_NOTE_FILE = 'restored.json'
/** In the data folder while a package is read into it; removed by the next start. */
export const RESTORE_ASIDE = 'restore.partial'
/** The same, complete and proven: from here on the restored hall is the hall, and a start finishes moving it in. */
export const RESTORE_READY = 'restore.ready'
