import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { writeWorkbook } from '../adapters/workbook.ts'
import { DATABASE_FILE } from '../open-hall.ts'
import { sheetOf } from '../services/register-sheets.ts'
import type { WorkbookOrder } from '../services/workbook-order.ts'
import { openRaw, storeOf } from '../store/database.ts'

z.config({ jitless: true })

const { folder, key, order } = workerData as {
  readonly folder: string
  readonly key: Uint8Array | null
  readonly order: WorkbookOrder
}

// A connection of its own, in a worker: twenty thousand rows take seconds to write and no clerk waits for them.
const store = storeOf(openRaw(join(folder, DATABASE_FILE), key, { readonly: true }))
try {
  const bytes = Uint8Array.from(await writeWorkbook(store.snapshot((db) => sheetOf(db, order))))
  parentPort?.postMessage(bytes, [bytes.buffer])
} finally {
  store.close()
}
