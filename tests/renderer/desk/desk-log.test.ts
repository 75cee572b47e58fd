import { describe, expect, it } from 'vitest'
import { FOUND_NOWHERE } from '#tests/support/finding.ts'
import { channels } from '#shared/contract/index.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import {
  draftForCertificate,
  draftLack,
  EMPTY_DRAFT,
  logInput,
  mayEnd,
} from '../../../renderer/screens/desk/log-draft.ts'
import type { LogDraft } from '../../../renderer/screens/desk/log-draft.ts'
import { isStillSaid } from '../../../renderer/screens/desk/use-desk-log.ts'
import { inOrder } from '../../../renderer/screens/desk/use-find.ts'
import type { FoundPerson } from '../../../renderer/screens/desk/use-find.ts'
import { staffAreas } from '../../../renderer/text/staff-areas.ts'

const certificate = {
  key: 'property',
  name: '居民财产证明',
  askedAs: '',
  why: '社区核实不了。',
  instead: '到登记机构查询。',
  certain: false,
  basis: '清单',
}
const draft = (change: Partial<LogDraft>): LogDraft => ({ ...EMPTY_DRAFT, question: '问一件事', ...change })
const need = (change: Partial<LogDraft['need']>, rest: Partial<LogDraft> = {}): LogDraft =>
  draft({
    kind: 'need',
    name: '郑秀兰',
    phone: '13912345678',
    need: { ...EMPTY_DRAFT.need, ...change },
    ...rest,
  })

describe('what is still missing is said beside its field', () => {
  it.each([
    ['nothing typed', EMPTY_DRAFT, { field: 'question', word: 'question' }],
    ['a question is enough', draft({}), null],
    [
      'an explanation wants its reason',
      draft({ kind: 'explained' }),
      { field: 'answer', word: 'reason-needed' },
    ],
    ['a need wants a name', need({}, { name: '' }), { field: 'name', word: 'name-needed' }],
    ['a need wants a way to reach them', need({}, { phone: '' }), { field: 'phone', word: 'contact' }],
    ['an address does too', need({ address: '3幢201' }, { phone: '' }), null],
    ['who serves it', need({ outcome: 'market' }), { field: 'provider', word: 'provider' }],
    [
      'who has confirmed it',
      need({ outcome: 'organisation', provider: '助老社' }),
      { field: 'confirmedBy', word: 'confirmation-needed' },
    ],
    ['nothing more', need({ outcome: 'organisation', provider: '助老社', confirmedBy: '陈站长' }), null],
  ] as const)('%s', (_what, typed, lack) => {
    expect(draftLack(typed)).toEqual(lack)
  })

  it('a certificate can be recorded as it opens', () => {
    expect(draftLack(draftForCertificate(certificate, '无房证明'))).toBeNull()
  })
})

describe('what is sent', () => {
  const everything: LogDraft = {
    ...need({ outcome: 'organisation', provider: '助老社', confirmedBy: '陈站长' }),
    rightPlace: '区民政局',
    paper: true,
  }

  it('a consultation takes no paper, no place and nothing of a need with it', () => {
    expect(logInput({ ...everything, kind: 'consultation' }, true)).toMatchObject({
      need: null,
      rightPlace: '',
      paper: false,
      endsService: true,
    })
  })

  it('an explanation takes the place and the paper', () => {
    expect(logInput({ ...everything, kind: 'explained' }, false, 'property')).toMatchObject({
      need: null,
      rightPlace: '区民政局',
      paper: true,
      certificateKey: 'property',
    })
  })

  it.each([
    ['own', '', ''],
    ['market', '助老社', ''],
    ['organisation', '助老社', '陈站长'],
  ] as const)('a need handled by %s says only what belongs to that', (outcome, provider, confirmedBy) => {
    const sent = logInput({ ...everything, need: { ...everything.need, outcome } }, false)
    expect(sent.need).toMatchObject({ outcome, provider, confirmedBy })
  })
})

describe('a service ends only with what the person at the counter asked (R-002)', () => {
  it.each([
    ['counter', true, false, true],
    ['phone', true, false, false],
    ['counter', false, false, false],
    ['counter', true, true, false],
  ] as const)('channel %s, serving %s, matter open %s: %s', (channel, serving, intakeOpen, possible) => {
    expect(mayEnd({ channel }, { serving, intakeOpen })).toBe(possible)
  })
})

describe('what was recorded is said until another number is called', () => {
  it.each([
    ['A001', null, true],
    ['A001', 'A001', true],
    ['A001', 'A002', false],
    [null, null, true],
    [null, 'A001', false],
  ])('recorded with %s, now %s: %s', (ticketNumber, current, said) => {
    expect(isStillSaid({ ticketNumber }, current)).toBe(said)
  })
})

describe('what was typed, in the order of what it means', () => {
  const hit = {
    code: 'm',
    name: '养犬登记',
    field: '',
    kind: 'permit',
    sample: false,
    active: true,
    ranges: [],
  }
  const searched = (certificatesFirst: boolean) =>
    ({ hits: [hit], certificates: [certificate], certificatesFirst }) as OutputOf<'matters.search'>
  const person = (status: FoundPerson['status']): FoundPerson => ({
    caseId: status,
    number: '2026-0001',
    matterName: '养犬登记',
    applicantMasked: '郑**',
    documentMasked: '',
    status,
    noticeNumber: null,
    receivedOn: '2026-09-17',
    openGaps: 0,
    found: FOUND_NOWHERE,
  })
  const keys = (first: boolean, byLetters = false) =>
    inOrder(searched(first), [person('accepted'), person('notified')], byLetters).map(({ key }) => key)

  it('who was told and comes back, the matter, the certificate, who was here before', () => {
    expect(keys(false)).toEqual(['person-notified', 'matter-m', 'certificate-property', 'person-accepted'])
  })

  it('the certificate before the matter where it fits better', () => {
    expect(keys(true)).toEqual(['person-notified', 'certificate-property', 'matter-m', 'person-accepted'])
  })

  it('letters are pinyin of a matter first, whoever comes back', () => {
    expect(keys(false, true)).toEqual([
      'matter-m',
      'certificate-property',
      'person-notified',
      'person-accepted',
    ])
  })

  it('people may be there before the matters are', () => {
    expect(inOrder(null, [person('accepted')], false).map(({ key }) => key)).toEqual(['person-accepted'])
  })
})

describe('every refusal has its words, in both languages', () => {
  it.each(channels['log.add'].failures)('%s', (code) => {
    expect(staffAreas.zh.deskLog.failure[code]).toMatch(/。$/)
    expect(staffAreas.en.deskLog.failure[code]).toMatch(/\.$/)
  })
})
