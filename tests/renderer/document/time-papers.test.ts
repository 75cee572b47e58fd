import { describe, expect, it } from 'vitest'
import { documentSnapshotSchema } from '#shared/contract/snapshot.ts'
import { markupOfDocument, wordsOfDocument } from './draw-markup.tsx'
import { redirection } from './sample-intake-snapshots.ts'
import {
  extension,
  objectionAnswer,
  referral,
  resumption,
  returnedAbove,
  specialProcedure,
} from './sample-time-snapshots.ts'

/** 前 after a date would leave open whether that day is still in time. */
const BEFORE = /日(（星期.）)?(之)?前/

const PERSON = ['林秀珍', '110***********002X', '林国平（代办人）', '139****0001', '2026-0418']
const SIGNED = [
  ...['签名', '捺印：', '无法签字，见证人：', '拒绝签收，经办人注明：', '签收时间：'],
  ...['（专用印章）', '青禾街道办事处', '经办人：周敏', '3号窗口', '办公电话：0591-00000123'],
]
const ACCEPTED = ['青街受字〔2026〕000087号', '2026年9月22日', '“最低生活保障审核确认”']

describe('文书要素: papers about the time a case takes carry what their kind must carry', () => {
  it.each([
    [
      extension(),
      [
        ...['延期办理告知书', '青街延字〔2026〕000004号', '不能在承诺时限内办结，经批准延长承诺时限'],
        ...['最迟2026年11月10日（星期二）（含当日）', '最迟2026年10月30日（星期五）（含当日）'],
        ...['承诺时限延长7个工作日', '一名家庭成员户籍在外省', '入户调查已经完成', '公示期满即作出确认决定'],
        ...['需要跨省核对家庭经济状况的', '陈立（值班长）', '从受理次日9月23日起，只数工作日'],
        ...['2026年10月28日10:15，电话，告知林国平（代办人）', '已收到本告知书', ...ACCEPTED, ...SIGNED],
      ],
    ],
    [
      specialProcedure(),
      [
        ...['特别程序告知书', '青街特字〔2026〕000002号', '办理中需要征求第三方意见', '2026年10月12日'],
        ...['预计7个工作日', '需要征求业主委员会的书面意见', '陈立（值班长）'],
        ...['所需时间不计入办理时限：开始当日计入已用时间，结束次日恢复计时。'],
        ...['《社会救助暂行办法》第九条至第十三条', ...ACCEPTED, ...SIGNED],
      ],
    ],
    [
      resumption(),
      [
        ...['恢复计时告知书', '青街恢字〔2026〕000002号', '办理中的征求第三方意见已经结束'],
        ...['2026年10月12日', '2026年10月21日', '7个工作日不计入办理时限', '书面答复没有异议'],
        ...['最迟2026年11月10日（星期二）（含当日）', '最迟2026年10月30日（星期五）（含当日）'],
        ...['10月13日至21日征求第三方意见，不计', ...ACCEPTED, ...SIGNED],
      ],
    ],
    [
      returnedAbove(),
      [
        ...['上级退件告知单', '青街退字〔2026〕000001号', '由决定机关示例区民政局退回', '2026年10月14日'],
        ...['全部由该机关提出，现一次转告，没有增减', '家庭成员收入情况不清楚', '由用人单位盖章', '交易明细'],
        ...['以上共2项，以下空白', '收到补充材料当日重新上报', '已收到本告知单', ...SIGNED],
      ],
    ],
    [
      objectionAnswer(),
      [
        ...['异议答复书', '青街复字〔2026〕000005号', '林国平（林秀珍之子）：', '青街决字〔2026〕000002号'],
        ...['2026年11月3日', '把已经停发的工资也算进去了', '最迟2026年11月4日（星期三）（含当日）'],
        ...['林国平的工资自2026年8月停发', '已收到本答复书', ...SIGNED],
      ],
    ],
    [
      referral(),
      [
        ...['材料移交清单', '青街移字〔2026〕000003号', '示例区民政局：', '0591-00000321', '申请人独居'],
        ...[
          '最低生活保障申请表',
          '居民身份证（林秀珍）',
          '居民身份证（林国平）',
          '复印件',
          '以上共3项，以下空白',
        ],
        ...['请核对后签收，并在办结后将结果反馈本中心', '将结果书面反馈本中心'],
        ...['接收人签名：', '接收时间：', '（接收单位盖章）', '不符，注明：', '（专用印章）', '经办人：周敏'],
      ],
    ],
  ])('$kind', (snapshot, required) => {
    const words = wordsOfDocument(snapshot)
    for (const each of [...required, ...PERSON]) expect(words).toContain(each)
    expect(words).not.toMatch(BEFORE)
    // Only decisions name the remedies.
    expect(words).not.toMatch(/复议|诉讼/)
  })
})

