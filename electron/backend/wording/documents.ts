import { REMEDIES } from '#shared/domain/document/remedy.ts'
import type { DocumentKind } from '#shared/domain/document/document-kind.ts'
import type { Signature } from '#shared/domain/document/signature.ts'
import type { DeliveryWay } from '#shared/domain/case/case-event.ts'
import type { MaterialForm, MatterVersion } from '#shared/domain/matter/matter-version.ts'
import type { HallProfile } from '#shared/contract/settings.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { fullDateText } from './dates.ts'
import { lengthText, limitText } from './limits.ts'

/** Fixed phrases of official papers. Texts here go into snapshots and are frozen with them. */

export const FORMS = {
  original: '原件',
  copy: '复印件',
  'show-original': '验原件',
  'show-original-keep-copy': '验原件，收复印件',
  'original-or-copy': '原件或复印件',
  electronic: '电子件',
  declared: '当场申报',
  'staff-record': '工作人员记录',
} as const satisfies Record<MaterialForm, string>

export const OWNERS = { household: '家庭', 'all-persons': '全体成员' } as const

export const TITLES = {
  receipt: '收件凭证',
  notice: '一次性告知书',
  remaining: '剩余材料清单',
  acceptance: '受理通知书',
  deferral: '容缺受理承诺书',
  'not-accepted': '不予受理通知书',
  explanation: '不予受理说明',
  redirection: '转办告知单',
  'originals-taken': '原件接收清单',
  'originals-returned': '原件归还清单',
  need: '社区服务需求登记表',
  extension: '延期办理告知书',
  'special-procedure': '特别程序告知书',
  resumption: '恢复计时告知书',
  referral: '材料移交清单',
  'returned-above': '上级退件告知单',
  'objection-answer': '异议答复书',
  decision: '办理结果告知书',
  refusal: '不予决定书',
  delivery: '送达回执',
  catalogue: '归档文件目录',
  'entrustment-form': '授权委托书',
  'need-form': '空白需求登记表',
  'outage-forms': '停机收件单',
  register: '受理登记簿',
  'month-report': '受理办理月报',
  progress: '办理进度单',
  'morning-list': '晨会清单',
  'due-explanation': '期限计算说明',
  'day-end': '当日号办结情况',
} as const satisfies Record<DocumentKind, string>

const TWO_COPIES = '一式两份，申请人一份，存档一份'
const ONE_COPY = '存档'

/** Papers of which the applicant and the hall do not each keep one. */
const OTHER_COPIES: Partial<Readonly<Record<DocumentKind, string>>> = {
  catalogue: ONE_COPY,
  register: ONE_COPY,
  'month-report': ONE_COPY,
  'morning-list': ONE_COPY,
  'day-end': ONE_COPY,
  'entrustment-form': ONE_COPY,
  'need-form': ONE_COPY,
  'outage-forms': ONE_COPY,
  referral: '一式两份，接收单位一份，存档一份',
  // Slips to take home; asked for again, they are made anew.
  progress: '',
  'due-explanation': '',
}

/** Who keeps how many of a paper, at the foot of its pages. */
export const copiesText = (kind: DocumentKind): string => OTHER_COPIES[kind] ?? TWO_COPIES

export const counterText = (number: number | null): string => (number === null ? '' : `${number}号窗口`)

/** 3号窗口（综合）, as a 转办告知单 names it. */
export const counterPlaceText = (counter: { readonly number: number; readonly name: string }): string =>
  `${counterText(counter.number)}（${counter.name}）`

/** Several names in one sentence. */
export const listText = (names: readonly string[]): string => names.join('、')

/** What a missing line says when the clerk wrote nothing more. */
export const NOT_HANDED_IN = '未交此项材料'

/** Forms of which a number of copies is handed in; of the others nothing on paper stays here. */
const COUNTED_FORMS: ReadonlySet<MaterialForm> = new Set([
  'original',
  'copy',
  'show-original-keep-copy',
  'original-or-copy',
])

