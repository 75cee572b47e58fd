import { describe, expect, it } from 'vitest'
import { TITLES } from '#electron/backend/wording/documents.ts'
import { DOCUMENT_KINDS, NUMBERED_KINDS } from '#shared/domain/document/document-kind.ts'
import type { DocumentKind } from '#shared/domain/document/document-kind.ts'
import { documentSnapshotSchema } from '#shared/contract/snapshot.ts'
import { markupOfDocument, wordsOfDocument } from './draw-markup.tsx'
import * as intakePapers from './sample-intake-snapshots.ts'
import { EVERY_PAPER } from './every-paper.ts'
import * as timePapers from './sample-time-snapshots.ts'
import {
  acceptance,
  decision,
  delivery,
  gap,
  notAccepted,
  notice,
  refusal,
  remaining,
} from './sample-snapshots.ts'
import oldNotice from './old-notice.json' with { type: 'json' }

const late = { slip: '青街收字〔2026〕000101号', enteredOn: '2026-09-18' }

describe('代办: nothing is kept before the entrustment (R-124)', () => {
  it('says that what was shown went back, instead of 已收', () => {
    const words = wordsOfDocument(notice({ nothingTaken: true }))
    expect(words).toContain('另外4项材料经核对符合要求；因没有委托书，本次没有收下任何材料')
    expect(words).toContain('已经当场交还')
    expect(words).toContain('齐，已交还')
    expect(words).not.toMatch(/已收，|已经收下|齐，已收/)
  })

  it('the same where nothing was in order, and on a later list', () => {
    expect(wordsOfDocument(notice({ nothingTaken: true, receivedCount: 0 }))).toContain(
      '因没有委托书，本次没有收下任何材料，出示的材料已经当场交还。材料核对清单见第2页。',
    )
    expect(wordsOfDocument(remaining({ nothingTaken: true }))).not.toMatch(/已经收下|齐，已收/)
  })
})

describe('剩余材料清单: what is asked for beside what was told stands apart (R-004)', () => {
  const added = [
    { ...gap(2, 'missing'), name: '残疾人证', owner: '', cause: 'new-fact', reason: '家庭新增残疾成员' },
    { ...gap(3, 'missing'), name: '离婚证', owner: '', cause: 'override', reason: '区民政局要求补充' },
  ]

  it('in a part of its own, each row with its cause and reason', () => {
    const words = wordsOfDocument(remaining({ added }))
    expect(words).toMatch(
      /一、还需要补正的材料[\s\S]*二、因情况变化或另行要求需补充[\s\S]*三、补正期限和说明/,
    )
    expect(words).toMatch(/残疾人证\n情况变化\n家庭新增残疾成员\n缺少/)
    expect(words).toMatch(/离婚证\n另行要求\n区民政局要求补充\n缺少/)
    expect(words).toContain('还有1项材料没有补齐')
    expect(words).toContain('告知过的材料只减不增；因情况变化或另行要求，另需补充2项材料，原因逐项写明。')
  })

  it('also when all that was told has been brought', () => {
    const words = wordsOfDocument(remaining({ gaps: [], added }))
    expect(words).toContain('告知过的材料已经全部补齐。因情况变化或另行要求，需补充2项材料')
    expect(words).toMatch(/一、因情况变化或另行要求需补充[\s\S]*二、补正期限和说明/)
    expect(words).not.toMatch(/还需要补正的材料|还有0项|以上共0项/)
  })

  it('and no word of it where nothing was added', () => {
    expect(wordsOfDocument(remaining())).not.toMatch(/另行要求|情况变化/)
  })
})

describe('受理通知书 with 容缺受理', () => {
  const deferred = {
    items: ['疾病诊断材料', '残疾人证（林国平）'],
    until: '2026-10-15',
    effect: '逾期没有补齐的，视为撤回申请。',
    number: '青街容字〔2026〕000006号',
  }

  it('says what follows by when, what happens otherwise, and under which commitment', () => {
    const words = wordsOfDocument(acceptance({ deferred }))
    expect(words).toContain('主要材料齐全，符合容缺受理条件，现予受理。')
    expect(words).toContain('最迟2026年10月15日（星期四）（含当日）')
    expect(words).toContain('待补交：疾病诊断材料、残疾人证（林国平）')
    expect(words).toContain('逾期没有补齐的，视为撤回申请。')
    expect(words).toContain('容缺受理承诺书：青街容字〔2026〕000006号')
  })

  it('does not say that everything is there', () => {
    expect(wordsOfDocument(acceptance({ deferred }))).not.toMatch(/，材料(已经补齐|齐全)/)
    expect(wordsOfDocument(acceptance({ deferred, forwarded: true }))).toContain('条件，现予受理，并转报')
  })
})

describe('当场办结: one paper is result and 送达回执', () => {
  it('names who took it, and needs no acceptance number', () => {
    const onTheSpot = { receiver: '林国平（代办人）', signature: '捺印' }
    const words = wordsOfDocument(decision({ acceptanceNumber: '', onTheSpot }))
    expect(words).toContain('当场送达，签收人：林国平（代办人）；签收方式：捺印')
    expect(words).toContain('已当场收到办理结果和本告知书')
    expect(words).not.toContain('受理编号')
    expect(wordsOfDocument(decision({ onTheSpot: { ...onTheSpot, signature: '' } }))).toMatch(
      /签收人：林国平（代办人）\n/,
    )
  })

  it('is not said of what was handed over later', () => {
    expect(wordsOfDocument(decision())).not.toContain('当场')
  })
})

