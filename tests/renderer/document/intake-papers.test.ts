import { describe, expect, it } from 'vitest'
import { wordsOfDocument } from './draw-markup.tsx'
import {
  deferral,
  explanation,
  need,
  originalsReturned,
  originalsTaken,
  receipt,
  redirection,
  supplement,
} from './sample-intake-snapshots.ts'
import { line } from './sample-snapshots.ts'

const ONE_PAGE = { main: 1, total: 1 }

/** Applicant, contact, matter, day and who was behind the counter: on every paper of an application. */
const APPLIED = [
  ...['青禾街道办事处', '林秀珍', '110***********002X', '林国平（代办人）', '139****0001'],
  ...['最低生活保障审核确认', '2026年9月17日', '经办人：周敏', '3号窗口', '办公电话：0591-00000123'],
  ...['签名', '捺印：', '无法签字，见证人：', '（专用印章）'],
]

describe('文书要素: every paper of an intake carries what its kind must carry', () => {
  it.each([
    [
      receipt(),
      [
        ...['收件凭证', '青街收字〔2026〕000045号', '2026年9月17日09:26', '收件人', '收件人签名：'],
        ...['现收到您提交的申请材料2项', '疾病诊断材料', '复印件', '已收', '以上共2项，以下空白'],
        ...['最迟告知日', '拒绝签收，经办人注明：', '收到本凭证共1页', '签收时间：'],
      ],
    ],
    [
      deferral(),
      [
        ...['容缺受理承诺书', '青街容字〔2026〕000006号', '《社会救助暂行办法》第九条至第十三条'],
        ...['还缺下列2项次要材料', '户口簿1', '户口簿2（阿依古丽·买买提）', '验原件，收复印件1份，逐页复印'],
        ...['最迟2026年10月15日（星期四）（含当日）', '受理之日的次日起，15个工作日内'],
        ...['逾期没有补齐的，视为撤回申请', '自愿采用容缺受理方式', '真实、合法、有效'],
        ...['承诺人', '已阅读并承诺上列内容，共1页', '承诺时间：'],
      ],
    ],
    [
      redirection(),
      [
        ...['转办告知单', '青街转字〔2026〕000009号', '转由本中心5号窗口（社会保险）办理', 'B017'],
        ...['本窗口只办理社会救助事项', '不用重新取号，也不用重新说明', '已经核对的材料', '已收到本告知单'],
      ],
    ],
    [
      originalsTaken(),
      [
        ...[
          '原件接收清单',
          '青街接字〔2026〕000021号',
          '2026-0418',
          '户口簿',
          '残疾人证',
          '2026年9月17日09:40',
        ],
        ...['以上共2项3件，以下空白', '交来人', '接收人签名：', '原件已当面清点，与本清单相符'],
      ],
    ],
    [
      originalsReturned(),
      [
        ...['原件归还清单', '青街还字〔2026〕000018号', '2026-0418', '户口簿', '2026年9月22日10:05'],
        ...['以上共1项1件，以下空白', '仍由本窗口保管的原件', '残疾人证', '以上共1项2件，以下空白'],
        ...['取回人', '归还人签名：', '原件已当面清点，如数收回'],
      ],
    ],
  ])('$kind', (snapshot, required) => {
    const words = wordsOfDocument(snapshot, ONE_PAGE)
    for (const each of [...required, ...APPLIED]) expect(words).toContain(each)
  })

  it('社区服务需求登记表: need, contact, urgency and what became of it (R-008…R-010, R-016, R-019)', () => {
    const words = wordsOfDocument(need())
    for (const each of [
      ...['社区服务需求登记表', '青街需字〔2026〕000033号', '林秀珍', '138****5678', '青禾路12号3单元501室'],
      ...['生活类', '紧急', '家里水管漏水', '转其他社会组织', '青禾社区便民服务队', '电话确认可以上门'],
      ...['当天下午上门，材料费按实收取', '登记人', '登记内容与本人所述相符', '（专用印章）'],
    ])
      expect(words).toContain(each)
  })
})

describe('收件凭证: since when it lies here, and what follows when nothing is told', () => {
  it('says by when anything missing is told, as the last day, and never 前', () => {
    const words = wordsOfDocument(receipt())
    expect(words).toContain('2026年9月24日（星期四）（含当日）')
    expect(words).toContain('收到申请材料之日的次日起，5个工作日内一次告知需要补正的全部内容')
    expect(words).not.toMatch(/日(（星期.）)?(之)?前/)
  })

  it('says for a permit that untold it counts as accepted from the day of receipt, not from the last day', () => {
    expect(wordsOfDocument(receipt())).toContain('自收到申请材料之日（2026年9月17日）起即为受理')
  })

  it('never says so for another kind of matter', () => {
    const tellBy = { date: '2026-09-24', provisional: false, deemed: false, text: '5个工作日' }
    const words = wordsOfDocument(receipt({ tellBy }))
    expect(words).toContain('最迟告知日')
    expect(words).not.toContain('即为受理')
  })

  it('says 暂定 and why where the calendar is not known yet', () => {
    const tellBy = { date: '2027-01-06', provisional: true, deemed: true, text: '5个工作日' }
    const words = wordsOfDocument(receipt({ tellBy }))
    expect(words).toContain('2027年1月6日（星期三）（暂定）（含当日）')
    expect(words).toContain('放假安排还没有公布')
  })

  it('speaks of no such day where no rule sets one', () => {
    expect(wordsOfDocument(receipt({ tellBy: null }))).not.toMatch(/告知期限|最迟|即为受理/)
  })

  it('of a supplement: what is still to come and until when', () => {
    const words = wordsOfDocument(supplement())
    expect(words).toContain('现收到您按照容缺受理承诺补交的材料1项。')
    expect(words).toMatch(/尚未补交\n疾病诊断材料（林国平）/)
    expect(words).toContain('最迟2026年10月15日（星期四）（含当日）')
  })

  it('of the last supplement: that everything is there', () => {
    const words = wordsOfDocument(supplement({ outstanding: [], outstandingUntil: null }))
    expect(words).toContain('材料1项，承诺补交的材料已经全部交齐。')
    expect(words).not.toMatch(/尚未补交|补交期限/)
  })
})

