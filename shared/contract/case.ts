import { z } from 'zod'
import { DELIVERY_WAYS } from '../domain/case/case-event.ts'
import { signatureSchema } from '../domain/document/signature.ts'
import { caseDetailSchema } from './case-view.ts'
import { command, idText, longText, nothing, query, requiredText } from './define.ts'

const staff = { surfaces: ['staff'] } as const
const handlers = ['window', 'lead', 'admin'] as const
const caseOnly = z.strictObject({ caseId: idText })
const actionFailures = ['no-case', 'wrong-status'] as const

export const caseChannels = {
  'cases.get': query({
    ...staff,
    roles: 'any',
    input: caseOnly,
    output: caseDetailSchema,
    failures: ['no-case'],
  }),
  /** Shows one masked field to this person; who looked and when is recorded. */
  'cases.reveal': command({
    ...staff,
    roles: ['window', 'lead', 'archivist', 'admin'],
    input: z.strictObject({
      caseId: idText,
      whose: z.enum(['applicant', 'representative']),
      field: z.enum(['documentNumber', 'phone']),
    }),
    output: z.strictObject({ value: z.string() }),
    failures: ['no-case', 'erased'],
  }),
  'cases.decide': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({
      caseId: idText,
      outcome: z.enum(['granted', 'refused']),
      reasons: longText,
      lateReason: longText,
    }),
    output: z.strictObject({ documentId: idText, documentNumber: z.string() }),
    failures: [...actionFailures, 'reasons-needed', 'late-reason-needed'],
  }),
  'cases.deliver': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({
      caseId: idText,
      way: z.enum(DELIVERY_WAYS),
      receiver: requiredText,
      signature: signatureSchema,
    }),
    output: z.strictObject({ documentId: idText, documentNumber: z.string() }),
    failures: actionFailures,
  }),
  'cases.close': command({
    ...staff,
    roles: handlers,
    input: caseOnly,
    output: nothing,
    failures: [...actionFailures, 'originals-held'],
  }),
  'cases.withdraw': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({ caseId: idText, reason: requiredText }),
    output: nothing,
    failures: [...actionFailures, 'intake-open'],
  }),
  /** 逾期未补，终结: only where the matter's or the hall's rule says so, and only after the last day. */
  'cases.lapse': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({ caseId: idText, reason: requiredText }),
    output: nothing,
    failures: [...actionFailures, 'intake-open', 'no-such-rule', 'not-yet'],
  }),
  /** 接收原件, listed and signed for; never before the entrustment of whoever hands them in. */
  'cases.takeOriginals': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({
      caseId: idText,
      items: z
        .array(
          z.strictObject({ key: z.string().min(1), name: requiredText, pieces: z.int().min(1).max(999) }),
        )
        .min(1)
        .max(60),
      signature: signatureSchema,
    }),
    output: z.strictObject({ documentId: idText, documentNumber: z.string() }),
    failures: [...actionFailures, 'entrustment-missing'],
  }),
  /** 归还原件, all or some, signed for. */
  'cases.returnOriginals': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({
      caseId: idText,
      items: z
        .array(z.strictObject({ key: z.string().min(1), pieces: z.int().min(1).max(999) }))
        .min(1)
        .max(60),
      receiver: requiredText,
      signature: signatureSchema,
    }),
    output: z.strictObject({ documentId: idText, documentNumber: z.string() }),
    failures: [...actionFailures, 'more-than-kept'],
  }),
  /** 签收 of a paper of this case, by one of the four kinds of signature. */
  'cases.acknowledge': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({ caseId: idText, documentId: idText, signature: signatureSchema }),
    output: nothing,
    failures: [...actionFailures, 'no-document', 'already-signed'],
  }),
}
