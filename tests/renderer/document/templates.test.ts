import { describe, expect, it } from 'vitest'
import { markupOfDocument, wordsOfDocument } from './draw-markup.tsx'
import {
  acceptance,
  catalogue,
  decision,
  delivery,
  notAccepted,
  notice,
  refusal,
  remaining,
} from './sample-snapshots.ts'

const SIGNING = [
  '签名',
  '捺印：',
  '无法签字，见证人：',
  '拒绝签收，经办人注明：',
  '签收时间：',
  '（专用印章）',
  '青禾街道办事处',
  '经办人：周敏',
  '3号窗口',
  '办公电话：0591-00000123',
]

describe('文书要素: every document carries what its kind must carry', () => {
  it.each([
    [
      notice(),
      [
        ...['一次性告知书', '青街告字〔2026〕000123号', '林秀珍', '110***********002X'],
        ...['林国平（代办人）', '139****0001', '最低生活保障审核确认', '2026年9月17日'],
        ...['《社会救助暂行办法》第九条至第十三条', '（民发〔2021〕57号）'],
        ...['户口簿1', '户口簿2（阿依古丽·买买提）', '不符合要求', '缺少', '已过有效期'],
        ...['复印件缺其他家庭成员页', '验原件，收复印件1份，逐页复印', '户籍地派出所'],
        ...['本事项没有规定补正期限，请尽早补齐。', '附：材料核对清单', '办事须知', '不收费'],
      ],
    ],
    [
      acceptance(),
      [
        ...['受理通知书', '青街受字〔2026〕000087号', '林秀珍：', '林国平（代办人）', '139****0001'],
        ...['“最低生活保障审核确认”', '2026年9月17日', '2026年9月22日', '不收费', '7项，清单见第2页'],
        ...['《社会救助暂行办法》第九条至第十三条', '由示例区民政局审核决定', '附：材料核对清单'],
      ],
    ],
    [
      notAccepted(),
      [
        ...['不予受理通知书', '您申请的事项不属于本单位职权范围', '示例区公安分局青禾派出所'],
        ...['行政复议', '60日', '行政诉讼', '6个月', '《社会救助暂行办法》'],
      ],
    ],
    [
      refusal(),
      [
        ...['不予决定书', '不予确认最低生活保障对象', '人均月收入2460元，高于当地标准', '信息核对系统停机'],
        ...['行政复议', '60日', '行政诉讼', '6个月', '青街受字〔2026〕000087号', '2026年11月2日'],
      ],
    ],
    [decision(), ['办理结果告知书', '确认同意', '示例区民政局', '2026年11月2日']],
    [
      delivery(),
      [
        ...['送达回执', '最低生活保障确认通知书', '青街办字〔2026〕000031号', '林国平（林秀珍之子）'],
        ...['窗口领取', '捺印', '2026年10月30日10:24'],
      ],
    ],
  ])('$kind', (snapshot, required) => {
    const words = wordsOfDocument(snapshot)
    for (const each of [...required, ...SIGNING]) expect(words).toContain(each)
  })

  it('says that it refuses even where there is nothing to add', () => {
    const words = wordsOfDocument(refusal({ result: '' }))
    expect(words).toContain('经审核，决定不予办理。')
    expect(words).not.toMatch(/\n决定\n/)
  })

  it('leaves out what does not apply instead of printing an empty row', () => {
    expect(wordsOfDocument(decision())).not.toMatch(/救济途径|超时原因|说明/)
    expect(wordsOfDocument(notAccepted({ rightPlace: '' }))).not.toContain('办理单位')
    expect(wordsOfDocument(acceptance({ officePhone: '' }))).not.toMatch(/办公电话/)
  })
})

describe('一次性告知书: everything at once, and no more', () => {
  it('lists every gap once and closes the list', () => {
    const words = wordsOfDocument(notice())
    expect(words.match(/复印件缺其他家庭成员页/g)).toHaveLength(3)
    expect(words).toContain('以上共3项，以下空白')
    expect(words).toContain('您的申请有3项材料需要补正')
  })

  it('says how many pages were handed over and where the received materials are listed', () => {
    const words = wordsOfDocument(notice(), { main: 3, total: 5 })
    expect(words).toContain('已收到本告知书共5页')
    expect(words).toContain('另外4项材料已经收下，不用再交，清单见第4页。')
  })

  it('does not speak of received materials when there are none', () => {
    const words = wordsOfDocument(notice({ receivedCount: 0 }))
    expect(words).not.toContain('收下')
    expect(words).toContain('材料核对清单见第2页。')
  })

  it('prints an exemption with its basis', () => {
    expect(wordsOfDocument(notice())).toMatch(/共享查询取得[\s\S]*免交/)
  })
})

