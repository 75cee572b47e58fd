import { addDays, weekdayOf } from '#shared/kernel/plain-date.ts'
import { applicantBlock, head, parse } from './sample-snapshots.ts'
import type { Changes } from './sample-snapshots.ts'

const ofCase = { ...head, ...applicantBlock, caseNumber: '2026-0418' }
const accepted = {
  ...ofCase,
  acceptanceNumber: '青街受字〔2026〕000087号',
  acceptedOn: '2026-09-22',
}

export const extension = (changes: Changes = {}) =>
  parse({
    kind: 'extension',
    ...accepted,
    number: '青街延字〔2026〕000004号',
    date: '2026-10-28',
    scope: 'promise',
    oldDue: '2026-10-30',
    newDue: '2026-11-10',
    provisional: false,
    byText: '7个工作日',
    ruleText: '需要跨省核对家庭经济状况的，经负责人批准可以延长（本中心承诺时限管理办法第六条）',
    progress: '入户调查已经完成；家庭经济状况核对已于10月20日发往户籍地，还没有收到结果',
    plan: '收到核对结果后当日提交审核，审核后公示7日，公示期满即作出确认决定',
    reason: '申请人一名家庭成员户籍在外省，需要当地协助核对',
    approver: '陈立（值班长）',
    toldWay: '电话',
    toldAt: Date.UTC(2026, 9, 28, 2, 15),
    toldTo: '林国平（代办人）',
    toldLate: false,
    counting: [
      '从受理次日9月23日起，只数工作日。9月25日至27日、10月1日至7日放假不计；10月10日（星期六）上班，计入。',
    ],
    ...changes,
  })

export const specialProcedure = (changes: Changes = {}) =>
  parse({
    kind: 'special-procedure',
    ...accepted,
    number: '青街特字〔2026〕000002号',
    date: '2026-10-12',
    procedure: '征求第三方意见',
    reason: '申请人与邻居对共用部位的使用有不同说法，需要征求业主委员会的书面意见',
    approver: '陈立（值班长）',
    startedOn: '2026-10-12',
    expectedText: '7个工作日',
    oldDue: '2026-10-30',
    oldDueProvisional: false,
    ...changes,
  })

export const resumption = (changes: Changes = {}) =>
  parse({
    kind: 'resumption',
    ...accepted,
    number: '青街恢字〔2026〕000002号',
    date: '2026-10-21',
    procedure: '征求第三方意见',
    startedOn: '2026-10-12',
    endedOn: '2026-10-21',
    result: '业主委员会书面答复没有异议',
    notCountedText: '7个工作日',
    oldDue: '2026-10-30',
    newDue: '2026-11-10',
    provisional: false,
    provisionalBecause: '',
    counting: [
      '从受理次日9月23日起，只数工作日。9月25日至27日、10月1日至7日放假不计；10月13日至21日征求第三方意见，不计。',
    ],
    ...changes,
  })

export const material = (position: number, name: string, owner = '') => ({
  position,
  name,
  owner,
  form: '复印件',
  copies: 1,
})

export const referral = (changes: Changes = {}) =>
  parse({
    kind: 'referral',
    ...ofCase,
    number: '青街移字〔2026〕000003号',
    to: '示例区民政局',
    toContact: '社会救助科，0591-00000321，示例路1号3楼',
    facts: '申请人独居，患慢性病，无固定收入；入户调查和邻里走访与申报一致，公示期间没有异议',
    items: [
      material(1, '最低生活保障申请表'),
      material(2, '居民身份证', '林秀珍'),
      material(3, '居民身份证', '林国平'),
    ],
    plan: '请在收到材料后审核确认，并将结果书面反馈本中心，由本中心送达申请人',
    ...changes,
  })

export const returnedAbove = (changes: Changes = {}) =>
  parse({
    kind: 'returned-above',
    ...ofCase,
    number: '青街退字〔2026〕000001号',
    date: '2026-10-15',
    unit: '示例区民政局',
    returnedOn: '2026-10-14',
    reason: '家庭成员收入情况不清楚，不能确认家庭人均收入',
    items: ['林国平2026年1月至9月的工资收入证明，由用人单位盖章', '林秀珍名下银行账户近12个月的交易明细'],
    plan: '收到补充材料当日重新上报示例区民政局',
    ...changes,
  })

export const objectionAnswer = (changes: Changes = {}) =>
  parse({
    kind: 'objection-answer',
    ...ofCase,
    number: '青街复字〔2026〕000005号',
    date: '2026-11-04',
    decisionNumber: '青街决字〔2026〕000002号',
    raisedOn: '2026-11-03',
    raisedBy: '林国平（林秀珍之子）',
    raisedText: '人均月收入把已经停发的工资也算进去了，请重新核对',
    answerBy: '2026-11-04',
    answeredOn: '2026-11-04',
    answer:
      '经向用人单位核实，林国平的工资自2026年8月停发。本中心已将这一情况书面报送示例区民政局，请其重新核对',
    answeredLate: false,
    lateReason: '',
    ...changes,
  })

export const step = (at: number, text: string) => ({ at, text })

