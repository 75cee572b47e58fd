import { z } from 'zod'
import { PRESENCES } from '../intake/presence.ts'

/**
 * 事项 as data. A version is immutable once a case was taken in under it; the engine knows no matter by name.
 * The catalogue says what national or published rules say; what a hall must decide itself
 * (本单位职责, 保管期限, business category) stands in {@link hallMatterSchema}.
 */

const key = z.string().regex(/^[a-z][a-z0-9-]*$/)
const line = z.string().trim().min(1).max(300)

export const LIMIT_UNITS = ['immediate', 'minute', 'hour', 'natural-day', 'working-day', 'month'] as const
export type LimitUnit = (typeof LIMIT_UNITS)[number]

/** 收件 / 受理 / 补正齐全 / 上一环节 */
export const LIMIT_STARTS = ['received', 'accepted', 'corrected', 'previous-stage'] as const
export type LimitStart = (typeof LIMIT_STARTS)[number]

const countedPeriod = z.strictObject({
  value: z.int().min(0).max(3650),
  unit: z.enum(LIMIT_UNITS),
})
export type CountedPeriod = z.infer<typeof countedPeriod>

/** A limit is never a bare number, it has a unit and a start. 即办 is `{ value: 0, unit: 'immediate' }`. */
export const limitSchema = z
  .strictObject({
    ...countedPeriod.shape,
    start: z.enum(LIMIT_STARTS),
    /** Names of the procedures whose time is not counted (行政许可法 45条 or the matter's own rule). */
    excluded: z.array(line).default([]),
    extension: z
      .strictObject({
        /** Length after extension, counted from the same start; null when the rule says how much is added. */
        total: z.int().positive().nullable(),
        add: z.int().positive().nullable(),
        unit: z.enum(LIMIT_UNITS),
        when: z.string().max(200),
        approver: z.string().max(60),
        mustTellBeforeDue: z.boolean(),
      })
      .nullable()
      .default(null),
    source: z.string().max(200),
  })
  .refine((limit) => (limit.unit === 'immediate') === (limit.value === 0), {
    message: 'only an immediate limit has the value 0',
  })
export type Limit = z.infer<typeof limitSchema>

/** When something applies, as a small closed language over answers, presence and facts derived from the ID number. */
export type Expression =
  | { readonly answer: string; readonly is: boolean | string }
  | { readonly presence: readonly (typeof PRESENCES)[number][] }
  | { readonly ageAtLeast: number }
  | { readonly ageBelow: number }
  | { readonly sex: 'male' | 'female' }
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly not: Expression }

export const expressionSchema: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ answer: key, is: z.union([z.boolean(), z.string()]) }),
    z.strictObject({ presence: z.array(z.enum(PRESENCES)).min(1) }),
    z.strictObject({ ageAtLeast: z.int().min(0).max(150) }),
    z.strictObject({ ageBelow: z.int().min(0).max(150) }),
    z.strictObject({ sex: z.enum(['male', 'female']) }),
    z.strictObject({ all: z.array(expressionSchema).min(1) }),
    z.strictObject({ any: z.array(expressionSchema).min(1) }),
    z.strictObject({ not: expressionSchema }),
  ]),
)

export const questionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    key,
    type: z.literal('yes-no'),
    label: line,
    /** 是 asks which household members are meant; materials `per: 'named-member'` then give one line each. */
    namesMembers: z.boolean().default(false),
    /** Shown only when this holds. */
    when: expressionSchema.nullable().default(null),
  }),
  z.strictObject({
    key,
    type: z.literal('choice'),
    label: line,
    options: z.array(z.strictObject({ value: key, label: line })).min(2),
    when: expressionSchema.nullable().default(null),
  }),
])
export type Question = z.infer<typeof questionSchema>

/** 原件 / 复印件 / 验原件 / 验原件+收复印件 / 原件或复印件 / 电子件 / 当场申报 / 工作人员记录 */
export const MATERIAL_FORMS = [
  'original',
  'copy',
  'show-original',
  'show-original-keep-copy',
  'original-or-copy',
  'electronic',
  'declared',
  'staff-record',
] as const
export type MaterialForm = (typeof MATERIAL_FORMS)[number]

