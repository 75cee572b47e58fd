import { join } from 'node:path'
import { z } from 'zod'
import { toBackendSchema } from '#shared/contract/wire.ts'
import type { FromBackend, Handshake } from '#shared/contract/wire.ts'
import { fileStore } from './adapters/file-store.ts'
import { logFile } from './adapters/log-file.ts'
import { systemClock } from './adapters/system-clock.ts'
import { uuidIds } from './adapters/uuid-ids.ts'
import { createBackend } from './backend.ts'
import type { Backend } from './backend.ts'
import { createJobs } from './jobs/create-jobs.ts'
import { CannotOpen, openHall } from './open-hall.ts'
import type { WorkerPlace } from './jobs/create-jobs.ts'
import type { Store } from './store/database.ts'

// The backend's process: the only user of the port to main.
z.config({ jitless: true })

/** The workers are built beside this file. */
const workerPlace: WorkerPlace = (name) => join(import.meta.dirname, `${name}.js`)

interface Running {
  readonly backend: Backend
  readonly store: Store
  readonly stopJobs: () => void
}

let running: Running | null = null

const send = (message: FromBackend): void => process.parentPort.postMessage(message)

const start = async (handshake: Handshake): Promise<void> => {
  const clock = systemClock(handshake.clockOffset)
  const ids = uuidIds(clock)
  const log = logFile(join(handshake.folder, 'log'), clock)
  try {
    const store = await openHall(handshake, { clock, ids })
    const { stop, ...jobs } = createJobs(handshake, workerPlace, { clock, log })
    const backend = createBackend(
      store,
      {
        clock,
        ids,
        log,
        files: fileStore(join(handshake.folder, 'files'), handshake.key),
        demo: handshake.demo,
        encryption: handshake.encryption,
        jobs,
      },
      handshake.run,
    )
    backend.onEvent((event) => send({ kind: 'event', event }))
    running = { backend, store, stopJobs: stop }
    log.note('started', { epoch: backend.epoch })
    send({ kind: 'ready', ok: true, epoch: backend.epoch })
  } catch (error) {
    log.fault('start', error)
    const trouble = error instanceof CannotOpen ? error.trouble : 'other'
    send({
      kind: 'ready',
      ok: false,
      trouble,
      detail: error instanceof Error ? error.message : String(error),
    })
  }
}

const close = (): void => {
  running?.stopJobs()
  running?.backend.close()
  running?.store.close()
  running = null
  process.exit(0)
}

process.parentPort.on('message', ({ data }) => {
  const message = toBackendSchema.safeParse(data)
  if (!message.success) return
  switch (message.data.kind) {
    case 'handshake':
      void start(message.data)
      return
    case 'request': {
      const { id, principal, call } = message.data
      if (running === null) return
      void running.backend.dispatch(principal, call).then((reply) => send({ kind: 'reply', id, reply }))
      return
    }
    case 'close':
      close()
  }
})
