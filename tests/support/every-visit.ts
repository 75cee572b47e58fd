import { visibleQuestions, type Subject } from '#shared/domain/intake/checklist.ts'
import { PRESENCES, type Presence } from '#shared/domain/intake/presence.ts'
import type { Expression, MatterVersion } from '#shared/domain/matter/matter-version.ts'
import type { HouseholdMember } from '#shared/domain/person/party.ts'
import { subjectWith } from './matters.ts'

const agesIn = (expression: Expression | null): number[] => {
  if (expression === null) return []
  if ('all' in expression) return expression.all.flatMap(agesIn)
  if ('any' in expression) return expression.any.flatMap(agesIn)
  if ('not' in expression) return agesIn(expression.not)
  if ('ageAtLeast' in expression) return [expression.ageAtLeast]
  return 'ageBelow' in expression ? [expression.ageBelow] : []
}

/** On both sides of every age the matter speaks of, and not known. */
const agesFor = (matter: MatterVersion): (number | null)[] => {
  const edges = [
    ...matter.questions.map((question) => question.when),
    ...matter.materials.map((material) => material.when),
    ...matter.prechecks.map((precheck) => precheck.unless),
    matter.representative.onlyFor,
  ].flatMap(agesIn)
  return [null, ...new Set([40, ...edges.flatMap((edge) => [edge - 1, edge])])]
}

/** Who may stand at the counter for this matter. */
export const presencesFor = (matter: MatterVersion): Presence[] =>
  PRESENCES.filter((presence) => presence !== 'agent' || matter.representative.allowed)

const members: readonly HouseholdMember[] = [
  { id: 'm1', name: '李国强', relation: '配偶' },
  { id: 'm2', name: '李晓雯', relation: '女儿' },
]

/** Every way through the questions from what is already answered: each 是 and 否, each choice. */
const waysOn = (matter: MatterVersion, subject: Subject): Subject[] => {
  const open = visibleQuestions(matter, subject).find(({ key }) => subject.answers[key] === undefined)
  if (open === undefined) return [subject]
  const values = open.type === 'yes-no' ? [true, false] : open.options.map(({ value }) => value)
  const named =
    open.type === 'yes-no' && open.namesMembers ? { [open.key]: ['applicant', 'm2'] } : ({} as const)
  return values.flatMap((value) =>
    waysOn(matter, {
      ...subject,
      answers: { ...subject.answers, [open.key]: value },
      named: { ...subject.named, ...named },
    }),
  )
}

/** All visits that a matter can tell apart: presence, age, and every combination of answers. */
export const everyVisit = (matter: MatterVersion): Subject[] =>
  presencesFor(matter).flatMap((presence) =>
    agesFor(matter).flatMap((age) =>
      waysOn(matter, subjectWith({ presence, age, members: matter.household ? members : [] })),
    ),
  )
