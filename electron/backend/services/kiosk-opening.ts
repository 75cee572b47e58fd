import { categoryOpening } from '#shared/domain/queue/category-opening.ts'
import type { CategoryOpening } from '#shared/domain/queue/category-opening.ts'
import { hallDay } from '#shared/domain/queue/hall-days.ts'
import type { HallDay } from '#shared/domain/queue/hall-days.ts'
import { openingState } from '#shared/domain/queue/opening.ts'
import type { Moment, TakingRule } from '#shared/domain/queue/opening.ts'
import { instantAt, timeAt } from '#shared/kernel/instant.ts'
import type { DateText } from '#shared/kernel/plain-date.ts'
import type { KioskRules } from '#shared/contract/kiosk-rules.ts'
import type { QueryContext } from '../context.ts'
import { readCalendar } from '../store/calendars.ts'
import type { ReadDb } from '../store/database.ts'
import { readProfile } from '../store/hall.ts'
import type { CategoryRow } from '../store/hall.ts'
import { readKioskRules } from '../store/kiosk-rules.ts'
import { openRestores } from '../store/restores.ts'
import { takenSince } from '../store/service-times.ts'
import { takenToday } from '../store/tickets.ts'
import { isDayDoubtful } from './hall-day.ts'

/** Open or closed, and why, for any date, by the hall's settings and the working-day calendar. */
export const hallDays = (db: ReadDb, rules: KioskRules): ((date: DateText) => HallDay) => {
  const { openWeekdays } = readProfile(db)
  const calendar = readCalendar(db)
  return (date) => hallDay({ calendar, openWeekdays, exceptions: rules.exceptions }, date)
}

export type ClosedBecause =
  'before-hours' | 'after-hours' | 'break' | 'day-off' | 'clock-doubtful' | 'numbers-unsettled' | null

export interface KioskOpening {
  readonly open: boolean
  readonly closedBecause: ClosedBecause
  readonly opensNext: Moment | null
  /** Whether numbers of one business are given; asked only while the hall gives any. */
  readonly of: (category: CategoryRow) => CategoryOpening
}

/** Whether numbers are given now, in the hall and of each business, and if not why and when next. */
export const kioskOpening = ({
  db,
  now,
  today,
}: Pick<QueryContext, 'db' | 'now' | 'today'>): KioskOpening => {
  const profile = readProfile(db)
  const rules = readKioskRules(db)
  const dayOf = hallDays(db, rules)
  const rule: TakingRule = {
    hours: profile.hours,
    lastTicketTime: profile.lastTicketTime,
    earlyMinutes: rules.earlyMinutes,
    overBreak: rules.overBreak,
    opensOn: (date) => dayOf(date).open,
  }
  const moment = { date: today, time: timeAt(now) }
  const state = isDayDoubtful(db, today)
    ? { open: false, closedBecause: 'clock-doubtful' as const, opensNext: null }
    : openRestores(db).length > 0
      ? { open: false, closedBecause: 'numbers-unsettled' as const, opensNext: null }
      : openingState(moment, rule)
  return {
    ...state,
    of: (category) =>
      categoryOpening({
        now: moment,
        rule,
        category: rules.categories.find(({ categoryId }) => categoryId === category.id) ?? EVERY_HOUR,
        dailyQuota: category.dailyQuota,
        takenToday: category.dailyQuota === null ? 0 : takenToday(db, category.prefix, today),
        takenSince: (time) => takenSince(db, category.prefix, today, instantAt(today, time)),
      }),
  }
}

const EVERY_HOUR = { weekdays: [], spans: [] }
