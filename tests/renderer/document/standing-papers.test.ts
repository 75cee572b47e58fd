import { describe, expect, it } from 'vitest'
import { copiesText } from '#electron/backend/wording/documents.ts'
import { DOCUMENT_KINDS } from '#shared/domain/document/document-kind.ts'
import { pageFoot } from '../../../renderer/document/page-foot.ts'
import { markupOfDocument, text, wordsOfDocument } from './draw-markup.tsx'
import {
  dueExplanation,
  extension,
  listed,
  morningList,
  progress,
  promisedLimit,
} from './sample-time-snapshots.ts'

/** 前 after a date would leave open whether that day is still in time. */
const BEFORE = /日(（星期.）)?(之)?前/

describe('办理进度单: understood at a glance (R-054, R-060)', () => {
  it('says first how it stands, by when it is done and what comes next', () => {
    const words = wordsOfDocument(progress())
    expect(words).toMatch(
      /现在进度\n处理中\n环节：家庭经济状况核对\n[\s\S]*最迟2026年10月30日（星期五）（含当日）\n承诺时限：受理之日起23个工作日内\n[\s\S]*接下来\n核对结果出来后[\s\S]*查询编号\n青街收字〔2026〕000045号/,
    )
    expect(words).toMatch(
      /2026年9月17日\n收到申请材料\n[\s\S]*2026年9月24日\n入户调查已经完成\n[\s\S]*以上共3项/,
    )
    expect(words).toContain('请到青禾街道便民服务中心或者打电话，说出查询编号')
    expect(words).toContain('办公电话：0591-00000123')
    expect(words).toContain('以上是2026年10月12日的进度')
    expect(words).not.toMatch(BEFORE)
  })

  it('shows no ID and no telephone of the applicant: it lies about at home', () => {
    expect(wordsOfDocument(progress())).not.toMatch(/110\*|139\*|138\*/)
  })

  it('leaves out what is not known', () => {
    const words = wordsOfDocument(
      progress({
        due: null,
        steps: [],
        nextText: '',
        stageText: '',
        officePhone: '',
        handler: '',
        receiptNumber: '',
      }),
    )
    expect(words).not.toMatch(/最迟|已经办过的|接下来|电话|经办人|查询编号\n/)
    expect(words).toContain('处理中')
  })

  it('says which limit the date comes from, and that it is provisional', () => {
    const due = { date: '2027-01-06', basis: 'legal', provisional: true, text: '受理之日起30个工作日内' }
    const words = wordsOfDocument(progress({ due }))
    expect(words).toContain('法定时限：受理之日起30个工作日内')
    expect(words).toContain('（暂定）')
  })
})

describe('晨会清单', () => {
  it('counts each group and prints an empty one as 无', () => {
    const words = wordsOfDocument(morningList())
    expect(words).toMatch(
      /已超期（1件）\n1\n[\s\S]*今天到期（2件）\n2\n[\s\S]*三个工作日内到期（0件）\n无\n暂停计时（1件）\n4/,
    )
    expect(words).toContain('以上共4件，以下空白')
    expect(words).toContain('范围全部窗口')
    expect(words).toContain('日期2026年10月12日（星期一）')
    expect(words).toContain('最迟日期含当日')
  })

  it('puts every column under its head', () => {
    const row = listed(7, { limit: '补正', due: '2026-10-13', staff: '王敏' })
    const words = wordsOfDocument(morningList({ groups: [{ title: '今天到期', rows: [row] }] }))
    expect(words).toContain('序号\n期限\n最迟日期\n事项\n申请人\n环节\n下一步\n经办人\n办件号')
    expect(words).toContain(
      '7\n补正\n2026-10-13\n最低生活保障审核确认\n林*珍\n家庭经济状况核对\n催办核对结果\n王敏\n2026-0407',
    )
  })
})

