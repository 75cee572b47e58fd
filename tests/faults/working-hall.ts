import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { createBackend } from '#electron/backend/backend.ts'
import type { Backend } from '#electron/backend/backend.ts'
import type { Jobs, Log } from '#electron/backend/context.ts'
import { fileStore } from '#electron/backend/adapters/file-store.ts'
import { systemClock } from '#electron/backend/adapters/system-clock.ts'
import { uuidIds } from '#electron/backend/adapters/uuid-ids.ts'
import { openHall } from '#electron/backend/open-hall.ts'
import type { Store } from '#electron/backend/store/database.ts'
import { demoKey } from '#shared/contract/demo-key.ts'
import type { Clock } from '#shared/kernel/clock.ts'
import type { Ids } from '#shared/kernel/ids.ts'

/** Says a line, and goes on only when it is out of this process: whoever kills it has heard it. */
export const say = (line: string): void => void writeSync(1, `${line}\n`)

export interface WorkingHall {
  readonly backend: Backend
  readonly store: Store
  readonly ids: Ids
  readonly run: string
}

/** Nothing long is asked for; `jobsOf` gives a hall the real ones. */
const NO_JOBS: Jobs = {
  exportPlace: '',
  startExport: () => {},
  verifyExport: () => {},
  cancelExport: () => {},
  lookAtPlace: () => Promise.resolve({ reach: 'not-looked' }),
  probePlace: () => Promise.resolve({ ok: false, problem: 'not-found' }),
  verifyDatabase: () => Promise.resolve({ ok: true, problems: [], checked: 0 }),
  workbook: () => Promise.reject(new Error('nobody asks for one here')),
  queueStatistics: () => Promise.reject(new Error('nobody asks for them here')),
}

/** The demo hall of a folder, opened as the program's own backend process opens it, on a clock that begins at a moment. */
export const workingHall = async (
  folder: string,
  startsAt: number,
  jobsOf: ((around: { readonly clock: Clock; readonly log: Log }) => Jobs) | null = null,
): Promise<WorkingHall> => {
  const clock = systemClock(startsAt - Date.now())
  const ids = uuidIds(clock)
  // Wherever it was built to: it is begun in the project's folder, as the tests are.
  const resources = join(process.cwd(), 'resources')
  const store = await openHall({ folder, resources, key: demoKey(), demo: true, setup: null }, { clock, ids })
  const run = ids.next()
  const log: Log = { note: () => {}, fault: (event, error) => say(`fault ${event} ${String(error)}`) }
  const backend = createBackend(
    store,
    {
      clock,
      ids,
      log,
      files: fileStore(join(folder, 'files'), demoKey()),
      demo: true,
      encryption: 'demo',
      jobs: jobsOf?.({ clock, log }) ?? NO_JOBS,
    },
    run,
  )
  return { backend, store, ids, run }
}
