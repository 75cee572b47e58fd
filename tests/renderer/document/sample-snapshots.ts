import { documentSnapshotSchema, type DocumentSnapshot } from '#shared/contract/snapshot.ts'

/** Snapshots of every kind as the backend freezes them; the hall, its people and its numbers are invented. */
export const head = {
  templateVersion: 1,
  organ: '青禾街道办事处',
  hallName: '青禾街道便民服务中心',
  number: '青街告字〔2026〕000123号',
  date: '2026-09-17',
  handler: '周敏',
  counter: '3号窗口',
  officePhone: '0591-00000123',
  sample: false,
  demo: false,
  copies: '一式两份，申请人一份，存档一份',
}

export const applicantBlock = {
  applicant: { name: '林秀珍', documentMasked: '110***********002X', phoneMasked: '138****5678' },
  contact: '林国平（代办人）',
  contactPhoneMasked: '139****0001',
  matterName: '最低生活保障审核确认',
  appliedOn: '2026-09-17',
  basis: ['《社会救助暂行办法》第九条至第十三条', '《最低生活保障审核确认办法》（民发〔2021〕57号）'],
}

export const gap = (position: number, defect: string) => ({
  position,
  name: `户口簿${String(position)}`,
  owner: position === 2 ? '阿依古丽·买买提' : '',
  defect,
  what: '复印件缺其他家庭成员页',
  remedy: '验原件，收复印件1份，逐页复印',
  obtainedFrom: '户籍地派出所',
})

export const line = (position: number, state: string, note = '') => ({
  position,
  name: '疾病诊断材料',
  owner: '',
  form: '复印件',
  copies: 1,
  state,
  note,
})

const remedies = [
  '可以自收到本决定书之日起60日内申请行政复议；',
  '也可以自收到本决定书之日起6个月内提起行政诉讼。',
]

export const parse = <Kind extends DocumentSnapshot['kind']>(
  snapshot: { kind: Kind } & Record<string, unknown>,
): DocumentSnapshot & { kind: Kind } =>
  documentSnapshotSchema.parse(snapshot) as DocumentSnapshot & { kind: Kind }

export type Changes = Record<string, unknown>

export const notice = (changes: Changes = {}) =>
  parse({
    kind: 'notice',
    ...head,
    ...applicantBlock,
    gaps: [gap(1, 'wrong-form'), gap(2, 'missing'), gap(3, 'expired')],
    checked: [line(1, 'complete'), line(2, 'missing'), line(3, 'exempt', '共享查询取得')],
    receivedCount: 4,
    correction: ['本事项没有规定补正期限，请尽早补齐。'],
    guide: [{ label: '收费', text: '不收费' }],
    ...changes,
  })

export const remaining = (changes: Changes = {}) =>
  parse({
    ...notice(),
    kind: 'remaining',
    date: '2026-09-22',
    gaps: [gap(2, 'too-few')],
    round: 2,
    noticeDate: '2026-09-17',
    ...changes,
  })

export const acceptance = (changes: Changes = {}) =>
  parse({
    kind: 'acceptance',
    ...head,
    ...applicantBlock,
    number: '青街受字〔2026〕000087号',
    date: '2026-09-22',
    acceptedOn: '2026-09-22',
    receivedCount: 7,
    received: [line(1, 'complete')],
    fee: '不收费',
    afterCorrection: true,
    due: {
      date: '2026-10-30',
      basis: 'promised',
      limitText: '受理之日起23个工作日内',
      provisional: false,
      provisionalBecause: '',
    },
    legal: ['受理之日起30个工作日内，即2026年11月10日（星期二）'],
    counting: ['从受理次日9月23日起，只数工作日'],
    decidedBy: '示例区民政局',
    forwarded: false,
    ...changes,
  })

export const notAccepted = (changes: Changes = {}) =>
  parse({
    kind: 'not-accepted',
    ...head,
    ...applicantBlock,
    number: '青街不受字〔2026〕000003号',
    reason: '您申请的事项不属于本单位职权范围',
    rightPlace: '示例区公安分局青禾派出所',
    remedies,
    ...changes,
  })

export const refusal = (changes: Changes = {}) =>
  parse({
    kind: 'refusal',
    ...head,
    ...applicantBlock,
    number: '青街决字〔2026〕000002号',
    acceptanceNumber: '青街受字〔2026〕000087号',
    acceptedOn: '2026-09-22',
    decidedOn: '2026-11-02',
    decidedBy: '示例区民政局',
    result: '不予确认最低生活保障对象',
    reasons: '人均月收入2460元，高于当地标准',
    lateReason: '信息核对系统停机',
    remedies,
    ...changes,
  })

export const decision = (changes: Changes = {}) =>
  parse({
    ...refusal(),
    kind: 'decision',
    result: '确认同意',
    reasons: '',
    lateReason: '',
    remedies: [],
    ...changes,
  })

export const delivery = (changes: Changes = {}) =>
  parse({
    kind: 'delivery',
    ...head,
    ...applicantBlock,
    number: '青街送字〔2026〕000019号',
    delivered: '最低生活保障确认通知书',
    deliveredNumber: '青街办字〔2026〕000031号',
    receiver: '林国平（林秀珍之子）',
    way: '窗口领取',
    signature: '捺印',
    deliveredAt: Date.UTC(2026, 9, 30, 2, 24),
    ...changes,
  })

const item = (position: number, retention: string) => ({
  position,
  code: `Q015-ZY·2026-${retention}-SHJZ-${String(position).padStart(4, '0')}`,
  documentNumber: `青街受字〔2026〕${String(40 + position).padStart(6, '0')}号`,
  responsible: '青禾街道办事处',
  title: '[阿依古丽·买买提临时救助]',
  date: '20261020',
  pages: 10,
  remark: '',
})

export const catalogue = (changes: Changes = {}) =>
  parse({
    kind: 'catalogue',
    ...head,
    date: '2026-11-30',
    groups: [
      {
        fonds: 'Q015',
        category: 'ZY 专业',
        year: 2026,
        retention: 'D30（30年）',
        organ: 'SHJZ 社会救助',
        items: [item(1, 'D30'), item(2, 'D30')],
      },
      {
        fonds: 'Q015',
        category: 'ZY 专业',
        year: 2026,
        retention: 'Y（永久）',
        organ: 'SHJZ 社会救助',
        items: [item(1, 'Y')],
      },
    ],
    ...changes,
  })