/**
 * Whose the material is: applicant 申请人 · agent 代办人/法定代理人 · household 家庭(一份) ·
 * each-person 申请人及每名共同生活成员各一行 · all-persons 全体成员(一份，均签) · named-member 问题中指明的成员各一行
 */
export const MATERIAL_OWNERS = [
  'applicant',
  'agent',
  'household',
  'each-person',
  'all-persons',
  'named-member',
] as const

export const materialSchema = z.strictObject({
  key,
  name: line,
  owner: z.enum(MATERIAL_OWNERS),
  /** The yes-no question that names the members, for `owner: 'named-member'`. */
  namedBy: key.nullable().default(null),
  form: z.enum(MATERIAL_FORMS),
  copies: z.int().min(1).max(20),
  /** What it must look like; null when the rule says nothing. */
  standard: z.string().max(200).nullable().default(null),
  /** 到哪里取得: who issues it or where the form is. A hall fills what is unknown. */
  obtainedFrom: z.string().max(200).nullable().default(null),
  when: expressionSchema.nullable().default(null),
  /** Materials of the same group are alternatives: one of them is enough (择一). */
  oneOf: key.nullable().default(null),
  /** 免交的依据 offered for this line, e.g. 共享可得. */
  exemptions: z.array(line).default([]),
  /** 授权委托书: while it is not there, nothing is taken from whoever comes for the applicant. */
  role: z.enum(['entrustment']).nullable().default(null),
  /**
   * The same paper under one word in every matter (`id-card`, `household-register`): handed in once and still valid, it
   * is offered again instead of being asked for. Null: signed anew for every matter, never offered.
   */
  sameAs: key.nullable().default(null),
  /** How long after it was handed in it may be used again; null where no rule says, and then the clerk judges. */
  validFor: countedPeriod.nullable().default(null),
  /** Only where this hall's rules ask for it, with the reason; off until the hall turns it on. */
  localOption: line.nullable().default(null),
  /**
   * What stands here names no paper (其他材料, 法律法规规定的材料). The hall has to name what it asks for before it can
   * use the matter: a checklist has no catch-all line.
   */
  unnamed: line.nullable().default(null),
})
export type Material = z.infer<typeof materialSchema>

export type Stage = MatterVersion['stages'][number]

export const ACCURACIES = ['exact-national', 'local-published', 'typical', 'none-found', 'template'] as const

export const MATTER_KINDS = [
  'permit',
  'benefit',
  'confirmation',
  'public-service',
  'reward',
  'other',
] as const

