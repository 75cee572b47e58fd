import { z } from 'zod'
import type { CaseDetail } from '#shared/contract/case-view.ts'
import type { InputOf } from '#shared/contract/index.ts'
import { isDateText } from '#shared/kernel/plain-date.ts'

/** Messages are keys under `case:`, put into words where they are shown. */
const needed = (message: string, most = 200) => z.string().trim().min(1, message).max(most)
const day = z.string().refine(isDateText, 'dayNeeded')

type HandedItem = InputOf<'cases.refer'>['items'][number]

/** 1 to 999 copies, as typed; null for anything else. */
const copiesOf = (typed: string): number | null =>
  /^\d{1,3}$/.test(typed.trim()) && Number(typed) >= 1 ? Number(typed) : null

export const referForm = z
  .strictObject({
    to: needed('refer.toNeeded'),
    toContact: z.string().trim().max(200),
    facts: needed('refer.factsNeeded', 2000),
    /** The lines that are here, ticked or not. */
    rows: z.array(
      z.strictObject({
        name: z.string(),
        owner: z.string(),
        form: z.string(),
        chosen: z.boolean(),
        copies: z.string(),
      }),
    ),
    /** What belongs to no line of the checklist. */
    others: z.array(z.strictObject({ name: z.string().trim().max(200), copies: z.string() })),
    plan: z.string().trim().max(2000),
  })
  .superRefine(({ rows, others }, check) => {
    const wrong = (path: (string | number)[], message: string): void =>
      check.addIssue({ code: 'custom', path, message })
    rows.forEach(({ chosen, copies }, index) => {
      if (chosen && copiesOf(copies) === null) wrong(['rows', index, 'copies'], 'refer.copiesWrong')
    })
    others.forEach(({ name, copies }, index) => {
      if (name !== '' && copiesOf(copies) === null) wrong(['others', index, 'copies'], 'refer.copiesWrong')
    })
    if (!rows.some(({ chosen }) => chosen) && !others.some(({ name }) => name !== ''))
      wrong(['items'], 'refer.itemsNeeded')
  })
export type ReferForm = z.infer<typeof referForm>

/** Everything that is here goes along unless the clerk keeps something back. */
export const handableRows = (handable: CaseDetail['course']['handable']): ReferForm['rows'] =>
  handable.map(({ name, owner, form, copies }) => ({
    name,
    owner,
    form,
    chosen: true,
    copies: String(Math.max(copies, 1)),
  }))

/** The list that is handed over, in the order of the checklist. */
export const handedItems = ({ rows, others }: Pick<ReferForm, 'rows' | 'others'>): HandedItem[] => [
  ...rows.flatMap(({ chosen, name, owner, form, copies }) =>
    chosen ? [{ name, owner, form, copies: copiesOf(copies) ?? 1 }] : [],
  ),
  ...others.flatMap(({ name, copies }) =>
    name === '' ? [] : [{ name, owner: '', form: '', copies: copiesOf(copies) ?? 1 }],
  ),
]

export const receiveForm = z.strictObject({ receiver: needed('receiveReferral.receiverNeeded'), on: day })
export type ReceiveForm = z.infer<typeof receiveForm>

/** What the unit wants, one thing to a line; empty lines are none. */
export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const MOST_ITEMS = 60
const LONGEST_ITEM = 200

export const returnForm = z.strictObject({
  on: day,
  reason: needed('returnReferral.reasonNeeded', 2000),
  items: z.string().superRefine((typed, check) => {
    const lines = linesOf(typed)
    if (lines.length === 0) check.addIssue({ code: 'custom', message: 'returnReferral.itemsNeeded' })
    if (lines.length > MOST_ITEMS || lines.some(({ length }) => length > LONGEST_ITEM))
      check.addIssue({ code: 'custom', message: 'returnReferral.itemsTooMany' })
  }),
  plan: z.string().trim().max(2000),
})
export type ReturnForm = z.infer<typeof returnForm>

export const answerReferralForm = z.strictObject({
  on: day,
  text: needed('answerReferral.textNeeded', 2000),
})
export type AnswerReferralForm = z.infer<typeof answerReferralForm>