describe('剩余材料清单: under the same number, and it may only shrink', () => {
  it('says when everything was first told and that nothing is added', () => {
    const words = wordsOfDocument(remaining())
    expect(words).toContain('剩余材料清单')
    expect(words).toContain('青街告字〔2026〕000123号')
    expect(words).toContain('已于2026年9月17日一次告知')
    expect(words).toContain('第2次补正核对，还有1项材料没有补齐')
    expect(words).toContain('本清单只减不增')
    expect(words).toContain('以上共1项，以下空白')
  })
})

describe('办结日期: the earlier date only, as the last day still in time', () => {
  const dueOf = (markup: string): readonly string[] =>
    [...markup.matchAll(/<strong>(.*?)<\/strong>/g)].map(([, inside = '']) => inside)

  it('prints 最迟 and the earlier date with its weekday, never the later one and never 前', () => {
    const markup = markupOfDocument(acceptance())
    expect(dueOf(markup)).toEqual(['2026年10月30日（星期五）'])
    const words = wordsOfDocument(acceptance())
    expect(words).toContain('最迟2026年10月30日（星期五）')
    expect(words).toContain('承诺时限：受理之日起23个工作日内')
    expect(words).not.toMatch(/最迟2026年11月10日/)
    expect(words).not.toMatch(/日(（星期.）)?(之)?前/)
  })

  it('says 法定时限 when the legal limit is the earlier one', () => {
    const due = {
      ...acceptance().due,
      date: '2026-10-22',
      basis: 'legal',
      limitText: '受理之日起20个工作日内',
    }
    const words = wordsOfDocument(acceptance({ due }))
    expect(words).toContain('法定时限：受理之日起20个工作日内')
    expect(words).not.toContain('承诺时限')
  })

  it('says 暂定 and why when the calendar of that year is not known', () => {
    const due = {
      date: '2027-01-06',
      basis: 'promised',
      limitText: '受理之日起5个工作日内',
      provisional: true,
      provisionalBecause: '2027年的放假安排还没有公布',
    }
    const words = wordsOfDocument(acceptance({ due }))
    expect(words).toContain('最迟2027年1月6日（星期三）（暂定）')
    expect(words).toContain('暂定的原因：2027年的放假安排还没有公布')
  })

  it('says who decides when the hall only forwards and has no date of its own', () => {
    const words = wordsOfDocument(acceptance({ due: null, forwarded: true, legal: [], counting: [] }))
    expect(words).toContain('现予受理，并转报示例区民政局。')
    expect(words).toContain('本件由示例区民政局审核决定')
    expect(words).not.toContain('最迟')
    expect(words).not.toMatch(/法定时限|时限算法/)
  })

  it('does not point to a list that is not printed', () => {
    const words = wordsOfDocument(acceptance({ received: [] }), { main: 1, total: 1 })
    expect(words).toContain('7项')
    expect(words).not.toContain('清单')
    expect(words).toContain('已收到本通知书')
  })
})

describe('归档文件目录: one group after another, nine columns, no ID numbers', () => {
  it('gives each group its own head, list and count', () => {
    const markup = markupOfDocument(catalogue())
    expect(markup.match(/<section class="group">/g)).toHaveLength(2)
    const words = wordsOfDocument(catalogue())
    expect(words).toContain('以上共2件，20页，以下空白')
    expect(words).toContain('以上共1件，10页，以下空白')
    expect(words).toContain('Q015-ZY·2026-D30-SHJZ-0002')
    expect(words).toContain('[阿依古丽·买买提临时救助]')
  })

  it('has the columns of DA/T 22-2015 in their order', () => {
    const [, head = ''] = /<thead>(.*?)<\/thead>/.exec(markupOfDocument(catalogue())) ?? []
    expect([...head.matchAll(/<th[^>]*>(.*?)<\/th>/g)].map(([, name]) => name)).toEqual([
      ...['序号', '档号', '文号', '责任者', '题名', '日期', '密级', '页数', '备注'],
    ])
  })
})
