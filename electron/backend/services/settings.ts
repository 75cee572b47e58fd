import { misplacedSpans } from '#shared/domain/queue/opening.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { hashPassword } from '../adapters/passwords.ts'
import { answers, does, doesAfter, waits } from '../context.ts'
import type { Handlers } from '../context.ts'
import { readCategories, readCounters, readProfile, readServing, saveProfile } from '../store/hall.ts'
import { endSessionsOfStaff } from '../store/sessions.ts'
import { findStaff, findStaffByLogin, readStaff, saveStaff } from '../store/staff.ts'
import { seenTicketPrinter, systemPrinters } from './printer-memory.ts'
import { readPrinting } from './printer-settings.ts'

const NEVER_ASKED = { state: 'unknown', problem: 'none', paperLow: false } as const

/** 设置: the hall, its people, and the check of the database. */
export const settingsHandlers = (): Pick<
  Handlers,
  'settings.get' | 'settings.saveHall' | 'settings.saveStaff' | 'settings.verifyDatabase'
> => ({
  'settings.get': answers(({ db, epoch, revision, around }) => {
    const serving = readServing(db)
    const printing = readPrinting(db)
    return ok({
      epoch,
      revision,
      demo: around.demo,
      hall: readProfile(db),
      categories: readCategories(db),
      counters: readCounters(db).map(({ id, number, name, kind }) => ({
        id,
        number,
        name,
        kind,
        serves: serving
          .filter((row) => row.counterId === id)
          .map(({ categoryId, weight }) => ({ categoryId, weight })),
      })),
      staff: readStaff(db).map(({ id, login, name, roles, active }) => ({
        id,
        login,
        name,
        roles: [...roles],
        active,
      })),
      printing: {
        ...printing,
        status: seenTicketPrinter(printing.ticketPrinter) ?? NEVER_ASKED,
        available: systemPrinters().map(({ name, problem }) => ({
          name,
          state: problem === 'none' ? ('ready' as const) : ('trouble' as const),
        })),
      },
      encryption: around.encryption,
    })
  }),

  'settings.saveHall': does(({ db, audit, touch }, profile) => {
    if (misplacedSpans(profile.hours).length > 0) return fail('bad-hours')
    saveProfile(db, profile)
    audit('settings.saveHall', 'hall')
    touch('settings', 'session', 'queue', 'archive')
    return ok({})
  }),

  'settings.saveStaff': doesAfter(
    (_context, input) => (input.password === null ? Promise.resolve(null) : hashPassword(input.password)),
    ({ db, ids, now, audit, touch }, input, hash) => {
      const before = input.id === null ? undefined : findStaff(db, input.id)
      if (input.id !== null && before === undefined) return fail('no-staff')
      const sameLogin = findStaffByLogin(db, input.login)
      if (sameLogin !== undefined && sameLogin.id !== input.id) return fail('login-taken')
      const password = hash ?? before?.password
      if (password === undefined) return fail('password-needed')
      const id = input.id ?? ids.next()
      const others = readStaff(db).filter((member) => member.id !== id)
      const remains = [...others, { ...input, id }].some(
        (member) => member.active && member.roles.includes('admin'),
      )
      // Somebody must always be able to administer the hall.
      if (!remains) return fail('last-admin')
      saveStaff(db, {
        id,
        login: input.login,
        name: input.name,
        roles: input.roles,
        password,
        active: input.active,
      })
      if (!input.active) endSessionsOfStaff(db, id, now)
      audit('settings.saveStaff', id, input.active ? 'active' : 'inactive')
      touch('settings', 'session')
      return ok({})
    },
  ),

  'settings.verifyDatabase': waits(async ({ around }) => ok(await around.jobs.verifyDatabase())),
})
