import { addDays } from '#shared/kernel/plain-date.ts'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { redirection } from './sample-intake-snapshots.ts'
import * as time from './sample-time-snapshots.ts'

const PARAGRAPH = {
  version: 3,
  text: '本中心工作日9:00—17:00办公，中午不休息；周六上午延时服务。\n监督电话0591-00000456。',
}
const LATE = { slip: '青街收字〔2026〕000101号', enteredOn: '2026-09-18' }

export const LONG_REASON = '经核对，户籍地的协助核对结果还没有返回，已经两次书面催办。'

const names = ['家庭经济状况核对授权书', '居民身份证', '疾病诊断材料（二级以上医院出具）', '户口簿']
const owners = ['林秀珍', '阿卜杜热合曼·买买提吐尔逊', '林国平', '帕提古丽·阿卜杜热合曼']

const materials = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...time.material(index + 1, names[index % 4] ?? '', owners[Math.floor(index / 4) % 4]),
    form: index % 3 === 0 ? '原件' : '验原件，收复印件',
  }))

const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) =>
    time.listed(from + index, {
      matterName: index % 4 === 0 ? '残疾人两项补贴资格认定（困难残疾人生活补贴）' : '最低生活保障审核确认',
      applicant: index % 5 === 0 ? '阿卜杜热合曼·买*' : '林*珍',
      next: index % 3 === 0 ? '催办户籍地核对结果，并电话告知申请人目前进展' : '审核',
    }),
  )

/** A limit that stood still for so long that the weeks between would fill a page. */
const PAUSE = { from: '2026-10-13', to: '2026-12-20', name: '征求第三方意见' }

const sixtyDays = (() => {
  const start = '2026-09-01'
  const days = [{ date: start, what: 'start', ordinal: null as number | null, name: '' }]
  for (let ordinal = 1; ordinal <= 60; ordinal += 1)
    days.push({ date: addDays(start, ordinal), what: 'counted', ordinal, name: '' })
  return { due: '2026-10-31', days }
})()

/** Those of which all comes together on one sheet, however much is known. */
export const ON_ONE_SHEET: readonly string[] = [
  ...['extension-late', 'extension-provisional', 'special-procedure-unknown', 'special-procedure-forwarded'],
  ...['resumption-provisional', 'resumption-first', 'objection-answer-late', 'progress-done'],
  ...[
    'progress-received',
    'progress-paused',
    'morning-list-empty',
    'due-explanation-sixty',
    'due-explanation-paused',
  ],
  'due-explanation-rolled',
]

