import { misplacedSpans } from '#shared/domain/queue/opening.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { Handlers } from '../context.ts'
import { findCategory, readCategories, readProfile } from '../store/hall.ts'
import { readKioskRules, saveKioskRules } from '../store/kiosk-rules.ts'
import { forgetVisitors } from '../store/visitors.ts'
import { hallDays } from './kiosk-opening.ts'

const DAYS_SHOWN = 14

/** 设置 → 取号机: when numbers are given, of which business how many, and whether each person has one. */
export const kioskSettingsHandlers = (): Pick<Handlers, 'settings.kiosk' | 'settings.saveKiosk'> => ({
  'settings.kiosk': answers(({ db, today, epoch, revision }) => {
    const rules = readKioskRules(db)
    const dayOf = hallDays(db, rules)
    return ok({
      epoch,
      revision,
      rules,
      hours: readProfile(db).hours,
      categories: readCategories(db).map(({ id, prefix, name }) => ({ id, prefix, name })),
      days: Array.from({ length: DAYS_SHOWN }, (_, ahead) => dayOf(addDays(today, ahead))),
    })
  }),

  'settings.saveKiosk': does(({ db, audit, touch }, rules) => {
    if (rules.categories.some(({ spans }) => misplacedSpans(spans).length > 0)) return fail('bad-hours')
    if (rules.categories.some(({ categoryId }) => findCategory(db, categoryId) === undefined))
      return fail('no-category')
    if (new Set(rules.exceptions.map(({ date }) => date)).size < rules.exceptions.length)
      return fail('date-twice')
    const before = readKioskRules(db)
    saveKioskRules(db, {
      ...rules,
      exceptions: rules.exceptions.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    })
    // Whoever is not asked any more need not be remembered to the end of the day.
    if (before.onePerPerson !== 'off' && rules.onePerPerson === 'off') forgetVisitors(db, null)
    audit('settings.saveKiosk', 'kiosk', rules.onePerPerson)
    touch('settings', 'queue')
    return ok({})
  }),
})
