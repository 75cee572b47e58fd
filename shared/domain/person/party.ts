import { z } from 'zod'

/** 居民身份证(含港澳台居民居住证、外国人永久居留身份证) and the other documents people come with. */
export const DOCUMENT_TYPES = [
  'resident-id',
  'hk-macau-permit',
  'taiwan-permit',
  'passport',
  'military',
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
})
export type Party = z.infer<typeof partySchema>

export const representativeSchema = z.strictObject({
  ...partySchema.shape,
  /** 申请人之妹, 监护人 … */
  relation: z.string().trim().max(40),
})
export type Representative = z.infer<typeof representativeSchema>

export const householdMemberSchema = z.strictObject({
  id: z.string().min(1).max(40),
  name: z.string().trim().min(1).max(60),
  relation: z.string().trim().max(40),
})
export type HouseholdMember = z.infer<typeof householdMemberSchema>
