import type { IntakeChange, IntakeOutcome, IntakeView } from '#shared/contract/intake.ts'
import type { CaseEvent } from '#shared/domain/case/case-event.ts'
import { openGapKeys, recordedLines } from '#shared/domain/intake/returning.ts'
import { isGap } from '#shared/domain/intake/mark.ts'
import { hasRepresentative } from '#shared/domain/intake/presence.ts'
import type { VisitResult } from '#shared/domain/intake/visit-result.ts'
import { caseNumber } from '#shared/domain/document/document-number.ts'
import { normalizedDocumentNumber } from '#shared/domain/person/id-number.ts'
import { toPlainDate } from '#shared/kernel/plain-date.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { CommandContext, Handlers } from '../context.ts'
import { appendCaseEvents, findCase, indexPerson, insertCase } from '../store/cases.ts'
import {
  deleteIntake,
  findIntake,
  insertIntake,
  intakeAtCounter,
  intakeOfCase,
  saveIntake,
} from '../store/intakes.ts'
import type { IntakeBody, IntakeRow } from '../store/intakes.ts'
import { findCatalogued } from '../store/matters.ts'
import { insertPayload, replacePayload } from '../store/payloads.ts'
import { drawNumber } from '../store/series.ts'
import { openTicketAt } from '../store/tickets.ts'
import { endVisit, insertVisit } from '../store/visits.ts'
import { readCasePeople } from './case-people.ts'
import { caseDueOf, storyOf } from './case-due.ts'
import { exchangeMatter } from './exchange-matter.ts'
import { issueAcceptance, issueNotAccepted, issueNotice, noticeOf } from './intake-papers.ts'
import { intakeView, standingOf } from './intake-view.ts'
import type { Standing } from './intake-view.ts'
import { missingIn } from './matters.ts'

interface Place {
  readonly counterId: string
  readonly staffId: string
  readonly ticketId: string | null
}

/** Where a new visit takes place, or why none can begin. */
const placeOf = ({
  db,
  session,
}: CommandContext): Result<Place, 'no-counter' | 'ticket-not-started' | 'intake-open'> => {
  if (session === null || session.counterId === null) return fail('no-counter')
  if (intakeAtCounter(db, session.counterId) !== undefined) return fail('intake-open')
  const ticket = openTicketAt(db, session.counterId)
  if (ticket?.status === 'called') return fail('ticket-not-started', { number: ticket.number })
  return ok({ counterId: session.counterId, staffId: session.staffId, ticketId: ticket?.id ?? null })
}

const EMPTY: IntakeBody = {
  presence: 'self',
  applicant: {
    name: '',
    documentType: 'resident-id',
    documentNumber: '',
    numberRemark: '',
    phone: '',
    address: '',
  },
  representative: null,
  members: [],
  answers: {},
  named: {},
  marks: {},
  remembered: {},
}

const begin = (
  context: CommandContext,
  place: Place,
  intake: Pick<IntakeRow, 'caseId' | 'matterCode' | 'matterVersion' | 'body'>,
): IntakeView => {
  const { db, now, ids } = context
  const visitId = ids.next()
  insertVisit(db, { id: visitId, ...place, startedAt: now })
  const row: IntakeRow = {
    ...intake,
    id: ids.next(),
    visitId,
    ticketId: place.ticketId,
    counterId: place.counterId,
    receivedAt: now,
    revision: 1,
  }
  insertIntake(db, row)
  context.touch('session', 'queue')
  return intakeView(context, row)
}

/** The intake a command means, if it is open at the caller's own counter. */
const ownIntake = ({ db, session }: CommandContext, id: string): IntakeRow | undefined => {
  const row = findIntake(db, id)
  return row !== undefined && row.counterId !== null && row.counterId === session?.counterId ? row : undefined
}

const tidyParty = <P extends IntakeBody['applicant']>(party: P): P => ({
  ...party,
  documentNumber: normalizedDocumentNumber(party.documentNumber),
})

type Changed = Result<IntakeBody, 'no-line' | 'no-question' | 'told-line-only'>

