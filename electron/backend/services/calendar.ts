import { reachesBack } from '#shared/domain/calendar/order-days.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import { answers, does, waits } from '../context.ts'
import type { CommandContext, Handlers } from '../context.ts'
import { latestVersion, loadedCalendar, readArrangements } from '../store/calendars.ts'
import { staffNames } from '../store/staff.ts'
import {
  changedSince,
  planChange,
  planOrder,
  planWithdrawal,
  planYear,
  writeOrder,
  writeWithdrawal,
  writeYear,
} from './calendar-change.ts'
import { previewOf, workdaysOf } from './calendar-preview.ts'
import { recountProgress } from './recount.ts'

/** Days that have passed are another matter: dates that people were told move with them. */
const mayReachBack = (
  { session, today }: CommandContext,
  lastDayThatCounts: DateText,
  lateReason: string,
): Result<null, 'past-needs-admin' | 'past-needs-reason'> => {
  if (!reachesBack({ from: lastDayThatCounts }, today)) return ok(null)
  if (session?.roles.includes('admin') !== true) return fail('past-needs-admin')
  return lateReason === '' ? fail('past-needs-reason') : ok(null)
}

type CalendarChannel =
  | 'settings.calendar'
  | 'settings.previewCalendar'
  | 'settings.stopPreview'
  | 'settings.importCalendar'
  | 'settings.orderDays'
  | 'settings.withdrawDays'

/** 工作日历: years, days by order, and what a change of either would move. `recount` sets the counting going. */
export const calendarHandlers = (recount: () => void): Pick<Handlers, CalendarChannel> => {
  /** The question that each window asked last; an earlier one is not worked on any more. */
  const asked = new Map<string, number>()
  const ask = (window: string): number => {
    const mine = (asked.get(window) ?? 0) + 1
    asked.set(window, mine)
    return mine
  }
  return {
    'settings.calendar': answers(({ db, today }) => {
      const { version, calendar } = loadedCalendar(db)
      const names = staffNames(db)
      const nameOf = (staffId: string | null): string => (staffId === null ? '' : (names.get(staffId) ?? ''))
      const last = latestVersion(db)
      return ok({
        version,
        today,
        years: calendar.years.map((year) => ({
          year: year.year,
          source: year.source,
          workdays: workdaysOf(calendar, year.year),
          makeUpDays: year.makeUpWorkdays.length,
        })),
        arrangements: readArrangements(db).map(({ at, staffId, ...arrangement }) => ({
          ...arrangement,
          enteredAt: at,
          enteredBy: nameOf(staffId),
        })),
        recount: recountProgress(db),
        last:
          last === undefined
            ? null
            : {
                what: last.what,
                subject: last.subject,
                at: last.at,
                staffName: nameOf(last.staffId),
                moved: last.moved,
              },
      })
    }),

    'settings.previewCalendar': waits(async (context, change) => {
      const { client } = context.principal
      const mine = ask(client)
      const planned = planChange(context, change)
      if (!planned.ok) return planned
      const preview = await previewOf(context, planned.value, () => asked.get(client) === mine)
      return preview === null ? fail('preview-replaced') : ok(preview)
    }),

    'settings.stopPreview': waits(async ({ principal }) => {
      ask(principal.client)
      return ok({})
    }),

    'settings.importCalendar': does((context, { basedOn, ...file }) => {
      const since = changedSince(context.db, basedOn)
      if (since !== null) return since
      const planned = planYear(context.db, file)
      if (!planned.ok) return planned
      const { year } = planned.value.file
      // A year nobody can trace back to its notice is no year of ours.
      if (year.source === '') return fail('source-needed', { year: year.year })
      const version = writeYear(context, planned.value, year)
      context.afterCommit(recount)
      return ok({ year: year.year, version })
    }),

    'settings.orderDays': does((context, { lateReason, basedOn, ...order }) => {
      const since = changedSince(context.db, basedOn)
      if (since !== null) return since
      const planned = planOrder(context.db, order)
      if (!planned.ok) return planned
      const allowed = mayReachBack(context, order.from, lateReason)
      if (!allowed.ok) return allowed
      const id = context.ids.next()
      const version = writeOrder(context, planned.value, { ...order, id }, lateReason)
      context.afterCommit(recount)
      return ok({ id, version })
    }),

    'settings.withdrawDays': does((context, { id, lateReason, basedOn }) => {
      const since = changedSince(context.db, basedOn)
      if (since !== null) return since
      const planned = planWithdrawal(context, id)
      if (!planned.ok) return planned
      const { order } = planned.value
      // As long as one day lies ahead, only days ahead are taken back.
      const allowed = mayReachBack(context, order.to, lateReason)
      if (!allowed.ok) return allowed
      const version = writeWithdrawal(context, planned.value, order, lateReason)
      context.afterCommit(recount)
      return ok({ version })
    }),
  }
}
