import { z } from 'zod'
import { command, dateText, idText, instant, longText, query, shortText } from './define.ts'

/** 咨询 · 解释不予办理 · 需求登记 */
export const LOG_KINDS = ['consultation', 'explained', 'need'] as const
export type LogKind = (typeof LOG_KINDS)[number]

/** 窗口 / 电话 / 网上 / 上门 / 网格 */
export const LOG_CHANNELS = ['counter', 'phone', 'online', 'home', 'grid'] as const
export type LogChannel = (typeof LOG_CHANNELS)[number]

/** 紧急 / 一般 */
export const URGENCIES = ['urgent', 'ordinary'] as const
/** 生活类 / 文化类 / 互助类 */
export const NEED_CLASSES = ['life', 'culture', 'mutual-aid'] as const
/** 本中心直接办理 / 转其他社会组织 / 提供市场服务信息 (R-008…R-010) */
export const NEED_OUTCOMES = ['own', 'organisation', 'market'] as const

const roles = ['window', 'lead', 'admin'] as const

export const needSchema = z.strictObject({
  /** 需求描述, as recorded in detail. */
  class: z.enum(NEED_CLASSES),
  urgency: z.enum(URGENCIES),
  address: shortText,
  outcome: z.enum(NEED_OUTCOMES),
  /** Who was asked or named, and for another organisation who confirmed it and when. */
  provider: shortText,
  confirmedBy: shortText,
})
export type Need = z.infer<typeof needSchema>

export const logEntrySchema = z.strictObject({
  id: idText,
  kind: z.enum(LOG_KINDS),
  channel: z.enum(LOG_CHANNELS),
  at: instant,
  staffName: z.string(),
  counterNumber: z.int().nullable(),
  ticketNumber: z.string().nullable(),
  matterName: z.string(),
  /** What was asked for; null when it was erased. */
  question: z.string().nullable(),
  answer: z.string().nullable(),
  /** 需求登记: what for and what became of it; the address stays in the record. */
  need: needSchema.omit({ address: true }).nullable(),
  personMasked: z.string(),
  documentId: idText.nullable(),
  documentNumber: z.string(),
})
export type LogEntry = z.infer<typeof logEntrySchema>

/** What was asked without becoming a case: consultations, explanations, needs (R-008…R-010). */
export const deskLogChannels = {
  'log.add': command({
    surfaces: ['staff'],
    roles,
    input: z.strictObject({
      kind: z.enum(LOG_KINDS),
      channel: z.enum(LOG_CHANNELS),
      matterCode: idText.nullable(),
      /** What was asked for, in detail where it is a need. */
      question: longText.min(1),
      /** What was said; for an explanation the reason, for a need what follows. */
      answer: longText,
      /** Where to go instead, on the 不予受理说明. */
      rightPlace: shortText.default(''),
      /** One of the certificates the committee does not issue: its own words are the answer where none are given. */
      certificateKey: idText.nullable().default(null),
      name: z.string().trim().max(60),
      phone: z.string().trim().max(30),
      need: needSchema.nullable(),
      /** Ends the visit of the ticket in service at this counter with it: 咨询办结 or 不予受理(已解释). */
      endsService: z.boolean(),
      /** 不予受理说明 or 需求登记表 for the person. */
      paper: z.boolean(),
    }),
    output: z.strictObject({ id: idText, documentId: idText.nullable(), documentNumber: z.string() }),
    failures: [
      'no-counter',
      'intake-open',
      'no-ticket',
      'need-details',
      'confirmation-needed',
      'name-needed',
      'reason-needed',
      'no-certificate',
      'no-matter',
    ],
  }),
  'log.list': query({
    surfaces: ['staff'],
    roles: 'any',
    input: z.strictObject({
      from: dateText,
      to: dateText,
      kind: z.enum(LOG_KINDS).nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({ entries: z.array(logEntrySchema), total: z.int() }),
  }),
}
