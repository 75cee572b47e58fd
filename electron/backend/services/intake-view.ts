import type { ChecklistLine, IntakeView } from '#shared/contract/intake-view.ts'
import { checklistCounts, visibleQuestions } from '#shared/domain/intake/checklist.ts'
import type { CheckedLine, Line } from '#shared/domain/intake/checklist.ts'
import { failedPrechecks } from '#shared/domain/intake/prechecks.ts'
import { hasRepresentative } from '#shared/domain/intake/presence.ts'
import type { Reusable } from '#shared/domain/intake/reuse.ts'
import type { CaseStatus } from '#shared/domain/case/case-event.ts'
import type { CaseDue } from '#shared/domain/limit/limit-count.ts'
import { isDeferrable } from '#shared/domain/matter/hall-matter.ts'
import type { MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { normalizedDocumentNumber } from '#shared/domain/person/id-number.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import type { QueryContext } from '../context.ts'
import { readCalendar } from '../store/calendars.ts'
import { casesOfPerson } from '../store/cases.ts'
import type { CaseFile } from '../store/cases.ts'
import type { ReadDb } from '../store/database.ts'
import { documentsOfCase } from '../store/documents.ts'
import type { IntakeRow } from '../store/intakes.ts'
import { findMatterVersion } from '../store/matters.ts'
import { samplesOf } from '../store/samples.ts'
import { staffNames } from '../store/staff.ts'
import { findTicket } from '../store/tickets.ts'
import { OWNERS } from '../wording/documents.ts'
import { reusableLines } from './reusable.ts'
import { demandOf, standingOf } from './standing.ts'
import type { Standing } from './standing.ts'

export const ownerName = (line: Line): string => {
  const { kind, name } = line.owner
  return kind === 'household' || kind === 'all-persons' ? OWNERS[kind] : name
}

const lineView = (
  standing: Standing,
  line: CheckedLine,
  reusable: ReadonlyMap<string, Reusable>,
  samples: ReadonlySet<string>,
): ChecklistLine => ({
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
  deferrable: mayBeDeferred(standing, line),
  reusable: reusable.get(line.key) ?? null,
  demand: demandOf(standing, line),
  hasSample: samples.has(line.materialKey),
})

/** 容缺 is decided at acceptance; what was told as a gap stays one. */
export const mayBeDeferred = ({ purpose, terms, hallPart }: Standing, line: CheckedLine): boolean =>
  (purpose === 'first' || purpose === 'examine') &&
  hallPart === 'accept' &&
  isDeferrable(line.materialKey, terms)

const RUNNING: readonly CaseStatus[] = ['received', 'notified', 'accepted']

const earlierVisits = (
  db: ReadDb,
  row: IntakeRow,
): { earlier: IntakeView['earlier']; duplicates: IntakeView['duplicates'] } => {
  const number = normalizedDocumentNumber(row.body.applicant.documentNumber)
  const cases: CaseFile[] = casesOfPerson(db, number).filter((found) => found.id !== row.caseId)
  const latest = cases[0]
  return {
    earlier: {
      count: cases.length,
      latestOn: latest === undefined ? null : dateAt(latest.receivedAt),
      latestMatter:
        latest === undefined
          ? null
          : (findMatterVersion(db, latest.matterCode, latest.matterVersion)?.name ?? null),
    },
    duplicates: cases
      .filter(({ matterCode, status }) => matterCode === row.matterCode && RUNNING.includes(status))
      .map(({ id, number: of, status, receivedAt }) => ({
        caseId: id,
        number: of,
        status,
        receivedOn: dateAt(receivedAt),
      })),
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

const returningOf = (db: ReadDb, { earlier }: Standing): IntakeView['returning'] => {
  if (earlier === null) return null
  const notice = documentsOfCase(db, earlier.caseId).findLast(
    ({ kind, void: isVoid }) => kind === 'notice' && isVoid === 0,
  )
  return {
    caseId: earlier.caseId,
    caseNumber: earlier.number,
    noticeNumber: notice?.number ?? '',
    toldAt: notice?.createdAt ?? earlier.state.receivedAt,
  }
}

const lateOf = (db: ReadDb, { late }: IntakeRow): IntakeView['late'] =>
  late === null
    ? null
    : { slip: late.slip, reason: late.reason, approver: staffNames(db).get(late.approverId) ?? '' }

/** 即办: the hall's own promise is to finish on the spot. */
export const isOnTheSpot = ({ matter, hallPart, purpose }: Standing): boolean =>
  purpose === 'first' && hallPart === 'accept' && matter.promisedLimit?.unit === 'immediate'

const matterView = (
  standing: Standing,
  row: IntakeRow,
  age: Standing['applicantCheck'],
): IntakeView['matter'] => {
  const { matter, terms, tellBy, deferUntil } = standing
  return {
    code: matter.code,
    version: matter.version,
    name: matter.name,
    kind: matter.kind,
    shortBasis: matter.shortBasis,
    sample: matter.sample,
    household: matter.household,
    representativeAllowed: matter.representative.allowed,
    representativeRestriction: matter.representative.restriction,
    questions: visibleQuestions(matter, { ...row.body, age: age.age, sex: age.sex }),
    eligibility: matter.eligibility,
    reminders: matter.reminders,
    hallPart: standing.hallPart,
    decidedBy: matter.decidedBy,
    applicants: matter.applicants,
    registersRelatives: matter.registersRelatives,
    onTheSpot: isOnTheSpot(standing),
    tellBy: tellBy === null ? null : { ...tellBy, deemed: matter.correction.deemedAccepted },
    deferral:
      terms.deferral === null || deferUntil === null
        ? null
        : { until: deferUntil.date, provisional: deferUntil.provisional, effect: terms.deferral.effect },
  }
}

/** The working page as the desk shows it. */
export const intakeView = (context: QueryContext, row: IntakeRow): IntakeView => {
  const { db, today } = context
  const standing = standingOf(context, row)
  const { matter, lines } = standing
  const { body } = row
  const reusable = reusableLines(db, {
    matter,
    lines,
    documentNumber: body.applicant.documentNumber,
    caseId: row.caseId,
    today,
  })
  const samples = new Set(samplesOf(db, matter.code).map(({ materialKey }) => materialKey))
  const { age, sex } = standing.applicantCheck
  return {
    id: row.id,
    revision: row.revision,
    visitId: row.visitId,
    ticketNumber: row.ticketId === null ? null : (findTicket(db, row.ticketId)?.number ?? null),
    receivedAt: row.receivedAt,
    purpose: row.purpose,
    channel: body.channel,
    late: lateOf(db, row),
    returning: returningOf(db, standing),
    matter: matterView(standing, row, standing.applicantCheck),
    presence: body.presence,
    applicant: body.applicant,
    applicantCheck: standing.applicantCheck,
    representative: hasRepresentative(body.presence) ? body.representative : null,
    representativeCheck: standing.representativeCheck,
    relative: body.relative,
    members: body.members,
    answers: body.answers,
    named: body.named,
    lines: lines.map((line) => lineView(standing, line, reusable, samples)),
    warnings: failedPrechecks(matter, { ...body, age, sex }),
    ...earlierVisits(db, row),
    entrustmentMissing: standing.entrustmentMissing,
    next: standing.next,
    counts: checklistCounts(lines),
    due: standing.due,
    dueSources: dueSources(db, matter, standing.due),
  }
}
