import { createRestoreSession } from '#electron/backend/jobs/restore/restore-session.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import { say } from './working-hall.ts'

/** A restore in a process of its own, made to be killed: `node restore-process.js PACKAGE FOLDER NOTE`. */
const [place = '', folder = '', note = ''] = process.argv.slice(2)

const session = createRestoreSession((step, done) => say(`${step} ${done}`))
const label = await session.look(place, null)
await session.inspect(demoKey(), folder)
say('inspected')
await session.restore({ hallFile: label.hallFile, keyFile: label.keyFile, note })
say('written')
