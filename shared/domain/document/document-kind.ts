/**
 * notice 一次性告知书 · remaining 剩余材料清单 (same number as its notice) · acceptance 受理通知书 ·
 * not-accepted 不予受理通知书 · decision 办理结果告知书 (准予) · refusal 不予决定书 · delivery 送达回执 · catalogue 归档文件目录
 */
export const DOCUMENT_KINDS = [
  'notice',
  'remaining',
  'acceptance',
  'not-accepted',
  'decision',
  'refusal',
  'delivery',
  'catalogue',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** Kinds that draw a number of their own; a remaining list carries its notice's number. */
export const NUMBERED_KINDS = [
  'notice',
  'acceptance',
  'not-accepted',
  'decision',
  'refusal',
  'delivery',
  'catalogue',
] as const
export type NumberedKind = (typeof NUMBERED_KINDS)[number]
