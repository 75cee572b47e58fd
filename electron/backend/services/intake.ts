import type { IntakeView } from '#shared/contract/intake-view.ts'
import type { CaseEvent } from '#shared/domain/case/case-event.ts'
import { openGapKeys } from '#shared/domain/intake/returning.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { CommandContext, Handlers } from '../context.ts'
import { findCase } from '../store/cases.ts'
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
import { openTicketAt } from '../store/tickets.ts'
import { endVisit, insertVisit } from '../store/visits.ts'
import { readCasePeople } from './case-people.ts'
import { storyOf } from './case-due.ts'
import { changed } from './intake-changes.ts'
import { exchangeMatter } from './exchange-matter.ts'
import { issueAcceptance, issueNotAccepted, issueNotice, noticeOf } from './intake-papers.ts'
import { stampOf } from './event-stamp.ts'
import { conclude } from './intake-outcome.ts'
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

type Ready = Result<Standing, 'no-intake' | 'not-ready'>

const readyFor = (context: CommandContext, id: string, step: 'notice' | 'accept' | null): Ready => {
  const row = ownIntake(context, id)
  if (row === undefined) return fail('no-intake')
  const standing = standingOf(context, row)
  if (step !== null && standing.next.step !== step) return fail('not-ready', { next: standing.next.step })
  return ok(standing)
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
