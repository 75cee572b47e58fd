import { z } from 'zod'

/** What is wrong with a material: 缺失 / 形式不符 / 过期 / 不清晰 / 数量不足 / 内容不一致. */
export const DEFECTS = ['missing', 'wrong-form', 'expired', 'unclear', 'too-few', 'inconsistent'] as const
export type Defect = (typeof DEFECTS)[number]

/**
 * The clerk's finding on one checklist line: 1 齐 · 2 缺 · 3 不符 · 4 免交.
 * A gap always carries what is wrong and what to bring, because both are printed on the notice.
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
])
export type Mark = z.infer<typeof markSchema>
export const isGap = (mark: Mark): boolean => mark.state === 'missing' || mark.state === 'defective'