/** Papers about time with so much on them, or so little known, that their design is put to the test. */
export const heavyTimePapers = (): Record<string, DocumentSnapshot> => ({
  'extension-late': time.extension({
    toldLate: true,
    newDue: null,
    date: '2026-11-03',
    toldAt: Date.UTC(2026, 10, 3, 7, 40),
    toldWay: '当面',
    scope: 'law',
    ruleText: '',
    counting: [],
    late: LATE,
  }),
  'extension-provisional': time.extension({
    scope: 'law',
    newDue: '2027-01-06',
    oldDue: '2026-12-18',
    provisional: true,
    paragraph: PARAGRAPH,
  }),
  'extension-long': time.extension({
    progress: LONG_REASON.repeat(8),
    reason: LONG_REASON.repeat(4),
    plan: LONG_REASON.repeat(12),
    paragraph: PARAGRAPH,
    sample: true,
    demo: true,
  }),
  'special-procedure-unknown': time.specialProcedure({
    procedure: '专家评审',
    expectedText: '',
    oldDue: '2027-01-06',
    oldDueProvisional: true,
    paragraph: PARAGRAPH,
    late: LATE,
  }),
  'special-procedure-forwarded': time.specialProcedure({ oldDue: null, reason: LONG_REASON.repeat(3) }),
  'resumption-provisional': time.resumption({
    newDue: '2027-01-06',
    oldDue: '2026-12-18',
    provisional: true,
    provisionalBecause: '2027年放假安排尚未公布或尚未载入，日期为暂定，载入后重新计算。',
    result: LONG_REASON.repeat(4),
    paragraph: PARAGRAPH,
  }),
  'resumption-first': time.resumption({ oldDue: null }),
  'referral-many': time.referral({
    items: materials(24),
    facts: LONG_REASON.repeat(6),
    paragraph: PARAGRAPH,
    late: LATE,
  }),
  'returned-above-many': time.returnedAbove({
    items: Array.from({ length: 22 }, (_, index) =>
      index % 3 === 0
        ? `第${String(index + 1)}项：${LONG_REASON.repeat(2)}`
        : `补充第${String(index + 1)}份材料的原件`,
    ),
    reason: LONG_REASON.repeat(2),
    paragraph: PARAGRAPH,
  }),
  'objection-answer-late': time.objectionAnswer({
    decisionNumber: '',
    answeredOn: '2026-11-06',
    date: '2026-11-06',
    answeredLate: true,
    lateReason: '用人单位放假，11月5日才取得工资发放记录',
    answer: LONG_REASON.repeat(10),
    raisedText: LONG_REASON.repeat(5),
  }),
  'progress-done': time.progress({
    statusText: '已完成',
    stageText: '',
    due: null,
    nextText: '请带上身份证，到3号窗口领取办理结果。',
    officePhone: '',
  }),
  'progress-paused': time.progress({
    statusText: '已受理，正在进行征求第三方意见，期间不计入办理时限',
    due: null,
  }),
  'progress-many': time.progress({
    due: { date: '2027-01-06', basis: 'legal', provisional: true, text: '受理之日起30个工作日内' },
    steps: Array.from({ length: 24 }, (_, index) =>
      time.step(
        Date.UTC(2026, 8, 17 + index, 1, 26),
        index % 4 === 0 ? '收到补交的材料：疾病诊断材料（二级以上医院出具）、户口簿' : '电话告知目前进展',
      ),
    ),
    late: LATE,
  }),
  'progress-received': time.progress({
    statusText: '登记接收',
    stageText: '材料审查',
    steps: [],
    due: null,
    nextText: '',
  }),
  'morning-list-many': time.morningList({
    scopeText: '3号窗口（综合）、王敏',
    groups: [
      { title: '已超期', rows: rows(1, 9) },
      { title: '今天到期', rows: [] },
      { title: '三个工作日内到期', rows: rows(10, 12) },
      { title: '暂停计时', rows: rows(22, 1) },
      { title: '等待领取结果', rows: rows(23, 20) },
    ],
  }),
  // Titles come to lie everywhere on a page, also where its foot would be.
  'morning-list-groups': time.morningList({
    groups: Array.from({ length: 30 }, (_, index) => ({
      title: `第${String(index + 1)}组`,
      rows: Array.from({ length: (index + 2) % 4 }, (_row, place) =>
        time.listed(index * 4 + place + 1, { stage: '审核', next: '审核' }),
      ),
    })),
  }),
  'morning-list-empty': time.morningList({
    groups: ['已超期', '今天到期', '三个工作日内到期'].map((title) => ({ title, rows: [] })),
  }),
  'due-explanation-sixty': time.dueExplanation({
    caseDue: sixtyDays.due,
    caseBasis: 'legal',
    limits: [
      {
        title: '法定时限：60日',
        startText: '从2026年9月1日（星期二）起算，当日不计',
        due: sixtyDays.due,
        rawDue: sixtyDays.due,
        decides: true,
        days: sixtyDays.days,
      },
    ],
  }),
  'due-explanation-paused': time.dueExplanation({
    caseDue: '2027-01-08',
    provisional: true,
    limits: [
      {
        ...time.promisedLimit,
        due: '2027-01-08',
        rawDue: '2027-01-08',
        days: time.workingDays('2026-09-22', '2027-01-08', PAUSE),
      },
    ],
    notes: [
      '特别程序所需时间不计入办理时限：开始当日计入已用时间，结束次日恢复计时。',
      '2027年放假安排尚未公布或尚未载入，日期为暂定，载入后重新计算。',
    ],
  }),
  'due-explanation-rolled': time.dueExplanation({
    caseDue: '2026-10-08',
    caseBasis: 'legal',
    limits: [
      {
        title: '法定时限：15日',
        startText: '从2026年9月20日（星期日）起算，当日不计',
        due: '2026-10-08',
        rawDue: '2026-10-05',
        decides: true,
        days: [
          { date: '2026-09-20', what: 'start', ordinal: null, name: '' },
          ...Array.from({ length: 15 }, (_, index) => ({
            date: addDays('2026-09-21', index),
            what: 'counted',
            ordinal: index + 1,
            name: '',
          })),
          { date: '2026-10-06', what: 'rolled', ordinal: null, name: '国庆节' },
          { date: '2026-10-07', what: 'rolled', ordinal: null, name: '国庆节' },
          { date: '2026-10-08', what: 'rolled', ordinal: null, name: '' },
        ],
      },
      {
        title: '承诺时限：当场办结',
        startText: '当场办结。',
        due: '2026-09-20',
        rawDue: '2026-09-20',
        decides: false,
        days: [],
      },
    ],
  }),
  'redirection-above': redirection({
    within: false,
    ticketNumber: '',
    to: '示例区人力资源和社会保障局',
    reason: '本事项由区级部门受理',
    toContact: '社会保险科，0591-00000654，示例路8号2楼，工作日9:00—17:00',
    procedure: '先在一楼取号，再到2楼6号窗口提交材料；当场受理，20个工作日内办结',
    requirements: ['申请人本人到场，或者持授权委托书', '居民身份证原件和复印件1份', '社会保障卡'],
  }),
})
