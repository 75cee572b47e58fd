import { describe, expect, it } from 'vitest'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { applicableLines, reconcile } from '#shared/domain/intake/checklist.ts'
import type { Mark } from '#shared/domain/intake/mark.ts'
import { entrustmentMissing, nextStep, type IntakeStanding } from '#shared/domain/intake/next-step.ts'
import { recordedLines, returningLines } from '#shared/domain/intake/returning.ts'
import { checkDocumentNumber } from '#shared/domain/person/id-number.ts'
import type { Party, Representative } from '#shared/domain/person/party.ts'
import type { MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { choice, material, matterWith, subjectWith, yesNo } from '#tests/support/matters.ts'

const TODAY = '2026-09-18'
const ACCEPT = { step: 'accept', deferred: 0 }
const complete: Mark = { state: 'complete' }
const missing: Mark = { state: 'missing', what: '未带', remedy: '' }
const unclear: Mark = { state: 'defective', defect: 'unclear', what: '看不清', remedy: '' }

const promised: Mark = { state: 'deferred', what: '', remedy: '三日内送来' }
const reused: Mark = {
  state: 'reused',
  caseId: 'c1',
  caseNumber: '2026-0007',
  handedInOn: '2026-03-02',
}

const person: Party = {
  name: '陈桂兰',
  documentType: 'resident-id',
  documentNumber: '11010519491231002X',
  numberRemark: '',
  phone: '13912346021',
  address: '',
  contact: '',
}
const agent: Representative = { ...person, name: '陈桂芳', relation: '申请人之妹', entrustment: null }
const plain = matterWith({ materials: [material('form'), material('proof')] })

interface Parts extends Partial<Omit<IntakeStanding, 'applicant' | 'representative' | 'lines'>> {
  readonly matter?: MatterVersion
  readonly applicant?: Partial<Party>
  readonly representative?: Partial<Representative> | null
  readonly marks?: Record<string, Mark>
}

const next = (parts: Parts = {}): IntakeView['next'] => {
  const matter = parts.matter ?? plain
  const applicant = { ...person, ...parts.applicant }
  const representative =
    parts.representative === undefined || parts.representative === null
      ? null
      : { ...agent, ...parts.representative }
  const check = (party: Party) => checkDocumentNumber(party.documentType, party.documentNumber, TODAY)
  const subject = subjectWith({ answers: parts.answers ?? {}, presence: parts.presence ?? 'self' })
  return nextStep({
    matter,
    presence: subject.presence,
    applicant,
    applicantCheck: check(applicant),
    representative,
    representativeCheck: representative === null ? null : check(representative),
    members: subject.members,
    answers: subject.answers,
    named: parts.named ?? {},
    relative: parts.relative ?? null,
    purpose: parts.purpose ?? 'first',
    lines: reconcile(applicableLines(matter, subject), parts.marks ?? {}, {}),
  })
}
const fill = (field: string, label = '') => ({ step: 'fill', field, label })

describe('the next step of an intake', () => {
  it.each<[string, Record<string, Mark>, object]>([
    ['nothing checked', {}, { step: 'check', unchecked: 2 }],
    [
      'half checked, even with a gap: everything is told at once',
      { form: missing },
      { step: 'check', unchecked: 1 },
    ],
    ['gaps', { form: missing, proof: unclear }, { step: 'notice', gaps: 2 }],
    ['one gap', { form: complete, proof: unclear }, { step: 'notice', gaps: 1 }],
    ['all complete', { form: complete, proof: complete }, ACCEPT],
    ['complete and exempt', { form: complete, proof: { state: 'exempt', basis: '已提交' } }, ACCEPT],
    ['used again from an earlier case', { form: complete, proof: reused }, ACCEPT],
    ['one promised for later (容缺)', { form: complete, proof: promised }, { step: 'accept', deferred: 1 }],
    ['one promised, one missing', { form: missing, proof: promised }, { step: 'notice', gaps: 1 }],
  ])('%s', (_case, marks, step) => {
    expect(next({ marks })).toEqual(step)
  })
})

describe('what must be known of the applicant', () => {
  const marks = { form: complete, proof: complete }
  it.each<[string, Partial<Party>, object]>([
    ['no name', { name: ' ' }, fill('applicant-name')],
    ['no number', { documentNumber: '' }, fill('applicant-number')],
    ['no passport number', { documentType: 'passport', documentNumber: '' }, fill('applicant-number')],
    ['a wrong number without a remark', { documentNumber: '110105194912310021' }, fill('number-remark')],
    [
      'a wrong number with a remark',
      { documentNumber: '110105194912310021', numberRemark: '证件原样如此' },
      ACCEPT,
    ],
    ['an old number of 15 digits', { documentNumber: '110105491231002' }, ACCEPT],
    [
      'another document without number or remark',
      { documentType: 'other', documentNumber: '' },
      fill('number-remark'),
    ],
    [
      'another document with a remark',
      { documentType: 'other', documentNumber: '', numberRemark: '户籍证明' },
      ACCEPT,
    ],
    ['no telephone', { phone: '' }, ACCEPT],
    ['too few digits to dial', { phone: '139123' }, fill('phone')],
    ['a landline with an extension', { phone: '0591-87654321转801' }, ACCEPT],
    ['nothing at all', { name: '', documentNumber: '', phone: '1' }, fill('applicant-name')],
  ])('%s', (_case, applicant, step) => {
    expect(next({ applicant, marks })).toEqual(step)
  })
})

describe('what must be known of the person who acts', () => {
  const marks = { form: complete, proof: complete }
  it.each<[string, Partial<Representative> | null, object]>([
    ['nobody entered', null, fill('representative')],
    ['no name', { name: '' }, fill('representative')],
    ['no relation', { relation: ' ' }, fill('representative')],
    ['no number', { documentNumber: '' }, fill('representative')],
    ['a wrong number without a remark', { documentNumber: '110105194912310021' }, fill('representative')],
    ['everything', {}, ACCEPT],
  ])('%s', (_case, representative, step) => {
    expect(next({ presence: 'agent', representative, marks })).toEqual(step)
    expect(next({ presence: 'guardian', representative, marks })).toEqual(step)
  })

  it('is nothing while the applicant is there', () => {
    expect(next({ presence: 'self-accompanied', representative: null, marks })).toEqual(ACCEPT)
  })

  it('does not help where the matter must be done in person; a guardian acts by law', () => {
    const inPerson = matterWith({
      materials: [material('form')],
      representative: { allowed: false },
    })
    const parts = { matter: inPerson, representative: {}, marks: { form: complete } }
    expect(next({ ...parts, presence: 'agent' })).toEqual(fill('representative'))
    expect(next({ ...parts, presence: 'guardian' })).toEqual(ACCEPT)
  })
})

describe('which answers are needed', () => {
  const matter = matterWith({
    questions: [
      yesNo('ill', { namesMembers: true }),
      choice('ground', ['work', 'study'], { when: { answer: 'ill', is: false } }),
    ],
    materials: [material('form')],
  })
  const marks = { form: complete }

  it.each<[string, Record<string, boolean | string>, Record<string, string[]>, object]>([
    ['none given', {}, {}, fill('question', '问题 ill')],
    ['yes, but of whom?', { ill: true }, {}, fill('named', '问题 ill')],
    ['only of somebody who left', { ill: true }, { ill: ['m9'] }, fill('named', '问题 ill')],
    ['of a member', { ill: true }, { ill: ['m1'] }, ACCEPT],
    ['of the applicant', { ill: true }, { ill: ['applicant'] }, ACCEPT],
    ['the question that follows', { ill: false }, {}, fill('question', '问题 ground')],
    ['an answer it does not offer', { ill: false, ground: 'mars' }, {}, fill('question', '问题 ground')],
    ['all', { ill: false, ground: 'study' }, {}, ACCEPT],
  ])('%s', (_case, answers, named, step) => {
    expect(next({ matter, answers, named, marks })).toEqual(step)
  })
})

describe('an entrustment comes before anything is taken (R-124, 民法典 165条)', () => {
  const entrusted = matterWith({
    materials: [
      material('form'),
      material('power-of-attorney', { role: 'entrustment', when: { presence: ['agent'] } }),
    ],
  })
  const scope = { scope: '代为申请', until: null }
  const lines = (marks: Record<string, Mark>, presence: 'agent' | 'guardian' | 'self' = 'agent') =>
    reconcile(applicableLines(entrusted, subjectWith({ presence })), marks, {})

  it('leads the list', () => {
    expect(lines({}).map((line) => line.key)).toEqual(['power-of-attorney', 'form'])
  })

  it('its scope is wanted once the paper has been seen', () => {
    const marks = { form: complete, 'power-of-attorney': complete }
    const parts = { matter: entrusted, presence: 'agent' as const, marks }
    expect(next({ ...parts, representative: {} })).toEqual(fill('entrustment'))
    expect(next({ ...parts, representative: { entrustment: { scope: ' ', until: null } } })).toEqual(
      fill('entrustment'),
    )
    expect(next({ ...parts, representative: { entrustment: scope } })).toEqual(ACCEPT)
  })

  it('without it everything can still be told at once', () => {
    expect(
      next({
        matter: entrusted,
        presence: 'agent',
        representative: {},
        marks: { form: complete, 'power-of-attorney': missing },
      }),
    ).toEqual({ step: 'notice', gaps: 1 })
  })

  it.each<[string, Record<string, Mark>, 'agent' | 'guardian' | 'self', boolean]>([
    ['not looked at', {}, 'agent', true],
    ['missing', { 'power-of-attorney': missing }, 'agent', true],
    ['there', { 'power-of-attorney': complete }, 'agent', false],
    ['the applicant is here', {}, 'self', false],
    ['a guardian acts by law', {}, 'guardian', false],
  ])('%s', (_case, marks, presence, expected) => {
    expect(entrustmentMissing({ matter: entrusted, presence, lines: lines(marks, presence) })).toBe(expected)
  })
})

describe('close relatives of handling staff are registered apart', () => {
  const matter = matterWith({ materials: [material('form')], registersRelatives: true })
  it.each<[string, IntakeStanding['relative'], object]>([
    ['not asked', null, fill('relative')],
    ['none', { related: false }, ACCEPT],
    ['one', { related: true, staffName: '王敏', relation: '姐妹' }, ACCEPT],
  ])('%s', (_case, relative, step) => {
    expect(next({ matter, relative, marks: { form: complete } })).toEqual(step)
  })

  it('is asked after the conditions of the matter, as on the page', () => {
    const asking = matterWith({
      materials: [material('form')],
      questions: [yesNo('moved-in')],
      registersRelatives: true,
    })
    expect(next({ matter: asking })).toEqual(fill('question', '问题 moved-in'))
    expect(next({ matter: asking, answers: { 'moved-in': false } })).toEqual(fill('relative'))
  })
})

describe('补交 of what was promised', () => {
  const later = (marks: Record<string, Mark>) =>
    returningLines(
      recordedLines(
        reconcile(applicableLines(plain, subjectWith()), { form: promised, proof: promised }, {}),
      ),
      ['form', 'proof'],
      { matter: plain, people: subjectWith(), marks, demanded: new Set() },
    )
  const step = (marks: Record<string, Mark>) =>
    nextStep({
      matter: plain,
      presence: 'self',
      applicant: person,
      applicantCheck: checkDocumentNumber('resident-id', person.documentNumber, TODAY),
      representative: null,
      representativeCheck: null,
      relative: null,
      purpose: 'supply',
      members: [],
      answers: {},
      named: {},
      lines: later(marks),
    })

  it('needs at least one of them; the rest stays promised', () => {
    expect(step({})).toEqual({ step: 'check', unchecked: 2 })
    expect(step({ proof: complete })).toEqual({ step: 'supply' })
  })
})
