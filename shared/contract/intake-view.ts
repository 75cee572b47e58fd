import { z } from 'zod'
import { CASE_STATUSES } from '../domain/case/case-event.ts'
import { ENTRY_CHANNELS, INTAKE_PURPOSES } from '../domain/intake/entry.ts'
import { markSchema } from '../domain/intake/mark.ts'
import { PRESENCES } from '../domain/intake/presence.ts'
import { caseDueSchema } from '../domain/limit/limit-count.ts'
import { questionSchema, MATERIAL_FORMS, MATTER_KINDS } from '../domain/matter/matter-version.ts'
import { NUMBER_VERDICTS } from '../domain/person/id-number.ts'
import {
  householdMemberSchema,
  partySchema,
  relativeNoteSchema,
  representativeSchema,
} from '../domain/person/party.ts'
import { dateText, idText, instant } from './define.ts'

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
  /** 5 容缺 is allowed for this line: the hall has published it as secondary. */
  deferrable: z.boolean(),
  /** 6 沿用: the same person handed it in before and it may be used again. */
  reusable: z
    .strictObject({
      caseId: idText,
      caseNumber: z.string(),
      handedInOn: dateText,
      until: dateText.nullable(),
    })
    .nullable(),
  /**
   * On a later visit, why it is asked for: it was told, the facts have changed, or it could have been told the first
   * time and needs a supervisor (`intake.demand`). Null on the first visit.
   */
  demand: z.enum(['told', 'new-fact', 'knowable']).nullable(),
  /** A picture of how it should look is there: `matters.sample`. */
  hasSample: z.boolean(),
})
export type ChecklistLine = z.infer<typeof checklistLineSchema>

export const intakeViewSchema = z.strictObject({
  id: idText,
  /** Grows with every change; a change made against an older one is refused. */
  revision: z.int(),
  visitId: idText,
  ticketNumber: z.string().nullable(),
  receivedAt: instant,
  /** 收件 · 补正 · 审查已收的材料 · 补交容缺材料 */
  purpose: z.enum(INTAKE_PURPOSES),
  /** How the application reached the hall. */
  channel: z.enum(ENTRY_CHANNELS),
  /** 补录 of an outage: what was written on paper then. */
  late: z.strictObject({ slip: z.string(), reason: z.string(), approver: z.string() }).nullable(),
  /** Set when the person has come back with missing materials, or what was taken in is examined. */
  returning: z
    .strictObject({
      caseId: idText,
      caseNumber: z.string(),
      /** Empty when nothing was told yet (审查, 补交). */
      noticeNumber: z.string(),
      toldAt: instant,
    })
    .nullable(),
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
    applicants: z.array(z.enum(['person', 'organisation'])).min(1),
    /** Whether the applicant is close to somebody who handles the matter is asked (最低生活保障审核确认办法 11条). */
    registersRelatives: z.boolean(),
    /** 即办件: accepted and finished in the same visit with `intake.finish`. */
    onTheSpot: z.boolean(),
    /** 收件 for examination is possible, and this is the last day to tell what is missing; else null. */
    tellBy: z.strictObject({ date: dateText, provisional: z.boolean(), deemed: z.boolean() }).nullable(),
    /** 容缺 as the hall has published it: until when, and what happens otherwise; null: off. */
    deferral: z.strictObject({ until: dateText, provisional: z.boolean(), effect: z.string() }).nullable(),
  }),
  presence: z.enum(PRESENCES),
  applicant: partySchema,
  applicantCheck: numberCheck,
  representative: representativeSchema.nullable(),
  representativeCheck: numberCheck.nullable(),
  relative: relativeNoteSchema.nullable(),
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
  /** The same person already has a running case of this matter: said before anything is asked twice. */
  duplicates: z.array(
    z.strictObject({
      caseId: idText,
      number: z.string(),
      status: z.enum(CASE_STATUSES),
      receivedOn: dateText,
    }),
  ),
  /** Somebody acts for the applicant and the 授权委托书 is not there: nothing may be taken in. */
  entrustmentMissing: z.boolean(),
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
        'entrustment',
        'relative',
        'question',
        'named',
      ]),
      /** The question's label where a question is meant. */
      label: z.string(),
    }),
    z.strictObject({ step: z.literal('check'), unchecked: z.int() }),
    z.strictObject({ step: z.literal('notice'), gaps: z.int() }),
    /** `deferred` demands are promised for later (容缺受理). */
    z.strictObject({ step: z.literal('accept'), deferred: z.int() }),
    /** 补交: what was promised has been looked at. */
    z.strictObject({ step: z.literal('supply') }),
  ]),
  counts: z.strictObject({
    total: z.int(),
    complete: z.int(),
    missing: z.int(),
    defective: z.int(),
    exempt: z.int(),
    deferred: z.int(),
    reused: z.int(),
    unchecked: z.int(),
  }),
  /** The dates that follow if it is accepted today; null for 代收转报 without a limit of its own. */
  due: caseDueSchema.nullable(),
  /** Sources of the counted days, for the explanation: notices of the loaded years and the matter's own basis. */
  dueSources: z.strictObject({ basis: z.array(z.string()), calendars: z.array(z.string()) }),
})
export type IntakeView = z.infer<typeof intakeViewSchema>
