import { recountProgress } from '#electron/backend/services/recount.ts'
import { say, workingHall } from './working-hall.ts'

/**
 * A hall that counts its cases anew, made to be killed: `node recount-process.js FOLDER CLOCK [YEAR]`. With a year's file
 * it loads that first and says `loaded`; it says `at work`, `left N` as often as that changes, and `done`.
 */
const [folder = '', startsAt = '', year = ''] = process.argv.slice(2)

const { backend, store, ids, run } = await workingHall(folder, Number(startsAt))

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