describe('容缺受理承诺书: a commitment is given freely', () => {
  it('can be left unsigned, but not refused on the paper itself', () => {
    expect(wordsOfDocument(deferral())).not.toContain('拒绝签收')
  })

  it('needs no basis to be a whole sentence', () => {
    const words = wordsOfDocument(deferral({ basis: [], limitText: '', effect: '' }))
    expect(words).toContain('您申请的事项主要材料齐全、符合要求')
    expect(words).not.toMatch(/依据|逾期后果\n\n|次日起，内/)
  })
})

describe('不予受理说明: explained, not decided (R-007)', () => {
  it('gives the reason and who does it, and no remedies', () => {
    const words = wordsOfDocument(explanation())
    for (const each of [
      ...['不予受理说明', '青街说字〔2026〕000012号', '林秀珍：', '开具亲属关系证明', '居民委员会不出具'],
      ...['民发〔2020〕20号', '示例区公安分局青禾派出所', '已收到本说明', '（专用印章）'],
    ])
      expect(words).toContain(each)
    expect(words).not.toMatch(/救济途径|行政复议|行政诉讼/)
  })

  it('of somebody who only asked: nobody is addressed and nobody signs', () => {
    const words = wordsOfDocument(explanation({ applicant: null }))
    expect(words).not.toMatch(/签收|签名|捺印|证件号码|联系电话/)
    expect(words).not.toMatch(/^：/m)
    expect(words).toContain('经办人：周敏')
  })

  it('has no row for what is not known', () => {
    const applicant = { name: '林秀珍', documentMasked: '', phoneMasked: '' }
    const words = wordsOfDocument(explanation({ applicant, basis: [], rightPlace: '', officePhone: '' }))
    expect(words).not.toMatch(/证件号码|联系电话|依据|办理单位|办公电话/)
  })
})

describe('转办告知单: nobody starts over (R-006, R-055)', () => {
  it('says within the hall that nothing has to be told twice', () => {
    expect(wordsOfDocument(redirection({ ticketNumber: '' }))).toContain(
      '已经登记的内容一并转去，不用重新说明',
    )
  })

  it('says outside the hall where to go, and promises nothing', () => {
    const words = wordsOfDocument(redirection({ within: false, ticketNumber: '', to: '示例区民政局' }))
    expect(words).toContain('不由本窗口办理，请到示例区民政局办理。')
    expect(words).not.toMatch(/一并转去|排队号码/)
  })

  it('keeps nothing of what was only looked at', () => {
    const words = wordsOfDocument(redirection())
    expect(words).toContain('核对过的材料本窗口没有留存')
    expect(words).toMatch(/\n齐\n/)
    expect(words).not.toContain('齐，已收')
  })

  it('has no list where nothing was checked', () => {
    expect(wordsOfDocument(redirection({ checked: [] }))).not.toMatch(/核对|以下空白/)
  })
})

describe('原件清单: piece by piece, and nothing left unsaid (R-125)', () => {
  it('says when everything went back', () => {
    const words = wordsOfDocument(originalsReturned({ stillKept: [] }))
    expect(words).toContain('接收的原件已经全部归还，本窗口没有留存。')
    expect(words).not.toContain('仍由本窗口保管')
  })

  it('tells what was kept before from what is taken now', () => {
    const words = wordsOfDocument(originalsTaken({ stillKept: [{ name: '结婚证', pieces: 1 }] }))
    expect(words).toMatch(/以前接收、仍由本窗口保管的原件[\s\S]*结婚证/)
    expect(words).not.toContain('全部归还')
  })
})

describe('a filled form', () => {
  it('says that something was not taken down, and leaves out what does not apply', () => {
    const words = wordsOfDocument(
      need({ phoneMasked: '', address: '', provider: '', confirmedBy: '', answer: '' }),
    )
    expect(words.match(/未登记/g)).toHaveLength(2)
    expect(words).not.toMatch(/承接单位|确认情况|答复/)
  })
})

describe('the list of materials', () => {
  it.each([
    ['deferred', '容缺，待补交'],
    ['reused', '沿用，不用再交'],
    ['exempt', '免交'],
    ['not-needed', '不用提交'],
  ])('%s is said as %s, with its note', (state, words) => {
    const drawn = wordsOfDocument(receipt({ received: [line(1, state, '2026-0102号办件中已交')] }))
    expect(drawn).toContain(words)
    expect(drawn).toContain('2026-0102号办件中已交')
  })
})
