import { applicableLines, deferredLines, reconcile } from '#shared/domain/intake/checklist.ts'
import type { CheckedLine, Line, Subject } from '#shared/domain/intake/checklist.ts'
import { demandKind } from '#shared/domain/intake/demand-kind.ts'
import type { DemandKind } from '#shared/domain/intake/demand-kind.ts'
import type { IntakePurpose } from '#shared/domain/intake/entry.ts'
import { entrustmentMissing, nextStep } from '#shared/domain/intake/next-step.ts'
import type { NextStep } from '#shared/domain/intake/next-step.ts'
import { hasRepresentative } from '#shared/domain/intake/presence.ts'
import { returningLines } from '#shared/domain/intake/returning.ts'
import { tellBy } from '#shared/domain/intake/tell-by.ts'
import type { TellBy } from '#shared/domain/intake/tell-by.ts'
import { countLimit } from '#shared/domain/limit/count-limit.ts'
import type { CaseDue } from '#shared/domain/limit/limit-count.ts'
import { matterInHall } from '#shared/domain/matter/hall-matter.ts'
import { NO_TERMS } from '#shared/domain/matter/matter-version.ts'
import type { HallTerms, MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { checkDocumentNumber } from '#shared/domain/person/id-number.ts'
import type { NumberCheck } from '#shared/domain/person/id-number.ts'
import { foldCase } from '#shared/domain/case/fold-case.ts'
import type { CaseState } from '#shared/domain/case/case-event.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { QueryContext } from '../context.ts'
import { readCalendar } from '../store/calendars.ts'
import { caseEvents, findCase } from '../store/cases.ts'
import type { ReadDb } from '../store/database.ts'
import type { IntakeBody, IntakeRow } from '../store/intakes.ts'
import { findCatalogued, findMatterVersion } from '../store/matters.ts'
import { dueWhenAccepted } from './case-dates.ts'
import { readCasePeople } from './case-people.ts'
import type { CasePeople } from './case-people.ts'

/** The case an intake goes on with. */
export interface Earlier {
  readonly caseId: string
  readonly number: string
  readonly state: CaseState
  /** The people as they were known when everything was told. */
  readonly people: CasePeople | null
}

/** An intake with everything that follows from it by rule; services act on this, the screen shows it. */
export interface Standing {
  readonly row: IntakeRow
  readonly purpose: IntakePurpose
  /** The version with this hall's own rules: of the day of receipt for a case, of today for a new one. */
  readonly matter: MatterVersion
  readonly terms: HallTerms
  readonly hallPart: 'accept' | 'forward'
  /** 收件: when the case was first handed in; a return visit does not make it later. */
  readonly receivedAt: number
  /** 受理日 if it is accepted now: today, or the day on which it was taken on paper during an outage. */
  readonly acceptedOn: DateText
  readonly earlier: Earlier | null
  readonly applicantCheck: NumberCheck
  readonly representativeCheck: NumberCheck | null
  readonly lines: readonly CheckedLine[]
  readonly next: NextStep
  readonly entrustmentMissing: boolean
  /** The last day to tell what is missing if the materials stay to be examined; null where that is not provided for. */
  readonly tellBy: TellBy | null
  /** 容缺: the last day for what is promised today; null where the hall has it off. */
  readonly deferUntil: { readonly date: DateText; readonly provisional: boolean } | null
  readonly due: CaseDue | null
}

export const subjectOf = (
  people: Pick<IntakeBody, 'applicant' | 'representative' | 'members' | 'named'>,
  facts: Pick<IntakeBody, 'presence' | 'answers'>,
  check: NumberCheck,
): Subject => ({
  presence: facts.presence,
  answers: facts.answers,
  named: people.named,
  members: people.members,
  applicantName: people.applicant.name,
  representativeName: people.representative?.name ?? '',
  age: check.age,
  sex: check.sex,
})

/**
 * On a later visit the told (or promised) lines, and behind them lines that the matter now asks for beside them: those
 * can be met at once; as a gap they need their cause.
 */
const linesOnReturn = (
  standing: { readonly matter: MatterVersion; readonly row: IntakeRow; readonly asked: Line[] },
  state: CaseState,
): CheckedLine[] => {
  const { matter, row, asked } = standing
  const { body } = row
  const open = row.purpose === 'supply' ? (state.deferral?.gaps ?? []) : state.openGaps
  const told = returningLines(state.lines, open, {
    matter,
    people: {
      applicantName: body.applicant.name,
      representativeName: body.representative?.name ?? '',
      members: body.members,
    },
    marks: body.marks,
    demanded: new Set(Object.keys(body.demands)),
  })
  if (row.purpose === 'supply') return told
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

const earlierOf = (db: ReadDb, caseId: string): Earlier => {
  const file = findCase(db, caseId)
  if (file === undefined) throw new Error(`no case ${caseId}`)
  return {
    caseId,
    number: file.number,
    state: foldCase(caseEvents(db, caseId)),
    people: readCasePeople(db, file.payloadId),
  }
}

/** Works out where an intake stands. Throws when its matter version is gone, which the schema forbids. */
export const standingOf = (context: Pick<QueryContext, 'db' | 'now' | 'today'>, row: IntakeRow): Standing => {
  const { db, now, today } = context
  const version = findMatterVersion(db, row.matterCode, row.matterVersion)
  if (version === undefined) throw new Error(`no matter ${row.matterCode} ${row.matterVersion}`)
  const { body, purpose, late } = row
  const earlier = row.caseId === null ? null : earlierOf(db, row.caseId)
  const hall = findCatalogued(db, row.matterCode)?.hall ?? null
  const terms = earlier?.state.terms ?? hall?.terms ?? NO_TERMS
  const matter = matterInHall(version, terms)
  const receivedAt = earlier?.state.receivedAt ?? row.receivedAt
  const hallPart = earlier?.state.hallPart ?? hall?.hallPart ?? 'accept'
  const { applicant } = body
  const applicantCheck = checkDocumentNumber(applicant.documentType, applicant.documentNumber, today)
  const representative = hasRepresentative(body.presence) ? body.representative : null
  const representativeCheck =
    representative === null
      ? null
      : checkDocumentNumber(representative.documentType, representative.documentNumber, today)
  const asked = applicableLines(matter, subjectOf(body, body, applicantCheck))
  const later = purpose === 'return' || purpose === 'supply' ? earlier : null
  const lines =
    later === null
      ? reconcile(asked, body.marks, body.remembered)
      : linesOnReturn({ matter, row, asked }, later.state)
  const known = {
    matter,
    purpose,
    presence: body.presence,
    applicant,
    applicantCheck,
    representative,
    representativeCheck,
    relative: body.relative,
    members: body.members,
    answers: body.answers,
    named: body.named,
  }
  // What had been told decides first: while some of it is missing, the remaining list can be issued, whatever a new
  // fact asks for beside it. Only the acceptance needs everything.
  const told =
    later === null || purpose === 'supply'
      ? null
      : nextStep({ ...known, lines: lines.filter((line) => isOld(later.state, body, line)) })
  const next = told?.step === 'notice' ? told : nextStep({ ...known, lines })
  // What was taken on paper during an outage was there on that day.
  const acceptedOn = late === null ? today : dateAt(late.receivedAt)
  const calendar = readCalendar(db)
  return {
    row,
    purpose,
    matter,
    terms,
    hallPart,
    receivedAt,
    acceptedOn,
    earlier,
    applicantCheck,
    representativeCheck,
    lines,
    next,
    entrustmentMissing: entrustmentMissing({ matter, presence: body.presence, lines }),
    tellBy:
      purpose === 'return' || purpose === 'supply' ? null : tellBy(matter, dateAt(receivedAt), calendar),
    deferUntil: deferUntil(terms, acceptedOn, calendar),
    due: dueWhenAccepted(db, matter, hallPart, {
      receivedAt,
      acceptedOn,
      acceptedAt: late === null ? now : late.receivedAt,
      notifiedAt: later?.state.notifiedAt ?? null,
    }),
  }
}

const deferUntil = (
  terms: HallTerms,
  from: DateText,
  calendar: ReturnType<typeof readCalendar>,
): Standing['deferUntil'] => {
  if (terms.deferral === null) return null
  const { within } = terms.deferral
  const count = countLimit({ ...within, startDate: from, startAt: 0, pauses: [], calendar })
  return { date: count.due, provisional: count.provisional }
}

/** A line that the case has known since an earlier visit, or that is asked for now with its cause. */
const isOld = (state: CaseState, body: IntakeBody, line: CheckedLine): boolean =>
  state.lines.some((known) => known.key === line.key) || Object.hasOwn(body.demands, line.key)

/** Why a line is asked for on a later visit; null on the first one and while what was taken in is examined. */
export const demandOf = (standing: Standing, line: CheckedLine): DemandKind | null => {
  const { earlier, purpose, matter, row } = standing
  if (earlier === null || purpose === 'examine') return null
  if (purpose === 'supply') return line.told ? 'told' : 'knowable'
  const { state, people } = earlier
  // Whoever stood in a line then was known then; a member who has joined since is a new fact.
  const then = new Set(state.lines.map((known) => known.key.split('@')[1] ?? ''))
  const known = people ?? row.body
  const subject = subjectOf(
    { ...known, members: known.members.filter((member) => then.has(member.id)) },
    state,
    checkDocumentNumber(
      known.applicant.documentType,
      known.applicant.documentNumber,
      dateAt(state.notifiedAt ?? state.receivedAt),
    ),
  )
  if (!line.told && state.lines.some((one) => one.key === line.key)) return 'knowable'
  return demandKind(line, matter, subject)
}

/** What is promised for later with this acceptance. */
export const promised = (standing: Standing): CheckedLine[] =>
  standing.next.step === 'accept' ? deferredLines(standing.lines) : []
