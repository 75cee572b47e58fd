import { describe, expect, it } from 'vitest'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { applicableLines, reconcile } from '#shared/domain/intake/checklist.ts'
import type { Mark } from '#shared/domain/intake/mark.ts'
import { nextStep, type IntakeStanding } from '#shared/domain/intake/next-step.ts'
import { checkDocumentNumber } from '#shared/domain/person/id-number.ts'
import type { Party, Representative } from '#shared/domain/person/party.ts'
import type { MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { choice, material, matterWith, subjectWith, yesNo } from '#tests/support/matters.ts'

const TODAY = '2026-09-18'
const complete: Mark = { state: 'complete' }
const missing: Mark = { state: 'missing', what: '未带', remedy: '' }
const unclear: Mark = { state: 'defective', defect: 'unclear', what: '看不清', remedy: '' }

const person: Party = {
  name: '陈桂兰',
  documentType: 'resident-id',
  documentNumber: '11010519491231002X',
  numberRemark: '',
  phone: '13912346021',
  address: '',
}
const agent: Representative = { ...person, name: '陈桂芳', relation: '申请人之妹' }
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
    ['all complete', { form: complete, proof: complete }, { step: 'accept' }],
    [
      'complete and exempt',
      { form: complete, proof: { state: 'exempt', basis: '已提交' } },
      { step: 'accept' },
    ],
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
      { step: 'accept' },
    ],
    ['an old number of 15 digits', { documentNumber: '110105491231002' }, { step: 'accept' }],
    [
      'another document without number or remark',
      { documentType: 'other', documentNumber: '' },
      fill('number-remark'),
    ],
    [
      'another document with a remark',
      { documentType: 'other', documentNumber: '', numberRemark: '户籍证明' },
      { step: 'accept' },
    ],
    ['no telephone', { phone: '' }, { step: 'accept' }],
    ['too few digits to dial', { phone: '139123' }, fill('phone')],
    ['a landline with an extension', { phone: '0591-87654321转801' }, { step: 'accept' }],
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
    ['everything', {}, { step: 'accept' }],
  ])('%s', (_case, representative, step) => {
    expect(next({ presence: 'agent', representative, marks })).toEqual(step)
    expect(next({ presence: 'guardian', representative, marks })).toEqual(step)
  })

  it('is nothing while the applicant is there', () => {
    expect(next({ presence: 'self-accompanied', representative: null, marks })).toEqual({ step: 'accept' })
  })

  it('does not help where the matter must be done in person; a guardian acts by law', () => {
    const inPerson = matterWith({
      materials: [material('form')],
      representative: { allowed: false },
    })
    const parts = { matter: inPerson, representative: {}, marks: { form: complete } }
    expect(next({ ...parts, presence: 'agent' })).toEqual(fill('representative'))
    expect(next({ ...parts, presence: 'guardian' })).toEqual({ step: 'accept' })
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
    ['of a member', { ill: true }, { ill: ['m1'] }, { step: 'accept' }],
    ['of the applicant', { ill: true }, { ill: ['applicant'] }, { step: 'accept' }],
    ['the question that follows', { ill: false }, {}, fill('question', '问题 ground')],
    ['an answer it does not offer', { ill: false, ground: 'mars' }, {}, fill('question', '问题 ground')],
    ['all', { ill: false, ground: 'study' }, {}, { step: 'accept' }],
  ])('%s', (_case, answers, named, step) => {
    expect(next({ matter, answers, named, marks })).toEqual(step)
  })
})
