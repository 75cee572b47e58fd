import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { fileStore } from '../adapters/file-store.ts'
import { DATABASE_FILE } from '../open-hall.ts'
import { openRaw, storeOf } from '../store/database.ts'
import { verifyDatabase } from './verify-db/verify-database.ts'

z.config({ jitless: true })

const { folder, key } = workerData as { readonly folder: string; readonly key: Uint8Array | null }

// A connection of its own, in a worker: the check may take seconds and no clerk waits for it.
const store = storeOf(openRaw(join(folder, DATABASE_FILE), key))
try {
  parentPort?.postMessage(verifyDatabase(store, fileStore(join(folder, 'files'), key)))
} finally {
  store.close()
}
