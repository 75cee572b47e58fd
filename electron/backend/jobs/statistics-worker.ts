import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { DATABASE_FILE } from '../open-hall.ts'
import { countQueue } from '../services/queue-statistics.ts'
import type { StatisticsOrder } from '../services/statistics-order.ts'
import { openRaw, storeOf } from '../store/database.ts'

z.config({ jitless: true })

const { folder, key, order } = workerData as {
  readonly folder: string
  readonly key: Uint8Array | null
  readonly order: StatisticsOrder
}

// A connection of its own, in a worker: a year's events take many seconds to count and no clerk waits for them.
const store = storeOf(openRaw(join(folder, DATABASE_FILE), key, { readonly: true }))
try {
  parentPort?.postMessage(store.snapshot((db) => countQueue(db, order)))
} finally {
  store.close()
}
