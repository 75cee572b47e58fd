import type { IntakeView } from '#shared/contract/intake-view.ts'
import type { IntakePurpose, LateEntry } from '#shared/domain/intake/entry.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { CommandContext } from '../context.ts'
import { findIntake, insertIntake, intakeAtCounter } from '../store/intakes.ts'
import type { IntakeBody, IntakeRow } from '../store/intakes.ts'
import { openTicketAt } from '../store/tickets.ts'
import { insertVisit } from '../store/visits.ts'
import { intakeView } from './intake-view.ts'
import { standingOf } from './standing.ts'
import type { Standing } from './standing.ts'

export interface Place {
  readonly counterId: string
  readonly staffId: string
  readonly ticketId: string | null
}

/** Where a new visit takes place, or why none can begin. */
export const placeOf = ({
  db,
  session,
}: CommandContext): Result<Place, 'no-counter' | 'ticket-not-started' | 'intake-open'> => {
  if (session === null || session.counterId === null) return fail('no-counter')
  if (intakeAtCounter(db, session.counterId) !== undefined) return fail('intake-open')
  const ticket = openTicketAt(db, session.counterId)
  if (ticket?.status === 'called') return fail('ticket-not-started', { number: ticket.number })
  return ok({ counterId: session.counterId, staffId: session.staffId, ticketId: ticket?.id ?? null })
}

/** The same counter without anybody: what was taken in is examined, or entered after an outage. */
export const deskOf = ({ db, session }: CommandContext): Result<Place, 'no-counter' | 'intake-open'> => {
  if (session === null || session.counterId === null) return fail('no-counter')
  if (intakeAtCounter(db, session.counterId) !== undefined) return fail('intake-open')
  return ok({ counterId: session.counterId, staffId: session.staffId, ticketId: null })
}

export const EMPTY_INTAKE: IntakeBody = {
  presence: 'self',
  applicant: {
    name: '',
    documentType: 'resident-id',
    documentNumber: '',
    numberRemark: '',
    phone: '',
    address: '',
    contact: '',
  },
  representative: null,
  relative: null,
  channel: 'counter',
  members: [],
  answers: {},
  named: {},
  marks: {},
  remembered: {},
  demands: {},
}

/** A visit and its working page. `receivedAt` is now but for what was taken on paper earlier. */
export const beginIntake = (
  context: CommandContext,
  place: Place,
  intake: Pick<IntakeRow, 'caseId' | 'matterCode' | 'matterVersion' | 'body'> & {
    readonly purpose: IntakePurpose
    readonly receivedAt?: Instant
    readonly late?: LateEntry
  },
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
    receivedAt: intake.receivedAt ?? now,
    late: intake.late ?? null,
    revision: 1,
  }
  insertIntake(db, row)
  context.touch('session', 'queue')
  return intakeView(context, row)
}

/** The intake a command means, if it is open at the caller's own counter. */
export const ownIntake = ({ db, session }: CommandContext, id: string): IntakeRow | undefined => {
  const row = findIntake(db, id)
  return row !== undefined && row.counterId !== null && row.counterId === session?.counterId ? row : undefined
}

type Step = Standing['next']['step']

/** The intake ready for one step, or for whatever does not depend on one (null). */
export const readyFor = (
  context: CommandContext,
  id: string,
  step: Step | null,
): Result<Standing, 'no-intake' | 'not-ready'> => {
  const row = ownIntake(context, id)
  if (row === undefined) return fail('no-intake')
  const standing = standingOf(context, row)
  if (step !== null && standing.next.step !== step) return fail('not-ready', { next: standing.next.step })
  return ok(standing)
}
