import { concernOf } from '#shared/domain/case/alerts.ts'
import { dateAt } from '#shared/kernel/instant.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { CommandContext, Handlers, QueryContext, Session } from '../context.ts'
import { acknowledgeAlerts, alertCounts, countConcerned, forgetAlertsSeen } from '../store/case-alerts.ts'
import { lastSignInBefore } from '../store/sessions.ts'
import { boardDaysOf } from './board.ts'

/** A few milliseconds' work; a hall with more asks again. */
const ACKNOWLEDGED_AT_ONCE = 500
/** Half a year later what is still overdue may be said once more; longer nobody's mornings are kept. */
const SEEN_KEPT = 183 * 24 * 3600 * 1000
const FORGOTTEN_AT_ONCE = 500

/**
 * What became overdue while this person was away: since the day on which they last signed in, which is the day of this
 * session where the window was left open over midnight.
 */
const turnedOverdue = (
  { db, today }: Pick<QueryContext, 'db' | 'today'>,
  session: Session,
): { since: string; count: number } | null => {
  const began = dateAt(session.startedAt)
  const last = began < today ? session.startedAt : lastSignInBefore(db, session)
  const since = last === null ? today : dateAt(last)
  if (since >= today) return null
  const span = { after: addDays(since, -1), upTo: addDays(today, -1) }
  return { since, count: countConcerned(db, 'due', span, concernOf(session)) }
}

/** 今日提醒: what alerts whom is shared/domain/case/alerts.ts; here it is counted and remembered. */
export const alertHandlers = (): Pick<Handlers, 'cases.alerts' | 'cases.acknowledgeAlerts'> => ({
  'cases.alerts': answers((context) => {
    const { db, today, session } = context
    if (session === null) return fail('signed-out')
    const concern = concernOf(session)
    return ok({
      today,
      whose: concern.kind,
      lines: alertCounts(db, session.staffId, concern, boardDaysOf(context)),
      turnedOverdue: turnedOverdue(context, session),
    })
  }),

  'cases.acknowledgeAlerts': does((context) => {
    const { db, session, now } = context
    if (session === null) return fail('signed-out')
    const concern = concernOf(session)
    const days = boardDaysOf(context)
    acknowledgeAlerts(db, session.staffId, concern, days, { most: ACKNOWLEDGED_AT_ONCE, at: now })
    const left = alertCounts(db, session.staffId, concern, days).reduce((sum, { fresh }) => sum + fresh, 0)
    return ok({ left })
  }),
})

/** Forgets acknowledgements nobody needs any more; answers whether there may be more of them. */
export const forgetOldAlerts = ({ db, now }: Pick<CommandContext, 'db' | 'now'>): boolean =>
  forgetAlertsSeen(db, olderThan(now), FORGOTTEN_AT_ONCE) === FORGOTTEN_AT_ONCE

const olderThan = (now: Instant): Instant => now - SEEN_KEPT
