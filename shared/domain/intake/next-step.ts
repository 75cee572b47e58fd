import { answerTo, visibleQuestions } from '../matter/questions.ts'
import type { MatterVersion } from '../matter/matter-version.ts'
import type { HouseholdMember, Party, RelativeNote, Representative } from '../person/party.ts'
import type { NumberCheck } from '../person/id-number.ts'
import type { IntakePurpose } from './entry.ts'
import { APPLICANT, type CheckedLine } from './line.ts'
import { isSettled } from './mark.ts'
import { checklistCounts } from './demands.ts'
import { hasRepresentative, type Presence } from './presence.ts'

/** The state of an intake, as far as the next step depends on it. */
export interface IntakeStanding {
  readonly matter: MatterVersion
  readonly presence: Presence
  readonly applicant: Party
  readonly applicantCheck: NumberCheck
  readonly representative: Representative | null
  readonly representativeCheck: NumberCheck | null
  readonly relative: RelativeNote | null
  readonly purpose: IntakePurpose
  readonly members: readonly HouseholdMember[]
  readonly answers: Readonly<Record<string, boolean | string>>
  readonly named: Readonly<Record<string, readonly string[]>>
  readonly lines: readonly CheckedLine[]
}

type FillField =
  | 'applicant-name'
  | 'applicant-number'
  | 'number-remark'
  | 'phone'
  | 'representative'
  | 'entrustment'
  | 'relative'
  | 'question'
  | 'named'

export type NextStep =
  | { readonly step: 'fill'; readonly field: FillField; readonly label: string }
  | { readonly step: 'check'; readonly unchecked: number }
  | { readonly step: 'notice'; readonly gaps: number }
  | { readonly step: 'accept'; readonly deferred: number }
  | { readonly step: 'supply' }

/**
 * What comes next: fill what is needed, check every demand, then a notice if anything is missing, else acceptance.
 * Nothing can be told before everything was checked, because a notice tells everything at once.
 *
 * Needed are: the applicant's name; a document number, or for 其他证件 a remark why there is none; a remark for a
 * number that fails its check; while somebody acts for the applicant, that person's name, number and relation
 * and, once the 授权委托书 has been seen, its scope (民法典 165条); an answer to every question that is put; the people
 * meant, where a question names people; for matters that ask it, whether the applicant is close to somebody who
 * handles them.
 * A telephone is not needed: people without one must not be turned away. One that is given must have enough
 * digits to be dialled, since it stands on the notice.
 */
export const nextStep = (standing: IntakeStanding): NextStep => {
  const needed = neededField(standing)
  if (needed !== null) return { step: 'fill', ...needed }
  const counts = checklistCounts(standing.lines)
  // 补交: part of what was promised may come first; what does not come stays promised until its day.
  if (standing.purpose === 'supply')
    return standing.lines.some((line) => line.told && line.mark !== null)
      ? { step: 'supply' }
      : { step: 'check', unchecked: counts.unchecked }
  if (counts.unchecked > 0) return { step: 'check', unchecked: counts.unchecked }
  const gaps = counts.missing + counts.defective
  return gaps > 0 ? { step: 'notice', gaps } : { step: 'accept', deferred: counts.deferred }
}

/** The line of the 授权委托书 of somebody who acts for the applicant; undefined where none is asked for. */
const entrustmentLine = ({
  matter,
  presence,
  lines,
}: Pick<IntakeStanding, 'matter' | 'presence' | 'lines'>): CheckedLine | undefined => {
  if (presence !== 'agent') return undefined
  const keys = new Set(
    matter.materials.filter((material) => material.role === 'entrustment').map((material) => material.key),
  )
  return lines.find((line) => keys.has(line.materialKey) && !line.noLongerApplies)
}

/**
 * 便民代办: the entrustment comes before anything is taken from whoever acts for the applicant. What they have
 * brought is looked at and told about all the same, so that they need to come only once more.
 */
export const entrustmentMissing = (
  standing: Pick<IntakeStanding, 'matter' | 'presence' | 'lines'>,
): boolean => {
  const line = entrustmentLine(standing)
  return line !== undefined && !(line.mark !== null && isSettled(line.mark))
}

interface Needed {
  readonly field: FillField
  readonly label: string
}

const neededField = (standing: IntakeStanding): Needed | null => {
  const field =
    neededOfApplicant(standing) ?? neededOfRepresentative(standing) ?? neededOfEntrustment(standing)
  if (field !== null) return { field, label: '' }
  // In the order of the page, so that the focus goes down it.
  const answer = neededAnswer(standing)
  if (answer !== null) return answer
  const { registersRelatives } = standing.matter
  return registersRelatives && standing.relative === null ? { field: 'relative', label: '' } : null
}

const neededOfApplicant = ({ applicant, applicantCheck }: IntakeStanding): FillField | null => {
  if (applicant.name.trim() === '') return 'applicant-name'
  return neededOfNumber(applicant, applicantCheck) ?? (isDialable(applicant.phone) ? null : 'phone')
}

/** 其他证件 also stands for people who have no document with them; then the remark says how they are known. */
const neededOfNumber = (party: Party, check: NumberCheck): 'applicant-number' | 'number-remark' | null => {
  const remarked = party.numberRemark.trim() !== ''
  if (check.verdict === 'empty') {
    if (party.documentType !== 'other') return 'applicant-number'
    return remarked ? null : 'number-remark'
  }
  return check.verdict.startsWith('bad-') && !remarked ? 'number-remark' : null
}

const neededOfRepresentative = (standing: IntakeStanding): FillField | null => {
  const { presence, matter, representative, representativeCheck } = standing
  if (!hasRepresentative(presence)) return null
  // 法定代理 follows from the law itself; only 委托代理 can be excluded by the matter (民法典 161条).
  if (presence === 'agent' && !matter.representative.allowed) return 'representative'
  if (representative === null || representativeCheck === null) return 'representative'
  const filled =
    representative.name.trim() !== '' &&
    representative.relation.trim() !== '' &&
    neededOfNumber(representative, representativeCheck) === null &&
    isDialable(representative.phone)
  return filled ? null : 'representative'
}

/** What the paper says about its scope is recorded as soon as the paper has been seen. */
const neededOfEntrustment = (standing: IntakeStanding): FillField | null => {
  const line = entrustmentLine(standing)
  if (line?.mark == null || !isSettled(line.mark)) return null
  return (standing.representative?.entrustment?.scope.trim() ?? '') === '' ? 'entrustment' : null
}

/** Empty, or at least seven digits, whatever else stands between or after them. */
const isDialable = (phone: string): boolean =>
  phone.trim() === '' || phone.normalize('NFKC').replace(/\D/g, '').length >= 7

const neededAnswer = (standing: IntakeStanding): Needed | null => {
  const { matter, presence, answers, applicantCheck } = standing
  const facts = { presence, answers, age: applicantCheck.age, sex: applicantCheck.sex }
  for (const question of visibleQuestions(matter, facts)) {
    const answer = answerTo(question, answers)
    if (answer === null) return { field: 'question', label: question.label }
    if (question.type === 'yes-no' && question.namesMembers && answer === true) {
      if (!namesSomebody(question.key, standing)) return { field: 'named', label: question.label }
    }
  }
  return null
}

const namesSomebody = (question: string, { named, members }: IntakeStanding): boolean =>
  (named[question] ?? []).some((id) => id === APPLICANT || members.some((member) => member.id === id))
