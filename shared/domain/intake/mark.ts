import { z } from 'zod'

/** What is wrong with a material: 缺失 / 形式不符 / 过期 / 不清晰 / 数量不足 / 内容不一致. */
export const DEFECTS = ['missing', 'wrong-form', 'expired', 'unclear', 'too-few', 'inconsistent'] as const
export type Defect = (typeof DEFECTS)[number]

/**
 * The clerk's finding on one checklist line: 1 齐 · 2 缺 · 3 不符 · 4 免交 · 5 容缺 · 6 沿用.
 * A gap always carries what is wrong and what to bring, because both are printed on the notice. 容缺 is a gap that the
 * applicant promises to close after acceptance; 沿用 uses what the same person handed in before, and says where.
 */
export const markSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('complete') }),
  z.strictObject({ state: z.literal('missing'), what: z.string().max(200), remedy: z.string().max(200) }),
  z.strictObject({
    state: z.literal('defective'),
    defect: z.enum(DEFECTS),
    what: z.string().trim().min(1).max(200),
    remedy: z.string().max(200),
  }),
  z.strictObject({ state: z.literal('exempt'), basis: z.string().trim().min(1).max(200) }),
  z.strictObject({
    state: z.literal('deferred'),
    what: z.string().max(200),
    remedy: z.string().trim().min(1).max(200),
  }),
  z.strictObject({
    state: z.literal('reused'),
    caseId: z.string().min(1),
    caseNumber: z.string().min(1),
    handedInOn: z.iso.date(),
  }),
])
export type Mark = z.infer<typeof markSchema>

/** What a notice tells: 缺 and 不符. */
export const isGap = (mark: Mark): boolean => mark.state === 'missing' || mark.state === 'defective'

/** Nothing more is asked for this line, now or later. */
export const isSettled = (mark: Mark): boolean =>
  mark.state === 'complete' || mark.state === 'exempt' || mark.state === 'reused'