/** 验原件，收复印件1份，逐页复印 */
export const requirementText = (line: {
  form: MaterialForm
  copies: number
  standard: string | null
}): string => {
  const form = COUNTED_FORMS.has(line.form) ? `${FORMS[line.form]}${line.copies}份` : FORMS[line.form]
  return line.standard === null ? form : `${form}，${line.standard}`
}

/** 任选其一 of several alternatives. */
export const alternativesText = (names: readonly string[]): string => `${names.join('、')}（任选其一）`

const startsWithAcceptance = (matter: MatterVersion): boolean =>
  [matter.promisedLimit, matter.legalLimit].every((limit) => limit === null || limit.start !== 'received')

/** 补正期限和说明: only what the matter's own rule says; where it sets no period, none is printed. */
export const correctionLines = (matter: MatterVersion, gaps: number): string[] => {
  const { applicantPeriod, effect } = matter.correction
  const period =
    applicantPeriod === null
      ? '本事项没有规定补正期限，请尽早补齐。'
      : `请在收到本告知书之日起${lengthText(applicantPeriod.value, applicantPeriod.unit)}内补齐。`
  const start = startsWithAcceptance(matter)
    ? '未补齐前，办理时限不起算；补齐之日为受理之日，时限从次日起计算。'
    : ''
  return [
    `${period}${effect === null ? '' : `${effect}。`.replace('。。', '。')}${start}`,
    `再来时只核对上列${gaps}项。仍不齐的，按本编号出具剩余材料清单，只减不增；您的情况有变化的除外。`,
  ]
}

/** 办事须知 on the page behind a notice. */
export const guideRows = (
  matter: MatterVersion,
  profile: HallProfile,
  counter: string,
): { label: string; text: string }[] => {
  const legal = matter.legalLimit
  const promised = matter.promisedLimit
  const limits = [
    legal === null
      ? ''
      : `${limitText(legal)}${legal.extension?.total == null ? '' : `，特殊情况${lengthText(legal.extension.total, legal.extension.unit)}内`}`,
    promised === null ? '' : `本事项承诺${lengthText(promised.value, promised.unit)}内`,
  ].filter((part) => part !== '')
  const hours = profile.hours.map(({ from, to }) => `${from}–${to}`).join('，')
  return [
    ...(limits.length === 0 ? [] : [{ label: '办理时限', text: limits.join('；') }]),
    ...(matter.stages.length === 0
      ? []
      : [{ label: '办理流程', text: ['受理', ...matter.stages.map((stage) => stage.name)].join('，') }]),
    { label: '结果', text: matter.result },
    { label: '收费', text: matter.fee.text },
    { label: '地点和时间', text: `${profile.name}${counter}，${hours}` },
  ]
}

/** The block every refusal carries (R-057). */
export const remedyLines = (): string[] =>
  REMEDIES.map(({ way, value, unit }) =>
    way === 'reconsideration'
      ? `对本决定不服的，可以自收到本决定之日起${lengthText(value, unit)}内依法申请行政复议。`
      : `也可以自收到本决定之日起${lengthText(value, unit)}内依法向人民法院提起行政诉讼。`,
  )

export const WAYS = {
  'in-person': '当面领取',
  post: '邮寄',
  entrusted: '委托代领',
  electronic: '电子送达',
} as const satisfies Record<DeliveryWay, string>

export const signatureText = (signature: Signature): string => {
  switch (signature.kind) {
    case 'signed':
      return '签名'
    case 'fingerprint':
      return '捺印'
    case 'witnessed':
      return `无法签字，见证人${signature.witness}`
    case 'refused':
      return `拒绝签收：${signature.remark}`
  }
}

/** 沿用 names where the paper lies. */
export const reusedText = (caseNumber: string, handedInOn: DateText): string =>
  `沿用${fullDateText(handedInOn)}办件${caseNumber}已收的材料`

export const deferredText = (remedy: string): string => `容缺：${remedy}`

export const exemptText = (basis: string): string => `免交：${basis}`

/** What marks the file of a paper that is printed again. */
export const reprintMarkText = (mark: string): string => ` 补打 ${mark}`
export const carrierText = (pages: number): string => `电子，${pages}页`
