import { z } from 'zod'
import { CASE_SORTS, caseFilterSchema } from '../domain/search/case-filter.ts'
import { caseRowSchema } from './case-view.ts'
import { command, idText, query, revisionShape } from './define.ts'

const staff = { surfaces: ['staff'] } as const

/** A list is turned over no further; beyond, it is narrowed. */
export const MOST_LISTED = 10_000
/** More rows than any list a person works through; more is an export of the whole. */
export const MOST_IN_LIST_WORKBOOK = 20_000

/** What was typed, in any of its meanings, and what the list is narrowed to. */
export const caseQuestionShape = {
  text: z.string().trim().max(60),
  filter: caseFilterSchema,
  sort: z.enum(CASE_SORTS),
} as const

/** By what a case was found, beside what its line shows anyway. */
export const foundBySchema = z.strictObject({
  number: z.boolean(),
  matter: z.boolean(),
  /** By name, document number or telephone. */
  applicant: z.boolean(),
  others: z.array(z.strictObject({ who: z.enum(['representative', 'member']), nameMasked: z.string() })),
  /** Numbers of its papers. */
  papers: z.array(z.string()),
})
export type FoundBy = z.infer<typeof foundBySchema>

/** `found` is null when nothing was typed. */
export const foundRowSchema = z.strictObject({ ...caseRowSchema.shape, found: foundBySchema.nullable() })
export type FoundRow = z.infer<typeof foundRowSchema>

export const caseListChannels = {
  /** 查找: any number of cases, by what was typed and by a filter (docs/adr/0029). */
  'cases.find': query({
    ...staff,
    roles: 'any',
    input: z.strictObject({
      ...caseQuestionShape,
      offset: z
        .int()
        .min(0)
        .max(MOST_LISTED - 1),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({
      ...revisionShape,
      /** Where in the list these rows stand, as it was asked. */
      offset: z.int(),
      rows: z.array(foundRowSchema),
      /** Exact below {@link MOST_LISTED}, which stands for "or more". */
      total: z.int(),
      /** The matter the list is narrowed to, in words. */
      matterName: z.string().nullable(),
      /** Cases of an older program that are still being indexed and are not found yet; counted as far as the total. */
      unindexed: z.int(),
    }),
    failures: ['bad-span'],
  }),
  /** The same list as an XLSX workbook, with the columns and in the order of the screen; who took it out is recorded. */
  'cases.workbook': command({
    ...staff,
    roles: ['window', 'lead', 'archivist', 'admin'],
    input: z.strictObject(caseQuestionShape),
    output: z.strictObject({ fileId: idText, name: z.string(), total: z.int() }),
    failures: ['bad-span', 'too-many', 'nothing-there'],
  }),
}