const changed = (standing: Standing, change: IntakeChange): Changed => {
  const { body } = standing.row
  switch (change.what) {
    case 'presence':
      // A representative already entered is kept, and shown again when somebody acts after all.
      return ok({ ...body, presence: change.presence })
    case 'applicant':
      return ok({ ...body, applicant: tidyParty(change.applicant) })
    case 'representative':
      return ok({ ...body, representative: tidyParty(change.representative) })
    case 'members':
      return ok({ ...body, members: change.members })
    case 'answer': {
      const question = standing.matter.questions.find(({ key }) => key === change.key)
      if (question === undefined) return fail('no-question')
      const { [change.key]: _old, ...others } = body.answers
      return ok({
        ...body,
        answers: change.value === null ? others : { ...others, [change.key]: change.value },
      })
    }
    case 'named':
      if (!standing.matter.questions.some(({ key }) => key === change.key)) return fail('no-question')
      return ok({ ...body, named: { ...body.named, [change.key]: change.memberIds } })
    case 'mark':
      return marked(standing, change.line, change.mark)
  }
}

const marked = (
  standing: Standing,
  key: string,
  mark: Extract<IntakeChange, { what: 'mark' }>['mark'],
): Changed => {
  const { body } = standing.row
  const line = standing.lines.find((candidate) => candidate.key === key)
  if (line === undefined) return fail('no-line')
  // On return only what was told can still be missing: something new may be met, never demanded.
  const recorded = standing.earlier?.state.lines.some((known) => known.key === key) ?? false
  if (standing.earlier !== null && !line.told && (recorded || (mark !== null && isGap(mark))))
    return fail('told-line-only', { line: line.name })
  const { [key]: _old, ...others } = body.marks
  const {
    position: _position,
    mark: _mark,
    covered: _covered,
    told: _told,
    noLongerApplies: _gone,
    ...plain
  } = line
  return ok({
    ...body,
    marks: mark === null ? others : { ...others, [key]: mark },
    remembered: { ...body.remembered, [key]: { ...plain, exemptions: [...plain.exemptions] } },
  })
}

type Ready = Result<Standing, 'no-intake' | 'not-ready'>

const readyFor = (context: CommandContext, id: string, step: 'notice' | 'accept' | null): Ready => {
  const row = ownIntake(context, id)
  if (row === undefined) return fail('no-intake')
  const standing = standingOf(context, row)
  if (step !== null && standing.next.step !== step) return fail('not-ready', { next: standing.next.step })
  return ok(standing)
}

type Stamp = Pick<CaseEvent, 'version' | 'at' | 'staffId' | 'counterId'>

