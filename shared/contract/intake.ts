import { z } from 'zod'
import { markSchema } from '../domain/intake/mark.ts'
import { PRESENCES } from '../domain/intake/presence.ts'
import { caseDueSchema } from '../domain/limit/limit-count.ts'
import { questionSchema, MATERIAL_FORMS, MATTER_KINDS } from '../domain/matter/matter-version.ts'
import { NUMBER_VERDICTS } from '../domain/person/id-number.ts'
import { householdMemberSchema, partySchema, representativeSchema } from '../domain/person/party.ts'
import { command, dateText, idText, instant, nothing, query, requiredText, shortText } from './define.ts'

/** What a check of the document number says (GB 11643); a warning never blocks, it wants a reason. */
const numberCheck = z.strictObject({
  verdict: z.enum(NUMBER_VERDICTS),
  birth: dateText.nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  age: z.int().nullable(),
})

export const checklistLineSchema = z.strictObject({
  /** Stable while the intake lasts: material key, with the member for per-person lines. */
  key: z.string(),
  /** 1-based position, as printed on the notice. */
  position: z.int(),
  name: z.string(),
  /** Shown name of whose it is. */
  owner: z.string(),
  form: z.enum(MATERIAL_FORMS),
  copies: z.int(),
  standard: z.string().nullable(),
  obtainedFrom: z.string().nullable(),
  exemptions: z.array(z.string()),
  /** Alternatives: the lines that share this word need only one of them. */
  oneOf: z.string().nullable(),
  /** Another line of the same group is already complete, so this one may stay empty. */
  covered: z.boolean(),
  mark: markSchema.nullable(),
  /** Already told on an earlier notice: on return only these are asked again. */
  told: z.boolean(),
  /** No longer asked for after an answer changed, but kept because it was marked. */
  noLongerApplies: z.boolean(),
})
export type ChecklistLine = z.infer<typeof checklistLineSchema>

export const intakeViewSchema = z.strictObject({
  id: idText,
  /** Grows with every change; a change made against an older one is refused. */
  revision: z.int(),
  visitId: idText,
  ticketNumber: z.string().nullable(),
  receivedAt: instant,
  /** Set when the person has come back with missing materials. */
  returning: z.strictObject({ caseId: idText, noticeNumber: z.string(), toldAt: instant }).nullable(),
  matter: z.strictObject({
    code: idText,
    version: z.int(),
    name: z.string(),
    kind: z.enum(MATTER_KINDS),
    shortBasis: z.string(),
    sample: z.boolean(),
    household: z.boolean(),
    representativeAllowed: z.boolean(),
    representativeRestriction: z.string().nullable(),
    questions: z.array(questionSchema),
    eligibility: z.string().nullable(),
    reminders: z.array(z.string()),
    hallPart: z.enum(['accept', 'forward']),
    decidedBy: z.string(),
  }),
  presence: z.enum(PRESENCES),
  applicant: partySchema,
  applicantCheck: numberCheck,
  representative: representativeSchema.nullable(),
  representativeCheck: numberCheck.nullable(),
  members: z.array(householdMemberSchema),
  answers: z.record(z.string(), z.union([z.boolean(), z.string()])),
  /** For questions that name members: question key → member ids (the applicant is `applicant`). */
  named: z.record(z.string(), z.array(z.string())),
  lines: z.array(checklistLineSchema),
  /** Sentences of prechecks that do not hold, e.g. not yet of age. */
  warnings: z.array(z.string()),
  earlier: z.strictObject({
    count: z.int(),
    latestOn: dateText.nullable(),
    latestMatter: z.string().nullable(),
  }),
  /**
   * What comes next, as the bottom bar says it. `fill` names the first thing still needed;
   * `check` counts unmarked lines; `notice` and `accept` are ready for their one key.
   */
  next: z.discriminatedUnion('step', [
    z.strictObject({
      step: z.literal('fill'),
      field: z.enum([
        'applicant-name',
        'applicant-number',
        'number-remark',
        'phone',
        'representative',
        'question',
        'named',
      ]),
      /** The question's label where a question is meant. */
      label: z.string(),
    }),
    z.strictObject({ step: z.literal('check'), unchecked: z.int() }),
    z.strictObject({ step: z.literal('notice'), gaps: z.int() }),
    z.strictObject({ step: z.literal('accept') }),
  ]),
  counts: z.strictObject({
    total: z.int(),
    complete: z.int(),
    missing: z.int(),
    defective: z.int(),
    exempt: z.int(),
    unchecked: z.int(),
  }),
  /** The dates that follow if it is accepted today; null for 代收转报 without a limit of its own. */
  due: caseDueSchema.nullable(),
  /** Sources of the counted days, for the explanation: notices of the loaded years and the matter's own basis. */
  dueSources: z.strictObject({ basis: z.array(z.string()), calendars: z.array(z.string()) }),
})
export type IntakeView = z.infer<typeof intakeViewSchema>

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
])
export type IntakeChange = z.infer<typeof changeSchema>

/** What was committed, for the line that says what happened and what was printed. */
const outcomeSchema = z.strictObject({
  caseId: idText,
  caseNumber: z.string(),
  documentId: idText,
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
  /** The person came back: only what is still missing is asked. */
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
    failures: [...intakeFailures, 'no-line', 'no-question', 'told-line-only'],
  }),
  /** 出具一次性告知书, or on return the 剩余材料清单 under the same number. */
  'intake.notify': command({ ...common, input: openIntake, output: outcomeSchema, failures: intakeFailures }),
  /** 受理 */
  'intake.accept': command({ ...common, input: openIntake, output: outcomeSchema, failures: intakeFailures }),
  /** 不予受理, with the reason and, where it is another body's power, the right one. */
  'intake.decline': command({
    ...common,
    input: z.strictObject({ intakeId: idText, reason: requiredText, rightPlace: shortText }),
    output: outcomeSchema,
    failures: intakeFailures,
  }),
  /** 咨询办结 / 转其他岗位 / 离开: ends the visit without a case. */
  'intake.end': command({
    ...common,
    input: z.strictObject({
      intakeId: idText,
      result: z.enum(['consulted', 'redirected', 'left']),
      note: shortText,
    }),
    output: nothing,
    failures: intakeFailures,
  }),
  /** People and cases by name, document number (or its last digits), case or document number. */
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
        }),
      ),
    }),
  }),
}
