import { z } from 'zod'

/**
 * 居民身份证(含港澳台居民居住证、外国人永久居留身份证), the other documents people come with, and the
 * 统一社会信用代码 of an organisation.
 */
export const DOCUMENT_TYPES = [
  'resident-id',
  'hk-macau-permit',
  'taiwan-permit',
  'passport',
  'military',
  'social-credit-code',
  'other',
] as const
export type IdDocumentType = (typeof DOCUMENT_TYPES)[number]

/** A person as the clerk has entered them. Stored only in erasable payloads, never in an event. */
export const partySchema = z.strictObject({
  name: z.string().trim().max(60),
  documentType: z.enum(DOCUMENT_TYPES),
  documentNumber: z.string().trim().max(40),
  /** Why a number that fails its check digit was accepted as it is (GB 11643: warn, never block). */
  numberRemark: z.string().max(200),
  phone: z.string().trim().max(30),
  address: z.string().max(200),
  /** 经办联系人 of an organisation: who speaks for it and takes the paper; empty for a person. */
  contact: z.string().trim().max(60).default(''),
})
export type Party = z.infer<typeof partySchema>

/** 授权委托: beside names and matter it states scope and period (民法典 165条). */
export const entrustmentSchema = z.strictObject({
  scope: z.string().trim().max(200),
  /** The last day of the authority; null when the paper says 至办结为止. */
  until: z.iso.date().nullable(),
})

export const representativeSchema = z.strictObject({
  ...partySchema.shape,
  /** 申请人之妹, 监护人 … */
  relation: z.string().trim().max(40),
  /** Null as long as it was not seen, and for 法定代理, which rests on the law. */
  entrustment: entrustmentSchema.nullable().default(null),
})
export type Representative = z.infer<typeof representativeSchema>

export const householdMemberSchema = z.strictObject({
  id: z.string().min(1).max(40),
  name: z.string().trim().min(1).max(60),
  relation: z.string().trim().max(40),
})
export type HouseholdMember = z.infer<typeof householdMemberSchema>

/**
 * 近亲属单独登记备案 (最低生活保障审核确认办法 11条): whether the applicant is close to somebody who handles the matter or
 * sits on the committee, and to whom. Null until it was asked.
 */
export const relativeNoteSchema = z.union([
  z.strictObject({ related: z.literal(false) }),
  z.strictObject({
    related: z.literal(true),
    staffName: z.string().trim().min(1).max(60),
    relation: z.string().trim().min(1).max(40),
  }),
])
export type RelativeNote = z.infer<typeof relativeNoteSchema>
