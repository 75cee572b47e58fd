import { z } from 'zod'
import { DOCUMENT_TYPES } from '../domain/person/party.ts'
import { NUMBER_VERDICTS } from '../domain/person/id-number.ts'
import { command, idText, instant, nothing, query, shortText } from './define.ts'

const roles = ['window', 'lead', 'admin'] as const
const common = { surfaces: ['staff'], roles } as const

/** One person of a 快速登记: name and number; everything else can wait or is not needed. */
const quickPerson = {
  name: z.string().trim().min(1).max(60),
  documentType: z.enum(DOCUMENT_TYPES),
  documentNumber: z.string().trim().max(40),
  /** Why a number that fails its check is right all the same. */
  numberRemark: shortText,
  phone: z.string().trim().max(30),
}

export const quickEntrySchema = z.strictObject({
  caseId: idText,
  number: z.string(),
  matterCode: idText,
  matterName: z.string(),
  name: z.string(),
  documentType: z.enum(DOCUMENT_TYPES),
  documentMasked: z.string(),
  numberRemark: z.string(),
  verdict: z.enum(NUMBER_VERDICTS),
  at: instant,
  /** The same person was here earlier today under this case number; said, never refused. */
  earlierToday: z.string().nullable(),
})
export type QuickEntry = z.infer<typeof quickEntrySchema>

/** 快速登记: one-minute matters on busy days, one line for each person, many in a row. */
export const quickChannels = {
  /** The matters the hall allows to be registered so. */
  'quick.matters': query({
    ...common,
    input: nothing,
    output: z.strictObject({
      matters: z.array(z.strictObject({ code: idText, name: z.string(), materials: z.array(z.string()) })),
    }),
  }),
  /** What this counter has registered today, newest first. */
  'quick.today': query({
    ...common,
    input: nothing,
    output: z.strictObject({ entries: z.array(quickEntrySchema), total: z.int() }),
  }),
  /**
   * 受理, 办结 and 领取 in one line: the clerk has looked at the materials of the matter while typing. Leaves a case like
   * every other, closed, with its visit.
   */
  'quick.register': command({
    ...common,
    input: z.strictObject({ matterCode: idText, ...quickPerson }),
    output: quickEntrySchema,
    failures: [
      'no-matter',
      'matter-inactive',
      'not-quick',
      'remark-needed',
      'number-needed',
      'intake-open',
      'no-counter',
    ],
  }),
  /**
   * A slip in a name or number is put right in the person's data; the events stay as they are. Once the case has its
   * archive number, its title stands in a printed catalogue and stays.
   */
  'quick.correct': command({
    ...common,
    input: z.strictObject({ caseId: idText, ...quickPerson }),
    output: quickEntrySchema,
    failures: ['no-case', 'not-quick', 'not-today', 'archived', 'remark-needed', 'number-needed', 'erased'],
  }),
}
