import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarYearSchema } from '#shared/domain/calendar/work-calendar.ts'
import { parseCatalogue, parseHallFile } from '#shared/contract/parse-file.ts'
import type { HallFile } from '#shared/contract/hall-file.ts'
import type { Setup } from '#shared/contract/setup.ts'
import type { HallProfile } from '#shared/contract/settings.ts'
import type { Clock } from '#shared/kernel/clock.ts'
import type { Ids } from '#shared/kernel/ids.ts'
import { hashPassword } from './adapters/passwords.ts'
import { DEMO_PASSWORD } from './services/session.ts'
import { takeInCatalogue } from './services/matters.ts'
import { appendAudit } from './store/audit.ts'
import { addVersion, saveCalendarYear } from './store/calendars.ts'
import type { Store, WriteDb } from './store/database.ts'
import { insertCategory, insertCounter, insertServing, saveProfile } from './store/hall.ts'
import { saveHallMatter } from './store/matters.ts'
import { readMeta, writeMeta } from './store/meta.ts'
import { saveStaff } from './store/staff.ts'
import { FIRST_HALL } from './wording/first-hall.ts'

/** A file that ships with the program, or was chosen, is not what it should be; nothing of it was taken in. */
export class BadFile extends Error {
  readonly file: string
  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`)
    this.file = file
  }
}

const MADE = 'hall-made'

export const hallExists = (store: Store): boolean => readMeta(store.read, MADE) !== null

const jsonFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => join(folder, name))

interface Shipped {
  readonly catalogues: readonly Extract<ReturnType<typeof parseCatalogue>, { ok: true }>['value'][]
  readonly calendars: readonly ReturnType<typeof calendarYearSchema.parse>[]
}

/** Everything is read and checked before the first row is written. */
const readShipped = (resources: string): Shipped => ({
  catalogues: jsonFiles(join(resources, 'catalogue')).map((file) => {
    const parsed = parseCatalogue(readFileSync(file, 'utf8'))
    if (!parsed.ok) throw new BadFile(file, JSON.stringify(parsed.error.detail))
    return parsed.value
  }),
  calendars: jsonFiles(join(resources, 'calendar')).map((file) => {
    const parsed = calendarYearSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (!parsed.success) throw new BadFile(file, parsed.error.issues[0]?.message ?? 'malformed')
    return parsed.data
  }),
})

const readDemoHall = (resources: string): HallFile => {
  const file = join(resources, 'hall', 'demo-hall.json')
  const parsed = parseHallFile(readFileSync(file, 'utf8'))
  if (!parsed.ok) throw new BadFile(file, JSON.stringify(parsed.error.detail))
  return parsed.value
}

const writeShipped = (db: WriteDb, shipped: Shipped, now: number): void => {
  for (const year of shipped.calendars) saveCalendarYear(db, year, now)
  const subject = shipped.calendars.map(({ year }) => year).join(' ')
  addVersion(db, { at: now, staffId: null, what: 'shipped', subject, source: '', span: null })
  for (const file of shipped.catalogues) {
    const { conflict } = takeInCatalogue({ db, now }, file)
    if (conflict !== null) throw new BadFile(file.title, `${conflict.code} is there twice`)
  }
}

const finish = (db: WriteDb, now: number, kind: string): void => {
  writeMeta(db, MADE, JSON.stringify({ at: now, kind }))
  appendAudit(db, { at: now, actor: 'system', what: 'hall.made', subject: kind, detail: '' })
}

/** The demo hall: invented people who all share one password that the sign-in page says. */
export const makeDemoHall = async (
  store: Store,
  around: { readonly resources: string; readonly clock: Clock; readonly ids: Ids },
): Promise<void> => {
  const shipped = readShipped(around.resources)
  const hall = readDemoHall(around.resources)
  const password = await hashPassword(hall.demoPassword)
  const now = around.clock.now()
  store.write((db) => {
    saveProfile(db, hall.profile)
    hall.categories.forEach((category, position) => insertCategory(db, category, position))
    for (const { serves, ...counter } of hall.counters) {
      insertCounter(db, counter)
      for (const serving of serves) insertServing(db, { counterId: counter.id, ...serving })
    }
    for (const { login, name, roles } of hall.staff)
      saveStaff(db, { id: around.ids.next(), login, name, roles, password, active: true })
    writeShipped(db, shipped, now)
    for (const matter of hall.matters) saveHallMatter(db, matter, null)
    writeMeta(db, DEMO_PASSWORD, hall.demoPassword)
    finish(db, now, 'demo')
  })
}

/** A real hall at its first start: what the setup page asked, the shipped catalogue and calendar, one administrator. */
export const makeHall = async (
  store: Store,
  setup: Setup,
  around: { readonly resources: string; readonly clock: Clock; readonly ids: Ids },
): Promise<void> => {
  const shipped = readShipped(around.resources)
  const password = await hashPassword(setup.admin.password)
  const now = around.clock.now()
  const profile: HallProfile = {
    ...FIRST_HALL.profile,
    name: setup.hallName,
    organ: setup.organ,
    organShort: setup.organShort,
    phone: setup.phone,
  }
  store.write((db) => {
    saveProfile(db, profile)
    FIRST_HALL.categories.forEach((category, position) => insertCategory(db, category, position))
    for (const counter of FIRST_HALL.counters) {
      insertCounter(db, counter)
      for (const { id } of FIRST_HALL.categories)
        insertServing(db, { counterId: counter.id, categoryId: id, weight: 1 })
    }
    saveStaff(db, {
      id: around.ids.next(),
      login: setup.admin.login,
      name: setup.admin.name,
      roles: ['admin', 'lead', 'window', 'archivist'],
      password,
      active: true,
    })
    writeShipped(db, shipped, now)
    finish(db, now, 'hall')
  })
}
