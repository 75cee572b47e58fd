import type { IntakeOutcome } from '#shared/contract/intake.ts'
import type { CaseEvent } from '#shared/domain/case/case-event.ts'
import { recordedLines } from '#shared/domain/intake/returning.ts'
import { hasRepresentative } from '#shared/domain/intake/presence.ts'
import type { VisitResult } from '#shared/domain/intake/visit-result.ts'
import { caseNumber } from '#shared/domain/document/document-number.ts'
import { toPlainDate } from '#shared/kernel/plain-date.ts'
import type { CommandContext } from '../context.ts'
import { appendCaseEvents, findCase, insertCase } from '../store/cases.ts'
import type { NewCase } from '../store/cases.ts'
import { deleteIntake } from '../store/intakes.ts'
import type { IntakeRow } from '../store/intakes.ts'
import { settleSlip } from '../store/outage.ts'
import { insertPayload } from '../store/payloads.ts'
import { drawNumber } from '../store/series.ts'
import { endVisit } from '../store/visits.ts'
import { caseDatesOf } from './case-dates.ts'
import { readCasePeople } from './case-people.ts'
import type { CasePeople } from './case-people.ts'
import { indexCase, replacePeople } from './case-search.ts'
import { stampOf, stampOfSecond } from './event-stamp.ts'
import type { IssuedDocument } from './issue-document.ts'
import type { Standing } from './standing.ts'

type Lines = Standing['lines']

const checkedEvent = (context: CommandContext, lines: Lines): CaseEvent => ({
  type: 'checked',
  ...stampOf(context),
  lines: recordedLines(lines),
})

/** The events every first visit begins with: what was handed in and what was found. */
const receipt = (context: CommandContext, standing: Standing, lines: Lines): [CaseEvent, CaseEvent] => {
  const { row, matter, hallPart, terms } = standing
  const { body } = row
  return [
    {
      type: 'received',
      ...stampOfSecond(context),
      at: row.receivedAt,
      matterCode: matter.code,
      matterVersion: matter.version,
      hallPart,
      presence: body.presence,
      answers: body.answers,
      visitId: row.visitId,
      terms,
      channel: body.channel,
      relative: body.relative?.related === true,
      late: row.late,
      quick: false,
    },
    checkedEvent(context, lines),
  ]
}

/**
 * A return visit: that they came, what is asked for beside what was told and why, and the new finding on all of it.
 * What a new fact asks for and was met at once is recorded without having been demanded.
 */
const comeback = (context: CommandContext, standing: Standing, lines: Lines): [CaseEvent, ...CaseEvent[]] => {
  const { row } = standing
  const known = new Set(standing.earlier?.state.lines.map((line) => line.key))
  const { demands } = row.body
  const again = lines.filter(
    (line) => line.told || Object.hasOwn(demands, line.key) || (!known.has(line.key) && line.mark !== null),
  )
  return [
    {
      type: 'returned',
      ...stampOfSecond(context),
      at: row.receivedAt,
      visitId: row.visitId,
      presence: row.body.presence,
      answers: row.body.answers,
    },
    ...demandedEvents(context, standing, lines),
    checkedEvent(context, again),
  ]
}

/** One event for each demand, with its alternatives, as long as the line still applies. */
const demandedEvents = (context: CommandContext, standing: Standing, lines: Lines): CaseEvent[] => {
  const { demands } = standing.row.body
  const groups = new Map<string, string[]>()
  for (const line of lines) {
    if (line.told || line.noLongerApplies || !Object.hasOwn(demands, line.key)) continue
    const group = line.oneOf ?? line.key
    groups.set(group, [...(groups.get(group) ?? []), line.key])
  }
  return [...groups.values()].flatMap((gaps): CaseEvent[] => {
    const cause = gaps.map((key) => demands[key]).find((one) => one !== undefined)
    return cause === undefined ? [] : [{ type: 'demanded', ...stampOf(context), gaps, cause }]
  })
}

