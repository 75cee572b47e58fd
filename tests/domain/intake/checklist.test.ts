import { describe, expect, it } from 'vitest'
import { applicableLines, reconcile, visibleQuestions, type Line } from '#shared/domain/intake/checklist.ts'
import type { Mark } from '#shared/domain/intake/mark.ts'
import { failedPrechecks } from '#shared/domain/intake/prechecks.ts'
import { choice, material, matterWith, subjectWith, yesNo } from '#tests/support/matters.ts'

const keysOf = (lines: readonly { readonly key: string }[]): string[] => lines.map((line) => line.key)
const complete: Mark = { state: 'complete' }
const missing: Mark = { state: 'missing', what: '未带', remedy: '' }

describe('whose a material is', () => {
  const matter = matterWith({
    questions: [yesNo('ill', { namesMembers: true })],
    materials: [
      material('form'),
      material('id', { owner: 'each-person' }),
      material('book', { owner: 'household' }),
      material('consent', { owner: 'all-persons' }),
      material('diagnosis', { owner: 'named-member', namedBy: 'ill' }),
      material('agent-id', { owner: 'agent' }),
    ],
  })

  it('gives one line per person where each person brings one, applicant first, in catalogue order', () => {
    const subject = subjectWith({
      presence: 'agent',
      answers: { ill: true },
      named: { ill: ['m2', 'applicant'] },
    })
    expect(applicableLines(matter, subject).map(({ key, owner }) => [key, owner.kind, owner.name])).toEqual([
      ['form', 'applicant', '陈桂兰'],
      ['id@applicant', 'applicant', '陈桂兰'],
      ['id@m1', 'member', '李国强'],
      ['id@m2', 'member', '李晓雯'],
      ['book', 'household', ''],
      ['consent', 'all-persons', ''],
      ['diagnosis@applicant', 'applicant', '陈桂兰'],
      ['diagnosis@m2', 'member', '李晓雯'],
      ['agent-id', 'agent', '陈桂芳'],
    ])
  })

  it('asks nothing of an agent while the applicant is there', () => {
    for (const presence of ['self', 'self-accompanied'] as const) {
      expect(keysOf(applicableLines(matter, subjectWith({ presence })))).not.toContain('agent-id')
    }
    expect(keysOf(applicableLines(matter, subjectWith({ presence: 'guardian' })))).toContain('agent-id')
  })

  it('asks nothing of named people when the answer is no, and nothing of people who are no members any more', () => {
    const named = { ill: ['m1', 'm9'] }
    expect(keysOf(applicableLines(matter, subjectWith({ answers: { ill: true }, named })))).toContain(
      'diagnosis@m1',
    )
    expect(keysOf(applicableLines(matter, subjectWith({ answers: { ill: true }, named })))).not.toContain(
      'diagnosis@m9',
    )
    expect(keysOf(applicableLines(matter, subjectWith({ answers: { ill: false }, named })))).not.toContain(
      'diagnosis@m1',
    )
    expect(keysOf(applicableLines(matter, subjectWith({ named })))).not.toContain('diagnosis@m1')
  })
})

describe('questions that are put', () => {
  const matter = matterWith({
    questions: [
      yesNo('moved'),
      choice('from', ['city', 'abroad'], { when: { answer: 'moved', is: true } }),
      yesNo('translated', { when: { answer: 'from', is: 'abroad' } }),
    ],
    materials: [
      material('form'),
      material('translation', { when: { answer: 'from', is: 'abroad' } }),
      material('stamp', { when: { answer: 'translated', is: true } }),
    ],
  })

  it.each([
    [{}, ['moved']],
    [{ moved: false }, ['moved']],
    [{ moved: true }, ['moved', 'from']],
    [{ moved: true, from: 'abroad' }, ['moved', 'from', 'translated']],
    [{ moved: true, from: 'mars' }, ['moved', 'from']],
    [{ moved: 'yes' }, ['moved']],
  ])('after %j are %j', (answers, keys) => {
    expect(keysOf(visibleQuestions(matter, subjectWith({ answers })))).toEqual(keys)
  })

  it('leave no trace in the checklist once they are no longer put', () => {
    const answers = { moved: true, from: 'abroad', translated: true }
    expect(keysOf(applicableLines(matter, subjectWith({ answers })))).toEqual([
      'form',
      'translation',
      'stamp',
    ])
    expect(keysOf(applicableLines(matter, subjectWith({ answers: { ...answers, moved: false } })))).toEqual([
      'form',
    ])
  })
})

describe('a changed answer never drops what the clerk has found', () => {
  const [form, proof]: Line[] = applicableLines(
    matterWith({ materials: [material('form'), material('proof')] }),
    subjectWith(),
  )

  it('keeps the marked line at the end, with its mark, as no longer asked for', () => {
    const lines = reconcile([form!], { proof: missing, form: complete }, { form: form!, proof: proof! })
    expect(
      lines.map(({ key, position, mark, noLongerApplies }) => [key, position, mark, noLongerApplies]),
    ).toEqual([
      ['form', 1, complete, false],
      ['proof', 2, missing, true],
    ])
  })

  it('takes the mark up again when the line comes back', () => {
    const lines = reconcile([form!, proof!], { proof: missing }, { proof: proof! })
    expect(lines.map(({ key, mark, noLongerApplies }) => [key, mark, noLongerApplies])).toEqual([
      ['form', null, false],
      ['proof', missing, false],
    ])
  })

  it('refuses to guess a marked line nobody remembered', () => {
    expect(() => reconcile([form!], { proof: missing }, {})).toThrow('proof')
  })
})

describe('prechecks', () => {
  const matter = matterWith({
    questions: [yesNo('half-year')],
    prechecks: [
      { key: 'age', unless: { ageAtLeast: 80 }, say: '未满80周岁' },
      { key: 'stay', unless: { answer: 'half-year', is: true }, say: '居住不满半年' },
    ],
  })

  it.each([
    [{ age: 79, answers: { 'half-year': false } }, ['未满80周岁', '居住不满半年']],
    [{ age: 80, answers: { 'half-year': true } }, []],
    [{ age: null, answers: {} }, []],
  ])('%j warn of %j', (parts, sentences) => {
    expect(failedPrechecks(matter, subjectWith(parts))).toEqual(sentences)
  })
})
