import { z } from 'zod'
import { signatureSchema } from '../domain/document/signature.ts'
import { ENTRY_CHANNELS } from '../domain/intake/entry.ts'
import { markSchema } from '../domain/intake/mark.ts'
import { PRESENCES } from '../domain/intake/presence.ts'
import { caseDueSchema } from '../domain/limit/limit-count.ts'
import {
  householdMemberSchema,
  partySchema,
  relativeNoteSchema,
  representativeSchema,
} from '../domain/person/party.ts'
import { foundBySchema } from './case-list.ts'
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
import { intakeViewSchema } from './intake-view.ts'

const changeSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('presence'), presence: z.enum(PRESENCES) }),
  z.strictObject({ what: z.literal('applicant'), applicant: partySchema }),
  z.strictObject({ what: z.literal('representative'), representative: representativeSchema }),
  z.strictObject({ what: z.literal('members'), members: z.array(householdMemberSchema).max(20) }),
  z.strictObject({
    what: z.literal('answer'),
    key: z.string(),
    value: z.union([z.boolean(), z.string()]).nullable(),
  }),
  z.strictObject({ what: z.literal('named'), key: z.string(), memberIds: z.array(z.string()).max(21) }),
  z.strictObject({ what: z.literal('mark'), line: z.string(), mark: markSchema.nullable() }),
  z.strictObject({ what: z.literal('relative'), relative: relativeNoteSchema.nullable() }),
  z.strictObject({ what: z.literal('channel'), channel: z.enum(ENTRY_CHANNELS) }),
])
export type IntakeChange = z.infer<typeof changeSchema>

/** What was committed, for the line that says what happened and what was printed. */
const outcomeSchema = z.strictObject({
  caseId: idText,
  caseNumber: z.string(),
  /** The paper to be signed for; null when none was issued. */
  documentId: idText.nullable(),
  documentNumber: z.string(),
  due: caseDueSchema.nullable(),
})
export type IntakeOutcome = z.infer<typeof outcomeSchema>

const roles = ['window', 'lead', 'admin'] as const
const common = { surfaces: ['staff'], roles } as const
const openIntake = z.strictObject({ intakeId: idText })
const intakeFailures = ['no-intake', 'stale', 'not-ready'] as const