/** What comes before the event that ends the intake, by what it was for. */
const preamble = (context: CommandContext, standing: Standing, lines: Lines): CaseEvent[] => {
  switch (standing.purpose) {
    case 'first':
      return receipt(context, standing, lines)
    case 'return':
      return comeback(context, standing, lines)
    case 'examine':
      return [checkedEvent(context, lines)]
    case 'supply':
      return []
  }
}

/** Who is in a case, as its payload keeps them. */
const peopleOf = ({ body }: IntakeRow): CasePeople => ({
  applicant: body.applicant,
  representative: hasRepresentative(body.presence) ? body.representative : null,
  members: body.members,
  named: body.named,
  relative: body.relative,
})

/** A new case's identity, drawn in this transaction, with its people in a payload that can be erased. */
export const openCase = (context: CommandContext, people: CasePeople): NewCase => {
  const { db, now, today, ids } = context
  const payloadId = ids.next()
  insertPayload(db, { id: payloadId, kind: 'case-people', body: people, at: now })
  const { year } = toPlainDate(today)
  return { id: ids.next(), number: caseNumber(year, drawNumber(db, 'case', String(year))), payloadId }
}

/** The paper that was issued, if any, and the events that record how the intake ended. */
export interface Ending {
  readonly document: IssuedDocument | null
  readonly events: readonly [CaseEvent, ...CaseEvent[]]
}

/** Findings that are recorded: only a notice and an acceptance follow a whole check. */
const recorded = (standing: Standing, result: VisitResult): Lines =>
  result === 'declined' || result === 'received'
    ? standing.lines.filter((line) => line.mark !== null && !line.noLongerApplies)
    : standing.lines

/**
 * Ends the intake: the case is opened or continued, the paper issued, the visit given its one result. `finish` makes
 * the paper and the events that record it.
 */
export const conclude = (
  context: CommandContext,
  standing: Standing,
  result: VisitResult,
  finish: (caseId: string) => Ending,
): IntakeOutcome => {
  const { db, now, session } = context
  const { row, matter, earlier } = standing
  const lines = recorded(standing, result)
  const datesOf = caseDatesOf(db, matter)
  const people = peopleOf(row)
  let caseId: string
  let number: string
  let ending: Ending
  // Paper and case name each other; both are there when the transaction ends.
  db.run('PRAGMA defer_foreign_keys = ON')
  if (earlier === null) {
    const opened = openCase(context, people)
    caseId = opened.id
    number = opened.number
    ending = finish(caseId)
    const [first, ...rest] = receipt(context, standing, lines)
    insertCase(db, opened, [first, ...rest, ...ending.events], datesOf)
    indexCase(db, caseId)
  } else {
    caseId = earlier.caseId
    number = earlier.number
    const file = findCase(db, caseId)
    if (file === undefined) throw new Error(`no case ${caseId}`)
    ending = finish(caseId)
    const [first, ...rest] = [...preamble(context, standing, lines), ...ending.events]
    if (first !== undefined) appendCaseEvents(db, caseId, [first, ...rest], datesOf)
    // Who acted before stays known: earlier papers and lines name them.
    const before = readCasePeople(db, file.payloadId)?.representative ?? null
    replacePeople(db, caseId, { ...people, representative: people.representative ?? before })
  }
  if (row.late !== null && session !== null)
    settleSlip(db, row.late.slip, { caseId, staffId: session.staffId, at: now })
  deleteIntake(db, row.id)
  endVisit(db, row.visitId, {
    at: now,
    result: standing.purpose === 'examine' ? 'examined' : result,
    note: '',
    caseId,
  })
  context.audit(`intake.${result}`, caseId, number)
  context.touch('queue', 'cases', 'session')
  return {
    caseId,
    caseNumber: number,
    documentId: ending.document?.id ?? null,
    documentNumber: ending.document?.number ?? '',
    due: result === 'accepted' ? standing.due : null,
  }
}
