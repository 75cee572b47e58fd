import { fail, ok } from '#shared/kernel/result.ts'
import type { SignedIn } from '#shared/contract/session.ts'
import { answers, does, doesAfter } from '../context.ts'
import type { Handlers, QueryContext, Session } from '../context.ts'
import { findCounter, readCounters, readProfile } from '../store/hall.ts'
import { readMeta } from '../store/meta.ts'
import { counterSessions, endSession, insertSession, openSession } from '../store/sessions.ts'
import { readStaff } from '../store/staff.ts'
import { openTicketAt } from '../store/tickets.ts'
import { warningNow } from './export-schedule.ts'
import { confirmDay, isDayDoubtful, lastKnownDay } from './hall-day.ts'
import { checkPassword } from './password-check.ts'

export const DEMO_PASSWORD = 'demo-password'

const signedInOf = (db: QueryContext['db'], session: Session): SignedIn => {
  const counter = session.counterId === null ? undefined : findCounter(db, session.counterId)
  return {
    staffId: session.staffId,
    name: session.name,
    roles: [...session.roles],
    counter:
      counter === undefined
        ? null
        : { id: counter.id, number: counter.number, name: counter.name, kind: counter.kind },
    since: session.startedAt,
  }
}

/**
 * 登录、离岗: who is at which counter. `onDayConfirmed` does what the days that were in doubt have brought about and what
 * nobody should have to wait for.
 */
export const sessionHandlers = (
  onDayConfirmed: () => void,
): Pick<
  Handlers,
  'session.current' | 'session.choices' | 'session.signIn' | 'session.signOut' | 'session.confirmDate'
> => ({
  'session.current': answers(({ db, now, today, session, around }) => {
    const profile = readProfile(db)
    return ok({
      hall: { name: profile.name, organ: profile.organ, demo: around.demo },
      today,
      now,
      clockDoubtful: isDayDoubtful(db, today),
      lastKnownDay: lastKnownDay(db) ?? today,
      signedIn: session === null ? null : signedInOf(db, session),
    })
  }),

  'session.choices': answers((context) => {
    const { db, around } = context
    const warning = warningNow(context)
    const taken = new Map(counterSessions(db).map((row) => [row.counterId, row.staffName]))
    return ok({
      counters: readCounters(db).map(({ id, number, name, kind }) => ({
        id,
        number,
        name,
        kind,
        takenBy: taken.get(id) ?? null,
      })),
      staff: readStaff(db)
        .filter((member) => member.active)
        .map(({ login, name, roles }) => ({ login, name, roles: [...roles] })),
      demoPassword: around.demo ? readMeta(db, DEMO_PASSWORD) : null,
      exportWarning: warning === null || warning.noted !== null ? null : warning.kind,
    })
  }),

  'session.signIn': doesAfter(
    (context, input) => checkPassword(context, input),
    ({ db, now, principal, ids, touch, audit }, input, checked) => {
      if (checked.verdict === 'locked-out') return fail('locked-out', { seconds: checked.seconds })
      if (checked.verdict === 'wrong-password') return fail('wrong-password', { left: checked.left })
      const earlier = openSession(db, principal.run, principal.client)
      if (earlier !== null) {
        // The person being served stays with their counter; whoever signs in there answers for them.
        const open = earlier.counterId === null ? undefined : openTicketAt(db, earlier.counterId)
        if (open !== undefined && input.counterId !== earlier.counterId)
          return fail('ticket-open', { number: open.number })
        endSession(db, earlier.id, now)
      }
      if (input.counterId !== null) {
        if (findCounter(db, input.counterId) === undefined) return fail('bad-input', { path: 'counterId' })
        const holder = counterSessions(db).find((row) => row.counterId === input.counterId)
        if (holder !== undefined) return fail('counter-taken', { name: holder.staffName })
      }
      const id = ids.next()
      const { member } = checked
      insertSession(db, {
        id,
        run: principal.run,
        client: principal.client,
        staffId: member.id,
        counterId: input.counterId,
        at: now,
      })
      audit('session.signIn', id, member.id)
      touch('session', 'queue')
      return ok(
        signedInOf(db, {
          id,
          staffId: member.id,
          name: member.name,
          roles: member.roles,
          counterId: input.counterId,
          startedAt: now,
        }),
      )
    },
  ),

  'session.signOut': does(({ db, now, session, touch, audit }) => {
    if (session === null) return fail('signed-out')
    const open = session.counterId === null ? undefined : openTicketAt(db, session.counterId)
    // Somebody would stand at a counter that nobody answers for.
    if (open !== undefined) return fail('ticket-open', { number: open.number })
    endSession(db, session.id, now)
    audit('session.signOut', session.id)
    touch('session', 'queue')
    return ok({})
  }),

  'session.confirmDate': does(({ db, today, touch, audit, afterCommit }, input) => {
    if (input.today !== today) return fail('date-differs', { today })
    audit('session.confirmDate', today, lastKnownDay(db) ?? '')
    confirmDay(db, today)
    touch('session', 'queue', 'cases')
    afterCommit(onDayConfirmed)
    return ok({})
  }),
})
