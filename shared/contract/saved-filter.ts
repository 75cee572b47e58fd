import { z } from 'zod'
import { CASE_SORTS, caseFilterSchema } from '../domain/search/case-filter.ts'
import { command, idText, nothing, query, revisionShape } from './define.ts'

const staff = { surfaces: ['staff'] } as const

/** A list that is longer than a screen is no shortcut any more. */
export const MOST_FILTERS = 20

const name = z.string().trim().min(1).max(20)
const one = { id: idText, revision: z.int() } as const

export const savedFilterSchema = z.strictObject({
  ...one,
  name,
  filter: caseFilterSchema,
  sort: z.enum(CASE_SORTS),
  /** For everybody in the hall. */
  shared: z.boolean(),
  /** Of whoever asks; those of others are only used. */
  own: z.boolean(),
  staffName: z.string(),
})
export type SavedFilter = z.infer<typeof savedFilterSchema>

/** 常用筛选: each person's own, in their order, then what others share with the hall. What was typed is never kept. */
export const savedFilterChannels = {
  'filters.list': query({
    ...staff,
    roles: 'any',
    input: nothing,
    output: z.strictObject({ ...revisionShape, filters: z.array(savedFilterSchema) }),
  }),
  'filters.add': command({
    ...staff,
    roles: 'any',
    input: z.strictObject({ name, filter: caseFilterSchema, sort: z.enum(CASE_SORTS) }),
    output: z.strictObject({ id: idText }),
    failures: ['filter-many', 'filter-name'],
  }),
  'filters.rename': command({
    ...staff,
    roles: 'any',
    input: z.strictObject({ ...one, name }),
    output: nothing,
    failures: ['filter-gone', 'filter-name', 'stale'],
  }),
  'filters.remove': command({
    ...staff,
    roles: 'any',
    input: z.strictObject(one),
    output: nothing,
    failures: ['filter-gone', 'stale'],
  }),
  /** All of one's own, in the order in which they are to stand. */
  'filters.order': command({
    ...staff,
    roles: 'any',
    input: z.strictObject({ ids: z.array(idText).max(MOST_FILTERS) }),
    output: nothing,
    failures: ['stale'],
  }),
  /** Only one's own can be shared; what somebody else shares can be taken from the hall's list again. */
  'filters.share': command({
    ...staff,
    roles: ['lead', 'admin'],
    input: z.strictObject({ ...one, shared: z.boolean() }),
    output: nothing,
    failures: ['filter-gone', 'stale'],
  }),
}
