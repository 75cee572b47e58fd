import { describe, expect, it } from 'vitest'
import { text, markupOfDocument, wordsOfDocument } from './draw-markup.tsx'
import { pageFoot } from '../../../renderer/document/page-foot.ts'
import {
  counted,
  entrustmentForm,
  monthReport,
  needForm,
  outageForms,
  receipt,
  register,
} from './sample-intake-snapshots.ts'

describe('授权委托书: what 民法典 165条 demands', () => {
  it('has room for both people, matter, powers, period, signature and day', () => {
    const words = wordsOfDocument(entrustmentForm())
    for (const each of [
      ...['授权委托书', '委托人', '受托人', '姓名', '证件号码', '联系电话', '与委托人关系'],
      ...['委托事项', '委托权限', '提交申请和材料', '领取办理结果和证件', '委托期限', '自', '止'],
      ...['签名、捺印或盖章：', '无法签字，见证人：', '日期：', '《中华人民共和国民法典》第一百六十五条'],
    ])
      expect(words).toContain(each)
  })

  it('carries what is known already, and is the same paper without it', () => {
    expect(wordsOfDocument(entrustmentForm())).toMatch(
      /姓名\n林秀珍\n[\s\S]*姓名\n林国平\n[\s\S]*与委托人关系\n母子\n/,
    )
    const blank = wordsOfDocument(entrustmentForm({ matterName: '', principal: '', agent: '', relation: '' }))
    expect(blank).not.toMatch(/林|母子|最低生活/)
    expect(blank).toContain('到青禾街道便民服务中心代为办理：')
  })

  it('is the citizen’s own paper: no organ, no seal, no number over it', () => {
    expect(wordsOfDocument(entrustmentForm())).not.toMatch(/青禾街道办事处|（专用印章）|〔/)
  })
})

describe('空白需求登记表: what the filled one holds, to be ticked by hand (R-016…R-019)', () => {
  it.each([
    ...[
      '登记编号',
      '姓名',
      '联系电话',
      '住址',
      '上门',
      '网格',
      '生活类',
      '互助类',
      '紧急',
      '一般',
      '需求内容',
    ],
    ...['本中心直接办理', '转其他社会组织', '提供市场服务信息', '答复', '已核对居民身份'],
    ...['已说明办理流程和注意事项', '登记人签名或捺印：', '经办人签名：'],
  ])('%s', (field) => {
    expect(wordsOfDocument(needForm())).toContain(field)
  })
})

describe('停机收件单: two halves for every number', () => {
  it('prints each number on both halves of a sheet of its own', () => {
    const markup = markupOfDocument(outageForms())
    expect(markup.match(/class="sheet"/g)).toHaveLength(2)
    expect(markup.match(/青街收字〔2026〕000101号/g)).toHaveLength(2)
    expect(markup.match(/青街收字〔2026〕000102号/g)).toHaveLength(2)
  })

  it('has on each half what a 收件凭证 must carry, to be written by hand', () => {
    const [, stub = '', slip = ''] = wordsOfDocument(
      outageForms({ numbers: ['青街收字〔2026〕000101号'] }),
    ).split(/第.联/)
    for (const half of [stub, slip])
      for (const field of [
        ...['申请人', '证件号码', '联系电话', '申请事项', '收到的材料', '原件', '复印件', '份数'],
        ...['收件时间：', '年', '月', '日', '时', '分', '收件人签名：', '申请人签名：', '\n8\n'],
      ])
        expect(half).toContain(field)
    expect(stub).toMatch(/存根[\s\S]*补录[\s\S]*办件号[\s\S]*录入人[\s\S]*作废，原因：/)
    expect(slip).toMatch(/收件凭证[\s\S]*办公电话：0591-00000123[\s\S]*凭本单编号查询/)
    expect(slip).not.toContain('作废')
  })

  it('says in a demonstration hall that it is one, on both halves', () => {
    expect(wordsOfDocument(outageForms({ demo: true, numbers: ['1'] })).match(/演示/g)).toHaveLength(2)
    expect(wordsOfDocument(outageForms())).not.toContain('演示')
  })
})

describe('受理登记簿: one line for each application', () => {
  it('names its span, its matter and every column', () => {
    const words = wordsOfDocument(register())
    expect(words).toContain('2026年9月1日至2026年9月30日')
    expect(words).toContain('全部事项')
    const [, head = ''] = /<thead>(.*?)<\/thead>/.exec(markupOfDocument(register())) ?? []
    expect(
      [...head.matchAll(/<th[^>]*>(.*?)<\/th>/g)].map(([, name = '']) => name.replace(/<[^>]+>/g, '')),
    ).toEqual([
      ...['序号', '办件号', '收件日期', '事项', '申请人', '受理编号', '受理日期'],
      ...['最迟办结日', '办结日期', '状态', '经办人'],
    ])
  })

  it('counts its lines and closes below them', () => {
    const words = wordsOfDocument(register({ count: 40 }))
    expect(words).toContain('2026-0440')
    expect(words).toContain('以上共40件，以下空白')
  })

  it('writes one day as one day, and a matter by its name', () => {
    const words = wordsOfDocument(register({ from: '2026-09-17', to: '2026-09-17', matter: '居住证' }))
    expect(words).toMatch(/收件日期2026年9月17日\n/)
    expect(words).not.toContain('全部事项')
  })
})

describe('月报: by matter, with totals', () => {
  const cells = (row: string): string[] =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, words = '']) => words.replace(/<[^>]+>/g, ''))

  it('adds every column up', () => {
    const rows = [
      counted('最低生活保障审核确认', 1),
      counted('临时救助'),
      { ...counted('居住证'), received: 300 },
    ]
    const [, last = ''] = /<tr class="total">(.*?)<\/tr>/.exec(markupOfDocument(monthReport({ rows }))) ?? []
    expect(cells(last)).toEqual(['合计', '324', '27', '3', '9', '0', '21', '1', '6'])
  })

  it('says its month, its unit and how it is counted', () => {
    const words = wordsOfDocument(monthReport())
    expect(words).toContain('月份2026年9月')
    expect(words).toContain('单位：件')
    expect(words).toContain('超期未办结按月末')
    expect(wordsOfDocument(monthReport({ month: '2026年9月' }))).toContain('2026年9月')
  })

  it('of a month in which nothing happened says so, and adds up nothing', () => {
    const words = wordsOfDocument(monthReport({ rows: [] }))
    expect(words).toContain('本月没有收件和办结')
    expect(words).not.toContain('合计')
  })
})

describe('the foot of a page', () => {
  it.each([
    [receipt(), { left: '青街收字〔2026〕000045号', middle: '一式两份，申请人一份，存档一份' }],
    [needForm(), { left: '青禾街道便民服务中心', middle: '空白表，免费领取' }],
    [register(), { left: '青禾街道办事处', middle: '2026年9月17日打印' }],
    [receipt({ copies: '', demo: true }), { left: '青街收字〔2026〕000045号', middle: '演示' }],
    [
      receipt({ demo: true }),
      { left: '青街收字〔2026〕000045号', middle: '一式两份，申请人一份，存档一份　演示' },
    ],
  ])('of $kind', (snapshot, foot) => {
    expect(pageFoot(text, snapshot)).toEqual(foot)
  })

  it('is not on a sheet that is cut in two: the applicant’s half must not be page 7 of 20', () => {
    expect(pageFoot(text, outageForms())).toBeNull()
  })
})