describe('补录: every paper of what came in during an outage says so', () => {
  it.each([
    ...[notice({ late }), remaining({ late }), acceptance({ late }), notAccepted({ late })],
    ...[decision({ late }), refusal({ late }), delivery({ late })],
    ...[intakePapers.receipt({ late }), intakePapers.deferral({ late }), intakePapers.redirection({ late })],
    ...[intakePapers.originalsTaken({ late }), intakePapers.originalsReturned({ late })],
    ...[
      timePapers.extension({ late }),
      timePapers.specialProcedure({ late }),
      timePapers.resumption({ late }),
    ],
    ...[timePapers.referral({ late }), timePapers.returnedAbove({ late })],
    ...[
      timePapers.objectionAnswer({ late }),
      timePapers.progress({ late }),
      timePapers.dueExplanation({ late }),
    ],
  ])('$kind', (snapshot) => {
    expect(wordsOfDocument(snapshot)).toContain(
      '停机期间收件，收件单青街收字〔2026〕000101号，2026年9月18日录入',
    )
    expect(wordsOfDocument({ ...snapshot, late: null })).not.toContain('停机期间')
  })
})

describe('the hall’s own paragraph', () => {
  const paragraph = { version: 3, text: '本中心工作日中午不休息。\n监督电话0591-00000456。' }
  const signed = NUMBERED_KINDS.filter((kind) => kind !== 'catalogue')

  it.each([...signed, 'remaining'].map((kind) => EVERY_PAPER[kind as DocumentKind]({ paragraph })))(
    'stands on $kind before what is signed, line by line',
    (snapshot) => {
      const markup = markupOfDocument(snapshot)
      expect(markup.match(/class="hall-paragraph"/g)).toHaveLength(2)
      expect(markup.indexOf('监督')).toBeGreaterThan(markup.lastIndexOf('</table>', markup.indexOf('监督')))
      expect(markup.indexOf('监督')).toBeLessThan(markup.indexOf('class="signing'))
      expect(wordsOfDocument(snapshot)).toContain('监督电话0591-00000456。')
    },
  )

  it('stands on the catalogue too, and nowhere when there is none', () => {
    expect(wordsOfDocument(EVERY_PAPER.catalogue({ paragraph }))).toContain('监督电话')
    expect(markupOfDocument(notice())).not.toContain('hall-paragraph')
    expect(markupOfDocument(notice({ paragraph: { version: 4, text: ' \n' } }))).not.toContain(
      'hall-paragraph',
    )
  })
})

describe('what is not known leaves no mark behind', () => {
  const empty = { contact: '', contactPhoneMasked: '', basis: [], counter: '', officePhone: '', handler: '' }

  it.each([
    ...[notice(empty), remaining(empty), acceptance(empty), notAccepted(empty), decision(empty)],
    ...[intakePapers.receipt(empty), intakePapers.deferral(empty), intakePapers.redirection(empty)],
    ...[intakePapers.originalsTaken(empty), intakePapers.originalsReturned(empty)],
    ...[timePapers.extension({ ...empty, ruleText: '', counting: [], byText: '' })],
    ...[timePapers.specialProcedure({ ...empty, approver: '' })],
    ...[timePapers.resumption({ ...empty, result: '', notCountedText: '', counting: [] })],
    ...[timePapers.referral({ ...empty, toContact: '', facts: '', plan: '' })],
    ...[timePapers.returnedAbove({ ...empty, plan: '' }), timePapers.objectionAnswer(empty)],
    ...[timePapers.progress(empty), timePapers.dueExplanation(empty)],
  ])('on $kind', (snapshot) => {
    const words = wordsOfDocument(snapshot)
    expect(words).not.toMatch(/经办人：\n|办公电话|依据，|依据\n\n|（）|“”|联系人\n/)
    expect(markupOfDocument(snapshot)).not.toMatch(/<td[^>]*><\/td><\/tr><tr/)
  })
})

describe('文书可按快照重现: a snapshot from before is drawn as it was', () => {
  const drawn = documentSnapshotSchema.parse(oldNotice)

  it('is read without what was added since', () => {
    expect(drawn).toMatchObject({ paragraph: null, late: null, nothingTaken: false })
  })

  it('says what it said', () => {
    const words = wordsOfDocument(drawn)
    expect(words).toContain('另外2项材料已经收下，不用再交，清单见第2页。')
    expect(words).toContain('您的申请有1项材料需要补正')
    expect(words).toContain('齐，已收')
    expect(words).not.toMatch(/停机|交还|容缺/)
  })

  it.each(DOCUMENT_KINDS)('%s keeps every field through storage and back', (kind) => {
    const made = EVERY_PAPER[kind]()
    expect(documentSnapshotSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made)
  })
})

describe('the name of a paper', () => {
  it.each(DOCUMENT_KINDS.filter((kind) => kind !== 'need-form'))(
    'of %s is the same on the paper, in the list and in the package',
    (kind) => {
      expect(wordsOfDocument(EVERY_PAPER[kind]())).toContain(TITLES[kind])
    },
  )

  it('tells the blank form from the filled one in a list', () => {
    expect(new Set(Object.values(TITLES)).size).toBe(DOCUMENT_KINDS.length)
  })
})
