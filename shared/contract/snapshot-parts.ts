import { z } from 'zod'
import { dateText } from './define.ts'

/**
 * The data a document was made from, frozen in the transaction that gave it its number.
 * Templates are given this and nothing else, so that a document can be drawn again years later exactly as it was.
 * Texts are final: masked, worded and formatted by the backend's rules, only laid out by the template.
 */
export const head = {
  templateVersion: z.literal(1),
  organ: z.string(),
  hallName: z.string(),
  number: z.string(),
  /** Date on the paper, the hall's day of issue. */
  date: dateText,
  handler: z.string(),
  counter: z.string(),
  officePhone: z.string(),
  /** 示例 matter in a demo hall: said across the top of every page. */
  sample: z.boolean(),
  demo: z.boolean(),
  copies: z.string(),
  /** The hall's own fixed paragraph for this kind of paper, with its version; older papers have none. */
  paragraph: z.strictObject({ version: z.int(), text: z.string() }).nullable().default(null),
}

export const party = z.strictObject({ name: z.string(), documentMasked: z.string(), phoneMasked: z.string() })

export const gap = z.strictObject({
  position: z.int(),
  name: z.string(),
  owner: z.string(),
  defect: z.enum(['missing', 'wrong-form', 'expired', 'unclear', 'too-few', 'inconsistent']),
  what: z.string(),
  remedy: z.string(),
  obtainedFrom: z.string(),
})

export const checked = z.strictObject({
  position: z.int(),
  name: z.string(),
  owner: z.string(),
  form: z.string(),
  copies: z.int(),
  state: z.enum(['complete', 'missing', 'defective', 'exempt', 'deferred', 'reused', 'not-needed']),
  note: z.string(),
})

export const applicantBlock = {
  applicant: party,
  /** 补录 of an outage: the number of the slip and when it was entered; null for everything else. */
  late: z.strictObject({ slip: z.string(), enteredOn: dateText }).nullable().default(null),
  contact: z.string(),
  contactPhoneMasked: z.string(),
  matterName: z.string(),
  appliedOn: dateText,
  basis: z.array(z.string()),
}
