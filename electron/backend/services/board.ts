import type { BoardScope } from '#shared/contract/board.ts'
import { nextWorkingDay } from '#shared/domain/calendar/day-kind.ts'
import type { DayKind } from '#shared/domain/calendar/work-calendar.ts'
import { alertSpan, longSince, OWN_CLOCKS } from '#shared/domain/case/alerts.ts'
import type { AlertDays } from '#shared/domain/case/alerts.ts'
import { BOARD_TABS } from '#shared/domain/case/board.ts'
import type { BoardTab } from '#shared/domain/case/board.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import { answers } from '../context.ts'
import type { Handlers, QueryContext, Session } from '../context.ts'
import { readCalendar } from '../store/calendars.ts'
import type { Whose } from '../store/board-stretch.ts'
import { countDated } from '../store/case-alerts.ts'
import { countList, listPage } from '../store/case-board.ts'
import type { CountedList } from '../store/case-board.ts'
import { readCounters } from '../store/hall.ts'
import { peopleWithCases } from '../store/staff.ts'
import { caseRows } from './case-rows.ts'
import { recountProgress } from './recount.ts'

/** Who answers for the shift looks at anybody's cases; who did how much is nobody else's business. */
const mayLookAround = ({ roles }: Pick<Session, 'roles'>): boolean =>
  roles.includes('lead') || roles.includes('admin')

/** Whose cases a scope means at this window. Somebody without a counter has none of their own counter. */
export const whoseCases = (session: Session | null, scope: BoardScope): Result<Whose, 'not-allowed'> => {
  if (session === null) return fail('not-allowed')
  if (scope === 'all') return ok({ kind: 'hall' })
  if (scope === 'self') return ok({ kind: 'staff', staffId: session.staffId })
  if (scope === 'counter') return ok({ kind: 'counter', counterId: session.counterId ?? '' })
  if (!mayLookAround(session)) return fail('not-allowed')
  return ok('counterId' in scope ? { kind: 'counter', ...scope } : { kind: 'staff', ...scope })
}

/** Today, the working day after it, and since when a result has waited long. */
export const boardDaysOf = ({
  db,
  today,
}: Pick<QueryContext, 'db' | 'today'>): AlertDays & { readonly nextDay: DayKind } => {
  const calendar = readCalendar(db)
  const nextDay = nextWorkingDay(calendar, today)
  return { today, next: nextDay.date, longSince: longSince(calendar, today), nextDay }
}

/** 看板: lists, their counts, and the badge that says what is due. */
export const boardHandlers = (): Pick<Handlers, 'cases.board' | 'cases.scopes' | 'cases.due'> => ({
  'cases.board': answers((context, { tab, scope, offset, limit }) => {
    const { db, today, epoch, revision, session } = context
    const whose = whoseCases(session, scope)
    if (!whose.ok) return whose
    const { nextDay, ...days } = boardDaysOf(context)
    const lists = Object.fromEntries(
      BOARD_TABS.map((name) => [name, countList(db, name, days, whose.value)]),
    ) as Record<BoardTab, CountedList>
    const counts = Object.fromEntries(BOARD_TABS.map((name) => [name, lists[name].total])) as Record<
      BoardTab,
      number
    >
    return ok({
      epoch,
      revision,
      scope,
      today,
      nextWorkingDay: { date: nextDay.date, makeUp: nextDay.kind === 'make-up' },
      counts,
      rows: caseRows(context, listPage(db, lists[tab], whose.value, { limit, offset }), tab),
      total: counts[tab],
      recount: recountProgress(db),
    })
  }),

  'cases.scopes': answers(({ db }) =>
    ok({
      counters: readCounters(db).map(({ id, number, name }) => ({ id, number, name })),
      staff: peopleWithCases(db),
    }),
  ),

  'cases.due': answers((context, { scope }) => {
    const { db, session } = context
    const whose = whoseCases(session, scope)
    if (!whose.ok) return whose
    const days = boardDaysOf(context)
    const own = OWN_CLOCKS.map((kind) => ({
      kind,
      // Whatever of it is not near any more, today included.
      count: (['overdue', 'today'] as const).reduce((sum, cls) => {
        const span = alertSpan(kind, cls, days)
        return span === null ? sum : sum + countDated(db, kind, span, whose.value)
      }, 0),
    }))
    return ok({
      today: countList(db, 'today', days, whose.value).total,
      overdue: countList(db, 'overdue', days, whose.value).total,
      own: own.filter(({ count }) => count > 0),
    })
  }),
})
