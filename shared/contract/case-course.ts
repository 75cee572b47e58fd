import { z } from 'zod'
import { EXTENSION_SCOPES, TELLING_WAYS } from '../domain/case/course-event.ts'
import { LIMIT_UNITS } from '../domain/matter/matter-version.ts'
import {
  command,
  dateText,
  idText,
  instant,
  longText,
  nothing,
  query,
  requiredText,
  shortText,
} from './define.ts'

const staff = { surfaces: ['staff'] } as const
const handlers = ['window', 'lead', 'admin'] as const
const actionFailures = ['no-case', 'wrong-status'] as const
const paper = z.strictObject({ documentId: idText, documentNumber: z.string() })
const requiredLong = longText.min(1)
const tellingWay = z.enum(TELLING_WAYS)

/**
 * The course of a case beside its decision: time, contacts, other units, objections, and taking back. What is typed
 * about people goes into erasable notes. Every action says `wrong-status` with `by`, `at` and `what` when somebody
 * else was first.
 */
export const caseCourseChannels = {
  /** The date that an extension would give, while it is being written. */
  'cases.previewExtension': query({
    ...staff,
    roles: 'any',
    input: z.strictObject({
      caseId: idText,
      scope: z.enum(EXTENSION_SCOPES),
      value: z.int().min(1).max(3650),
    }),
    output: z.strictObject({ due: dateText, provisional: z.boolean() }),
    failures: ['no-case', 'cannot-extend', 'too-long'],
  }),
  /**
   * 延期: state, plan, reason, who agreed, and when and how the person was told. Told after the old date it is
   * refused, or with `recordLate` recorded as such, and then the date stays.
   */
  'cases.extend': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({
      caseId: idText,
      scope: z.enum(EXTENSION_SCOPES),
      value: z.int().min(1).max(3650),
      reason: requiredLong,
      progress: requiredLong,
      plan: requiredLong,
      approver: requiredText,
      told: z.strictObject({ way: tellingWay, at: instant, to: requiredText }),
      recordLate: z.boolean(),
    }),
    output: z.strictObject({ ...paper.shape, due: dateText, late: z.boolean() }),
    failures: [
      ...actionFailures,
      'cannot-extend',
      'too-long',
      'told-too-late',
      'told-in-future',
      'told-too-early',
    ],
  }),
  /** 特别程序 begins; only those that the matter leaves out of its limits, and never to hide a date that has passed. */
  'cases.pause': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({
      caseId: idText,
      procedure: requiredText,
      from: dateText,
      reason: requiredLong,
      approver: requiredText,
      expected: z
        .strictObject({ value: z.int().min(1).max(3650), unit: z.enum(LIMIT_UNITS).exclude(['immediate']) })
        .nullable(),
    }),
    output: paper,
    failures: [...actionFailures, 'not-excluded', 'already-late', 'bad-day'],
  }),
  'cases.resume': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({ caseId: idText, to: dateText, result: requiredLong }),
    output: z.strictObject({ ...paper.shape, due: dateText.nullable() }),
    failures: [...actionFailures, 'bad-day'],
  }),
  /** 环节 begun or finished on a day, up to today. */
  'cases.passStage': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({
      caseId: idText,
      stage: idText,
      step: z.enum(['begin', 'finish']),
      on: dateText,
      text: longText,
    }),
    output: nothing,
    failures: [...actionFailures, 'no-stage', 'stage-not-open', 'bad-day'],
  }),
  /** 联系记录. */
  'cases.contact': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({ caseId: idText, way: tellingWay, with: requiredText, text: requiredLong }),
    output: nothing,
    failures: actionFailures,
  }),
  /** 回复, or a public one with the place where it is put up. */
  'cases.reply': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({
      caseId: idText,
      way: z.enum([...TELLING_WAYS, 'public']),
      place: shortText,
      to: requiredText,
      text: requiredLong,
    }),
    output: nothing,
    failures: [...actionFailures, 'place-needed'],
  }),
  /** 异议或建议; the answer is due within one working day. */
  'cases.object': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({
      caseId: idText,
      way: tellingWay,
      by: requiredText,
      on: dateText,
      text: requiredLong,
    }),
    output: z.strictObject({ answerBy: dateText }),
    failures: [...actionFailures, 'bad-day'],
  }),
  'cases.answerObjection': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({
      caseId: idText,
      objectionId: idText,
      way: tellingWay,
      text: requiredLong,
      lateReason: longText,
    }),
    output: paper,
    failures: [...actionFailures, 'no-objection', 'late-reason-needed'],
  }),
  /** 委托办理: facts and a list of what is handed over, to be signed by the unit. */
  'cases.refer': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({
      caseId: idText,
      to: requiredText,
      toContact: shortText,
      facts: requiredLong,
      items: z
        .array(
          z.strictObject({
            name: requiredText,
            owner: shortText,
            form: shortText,
            copies: z.int().min(1).max(999),
          }),
        )
        .min(1)
        .max(60),
      plan: longText,
    }),
    output: paper,
    failures: actionFailures,
  }),
  'cases.receiveReferral': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({ caseId: idText, receiver: requiredText, on: dateText }),
    output: nothing,
    failures: [...actionFailures, 'bad-day'],
  }),
  /** 上级退件: what the unit wants, passed on as a whole. */
  'cases.returnReferral': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({
      caseId: idText,
      on: dateText,
      reason: requiredLong,
      items: z.array(requiredText).min(1).max(60),
      plan: longText,
    }),
    output: paper,
    failures: [...actionFailures, 'bad-day'],
  }),
  /** 结果反馈 from the unit, before it is told to the person or decided here. */
  'cases.answerReferral': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({ caseId: idText, on: dateText, text: requiredLong }),
    output: nothing,
    failures: [...actionFailures, 'bad-day'],
  }),
  /** 无人领取: closed after somebody was told and nobody came; it can still be handed over later. */
  'cases.closeUncollected': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({ caseId: idText, reason: requiredText }),
    output: nothing,
    failures: [...actionFailures, 'originals-held'],
  }),
  /**
   * 撤销上一步 with a reason, by a compensating event; the papers of that step become void and keep their numbers.
   * `seq` says which step was meant, so that nobody takes back what somebody else has just done.
   */
  'cases.undo': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({ caseId: idText, seq: z.int().positive(), reason: requiredText }),
    output: nothing,
    failures: [...actionFailures, 'step-changed', 'not-yours', 'archived'],
  }),
  /** 办理进度单 for the person, and 期限计算说明 for whoever wants to count with a finger. */
  'cases.printProgress': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({ caseId: idText }),
    output: z.strictObject({ documentId: idText }),
    failures: ['no-case'],
  }),
  'cases.printExplanation': command({
    ...staff,
    roles: handlers,
    input: z.strictObject({ caseId: idText }),
    output: z.strictObject({ documentId: idText }),
    failures: ['no-case', 'no-date'],
  }),
}
