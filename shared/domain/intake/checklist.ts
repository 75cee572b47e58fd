import { assertNever } from '../../kernel/assert-never.ts'
import { holds, type Facts } from '../matter/holds.ts'
import { settledFacts } from '../matter/questions.ts'
import type { Material, MatterVersion } from '../matter/matter-version.ts'
import type { HouseholdMember } from '../person/party.ts'
import { APPLICANT, type CheckedLine, type Line, type OwnerKind } from './line.ts'
import { isSettled, type Mark } from './mark.ts'
import { hasRepresentative } from './presence.ts'

/** The checklist as a whole is one import: what is asked, its lines, its counts and its gaps. */
export { visibleQuestions } from '../matter/questions.ts'
export { checklistCounts, deferredLines, gapsOf } from './demands.ts'
export type { CheckedLine, Line } from './line.ts'

/** Everything the checklist of one intake follows from. */
export interface Subject extends Facts {
  /** Question key → ids of the people it means; the applicant is `applicant`. */
  readonly named: Readonly<Record<string, readonly string[]>>
  /** 共同生活成员 without the applicant. */
  readonly members: readonly HouseholdMember[]
  readonly applicantName: string
  readonly representativeName: string
}

interface Person {
  readonly id: string
  readonly kind: 'applicant' | 'member'
  readonly name: string
}

/**
 * The lines that follow from the answers, the entrustment first, then in the catalogue's order and, within a material,
 * applicant first, then the members in their order. Materials of an agent apply only while somebody acts for the applicant.
 */
export const applicableLines = (matter: MatterVersion, subject: Subject): Line[] => {
  const facts = settledFacts(matter, subject)
  return entrustmentFirst(matter.materials)
    .filter((material) => holds(material.when, facts))
    .flatMap((material) => linesOf(material, facts, subject))
}

/** The 授权委托书 leads: while it is not there, nothing else is taken from whoever came. */
const entrustmentFirst = (materials: readonly Material[]): Material[] => [
  ...materials.filter((material) => material.role === 'entrustment'),
  ...materials.filter((material) => material.role !== 'entrustment'),
]

const linesOf = (material: Material, facts: Facts, subject: Subject): Line[] => {
  const single = (kind: OwnerKind, name: string): Line[] => [lineOf(material, null, { kind, name })]
  const perPerson = (people: readonly Person[]): Line[] =>
    people.map(({ id, kind, name }) => lineOf(material, id, { kind, name }))
  switch (material.owner) {
    case 'applicant':
      return single('applicant', subject.applicantName)
    case 'agent':
      return hasRepresentative(subject.presence) ? single('agent', subject.representativeName) : []
    case 'household':
    case 'all-persons':
      return single(material.owner, '')
    case 'each-person':
      return perPerson(peopleOf(subject))
    case 'named-member':
      return perPerson(namedPeople(material.namedBy, facts, subject))
    default:
      return assertNever(material.owner)
  }
}

const lineOf = (material: Material, personId: string | null, owner: Line['owner']): Line => {
  const suffix = personId === null ? '' : `@${personId}`
  return {
    key: `${material.key}${suffix}`,
    materialKey: material.key,
    name: material.name,
    owner,
    form: material.form,
    copies: material.copies,
    standard: material.standard,
    obtainedFrom: material.obtainedFrom,
    exemptions: material.exemptions,
    oneOf: material.oneOf === null ? null : `${material.oneOf}${suffix}`,
  }
}

const peopleOf = (subject: Subject): Person[] => [
  { id: APPLICANT, kind: 'applicant', name: subject.applicantName },
  ...subject.members.map(({ id, name }): Person => ({ id, kind: 'member', name })),
]

/** The people a question means, as long as they are still members. Order of the household, not of the clicks. */
const namedPeople = (question: string | null, facts: Facts, subject: Subject): Person[] => {
  if (question === null || facts.answers[question] !== true) return []
  const ids = subject.named[question] ?? []
  return peopleOf(subject).filter((person) => ids.includes(person.id))
}

/**
 * Puts the findings to the lines. A marked line that no longer applies is kept, with its mark, at the end:
 * a change of an answer never silently drops what the clerk has found. `remembered` holds the last known line
 * of every marked key; a mark without one is a fault of the caller and throws.
 */
export const reconcile = (
  lines: readonly Line[],
  marks: Readonly<Record<string, Mark>>,
  remembered: Readonly<Record<string, Line>>,
): CheckedLine[] => {
  const asked = new Set(lines.map((line) => line.key))
  const dropped = Object.keys(marks)
    .filter((key) => !asked.has(key))
    .map((key) => {
      const line = remembered[key]
      if (line === undefined) throw new Error(`marked line ${key} was not remembered`)
      return line
    })
  return withFindings([
    ...lines.map((line) => ({ line, mark: marks[line.key] ?? null, told: false, noLongerApplies: false })),
    ...dropped.map((line) => ({ line, mark: marks[line.key] ?? null, told: false, noLongerApplies: true })),
  ])
}

interface Finding {
  readonly line: Line
  readonly mark: Mark | null
  readonly told: boolean
  readonly noLongerApplies: boolean
}

/** Numbers the lines and works out which alternatives are covered by a complete or exempt one. */
export const withFindings = (findings: readonly Finding[]): CheckedLine[] => {
  const satisfied = new Set(
    findings
      .filter(({ mark, noLongerApplies }) => !noLongerApplies && mark !== null && isSettled(mark))
      .map(({ line }) => line.oneOf),
  )
  return findings.map(({ line, mark, told, noLongerApplies }, index) => ({
    ...line,
    position: index + 1,
    mark,
    covered: mark === null && line.oneOf !== null && satisfied.has(line.oneOf),
    told,
    noLongerApplies,
  }))
}