describe('期限计算说明: anybody can count it again', () => {
  const cells = (markup: string): string[] =>
    [...markup.matchAll(/<td[^>]*><div class="(?:date|remark)">(.*?)<\/td>/g)].map(([, inside = '']) =>
      inside.replaceAll(/<\/div><div[^>]*>/g, ' ').replaceAll(/<[^>]+>/g, ''),
    )

  it('shows each day with its place in the count, or why it has none', () => {
    const shown = cells(markupOfDocument(dueExplanation({ limits: [promisedLimit] })))
    expect(shown).toHaveLength(39)
    expect(shown.slice(0, 5)).toEqual([
      ...['9月22日 起算日', '9月23日 第1天', '9月24日 第2天', '9月25日 中秋节', '9月26日 中秋节'],
    ])
    expect(shown).toContain('10月10日 第8天 调休上班')
    expect(shown).toContain('10月11日 不计')
    expect(shown.at(-1)).toBe('10月30日最迟 第23天')
  })

  it('says which limit sets the date, and which does not', () => {
    const words = wordsOfDocument(dueExplanation())
    expect(words).toContain('承诺时限：23个工作日（办结日期以此为准）')
    expect(words).toContain('法定时限：30个工作日\n')
    expect(words).toMatch(/最迟2026年10月30日（星期五）（含当日）\n以承诺时限为准/)
    expect(words).toContain('国务院办公厅关于2026年部分节假日安排的通知')
    expect(words).not.toMatch(BEFORE)
  })

  it('of the legal limit says so', () => {
    expect(wordsOfDocument(dueExplanation({ caseBasis: 'legal', provisional: true }))).toMatch(
      /（暂定）\n（含当日）暂定：[\s\S]*以法定时限为准/,
    )
  })

  it('shows where a limit would have ended, and on which day it ends after the holiday', () => {
    const days = [
      { date: '2026-10-05', what: 'counted', ordinal: 15, name: '' },
      { date: '2026-10-06', what: 'rolled', ordinal: null, name: '国庆节' },
      { date: '2026-10-07', what: 'rolled', ordinal: null, name: '国庆节' },
      { date: '2026-10-08', what: 'rolled', ordinal: null, name: '' },
    ]
    const limit = { ...promisedLimit, rawDue: '2026-10-05', due: '2026-10-08', days }
    const snapshot = dueExplanation({ limits: [limit] })
    expect(wordsOfDocument(snapshot)).toContain(
      '期满日2026年10月5日（星期一）是休息日，顺延到2026年10月8日（星期四）。',
    )
    expect(cells(markupOfDocument(snapshot))).toEqual([
      ...['10月5日期满 第15天', '10月6日 顺延 国庆节', '10月7日 顺延 国庆节', '10月8日最迟 顺延'],
    ])
  })

  it('names the year where it changes', () => {
    const days = [
      { date: '2026-12-31', what: 'counted', ordinal: 1, name: '' },
      { date: '2027-01-01', what: 'off', ordinal: null, name: '元旦' },
    ]
    const shown = cells(markupOfDocument(dueExplanation({ limits: [{ ...promisedLimit, days }] })))
    expect(shown).toEqual(['12月31日 第1天', '2027年 1月1日 元旦'])
  })

  it('says weeks without a count in one line, and a day that stood still as 停计', () => {
    const paused = (date: string) => ({ date, what: 'paused', ordinal: null, name: '听证' })
    const days = Array.from({ length: 15 }, (_, index) => paused(`2026-10-${String(12 + index)}`))
    const words = wordsOfDocument(dueExplanation({ limits: [{ ...promisedLimit, days }] }))
    expect(words).toContain('2026年10月12日至2026年10月25日，停计14天：听证')
    expect(words).toContain('10月26日\n停计\n听证')
    const week = days.slice(0, 4)
    expect(wordsOfDocument(dueExplanation({ limits: [{ ...promisedLimit, days: week }] }))).toContain(
      '10月12日至10月15日\n停计：听证',
    )
  })

  it('has no calendar for a limit that is counted in minutes', () => {
    const words = wordsOfDocument(dueExplanation({ limits: [{ ...promisedLimit, days: [] }] }))
    expect(words).not.toMatch(/星期一\n星期二|逐日列出/)
  })
})

describe('who keeps how many', () => {
  it.each([
    ['extension', '一式两份，申请人一份，存档一份'],
    ['referral', '一式两份，接收单位一份，存档一份'],
    ['morning-list', '存档'],
    ['progress', ''],
    ['due-explanation', ''],
  ] as const)('of %s: %s', (kind, copies) => {
    expect(copiesText(kind)).toBe(copies)
  })

  it('is said of every kind but slips to take home', () => {
    expect(DOCUMENT_KINDS.filter((kind) => copiesText(kind) === '')).toEqual(['progress', 'due-explanation'])
  })
})

describe('the foot of a page', () => {
  it.each([
    [extension(), { left: '青街延字〔2026〕000004号', middle: '一式两份，申请人一份，存档一份' }],
    [progress({ demo: true }), { left: '青禾街道便民服务中心', middle: '2026年10月12日打印　演示' }],
    [dueExplanation(), { left: '青禾街道便民服务中心', middle: '2026年9月22日打印' }],
    [morningList(), { left: '青禾街道办事处', middle: '2026年10月12日打印' }],
  ])('of $kind', (snapshot, foot) => {
    expect(pageFoot(text, snapshot)).toEqual(foot)
  })
})
