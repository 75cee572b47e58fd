import { appointmentSettingsSchema } from '#shared/contract/appointment.ts'
import { FIRST_APPOINTMENT_SETTINGS } from '#shared/domain/appointment/appointment-settings.ts'
import type { AppointmentSettings } from '#shared/domain/appointment/appointment-settings.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { Handlers } from '../context.ts'
import type { ReadDb } from '../store/database.ts'
import { findCategory, readCategories, readProfile } from '../store/hall.ts'
import { readMeta, writeMeta } from '../store/meta.ts'
import { readQueueRules } from './queue-rules.ts'

const SETTINGS = 'appointment-settings'

/** Off until somebody turns it on. */
export const readAppointmentSettings = (db: ReadDb): AppointmentSettings => {
  const text = readMeta(db, SETTINGS)
  return text === null ? FIRST_APPOINTMENT_SETTINGS : appointmentSettingsSchema.parse(JSON.parse(text))
}

/** 设置 → 预约. Bookings that stand keep their slots however these change; new ones follow them from now on. */
export const appointmentSettingsHandlers = (): Pick<
  Handlers,
  'appointments.settings' | 'appointments.saveSettings'
> => ({
  'appointments.settings': answers(({ db, epoch, revision }) => {
    const { hours, lastTicketTime } = readProfile(db)
    const { categories, closedDays, ...rest } = readAppointmentSettings(db)
    return ok({
      epoch,
      revision,
      settings: { ...rest, categories: [...categories], closedDays: [...closedDays] },
      categories: readCategories(db).map(({ id, prefix, name }) => ({ id, prefix, name })),
      hours,
      lastTicketTime,
      lateMinutes: readQueueRules(db).lateMinutes,
    })
  }),

  'appointments.saveSettings': does(({ db, audit, touch }, settings) => {
    if (settings.categories.some(({ categoryId }) => findCategory(db, categoryId) === undefined))
      return fail('no-category')
    if (settings.on && settings.categories.length === 0) return fail('nothing-bookable')
    writeMeta(
      db,
      SETTINGS,
      JSON.stringify({ ...settings, closedDays: [...new Set(settings.closedDays)].toSorted() }),
    )
    audit('appointments.saveSettings', 'appointments', settings.on ? 'on' : 'off')
    touch('settings', 'appointments', 'queue')
    return ok({})
  }),
})
