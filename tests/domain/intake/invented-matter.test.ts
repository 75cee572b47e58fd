import { describe, expect, it } from 'vitest'
import { parseCatalogue } from '#shared/contract/parse-file.ts'
import { applicableLines, gapsOf, reconcile, type Subject } from '#shared/domain/intake/checklist.ts'
import type { Mark } from '#shared/domain/intake/mark.ts'
import { nextStep, type NextStep } from '#shared/domain/intake/next-step.ts'
import { failedPrechecks } from '#shared/domain/intake/prechecks.ts'
import { openGapKeys, recordedLines, returningLines } from '#shared/domain/intake/returning.ts'
import { missingFor } from '#shared/domain/matter/readiness.ts'
import { checkDocumentNumber } from '#shared/domain/person/id-number.ts'
import { choice, material, matterWith, subjectWith, yesNo } from '#tests/support/matters.ts'

/** No catalogue knows this matter; the file is made here and goes through the same door as any other. */
const invented = matterWith({
  code: 'kite-flying-registration',
  name: '楼顶放风筝登记',
  questions: [
    yesNo('night-flying'),
    choice('kite', ['dragon', 'box'], { when: { answer: 'night-flying', is: true } }),
  ],
  prechecks: [{ key: 'grown', unless: { ageAtLeast: 16 }, say: '未满16周岁' }],
  materials: [
    material('pilot-card', { owner: 'each-person' }),
    material('lamp-list', { when: { answer: 'kite', is: 'dragon' } }),
    material('roof-key', { oneOf: 'roof' }),
    material('roof-letter', { oneOf: 'roof' }),
  ],
  legalLimit: { value: 3, unit: 'hour', start: 'received', source: '虚构' },
})

const applicant = {
  name: '林秀珍',
  documentType: 'resident-id',
  documentNumber: '11010519491231002X',
  numberRemark: '',
  phone: '',
  address: '',
  contact: '',
} as const
const check = checkDocumentNumber('resident-id', applicant.documentNumber, '2026-09-17')
const complete: Mark = { state: 'complete' }
const missing: Mark = { state: 'missing', what: '未带', remedy: '带来' }

describe('a matter invented in this test', () => {
  const file = parseCatalogue(
    JSON.stringify({ format: 1, title: '虚构目录', compiled: '2026-09-01', matters: [invented] }),
  )
  if (!file.ok) throw new Error(JSON.stringify(file.error))
  const matter = file.value.matters[0]!
  const subject = (parts: Partial<Subject> = {}): Subject =>
    subjectWith({ applicantName: applicant.name, members: [], age: check.age, sex: check.sex, ...parts })
  const stepFor = (now: Subject, lines: ReturnType<typeof reconcile>): NextStep =>
    nextStep({
      matter,
      presence: now.presence,
      applicant,
      applicantCheck: check,
      representative: null,
      representativeCheck: null,
      members: now.members,
      answers: now.answers,
      named: now.named,
      relative: null,
      purpose: 'first',
      lines,
    })

  it('goes from questions over a notice to acceptance without the engine knowing it', () => {
    expect(missingFor(matter, null, false, true)).toEqual(['retention', 'hall-part'])
    expect(failedPrechecks(matter, subject({ age: 15 }))).toEqual(['未满16周岁'])

    let now = subject()
    let lines = reconcile(applicableLines(matter, now), {}, {})
    expect(stepFor(now, lines)).toEqual({ step: 'fill', field: 'question', label: '问题 night-flying' })

    now = subject({ answers: { 'night-flying': true } })
    expect(stepFor(now, lines)).toEqual({ step: 'fill', field: 'question', label: '问题 kite' })

    now = subject({ answers: { 'night-flying': true, kite: 'dragon' } })
    lines = reconcile(applicableLines(matter, now), {}, {})
    expect(lines.map((line) => line.key)).toEqual([
      'pilot-card@applicant',
      'lamp-list',
      'roof-key',
      'roof-letter',
    ])
    expect(stepFor(now, lines)).toEqual({ step: 'check', unchecked: 3 })

    const marks = { 'pilot-card@applicant': complete, 'lamp-list': complete, 'roof-key': missing }
    lines = reconcile(applicableLines(matter, now), marks, {})
    expect(stepFor(now, lines)).toEqual({ step: 'notice', gaps: 1 })
    expect(gapsOf(lines)[0]?.alternatives.map((line) => line.key)).toEqual(['roof-letter'])

    const back = returningLines(recordedLines(lines), openGapKeys(lines), {
      matter,
      people: now,
      marks: { 'roof-letter': complete },
      demanded: new Set(),
    })
    expect(stepFor(now, back)).toEqual({ step: 'accept', deferred: 0 })
  })
})