export const progress = (changes: Changes = {}) =>
  parse({
    kind: 'progress',
    ...ofCase,
    number: '',
    copies: '',
    date: '2026-10-12',
    receiptNumber: '青街收字〔2026〕000045号',
    statusText: '处理中',
    stageText: '家庭经济状况核对',
    steps: [
      step(Date.UTC(2026, 8, 17, 1, 26), '收到申请材料'),
      step(Date.UTC(2026, 8, 22, 2, 0), '材料齐全，已经受理'),
      step(Date.UTC(2026, 8, 24, 7, 0), '入户调查已经完成'),
    ],
    due: {
      date: '2026-10-30',
      basis: 'promised',
      provisional: false,
      text: '受理之日起23个工作日内',
    },
    nextText: '核对结果出来后进行审核和公示，您不用再来，结果会打电话告诉您',
    ...changes,
  })

export const listed = (position: number, changes: Changes = {}) => ({
  position,
  limit: '办结',
  due: '2026-10-12',
  matterName: '最低生活保障审核确认',
  applicant: '林*珍',
  stage: '家庭经济状况核对',
  next: '催办核对结果',
  staff: '周敏',
  number: `2026-${String(400 + position).padStart(4, '0')}`,
  ...changes,
})

export const morningList = (changes: Changes = {}) =>
  parse({
    kind: 'morning-list',
    ...head,
    number: '',
    copies: '',
    date: '2026-10-12',
    scopeText: '全部窗口',
    groups: [
      { title: '已超期', rows: [listed(1, { due: '2026-10-09' })] },
      { title: '今天到期', rows: [listed(2), listed(3, { limit: '补正告知', next: '审查材料，一次告知' })] },
      { title: '三个工作日内到期', rows: [] },
      { title: '暂停计时', rows: [listed(4, { due: '', stage: '征求第三方意见', next: '等候书面意见' })] },
    ],
    ...changes,
  })

export const dayEnd = (changes: Changes = {}) =>
  parse({
    kind: 'day-end',
    ...head,
    number: '',
    copies: '',
    date: '2026-10-12',
    day: '2026-10-10',
    issued: 186,
    done: 181,
    missed: 2,
    voided: 1,
    leftOver: 2,
    rows: [
      ['A031', '社会救助', '过号', 42, '过号，没有再来'],
      ['B017', '社会保险和医疗保险', '过号', 18, '过号，没有再来'],
      ['B022', '社会保险和医疗保险', '作废', 55, '作废：电话里说改日再来'],
      ['C040', '综合业务', '已结束', 36, '续排到10月12日，现为已结束'],
      ['C041', '综合业务', '等候', 31, '还没有处理'],
    ].map(([number, categoryName, status, waitedMinutes, settled], at) => ({
      position: at + 1,
      number,
      categoryName,
      status,
      waitedMinutes,
      settled,
    })),
    ...changes,
  })

const FESTIVALS: Readonly<Record<string, string>> = {
  '2026-09-25': '中秋节',
  '2026-09-26': '中秋节',
  '2026-09-27': '中秋节',
  '2027-01-01': '元旦',
  ...Object.fromEntries(
    ['01', '02', '03', '04', '05', '06', '07'].map((day) => [`2026-10-${day}`, '国庆节']),
  ),
}
const MAKE_UP = ['2026-09-20', '2026-10-10']

/** Every day from the start to the last, as the backend explains a limit of working days in the autumn of 2026. */
export const workingDays = (
  start: string,
  last: string,
  paused: { readonly from: string; readonly to: string; readonly name: string } | null = null,
) => {
  const days = [{ date: start, what: 'start', ordinal: null as number | null, name: '' }]
  let ordinal = 0
  for (let date = addDays(start, 1); date <= last; date = addDays(date, 1)) {
    const makeUp = MAKE_UP.includes(date)
    const off = FESTIVALS[date] !== undefined || (weekdayOf(date) > 5 && !makeUp)
    if (paused !== null && date >= paused.from && date <= paused.to)
      days.push({ date, what: 'paused', ordinal: null, name: paused.name })
    else if (off) days.push({ date, what: 'off', ordinal: null, name: FESTIVALS[date] ?? '' })
    else {
      ordinal += 1
      days.push({ date, what: 'counted', ordinal, name: makeUp ? '调休上班' : '' })
    }
  }
  return days
}

export const promisedLimit = {
  title: '承诺时限：23个工作日',
  startText: '从2026年9月22日（星期二）起算，当日不计',
  due: '2026-10-30',
  rawDue: '2026-10-30',
  decides: true,
  days: workingDays('2026-09-22', '2026-10-30'),
}

export const legalLimit = {
  ...promisedLimit,
  title: '法定时限：30个工作日',
  due: '2026-11-10',
  rawDue: '2026-11-10',
  decides: false,
  days: workingDays('2026-09-22', '2026-11-10'),
}

export const dueExplanation = (changes: Changes = {}) =>
  parse({
    kind: 'due-explanation',
    ...ofCase,
    number: '',
    copies: '',
    date: '2026-09-22',
    caseDue: '2026-10-30',
    caseBasis: 'promised',
    provisional: false,
    limits: [promisedLimit, legalLimit],
    notes: [
      '从受理次日9月23日起，只数工作日。9月25日至27日、10月1日至7日放假不计；10月10日（星期六）上班，计入。',
      '承诺时限和法定时限分别计算，以较早的一日为办结日期。',
    ],
    sources: [
      '《最低生活保障审核确认办法》（民发〔2021〕57号）',
      '国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）',
    ],
    ...changes,
  })
