import { z } from 'zod'
import { DELIVERY_WAYS } from '#shared/domain/case/case-event.ts'
import type { KeptOriginal } from '#shared/domain/case/case-event.ts'
import { SIGNATURE_KINDS } from '#shared/domain/document/signature.ts'
import type { Signature } from '#shared/domain/document/signature.ts'

/** The contract's union as flat fields of one form. */
const signatureFields = {
  signature: z.enum(SIGNATURE_KINDS),
  witness: z.string().trim().max(60),
  remark: z.string().trim().max(200),
}
export type SignatureForm = z.infer<z.ZodObject<typeof signatureFields>>

export const NOT_SIGNED_YET: SignatureForm = { signature: 'signed', witness: '', remark: '' }

type Check = z.RefinementCtx
const wrong = (check: Check, path: (string | number)[], message: string): void => {
  check.addIssue({ code: 'custom', path, message })
}

const checkSignature = (form: SignatureForm, check: Check): void => {
  if (form.signature === 'witnessed' && form.witness === '')
    wrong(check, ['witness'], 'deliver.witnessNeeded')
  if (form.signature === 'refused' && form.remark === '') wrong(check, ['remark'], 'deliver.remarkNeeded')
}

/** What goes into the record: only the words that belong to the chosen way of signing. */
export const signatureOf = (form: SignatureForm): Signature => {
  if (form.signature === 'witnessed') return { kind: 'witnessed', witness: form.witness }
  if (form.signature === 'refused') return { kind: 'refused', remark: form.remark }
  return { kind: form.signature }
}

/** Messages are keys under `case:`, put into words where they are shown. */
export const decideForm = (lateReasonNeeded: boolean) =>
  z
    .strictObject({
      outcome: z.enum(['granted', 'refused']),
      reasons: z.string().trim().max(2000),
      lateReason: z.string().trim().max(2000),
    })
    .superRefine((form, check) => {
      // A refusal without written reasons cannot be issued (行政许可法第38条, R-057).
      if (form.outcome === 'refused' && form.reasons === '') wrong(check, ['reasons'], 'decide.reasonsNeeded')
      if (lateReasonNeeded && form.lateReason === '') wrong(check, ['lateReason'], 'decide.lateReasonNeeded')
    })
export type DecideForm = z.infer<ReturnType<typeof decideForm>>

export const deliverForm = z
  .strictObject({
    way: z.enum(DELIVERY_WAYS),
    receiver: z.string().trim().min(1, 'deliver.receiverNeeded').max(200),
    ...signatureFields,
  })
  .superRefine(checkSignature)
export type DeliverForm = z.infer<typeof deliverForm>

/** 撤回, 终结 and 无人领取 want their reason; `needed` is what is said without one. */
export const reasonForm = (needed: string) =>
  z.strictObject({ reason: z.string().trim().min(1, needed).max(200) })
export type ReasonForm = z.infer<ReturnType<typeof reasonForm>>

/** One row of originals: ticked or not, and how many pieces, as typed. */
const originalRow = z.strictObject({
  key: z.string(),
  name: z.string(),
  /** How many there are to give back; null where any number may be taken. */
  most: z.int().nullable(),
  chosen: z.boolean(),
  pieces: z.string().trim(),
})
export type OriginalRow = z.infer<typeof originalRow>

/** An original that belongs to no line of the checklist. */
const otherRow = z.strictObject({ name: z.string().trim().max(60), pieces: z.string().trim() })

/** 1 to 999 pieces. */
const piecesOf = (typed: string): number | null =>
  /^\d{1,3}$/.test(typed) && Number(typed) >= 1 ? Number(typed) : null

const checkPieces = (typed: string, most: number | null, path: (string | number)[], check: Check): void => {
  const pieces = piecesOf(typed)
  if (pieces === null) wrong(check, path, 'originals.piecesWrong')
  else if (most !== null && pieces > most) wrong(check, path, 'originals.piecesTooMany')
}

const originalsFields = {
  rows: z.array(originalRow),
  others: z.array(otherRow),
  receiver: z.string().trim().max(60),
  ...signatureFields,
}

/** 接收 and 归还原件; `receiverNeeded` only when something is handed out. */
export const originalsForm = (receiverNeeded: boolean) =>
  z.strictObject(originalsFields).superRefine((form, check) => {
    form.rows.forEach((row, index) => {
      if (row.chosen) checkPieces(row.pieces, row.most, ['rows', index, 'pieces'], check)
    })
    form.others.forEach((row, index) => {
      if (row.name !== '') checkPieces(row.pieces, null, ['others', index, 'pieces'], check)
    })
    if (!form.rows.some(({ chosen }) => chosen) && !form.others.some(({ name }) => name !== ''))
      wrong(check, ['items'], 'originals.itemsNeeded')
    if (receiverNeeded && form.receiver === '') wrong(check, ['receiver'], 'deliver.receiverNeeded')
    checkSignature(form, check)
  })
export type OriginalsForm = z.infer<ReturnType<typeof originalsForm>>

/** What the form names, each original once; the same free name twice is one original with all its pieces. */
export const originalsOf = (form: Pick<OriginalsForm, 'rows' | 'others'>): readonly KeptOriginal[] => {
  const items = new Map<string, KeptOriginal>()
  const add = (key: string, name: string, typed: string): void => {
    const pieces = (piecesOf(typed) ?? 0) + (items.get(key)?.pieces ?? 0)
    items.set(key, { key, name, pieces })
  }
  for (const row of form.rows) if (row.chosen) add(row.key, row.name, row.pieces)
  for (const row of form.others) if (row.name !== '') add(`other:${row.name}`, row.name, row.pieces)
  return [...items.values()]
}

export const acknowledgeForm = z
  .strictObject({ documentId: z.string().min(1), ...signatureFields })
  .superRefine(checkSignature)
export type AcknowledgeForm = z.infer<typeof acknowledgeForm>

export const voidForm = z.strictObject({
  documentId: z.string().min(1, 'voidDocument.documentNeeded'),
  reason: z.string().trim().min(1, 'voidDocument.reasonNeeded').max(200),
  again: z.enum(['yes', 'no']),
})
export type VoidForm = z.infer<typeof voidForm>
