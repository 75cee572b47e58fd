import { z } from 'zod'
import {
  householdMemberSchema,
  partySchema,
  relativeNoteSchema,
  representativeSchema,
} from '#shared/domain/person/party.ts'
import type { ReadDb } from '../store/database.ts'
import { readPayload } from '../store/payloads.ts'

/** The people of a case, in its erasable payload. */
const casePeopleSchema = z.strictObject({
  applicant: partySchema,
  representative: representativeSchema.nullable(),
  members: z.array(householdMemberSchema),
  named: z.record(z.string(), z.array(z.string())),
  /** 近亲属单独登记备案: to whom the applicant is close. */
  relative: relativeNoteSchema.nullable().default(null),
})
export type CasePeople = z.infer<typeof casePeopleSchema>

/** Null when they have been erased. */
export const readCasePeople = (db: ReadDb, payloadId: string): CasePeople | null => {
  const body = readPayload(db, payloadId)
  return body === null ? null : casePeopleSchema.parse(body)
}