const stampOf = ({ now, session }: CommandContext): Stamp => ({
  version: 1,
  at: now,
  staffId: session?.staffId ?? '',
  counterId: session?.counterId ?? null,
})

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
  const again = lines.filter((line) => line.told || !known.has(line.key))
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
const conclude = (
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

/** 收件、一次性告知、受理: the visit at the counter. */
export const intakeHandlers = (): Pick<
  Handlers,
  | 'intake.current'
  | 'intake.open'
  | 'intake.resume'
  | 'intake.change'
  | 'intake.notify'
  | 'intake.accept'
  | 'intake.decline'
  | 'intake.end'
> => ({
  'intake.current': answers((context) => {
    const counterId = context.session?.counterId ?? null
    const row = counterId === null ? undefined : intakeAtCounter(context.db, counterId)
    return ok({ intake: row === undefined ? null : intakeView(context, row) })
  }),

  'intake.open': does((context, { matterCode, replaces }) => {
    const catalogued = findCatalogued(context.db, matterCode)
    if (catalogued === undefined) return fail('no-matter')
    const missing = missingIn(catalogued, context.around.demo)
    if (missing.length > 0) return fail('matter-inactive', { missing: missing.join(' ') })
    const old = replaces === null ? undefined : ownIntake(context, replaces)
    // Whoever has come back under a notice is here for that matter and no other.
    if (old !== undefined && old.caseId === null)
      return ok(intakeView(context, exchangeMatter(context, old, catalogued.matter)))
    const place = placeOf(context)
    if (!place.ok) return place
    const { code, version } = catalogued.matter
    return ok(
      begin(context, place.value, { caseId: null, matterCode: code, matterVersion: version, body: EMPTY }),
    )
  }),

  'intake.resume': does((context, { caseId }) => {
    const { db } = context
    const file = findCase(db, caseId)
    if (file === undefined) return fail('no-case')
    if (file.status !== 'notified') return fail('wrong-status', { status: file.status })
    if (intakeOfCase(db, caseId) !== undefined) return fail('intake-open', { number: file.number })
    const place = placeOf(context)
    if (!place.ok) return place
    const known = readCasePeople(db, file.payloadId)
    if (known === null) return fail('no-case')
    const { state } = storyOf(db, caseId)
    return ok(
      begin(context, place.value, {
        caseId,
        matterCode: file.matterCode,
        matterVersion: file.matterVersion,
        body: { ...EMPTY, ...known, presence: state.presence, answers: { ...state.answers } },
      }),
    )
  }),

  'intake.change': does((context, { intakeId, revision, change }) => {
    const row = ownIntake(context, intakeId)
    if (row === undefined) return fail('no-intake')
    if (row.revision !== revision) return fail('stale', { revision: row.revision })
    const body = changed(standingOf(context, row), change)
    if (!body.ok) return body
    saveIntake(context.db, row.id, row.revision, body.value)
    return ok(intakeView(context, { ...row, revision: row.revision + 1, body: body.value }))
  }),

  'intake.notify': does((context, { intakeId }) => {
    const ready = readyFor(context, intakeId, 'notice')
    if (!ready.ok) return ready
    const standing = ready.value
    const gaps = openGapKeys(standing.lines)
    const told = new Set(standing.earlier?.state.openGaps)
    // A gap beyond what was told cannot be told now; it must be overcome another way.
    if (standing.earlier !== null && gaps.some((key) => !told.has(key)))
      return fail('not-ready', { next: 'notice' })
    const result = standing.earlier === null ? 'notified' : 'supplemented'
    return ok(
      conclude(context, standing, result, (caseId) => {
        const document = issueNotice(
          context,
          standing,
          caseId,
          standing.earlier === null ? null : noticeOf(context, caseId),
        )
        const event: CaseEvent =
          standing.earlier === null
            ? { type: 'notified', ...stampOf(context), documentId: document.id, gaps, signature: null }
            : { type: 'remaining-told', ...stampOf(context), documentId: document.id, gaps }
        return { document, event }
      }),
    )
  }),

  'intake.accept': does((context, { intakeId }) => {
    const ready = readyFor(context, intakeId, 'accept')
    if (!ready.ok) return ready
    const standing = ready.value
    return ok(
      conclude(context, standing, 'accepted', (caseId) => {
        const document = issueAcceptance(context, standing, caseId)
        return {
          document,
          event: {
            type: 'accepted',
            ...stampOf(context),
            documentId: document.id,
            acceptedOn: context.today,
          },
        }
      }),
    )
  }),

  'intake.decline': does((context, { intakeId, reason, rightPlace }) => {
    const ready = readyFor(context, intakeId, null)
    if (!ready.ok) return ready
    const standing = ready.value
    if (standing.next.step === 'fill') return fail('not-ready', { next: 'fill' })
    return ok(
      conclude(context, standing, 'declined', (caseId) => {
        const document = issueNotAccepted(context, standing, caseId, reason, rightPlace)
        return {
          document,
          event: { type: 'declined', ...stampOf(context), documentId: document.id, reason, rightPlace },
        }
      }),
    )
  }),

  'intake.end': does((context, { intakeId, result, note }) => {
    const ready = readyFor(context, intakeId, null)
    if (!ready.ok) return ready
    const { row } = ready.value
    deleteIntake(context.db, row.id)
    endVisit(context.db, row.visitId, { at: context.now, result, note, caseId: row.caseId })
    context.audit(`intake.${result}`, row.visitId)
    context.touch('queue', 'session')
    return ok({})
  }),
})
