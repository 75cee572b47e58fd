import { z } from 'zod'
import { NUMBERED_KINDS } from '../domain/document/document-kind.ts'
import { command, idText, instant, nothing, query, revisionShape } from './define.ts'

const shapeSchema = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('ticket'),
    prefix: z.string(),
    categoryName: z.string(),
    width: z.int(),
  }),
  z.strictObject({ of: z.literal('appointment'), day: z.string() }),
  z.strictObject({ of: z.literal('case'), year: z.int() }),
  z.strictObject({
    of: z.literal('document'),
    documentKind: z.enum(NUMBERED_KINDS),
    organShort: z.string(),
    year: z.int(),
    width: z.int(),
    padded: z.boolean(),
  }),
  z.strictObject({ of: z.literal('batch'), year: z.int() }),
  z.strictObject({
    of: z.literal('item'),
    fonds: z.string(),
    category: z.string(),
    year: z.int(),
    organ: z.string(),
    term: z.enum(['Y', 'D30', 'D10']),
  }),
])

/** One series of numbers that may have gone on, on paper, after the snapshot. */
export const numberSeriesSchema = z.strictObject({
  kind: z.string(),
  period: z.string(),
  /** The last number in the database; 0 when there is none yet. */
  last: z.int(),
  /** How many to pass over where nobody can look at the paper. */
  safe: z.int(),
  shape: shapeSchema,
})
export type NumberSeries = z.infer<typeof numberSeriesSchema>

/** No hall gives out so many while its database is away; a slip of the finger does. */
export const MOST_PASSED_OVER = 100_000

export const restoreChannels = {
  /** Whether this hall came back from a package and its numbers are not settled yet. */
  'restore.state': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({
      ...revisionShape,
      open: z
        .strictObject({
          restoreId: idText,
          packageName: z.string(),
          snapshotAt: instant,
          restoredAt: instant,
        })
        .nullable(),
    }),
  }),
  'restore.series': query({
    surfaces: ['staff'],
    roles: ['lead', 'admin'],
    input: nothing,
    output: z.strictObject({ ...revisionShape, days: z.int(), series: z.array(numberSeriesSchema) }),
  }),
  /**
   * Moves every series behind the last number on paper, all of them or none. `lastOnPaper` equal to the last number in
   * the database says that nothing was given out since.
   */
  'restore.settle': command({
    surfaces: ['staff'],
    roles: ['lead', 'admin'],
    input: z.strictObject({
      restoreId: idText,
      series: z
        .array(
          z.strictObject({
            kind: z.string().max(60),
            period: z.string().max(200),
            lastOnPaper: z.int().min(0),
          }),
        )
        .max(500),
    }),
    output: z.strictObject({ moved: z.int(), skipped: z.int() }),
    failures: ['no-restore', 'series-changed', 'backwards', 'too-far'],
  }),
}