describe('延期办理告知书: told in time it moves the date, told late it does not (R-052)', () => {
  it('prints the new date as the one that counts, and the old one smaller', () => {
    const markup = markupOfDocument(extension())
    expect(markup.indexOf('2026年11月10日')).toBeLessThan(markup.indexOf('2026年10月30日'))
    expect(markup).toMatch(/class="lesser"><div class="due"><span>最迟<\/span><strong>2026年10月30日/)
  })

  it('told late keeps the old date and says so', () => {
    const late = extension({ toldLate: true, newDue: null, toldAt: Date.UTC(2026, 10, 3, 7, 40) })
    const words = wordsOfDocument(late)
    expect(words).toContain('没有按期办结')
    expect(words).toContain('最迟2026年10月30日（星期五）（含当日）')
    expect(words).toContain('本次告知在应办结日期之后，属于逾期后告知，不改变应办结日期。')
    expect(words).toMatch(/超时原因\n[\s\S]*还需时间\n7个工作日/)
    expect(words).not.toMatch(/原定日期|经批准|延长时间|2026年11月10日/)
  })

  it('of the law’s limit says so, and that a date is provisional', () => {
    const words = wordsOfDocument(extension({ scope: 'law', newDue: '2027-01-06', provisional: true }))
    expect(words).toContain('经批准依法延长办理时限')
    expect(words).toContain('法定时限延长7个工作日')
    expect(words).toContain('最迟2027年1月6日（星期三）（暂定）')
    expect(words).toContain('（含当日）暂定：该年度放假安排还没有公布')
  })

  it('rests on the rule of the extension, or on the basis of the matter where there is none', () => {
    expect(wordsOfDocument(extension())).not.toContain('《社会救助暂行办法》')
    const words = wordsOfDocument(extension({ ruleText: '' }))
    expect(words).toContain('《社会救助暂行办法》')
    expect(words).not.toContain('延长依据')
  })
})

describe('特别程序告知书: the time needed is told in writing (行政许可法 45条)', () => {
  it('says where nobody can tell it yet that it will be', () => {
    expect(wordsOfDocument(specialProcedure({ expectedText: '' }))).toContain(
      '目前不能确定，确定后另行书面告知',
    )
  })

  it('calls the old date former, and promises the new one', () => {
    expect(wordsOfDocument(specialProcedure())).toMatch(
      /原定日期\n最迟2026年10月30日（星期五）（含当日）\n程序结束后重新计算，新的办结日期在结束时书面告知。/,
    )
    expect(wordsOfDocument(specialProcedure({ oldDueProvisional: true }))).toContain('（暂定）')
  })

  it('names no date where the hall has none', () => {
    expect(wordsOfDocument(specialProcedure({ oldDue: null }))).not.toMatch(/最迟|原定日期/)
  })
})

describe('恢复计时告知书', () => {
  it('says why the new date is provisional', () => {
    const words = wordsOfDocument(
      resumption({ newDue: '2027-01-06', provisional: true, provisionalBecause: '2027年放假安排尚未公布' }),
    )
    expect(words).toContain('最迟2027年1月6日（星期三）（暂定）')
    expect(words).toContain('（含当日）暂定的原因：2027年放假安排尚未公布')
  })

  it('has no former date where there was none', () => {
    expect(wordsOfDocument(resumption({ oldDue: null }))).not.toContain('原定日期')
  })
})

describe('异议答复书: within one working day (R-073)', () => {
  it('answered late says why; in time it says nothing of it', () => {
    expect(
      wordsOfDocument(objectionAnswer({ answeredLate: true, lateReason: '次日才取得工资发放记录' })),
    ).toMatch(/超期原因\n次日才取得工资发放记录/)
    expect(wordsOfDocument(objectionAnswer())).not.toContain('超期')
  })

  it('is written to the applicant where nobody else raised it', () => {
    const words = wordsOfDocument(objectionAnswer({ raisedBy: '', decisionNumber: '' }))
    expect(words).toContain('林秀珍：')
    expect(words).not.toContain('所涉文书')
  })
})

describe('转办告知单 to another unit: whom to reach, how it goes, what to bring (R-055)', () => {
  const above = {
    within: false,
    to: '示例区人力资源和社会保障局',
    toContact: '社会保险科，0591-00000654',
    procedure: '先取号，再到6号窗口提交材料',
    requirements: ['居民身份证原件', '社会保障卡'],
  }

  it('prints what there is, closed so that nothing is added', () => {
    const words = wordsOfDocument(redirection(above))
    expect(words).toMatch(/联系方式\n社会保险科，0591-00000654\n[\s\S]*办理流程\n先取号，再到6号窗口提交材料/)
    expect(words).toMatch(/办理要求\n[\s\S]*1\n居民身份证原件\n2\n社会保障卡\n以上共2项，以下空白/)
  })

  it('prints none of it within the hall, and reads papers from before', () => {
    const { toContact: _1, procedure: _2, requirements: _3, ...before } = redirection()
    const read = documentSnapshotSchema.parse(before)
    expect(read).toEqual(redirection())
    expect(wordsOfDocument(read)).not.toMatch(/联系方式|办理流程|办理要求/)
  })
})
