import { z } from 'zod'
import { dateText, instant } from './define.ts'

/**
 * The data a document was made from, frozen in the transaction that gave it its number.
 * Templates are given this and nothing else, so that a document can be drawn again years later exactly as it was.
 * Texts are final: masked, worded and formatted by the backend's rules, only laid out by the template.
 */
const head = {
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
}

const party = z.strictObject({ name: z.string(), documentMasked: z.string(), phoneMasked: z.string() })

const gap = z.strictObject({
  position: z.int(),
  name: z.string(),
  owner: z.string(),
  defect: z.enum(['missing', 'wrong-form', 'expired', 'unclear', 'too-few', 'inconsistent']),
  what: z.string(),
  remedy: z.string(),
  obtainedFrom: z.string(),
})

const checked = z.strictObject({
  position: z.int(),
  name: z.string(),
  owner: z.string(),
  form: z.string(),
  copies: z.int(),
  state: z.enum(['complete', 'missing', 'defective', 'exempt', 'not-needed']),
  note: z.string(),
})

const applicantBlock = {
  applicant: party,
  contact: z.string(),
  contactPhoneMasked: z.string(),
  matterName: z.string(),
  appliedOn: dateText,
  basis: z.array(z.string()),
}

export const noticeSnapshot = z.strictObject({
  kind: z.literal('notice'),
  ...head,
  ...applicantBlock,
  gaps: z.array(gap).min(1),
  checked: z.array(checked),
  receivedCount: z.int(),
  /** Correction period and effect, or that no rule sets one. */
  correction: z.array(z.string()),
  guide: z.array(z.strictObject({ label: z.string(), text: z.string() })),
})

export const remainingSnapshot = z.strictObject({
  ...noticeSnapshot.shape,
  kind: z.literal('remaining'),
  /** How many times the person has come back under this number. */
  round: z.int().positive(),
  noticeDate: dateText,
})

export const acceptanceSnapshot = z.strictObject({
  kind: z.literal('acceptance'),
  ...head,
  ...applicantBlock,
  acceptedOn: dateText,
  receivedCount: z.int(),
  /** The materials taken in, printed behind the notice as the applicant's receipt for them; may be empty. */
  received: z.array(checked),
  fee: z.string(),
  afterCorrection: z.boolean(),
  /** The earlier of promised and legal; the later one is never printed as the date. */
  due: z
    .strictObject({
      date: dateText,
      basis: z.enum(['promised', 'legal']),
      limitText: z.string(),
      provisional: z.boolean(),
      provisionalBecause: z.string(),
    })
    .nullable(),
  /** Sentences of the legal limit row (with special cases), and of how it was counted. */
  legal: z.array(z.string()),
  counting: z.array(z.string()),
  decidedBy: z.string(),
  forwarded: z.boolean(),
})

export const notAcceptedSnapshot = z.strictObject({
  kind: z.literal('not-accepted'),
  ...head,
  ...applicantBlock,
  reason: z.string(),
  rightPlace: z.string(),
  remedies: z.array(z.string()),
})

export const decisionSnapshot = z.strictObject({
  kind: z.enum(['decision', 'refusal']),
  ...head,
  ...applicantBlock,
  acceptanceNumber: z.string(),
  acceptedOn: dateText,
  decidedOn: dateText,
  decidedBy: z.string(),
  result: z.string(),
  reasons: z.string(),
  lateReason: z.string(),
  /** 复议 60 日 / 诉讼 6 个月; only refusals carry it. */
  remedies: z.array(z.string()),
})

export const deliverySnapshot = z.strictObject({
  kind: z.literal('delivery'),
  ...head,
  ...applicantBlock,
  delivered: z.string(),
  deliveredNumber: z.string(),
  /** Who took it, with the relation in brackets where it was not the applicant. */
  receiver: z.string(),
  way: z.string(),
  signature: z.string(),
  deliveredAt: instant,
})

export const catalogueSnapshot = z.strictObject({
  kind: z.literal('catalogue'),
  ...head,
  groups: z.array(
    z.strictObject({
      fonds: z.string(),
      category: z.string(),
      year: z.int(),
      retention: z.string(),
      organ: z.string(),
      items: z.array(
        z.strictObject({
          position: z.int(),
          code: z.string(),
          documentNumber: z.string(),
          responsible: z.string(),
          title: z.string(),
          date: z.string(),
          pages: z.int(),
          remark: z.string(),
        }),
      ),
    }),
  ),
})

export const documentSnapshotSchema = z.discriminatedUnion('kind', [
  noticeSnapshot,
  remainingSnapshot,
  acceptanceSnapshot,
  notAcceptedSnapshot,
  decisionSnapshot,
  deliverySnapshot,
  catalogueSnapshot,
])
export type DocumentSnapshot = z.infer<typeof documentSnapshotSchema>

/** What stands on a queue ticket; the same lines on every kind of printer. */
export const ticketPaperSchema = z.strictObject({
  hallName: z.string(),
  categoryName: z.string(),
  number: z.string(),
  ahead: z.int(),
  issuedAt: instant,
  /** A person who asked for priority is sent to the guide desk first; the reason is never printed. */
  priorityClaimed: z.boolean(),
  guideDesk: z.string(),
  reprint: z.boolean(),
  demo: z.boolean(),
})
export type TicketPaper = z.infer<typeof ticketPaperSchema>
