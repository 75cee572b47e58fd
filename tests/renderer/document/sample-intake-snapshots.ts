import { applicantBlock, gap, head, line, parse } from './sample-snapshots.ts'
import type { Changes } from './sample-snapshots.ts'

export const receipt = (changes: Changes = {}) =>
  parse({
    kind: 'receipt',
    ...head,
    ...applicantBlock,
    number: '青街收字〔2026〕000045号',
    purpose: 'examination',
    receivedAt: Date.UTC(2026, 8, 17, 1, 26),
    receivedCount: 2,
    received: [line(1, 'complete'), line(2, 'complete')],
    tellBy: {
      date: '2026-09-24',
      provisional: false,
      deemed: true,
      text: '5个工作日',
    },
    outstanding: [],
    outstandingUntil: null,
    ...changes,
  })

export const supplement = (changes: Changes = {}) =>
  receipt({
    purpose: 'supplement',
    receivedCount: 1,
    received: [line(1, 'complete')],
    tellBy: null,
    outstanding: ['疾病诊断材料（林国平）'],
    outstandingUntil: '2026-10-15',
    ...changes,
  })

export const deferral = (changes: Changes = {}) =>
  parse({
    kind: 'deferral',
    ...head,
    ...applicantBlock,
    number: '青街容字〔2026〕000006号',
    items: [gap(1, 'missing'), gap(2, 'wrong-form')],
    until: '2026-10-15',
    provisional: false,
    limitText: '15个工作日',
    effect: '逾期没有补齐的，视为撤回申请，已经交的材料退还。',
    ...changes,
  })

export const explanation = (changes: Changes = {}) =>
  parse({
    kind: 'explanation',
    ...head,
    number: '青街说字〔2026〕000012号',
    applicant: applicantBlock.applicant,
    askedOn: '2026-09-17',
    subject: '开具亲属关系证明',
    basis: ['《关于改进和规范基层群众性自治组织出具证明工作的指导意见》（民发〔2020〕20号）'],
    reason: '居民委员会不出具亲属关系证明，可以凭户口簿、结婚证或者由公安机关查询',
    rightPlace: '示例区公安分局青禾派出所',
    ...changes,
  })

export const redirection = (changes: Changes = {}) =>
  parse({
    kind: 'redirection',
    ...head,
    ...applicantBlock,
    number: '青街转字〔2026〕000009号',
    to: '5号窗口（社会保险）',
    within: true,
    ticketNumber: 'B017',
    reason: '本窗口只办理社会救助事项',
    checked: [line(1, 'complete'), line(2, 'missing')],
    ...changes,
  })

const piece = (position: number, name: string) => ({ position, name, pieces: position })

export const originalsTaken = (changes: Changes = {}) =>
  parse({
    kind: 'originals-taken',
    ...head,
    ...applicantBlock,
    number: '青街接字〔2026〕000021号',
    caseNumber: '2026-0418',
    items: [piece(1, '户口簿'), piece(2, '残疾人证')],
    person: '林国平（代办人）',
    signature: '签名',
    at: Date.UTC(2026, 8, 17, 1, 40),
    stillKept: [],
    ...changes,
  })

export const originalsReturned = (changes: Changes = {}) =>
  originalsTaken({
    kind: 'originals-returned',
    number: '青街还字〔2026〕000018号',
    items: [piece(1, '户口簿')],
    at: Date.UTC(2026, 8, 22, 2, 5),
    stillKept: [{ name: '残疾人证', pieces: 2 }],
    ...changes,
  })

export const need = (changes: Changes = {}) =>
  parse({
    kind: 'need',
    ...head,
    number: '青街需字〔2026〕000033号',
    name: '林秀珍',
    phoneMasked: '138****5678',
    address: '青禾路12号3单元501室',
    askedOn: '2026-09-17',
    needClass: '生活类',
    urgency: '紧急',
    description: '独居，家里水管漏水，行动不便，需要上门维修',
    outcome: '转其他社会组织',
    provider: '青禾社区便民服务队',
    confirmedBy: '陈师傅，2026年9月17日9时40分电话确认可以上门',
    answer: '当天下午上门，材料费按实收取',
    ...changes,
  })

export const entrustmentForm = (changes: Changes = {}) =>
  parse({
    kind: 'entrustment-form',
    ...head,
    number: '',
    copies: '',
    matterName: '最低生活保障审核确认',
    principal: '林秀珍',
    agent: '林国平',
    relation: '母子',
    ...changes,
  })

export const needForm = (changes: Changes = {}) =>
  parse({ kind: 'need-form', ...head, number: '', copies: '', ...changes })

export const outageForms = (changes: Changes = {}) =>
  parse({
    kind: 'outage-forms',
    ...head,
    number: '',
    copies: '',
    numbers: ['青街收字〔2026〕000101号', '青街收字〔2026〕000102号'],
    ...changes,
  })

const registered = (position: number) => ({
  position,
  number: `2026-${String(400 + position).padStart(4, '0')}`,
  receivedOn: '2026-09-17',
  matterName: '最低生活保障审核确认',
  applicant: '林*珍',
  acceptanceNumber: `青街受字〔2026〕${String(80 + position).padStart(6, '0')}号`,
  acceptedOn: '2026-09-22',
  due: '2026-10-30',
  finishedOn: '',
  status: '办理中',
  staff: '周敏',
})

export const register = (changes: Changes & { readonly count?: number } = {}) => {
  const { count = 3, ...others } = changes
  return parse({
    kind: 'register',
    ...head,
    number: '',
    copies: '',
    from: '2026-09-01',
    to: '2026-09-30',
    matter: '',
    rows: Array.from({ length: count }, (_, index) => registered(index + 1)),
    ...others,
  })
}

export const counted = (matterName: string, finishedLate = 0) => ({
  matterName,
  field: '社会救助',
  received: 12,
  accepted: 9,
  deemed: 1,
  notified: 3,
  declined: 0,
  finished: 7,
  finishedLate,
  overdue: 2,
})

export const monthReport = (changes: Changes = {}) =>
  parse({
    kind: 'month-report',
    ...head,
    number: '',
    copies: '',
    month: '2026-09',
    rows: [counted('最低生活保障审核确认', 1), counted('临时救助')],
    ...changes,
  })
