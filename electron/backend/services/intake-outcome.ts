import type { IntakeOutcome } from '#shared/contract/intake.ts'
import type { CaseEvent } from '#shared/domain/case/case-event.ts'
import { recordedLines } from '#shared/domain/intake/returning.ts'
import { hasRepresentative } from '#shared/domain/intake/presence.ts'
import type { VisitResult } from '#shared/domain/intake/visit-result.ts'
import { caseNumber } from '#shared/domain/document/document-number.ts'
import { toPlainDate } from '#shared/kernel/plain-date.ts'
import type { CommandContext } from '../context.ts'
import { appendCaseEvents, findCase, indexPerson, insertCase } from '../store/cases.ts'
import { deleteIntake } from '../store/intakes.ts'
import type { IntakeRow } from '../store/intakes.ts'
import { insertPayload, replacePayload } from '../store/payloads.ts'
import { drawNumber } from '../store/series.ts'
import { endVisit } from '../store/visits.ts'
import { caseDueOf } from './case-due.ts'
import { readCasePeople } from './case-people.ts'
import { stampOf } from './event-stamp.ts'
import type { Standing } from './intake-view.ts'

/** The events every first visit begins with: what was handed in and what was found. */
const receipt = (
  context: CommandContext,
  standing: Standing,
  lines: Standing['lines'],
): [CaseEvent, CaseEvent] => {
  const { row, matter, hallPart } = standing
  const stamp = stampOf(context)
  return [
    {
      type: 'received',
      ...stamp,
      at: row.receivedAt,
      matterCode: matter.code,
      matterVersion: matter.version,
      hallPart,
      presence: row.body.presence,
      answers: row.body.answers,
      visitId: row.visitId,
    },
    { type: 'checked', ...stamp, lines: recordedLines(lines) },
  ]
}

/** A return visit: that they came, and the new finding on what had been told. */
const comeback = (
  context: CommandContext,
  standing: Standing,
  lines: Standing['lines'],
): [CaseEvent, CaseEvent] => {
  const { row } = standing
  const stamp = stampOf(context)
  const known = new Set(standing.earlier?.state.lines.map((line) => line.key))
  // What a new fact asks for is recorded when it was met; it is never told as a gap.
  const again = lines.filter((line) => line.told || (!known.has(line.key) && line.mark !== null))
  return [
    { type: 'returned', ...stamp, at: row.receivedAt, visitId: row.visitId, presence: row.body.presence },
    { type: 'checked', ...stamp, lines: recordedLines(again) },
  ]
}

const people = ({ body }: IntakeRow) => ({
  applicant: body.applicant,
  representative: hasRepresentative(body.presence) ? body.representative : null,
  members: body.members,
  named: body.named,
})

/** A new case's identity, drawn in this transaction. */
const openCase = (context: CommandContext, row: IntakeRow) => {
  const { db, now, today, ids } = context
  const payloadId = ids.next()
  insertPayload(db, { id: payloadId, kind: 'case-people', body: people(row), at: now })
  const { year } = toPlainDate(today)
  return { id: ids.next(), number: caseNumber(year, drawNumber(db, 'case', String(year))), payloadId }
}

/**
 * Ends the intake with a paper: the case is opened or continued, the paper issued, the visit given its one result.
 * `finish` makes the paper and the event that records it.
 */
export const conclude = (
  context: CommandContext,
  standing: Standing,
  result: VisitResult,
  finish: (caseId: string) => { document: { id: string; number: string }; event: CaseEvent },
): IntakeOutcome => {
  const { db, now } = context
  const { row, matter } = standing
  // A refusal may come before everything was checked; a notice or an acceptance never does.
  const lines = result === 'declined' ? standing.lines.filter((line) => line.mark !== null) : standing.lines
  const dueOf = caseDueOf(db, matter)
  let caseId: string
  let number: string
  let outcome: ReturnType<typeof finish>
  if (standing.earlier === null) {
    const opened = openCase(context, row)
    caseId = opened.id
    number = opened.number
    deferForeignKeys(context)
    outcome = finish(caseId)
    insertCase(db, opened, [...receipt(context, standing, lines), outcome.event], dueOf)
    indexPerson(db, caseId, opened.payloadId, row.body.applicant)
  } else {
    caseId = standing.earlier.caseId
    const file = findCase(db, caseId)
    if (file === undefined) throw new Error(`no case ${caseId}`)
    number = file.number
    outcome = finish(caseId)
    appendCaseEvents(db, caseId, [...comeback(context, standing, lines), outcome.event], dueOf)
    // Who acted before stays known: earlier papers and lines name them.
    const before = readCasePeople(db, file.payloadId)?.representative ?? null
    const after = people(row)
    replacePayload(db, file.payloadId, { ...after, representative: after.representative ?? before })
    indexPerson(db, caseId, file.payloadId, row.body.applicant)
  }
  deleteIntake(db, row.id)
  endVisit(db, row.visitId, { at: now, result, note: '', caseId })
  context.audit(`intake.${result}`, caseId, number)
  context.touch('queue', 'cases', 'session')
  return {
    caseId,
    caseNumber: number,
    documentId: outcome.document.id,
    documentNumber: outcome.document.number,
    due: result === 'accepted' ? standing.due : null,
  }
}

/** Paper and case name each other; both are there when the transaction ends. */
const deferForeignKeys = ({ db }: CommandContext): void => {
  db.run('PRAGMA defer_foreign_keys = ON')
}
