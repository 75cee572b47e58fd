import type { ChecklistLine, IntakeView } from '#shared/contract/intake-view.ts'
import {
  applicableLines,
  checklistCounts,
  reconcile,
  visibleQuestions,
} from '#shared/domain/intake/checklist.ts'
import type { CheckedLine, Line, Subject } from '#shared/domain/intake/checklist.ts'
import { nextStep } from '#shared/domain/intake/next-step.ts'
import { failedPrechecks } from '#shared/domain/intake/prechecks.ts'
import { hasRepresentative } from '#shared/domain/intake/presence.ts'
import { returningLines } from '#shared/domain/intake/returning.ts'
import { caseDue } from '#shared/domain/limit/count-limit.ts'
import type { CaseDue } from '#shared/domain/limit/limit-count.ts'
import type { Limit, MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { checkDocumentNumber, normalizedDocumentNumber } from '#shared/domain/person/id-number.ts'
import type { NumberCheck } from '#shared/domain/person/id-number.ts'
import { foldCase } from '#shared/domain/case/fold-case.ts'
import type { CaseState } from '#shared/domain/case/case-event.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { QueryContext } from '../context.ts'
import { readCalendar } from '../store/calendars.ts'
import { caseEvents, casesOfPerson } from '../store/cases.ts'
import type { CaseFile } from '../store/cases.ts'
import type { ReadDb } from '../store/database.ts'
import { documentsOfCase } from '../store/documents.ts'
import type { IntakeBody, IntakeRow } from '../store/intakes.ts'
import { findCatalogued, findMatterVersion } from '../store/matters.ts'
import { findTicket } from '../store/tickets.ts'
import { OWNERS } from '../wording/documents.ts'

/** An intake with everything that follows from it by rule; services act on this, the screen shows it. */
export interface Standing {
  readonly row: IntakeRow
  readonly matter: MatterVersion
  readonly hallPart: 'accept' | 'forward'
  /** 收件: when the case was first handed in; a return visit does not make it later. */
  readonly receivedAt: number
  /** The case the person has come back to, with its state. */
  readonly earlier: { readonly caseId: string; readonly state: CaseState } | null
  readonly applicantCheck: NumberCheck
  readonly representativeCheck: NumberCheck | null
  readonly lines: readonly CheckedLine[]
  readonly next: IntakeView['next']
  readonly due: CaseDue | null
}

const subjectOf = (body: IntakeBody, check: NumberCheck): Subject => ({
  presence: body.presence,
  answers: body.answers,
  named: body.named,
  members: body.members,
  applicantName: body.applicant.name,
  representativeName: body.representative?.name ?? '',
  age: check.age,
  sex: check.sex,
})

/**
 * On a return visit the told lines, and behind them lines that a changed fact now asks for. Those can be met, but
 * not told as a gap: the notice only shrinks.
 */
const linesOnReturn = (
  matter: MatterVersion,
  body: IntakeBody,
  state: CaseState,
  asked: Line[],
): CheckedLine[] => {
  const told = returningLines(state.lines, state.openGaps, {
    matter,
    people: {
      applicantName: body.applicant.name,
      representativeName: body.representative?.name ?? '',
      members: body.members,
    },
    marks: body.marks,
  })
  const known = new Set(told.map((line) => line.key))
  const covered = new Set(told.flatMap((line) => (line.oneOf === null ? [] : [line.oneOf])))
  const added = asked.filter(
    (line) => !known.has(line.key) && (line.oneOf === null || !covered.has(line.oneOf)),
  )
  return [...told, ...reconcile(added, pick(body.marks, added), {})].map((line, index) => ({
    ...line,
    position: index + 1,
  }))
}

const pick = (marks: IntakeBody['marks'], lines: readonly Line[]): IntakeBody['marks'] =>
  Object.fromEntries(lines.flatMap(({ key }) => (marks[key] === undefined ? [] : [[key, marks[key]]])))

/** For 代收转报 only a limit that runs from the receipt binds this hall; the others begin at the deciding authority. */
const ownLimit = (limit: Limit | null, hallPart: 'accept' | 'forward'): Limit | null =>
  hallPart === 'forward' && limit?.start !== 'received' ? null : limit

/** The due date of a case accepted on a day, by both limits (earlier wins). */
export const dueWhenAccepted = (
  db: ReadDb,
  matter: MatterVersion,
  hallPart: 'accept' | 'forward',
  when: { receivedAt: number; acceptedOn: DateText; acceptedAt: number },
): CaseDue | null =>
  caseDue({
    promised: ownLimit(matter.promisedLimit, hallPart),
    legal: ownLimit(matter.legalLimit, hallPart),
    ...when,
    pauses: [],
    calendar: readCalendar(db),
  })

/** Works out where an intake stands. Throws when its matter version is gone, which the schema forbids. */
export const standingOf = (context: Pick<QueryContext, 'db' | 'now' | 'today'>, row: IntakeRow): Standing => {
  const { db, now, today } = context
  const matter = findMatterVersion(db, row.matterCode, row.matterVersion)
  if (matter === undefined) throw new Error(`no matter ${row.matterCode} ${row.matterVersion}`)
  const { body } = row
  const earlier =
    row.caseId === null ? null : { caseId: row.caseId, state: foldCase(caseEvents(db, row.caseId)) }
  const receivedAt = earlier?.state.receivedAt ?? row.receivedAt
  const hallPart = earlier?.state.hallPart ?? findCatalogued(db, row.matterCode)?.hall?.hallPart ?? 'accept'
  const applicantCheck = checkDocumentNumber(
    body.applicant.documentType,
    body.applicant.documentNumber,
    today,
  )
  const representative = hasRepresentative(body.presence) ? body.representative : null
  const representativeCheck =
    representative === null
      ? null
      : checkDocumentNumber(representative.documentType, representative.documentNumber, today)
  const asked = applicableLines(matter, subjectOf(body, applicantCheck))
  const lines =
    earlier === null
      ? reconcile(asked, body.marks, body.remembered)
      : linesOnReturn(matter, body, earlier.state, asked)
  const stepOver = (checked: readonly CheckedLine[]): IntakeView['next'] =>
    nextStep({
      matter,
      presence: body.presence,
      applicant: body.applicant,
      applicantCheck,
      representative,
      representativeCheck,
      members: body.members,
      answers: body.answers,
      named: body.named,
      lines: checked,
    })
  // What had been told decides first: while some of it is missing, the remaining list can be issued, whatever a new
  // fact asks for beside it. Only the acceptance needs everything.
  const told = earlier === null ? null : stepOver(lines.filter((line) => recordedBefore(earlier.state, line)))
  const next = told?.step === 'notice' ? told : stepOver(lines)
  return {
    row,
    matter,
    hallPart,
    receivedAt,
    earlier,
    applicantCheck,
    representativeCheck,
    lines,
    next,
    due: dueWhenAccepted(db, matter, hallPart, { receivedAt, acceptedOn: today, acceptedAt: now }),
  }
}

/** A line that the case has known since an earlier visit, told or settled. */
const recordedBefore = (state: CaseState, line: CheckedLine): boolean =>
  state.lines.some((known) => known.key === line.key)

export const ownerName = (line: Line): string => {
  const { kind, name } = line.owner
  return kind === 'household' || kind === 'all-persons' ? OWNERS[kind] : name
}

const lineView = (line: CheckedLine): ChecklistLine => ({
  key: line.key,
  position: line.position,
  name: line.name,
  owner: ownerName(line),
  form: line.form,
  copies: line.copies,
  standard: line.standard,
  obtainedFrom: line.obtainedFrom,
  exemptions: [...line.exemptions],
  oneOf: line.oneOf,
  covered: line.covered,
  mark: line.mark,
  told: line.told,
  noLongerApplies: line.noLongerApplies,
})

const earlierVisits = (db: ReadDb, row: IntakeRow): IntakeView['earlier'] => {
  const number = normalizedDocumentNumber(row.body.applicant.documentNumber)
  const cases: CaseFile[] = casesOfPerson(db, number).filter((found) => found.id !== row.caseId)
  const latest = cases[0]
  return {
    count: cases.length,
    latestOn: latest === undefined ? null : dateAt(latest.receivedAt),
    latestMatter:
      latest === undefined
        ? null
        : (findMatterVersion(db, latest.matterCode, latest.matterVersion)?.name ?? null),
  }
}

/** Where the counted days come from, named under the explanation. */
export const dueSources = (
  db: ReadDb,
  matter: MatterVersion,
  due: CaseDue | null,
): IntakeView['dueSources'] => {
  const years = new Set(
    [due?.promised, due?.legal].flatMap(
      (count) => count?.days.map((day) => Number(day.date.slice(0, 4))) ?? [],
    ),
  )
  return {
    basis: matter.basis,
    calendars: readCalendar(db)
      .years.filter((year) => years.has(year.year))
      .map((year) => year.source),
  }
}

export const intakeView = (context: QueryContext, row: IntakeRow): IntakeView => {
  const { db } = context
  const standing = standingOf(context, row)
  const { matter, earlier, lines } = standing
  const { body } = row
  const facts = { ...body, age: standing.applicantCheck.age, sex: standing.applicantCheck.sex }
  const notice =
    earlier === null
      ? undefined
      : documentsOfCase(db, earlier.caseId).find((document) => document.kind === 'notice')
  return {
    id: row.id,
    revision: row.revision,
    visitId: row.visitId,
    ticketNumber: row.ticketId === null ? null : (findTicket(db, row.ticketId)?.number ?? null),
    receivedAt: row.receivedAt,
    returning:
      earlier === null || notice === undefined
        ? null
        : { caseId: earlier.caseId, noticeNumber: notice.number, toldAt: notice.createdAt },
    matter: {
      code: matter.code,
      version: matter.version,
      name: matter.name,
      kind: matter.kind,
      shortBasis: matter.shortBasis,
      sample: matter.sample,
      household: matter.household,
      representativeAllowed: matter.representative.allowed,
      representativeRestriction: matter.representative.restriction,
      questions: visibleQuestions(matter, facts),
      eligibility: matter.eligibility,
      reminders: matter.reminders,
      hallPart: standing.hallPart,
      decidedBy: matter.decidedBy,
    },
    presence: body.presence,
    applicant: body.applicant,
    applicantCheck: standing.applicantCheck,
    representative: hasRepresentative(body.presence) ? body.representative : null,
    representativeCheck: standing.representativeCheck,
    members: body.members,
    answers: body.answers,
    named: body.named,
    lines: lines.map(lineView),
    warnings: failedPrechecks(matter, facts),
    earlier: earlierVisits(db, row),
    next: standing.next,
    counts: checklistCounts(lines),
    due: standing.due,
    dueSources: dueSources(db, matter, standing.due),
  }
}
