/**
 * receipt 收件凭证 · notice 一次性告知书 · remaining 剩余材料清单 (same number as its notice) · acceptance 受理通知书 ·
 * deferral 容缺受理承诺书 · not-accepted 不予受理通知书 · explanation 不予受理说明 · redirection 转办告知单 ·
 * originals-taken 原件接收清单 · originals-returned 原件归还清单 · need 社区服务需求登记表 ·
 * extension 延期办理告知书 · special-procedure 特别程序告知书 · resumption 恢复计时告知书 · referral 材料移交清单 ·
 * returned-above 上级退件告知单 · objection-answer 异议答复书 ·
 * decision 办理结果告知书 (准予) · refusal 不予决定书 · delivery 送达回执 · catalogue 归档文件目录 ·
 * entrustment-form, need-form, outage-forms 空白表 · register 受理登记簿 · month-report 月报 ·
 * progress 办理进度单 · morning-list 晨会清单 · due-explanation 期限计算说明 ·
 * day-end 当日号办结情况
 */
export const DOCUMENT_KINDS = [
  'receipt',
  'notice',
  'remaining',
  'acceptance',
  'deferral',
  'not-accepted',
  'explanation',
  'redirection',
  'originals-taken',
  'originals-returned',
  'need',
  'extension',
  'special-procedure',
  'resumption',
  'referral',
  'returned-above',
  'objection-answer',
  'decision',
  'refusal',
  'delivery',
  'catalogue',
  'entrustment-form',
  'need-form',
  'outage-forms',
  'register',
  'month-report',
  'progress',
  'morning-list',
  'due-explanation',
  'day-end',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/**
 * Kinds that draw an official number of their own. A remaining list carries its notice's number; blank forms
 * (授权委托书, 需求登记表, 停机收件单), printed lists (受理登记簿, 月报, 晨会清单, 当日号办结情况) and slips that only say how things stand
 * (办理进度单, 期限计算说明) are no official papers and carry none.
 */
export const NUMBERED_KINDS = [
  'receipt',
  'notice',
  'acceptance',
  'deferral',
  'not-accepted',
  'explanation',
  'redirection',
  'originals-taken',
  'originals-returned',
  'need',
  'extension',
  'special-procedure',
  'resumption',
  'referral',
  'returned-above',
  'objection-answer',
  'decision',
  'refusal',
  'delivery',
  'catalogue',
] as const
export type NumberedKind = (typeof NUMBERED_KINDS)[number]

export const isNumbered = (kind: DocumentKind): kind is NumberedKind =>
  (NUMBERED_KINDS as readonly DocumentKind[]).includes(kind)

/** Lists with many columns lie on their side: A4 landscape. */
const LANDSCAPE_KINDS: readonly DocumentKind[] = ['catalogue', 'register', 'month-report', 'morning-list']

export const isLandscape = (kind: DocumentKind): boolean => LANDSCAPE_KINDS.includes(kind)
