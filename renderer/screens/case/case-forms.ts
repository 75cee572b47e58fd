import { z } from 'zod'
import { DELIVERY_WAYS } from '#shared/domain/case/case-event.ts'
import type { Signature } from '#shared/domain/document/signature.ts'

/** Signing ways in the order of their segments; the contract's union as flat fields of one form. */
export const SIGNATURE_KINDS = ['signed', 'fingerprint', 'witnessed', 'refused'] as const

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
      if (form.outcome === 'refused' && form.reasons === '')
        check.addIssue({ code: 'custom', path: ['reasons'], message: 'decide.reasonsNeeded' })
      if (lateReasonNeeded && form.lateReason === '')
        check.addIssue({ code: 'custom', path: ['lateReason'], message: 'decide.lateReasonNeeded' })
    })
export type DecideForm = z.infer<ReturnType<typeof decideForm>>

export const deliverForm = z
  .strictObject({
    way: z.enum(DELIVERY_WAYS),
    receiver: z.string().trim().min(1, 'deliver.receiverNeeded').max(200),
    signature: z.enum(SIGNATURE_KINDS),
    witness: z.string().trim().max(60),
    remark: z.string().trim().max(200),
  })
  .superRefine((form, check) => {
    if (form.signature === 'witnessed' && form.witness === '')
      check.addIssue({ code: 'custom', path: ['witness'], message: 'deliver.witnessNeeded' })
    if (form.signature === 'refused' && form.remark === '')
      check.addIssue({ code: 'custom', path: ['remark'], message: 'deliver.remarkNeeded' })
  })
export type DeliverForm = z.infer<typeof deliverForm>

/** What goes into the record: only the words that belong to the chosen way of signing. */
export const signatureOf = (form: Pick<DeliverForm, 'signature' | 'witness' | 'remark'>): Signature => {
  if (form.signature === 'witnessed') return { kind: 'witnessed', witness: form.witness }
  if (form.signature === 'refused') return { kind: 'refused', remark: form.remark }
  return { kind: form.signature }
}

export const withdrawForm = z.strictObject({
  reason: z.string().trim().min(1, 'withdraw.reasonNeeded').max(200),
})
export type WithdrawForm = z.infer<typeof withdrawForm>