export const intakeChannels = {
  /** The intake open at this counter, if any: a window that was closed or killed finds it again. */
  'intake.current': query({
    ...common,
    input: nothing,
    output: z.strictObject({ intake: intakeViewSchema.nullable() }),
  }),
  /** 收件 begins when the matter is chosen; works with a ticket in service or for somebody who walked up. */
  'intake.open': command({
    ...common,
    input: z.strictObject({
      matterCode: idText,
      /**
       * 更换事项: the intake open at this counter that the new one takes the place of, in the same visit. Presence and
       * people go along, answers and marks do not; the old one leaves no result of its own (one result per visit).
       */
      replaces: idText.nullable().default(null),
    }),
    output: intakeViewSchema,
    failures: ['no-matter', 'matter-inactive', 'intake-open', 'ticket-not-started', 'no-counter'],
  }),
  /**
   * The person came back: only what is still missing is asked. Also for 补交 of what was promised (容缺): the view's
   * `purpose` says which.
   */
  'intake.resume': command({
    ...common,
    input: z.strictObject({ caseId: idText }),
    output: intakeViewSchema,
    failures: ['no-case', 'wrong-status', 'intake-open', 'ticket-not-started', 'no-counter'],
  }),
  'intake.change': command({
    ...common,
    input: z.strictObject({ intakeId: idText, revision: z.int(), change: changeSchema }),
    output: intakeViewSchema,
    failures: [
      ...intakeFailures,
      'no-line',
      'no-question',
      'told-line-only',
      'not-deferrable',
      'not-reusable',
    ],
  }),
  /** What was taken in is examined; nobody need be at the counter. */
  'intake.examine': command({
    ...common,
    input: z.strictObject({ caseId: idText }),
    output: intakeViewSchema,
    failures: ['no-case', 'wrong-status', 'intake-open', 'no-counter'],
  }),
  /** 补录 of an application that was taken on paper during an outage; the number was printed in advance. */
  'intake.openLate': command({
    ...common,
    input: z.strictObject({
      matterCode: idText,
      slip: z.string().trim().min(1).max(60),
      receivedAt: instant,
      reason: requiredText,
      /** Who agreed: a duty lead or administrator, who signs with login and password at this window. */
      approver: z.strictObject({
        login: z.string().trim().min(1).max(60),
        password: z.string().min(1).max(200),
      }),
    }),
    output: intakeViewSchema,
    failures: [
      'no-matter',
      'matter-inactive',
      'intake-open',
      'no-counter',
      'no-slip',
      'slip-settled',
      'not-in-the-past',
      'wrong-password',
      'not-a-supervisor',
      'locked-out',
    ],
  }),
  /**
   * On a later visit, something is asked for that was not told: the line is marked as a gap. A changed fact needs its
   * reason; what could have been told the first time needs a supervisor as well and is counted.
   */
  'intake.demand': command({
    ...common,
    input: z.strictObject({
      intakeId: idText,
      revision: z.int(),
      line: z.string(),
      mark: markSchema,
      reason: requiredText,
      approver: z
        .strictObject({ login: z.string().trim().min(1).max(60), password: z.string().min(1).max(200) })
        .nullable(),
    }),
    output: intakeViewSchema,
    failures: [
      ...intakeFailures,
      'no-line',
      'first-visit',
      'already-told',
      'supervisor-needed',
      'not-a-supervisor',
      'wrong-password',
      'locked-out',
    ],
  }),
  /** 收件: the materials stay to be examined, the 收件凭证 is printed, the time to tell runs. */
  'intake.receive': command({
    ...common,
    input: openIntake,
    output: outcomeSchema,
    failures: [...intakeFailures, 'not-for-examination', 'entrustment-missing'],
  }),
  /** 即办件: accepted, decided, handed over and closed in this visit. */
  'intake.finish': command({
    ...common,
    input: z.strictObject({ intakeId: idText, receiver: requiredText, signature: signatureSchema }),
    output: outcomeSchema,
    failures: [...intakeFailures, 'not-on-the-spot', 'entrustment-missing'],
  }),
  /** 补交: what was promised was handed in; what is still outstanding stays promised until its day. */
  'intake.supply': command({ ...common, input: openIntake, output: outcomeSchema, failures: intakeFailures }),
  /**
   * 转其他岗位 with everything kept: to a counter of this hall (the page waits there with the ticket), or to
   * another place, where the person applies in person (自行办理, R-055). A 转办告知单 says where, what for, what has been
   * checked, and of another place how to reach it, how it goes there and what to bring.
   */
  'intake.redirect': command({
    ...common,
    input: z.strictObject({
      intakeId: idText,
      counterId: idText.nullable(),
      place: shortText,
      reason: requiredText,
      /** What is known of the other place; null within this hall. */
      outside: z
        .strictObject({
          contact: shortText,
          procedure: longText,
          requirements: z.array(longText.min(1)).max(200),
        })
        .nullable(),
    }),
    output: z.strictObject({ documentId: idText, documentNumber: z.string() }),
    failures: [...intakeFailures, 'no-target', 'no-ticket'],
  }),
  /** 出具一次性告知书, or on return the 剩余材料清单 under the same number. */
  'intake.notify': command({ ...common, input: openIntake, output: outcomeSchema, failures: intakeFailures }),
  /** 受理, also 容缺受理 where lines are promised for later. */
  'intake.accept': command({
    ...common,
    input: openIntake,
    output: outcomeSchema,
    failures: [...intakeFailures, 'entrustment-missing'],
  }),
  /** 不予受理, with the reason and, where it is another body's power, the right one. */
  'intake.decline': command({
    ...common,
    input: z.strictObject({ intakeId: idText, reason: requiredText, rightPlace: shortText }),
    output: outcomeSchema,
    failures: intakeFailures,
  }),
  /** 咨询办结 / 离开: ends the visit without a case. */
  'intake.end': command({
    ...common,
    input: z.strictObject({
      intakeId: idText,
      result: z.enum(['consulted', 'left']),
      note: shortText,
    }),
    output: nothing,
    failures: intakeFailures,
  }),
  /** Who was here before: whatever people type to find a case (docs/adr/0029), but for a matter alone. */
  'people.find': query({
    ...common,
    roles: 'any',
    input: z.strictObject({ text: z.string().trim().min(1).max(60) }),
    output: z.strictObject({
      cases: z.array(
        z.strictObject({
          caseId: idText,
          number: z.string(),
          matterName: z.string(),
          applicantMasked: z.string(),
          documentMasked: z.string(),
          status: z.string(),
          noticeNumber: z.string().nullable(),
          receivedOn: dateText,
          openGaps: z.int(),
          found: foundBySchema,
        }),
      ),
    }),
  }),
}