export const matterVersionSchema = z.strictObject({
  code: key,
  version: z.int().positive(),
  name: line,
  /** Other words people use for it; searched like the name. */
  aliases: z.array(line).default([]),
  /** 示例: a template that only a demo hall may use; said wherever it is shown or printed. */
  sample: z.boolean().default(false),
  field: line,
  kind: z.enum(MATTER_KINDS),
  decidedBy: line,
  basis: z.array(line).min(1),
  /** The one short citation for the head of the screen. */
  shortBasis: line,
  eligibility: line.nullable().default(null),
  /** Said at intake when `unless` does not hold; never blocks, because the clerk may know better. */
  prechecks: z.array(z.strictObject({ key, unless: expressionSchema, say: line })).default([]),
  household: z.boolean().default(false),
  questions: z.array(questionSchema).default([]),
  representative: z.strictObject({
    allowed: z.boolean(),
    /** Who may act, in words, where the rule limits it. */
    restriction: z.string().max(200).nullable().default(null),
    /** Whom an agent may act for, where the rule says it; known not to hold, the clerk is told {@link restriction}. */
    onlyFor: expressionSchema.nullable().default(null),
  }),
  /** Whether 自然人 or organisations (with their 统一社会信用代码) may apply. */
  applicants: z
    .array(z.enum(['person', 'organisation']))
    .min(1)
    .default(['person']),
  /** 近亲属单独登记备案: whether the applicant is close to somebody who handles the matter is asked and kept apart. */
  registersRelatives: z.boolean().default(false),
  materials: z.array(materialSchema).min(1),
  legalLimit: limitSchema.nullable(),
  promisedLimit: limitSchema.nullable(),
  stages: z
    .array(
      z.strictObject({
        key,
        name: line,
        /** 环节 begins at 受理, after the one before it, when somebody records it, or with the decision it belongs to. */
        begins: z.enum(['accepted', 'previous', 'recorded', 'granted', 'refused']).default('previous'),
        /** What it begins with, in words, where that is no other stage. */
        startsFrom: line.nullable().default(null),
        limit: countedPeriod.nullable(),
        note: z.string().max(200).nullable().default(null),
      }),
    )
    .default([]),
  correction: z.strictObject({
    /** How long the hall has to tell everything (permits: 5 工作日); null = on the spot only. */
    tellWithin: countedPeriod.nullable().default(null),
    /** 逾期不告知即为受理: permits only (行政许可法 32条). */
    deemedAccepted: z.boolean().default(false),
    /** The applicant's own period to correct; null when no rule sets one, and then none is printed. */
    applicantPeriod: countedPeriod.nullable().default(null),
    effect: z.string().max(200).nullable().default(null),
  }),
  fee: z.strictObject({ charged: z.boolean(), text: line }),
  result: line,
  /** Reminders for the clerk while handling, e.g. 调查每组不少于2人. */
  reminders: z.array(line).default([]),
  accuracy: z.strictObject({ time: z.enum(ACCURACIES), materials: z.enum(ACCURACIES) }),
  sources: z.array(line),
  /** What a hall must settle before using it; shown to administrators. */
  toSettle: z.array(line).default([]),
})
export type MatterVersion = z.infer<typeof matterVersionSchema>

/** A catalogue file: refused as a whole when any part of it is malformed. */
export const catalogueFileSchema = z.strictObject({
  format: z.literal(1),
  title: line,
  compiled: z.iso.date(),
  matters: z.array(matterVersionSchema).min(1),
})
export type CatalogueFile = z.infer<typeof catalogueFileSchema>

/** 保管期限: a fixed term, or a span that begins with a later event (停止救助后 n 年). */
export const retentionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('term'), code: z.enum(['Y', 'D30', 'D10']) }),
  z.strictObject({ kind: z.literal('event'), event: line, years: z.int().positive() }),
])
export type Retention = z.infer<typeof retentionSchema>

/**
 * What this hall's own rules add to a version: recorded with every case at its receipt, so that a later decision of the
 * hall moves nothing that was told before.
 */
export const hallTermsSchema = z.strictObject({
  /** Keys of the {@link materialSchema.localOption} lines that this hall asks for. */
  options: z.array(key).default([]),
  /** The papers that stand for a line without a name, by its key. */
  named: z.record(key, z.array(line).min(1).max(12)).default({}),
  /** The hall's own promise in place of the version's; also gives one to a matter that has no limit. */
  promised: countedPeriod.nullable().default(null),
  /**
   * 容缺受理: which lines are secondary, by when they must follow, and what happens if they do not. Null: off, as long as
   * the hall has not published which materials are secondary.
   */
  deferral: z
    .strictObject({ materials: z.array(key).min(1), within: countedPeriod, effect: line })
    .nullable()
    .default(null),
})
export type HallTerms = z.infer<typeof hallTermsSchema>

export const NO_TERMS: HallTerms = { options: [], named: {}, promised: null, deferral: null }

/** What this hall has decided about a matter. Without it the matter stays inactive and says what is missing. */
export const hallMatterSchema = z.strictObject({
  code: key,
  categoryId: z.string().min(1),
  /** 受理 here, or 代收转报 for the authority that decides. */
  hallPart: z.enum(['accept', 'forward']),
  retention: retentionSchema,
  /** 记录类别 a–h (DB35/T 2074 8.4.2). */
  recordClass: z.enum(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']),
  /** 快速登记: a matter of one minute, which may be registered line by line on busy days. */
  quick: z.boolean().default(false),
  terms: hallTermsSchema.default(NO_TERMS),
})
export type HallMatter = z.infer<typeof hallMatterSchema>
