import { z } from 'zod'
import { toRestoreSchema } from '#shared/contract/restore-wire.ts'
import type { FromRestore, ToRestore } from '#shared/contract/restore-wire.ts'
import { refusalOf } from './refusal.ts'
import { createRestoreSession } from './restore-session.ts'

// The process that restores a package: it is given its work, and the key, over the port to main and in no other way.
z.config({ jitless: true })

/** Often enough to be seen moving, rarely enough to cost nothing. */
const REPORT_EVERY = 100

const send = (message: FromRestore): void => process.parentPort.postMessage(message)

let reported = { step: '', at: 0 }
const session = createRestoreSession((step, doneBytes, totalBytes) => {
  const now = performance.now()
  if (step === reported.step && now - reported.at < REPORT_EVERY) return
  reported = { step, at: now }
  send({ kind: 'progress', step, doneBytes, totalBytes })
})

const perform = async (work: ToRestore): Promise<FromRestore> => {
  switch (work.kind) {
    case 'look':
      return { kind: 'label', label: await session.look(work.place, work.password) }
    case 'inspect':
      return { kind: 'report', report: await session.inspect(work.key, work.folder) }
    case 'restore':
      await session.restore(work)
      return { kind: 'written' }
  }
}

// One after another: main asks the next thing when it has the answer to the last.
let last: Promise<void> = Promise.resolve()
process.parentPort.on('message', ({ data }) => {
  const message = toRestoreSchema.safeParse(data)
  if (!message.success) return
  last = last.then(async () => {
    try {
      send(await perform(message.data))
    } catch (error) {
      send({ kind: 'refused', ...refusalOf(error) })
    }
  })
})
