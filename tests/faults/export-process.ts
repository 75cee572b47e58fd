import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createJobs } from '#electron/backend/jobs/create-jobs.ts'
import type { WorkerPlace } from '#electron/backend/jobs/create-jobs.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import type { ExportRun } from '#shared/contract/export.ts'
import type { Result } from '#shared/kernel/result.ts'
import { say, workingHall } from './working-hall.ts'

/**
 * A hall that exports, in a process of its own, made to be killed: `node export-process.js FOLDER CLOCK TARGET`. The
 * real workers and the real verifier, built beside it, write to the program's own folder and to TARGET. It says `at work`, then
 * `TARGETID STATE STEP` whenever one of them has come further, `done` when the run has ended, and begins anew.
 */
const [folder = '', startsAt = '', place = ''] = process.argv.slice(2)
const workerPlace: WorkerPlace = (name) => join(import.meta.dirname, `${name}.js`)

const verifier = {
  file: process.execPath,
  args: [join(import.meta.dirname, 'command-line.js')],
  env: { ELECTRON_RUN_AS_NODE: '1' },
}
if (!existsSync(join(folder, 'key.json'))) {
  writeFileSync(join(folder, 'hall.json'), '{}\n')
  writeFileSync(join(folder, 'key.json'), '{"format":1,"encryption":"demo"}\n')
}
const { backend, ids, run } = await workingHall(folder, Number(startsAt), (around) =>
  createJobs({ folder, key: demoKey(), verifier }, workerPlace, around),
)

const ask = async (surface: 'staff' | 'system', channel: string, input: unknown, key: string | null) => {
  const reply: Result<unknown> = await backend.dispatch(
    { surface, client: `${surface}-1`, run },
    { channel, input, key },
  )
  if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
  return reply.value as Record<string, unknown>
}
const call = (channel: string, input: unknown) => ask('staff', channel, input, ids.next())

const { demoPassword } = await ask('staff', 'session.choices', {}, null)
await call('session.signIn', { login: 'zhaoqian', password: demoPassword, counterId: null })
const { targets } = (await ask('staff', 'export.targets', {}, null)) as { targets: unknown[] }
if (targets.length === 1) {
  const { placeId } = await ask('system', 'export.place.offer', { path: place }, ids.next())
  await call('export.target.add', {
    placeId,
    name: 'stick',
    form: 'container',
    password: 'a-password-to-try',
    consent: false,
    keep: { daily: 1, weekly: 0, monthly: 0 },
  })
}
say('at work')
for (;;) {
  const said = new Set<string>()
  const { promise, resolve } = Promise.withResolvers<void>()
  const look = async (): Promise<void> => {
    const [newest] = (await ask('staff', 'export.runs', {}, null))['runs'] as ExportRun[]
    for (const { targetId, state, step } of newest?.outcomes ?? []) {
      const line = `${targetId === 'built-in' ? 'own' : 'stick'} ${state} ${step}`
      if (!said.has(line)) say(line)
      said.add(line)
    }
    if (newest?.finishedAt !== null) resolve()
  }
  backend.onEvent(({ topic }) => {
    if (topic === 'exports') void look()
  })
  await call('export.start', { cause: 'hand', targetIds: [] })
  await promise
  say('done')
}
