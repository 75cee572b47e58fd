import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { createBackend } from '#electron/backend/backend.ts'
import { fileStore } from '#electron/backend/adapters/file-store.ts'
import { systemClock } from '#electron/backend/adapters/system-clock.ts'
import { uuidIds } from '#electron/backend/adapters/uuid-ids.ts'
import { openHall } from '#electron/backend/open-hall.ts'
import { recountProgress } from '#electron/backend/services/recount.ts'
import { demoKey } from '#shared/contract/demo-key.ts'

/**
 * A hall that counts its cases anew, made to be killed: `node recount-process.ts FOLDER CLOCK [YEAR]`. With a year's file
 * it loads that first and says `loaded`; it says `at work`, `left N` as often as that changes, and `done`.
 */
const [folder = '', startsAt = '', year = ''] = process.argv.slice(2)

const say = (line: string): void => void writeSync(1, `${line}\n`)

const clock = systemClock(Number(startsAt) - Date.now())
const ids = uuidIds(clock)
const resources = join(import.meta.dirname, '../../resources')
const store = await openHall({ folder, resources, key: demoKey(), demo: true, setup: null }, { clock, ids })
const run = ids.next()
const backend = createBackend(
  store,
  {
    clock,
    ids,
    log: { note: () => {}, fault: (event, error) => say(`fault ${event} ${String(error)}`) },
    files: fileStore(join(folder, 'files'), demoKey()),
    demo: true,
    encryption: 'demo',
    jobs: {
      exportPlace: '',
      startExport: () => {},
      verifyExport: () => {},
      cancelExport: () => {},
      verifyDatabase: () => Promise.resolve({ ok: true, problems: [], checked: 0 }),
      workbook: () => Promise.reject(new Error('nobody asks for one here')),
      queueStatistics: () => Promise.reject(new Error('nobody asks for them here')),
    },
  },
  run,
)

if (year !== '') {
  const call = async (channel: string, input: unknown): Promise<unknown> => {
    const reply = await backend.dispatch(
      { surface: 'staff', client: 'staff-1', run },
      { channel, input, key: ids.next() },
    )
    if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
    return reply.value
  }
  const { demoPassword } = (await call('session.choices', {})) as { demoPassword: string }
  await call('session.signIn', { login: 'zhaoqian', password: demoPassword, counterId: null })
  const { version } = (await call('settings.calendar', {})) as { version: number }
  await call('settings.importCalendar', { text: year, basedOn: version })
  say('loaded')
}
say('at work')
let told: number | null | undefined
for (let progress = recountProgress(store.read); progress !== null; progress = recountProgress(store.read)) {
  if (progress.left !== told) say(`left ${progress.left}`)
  told = progress.left
  await new Promise((done) => setTimeout(done, 1))
}
say('done')
backend.close()
store.close()
