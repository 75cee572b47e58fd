import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

import { DATABASE_FILE } from '../open-hall.ts'
import { fileStore } from '../adapters/file-store.ts'
import type { FileStore } from '../context.ts'
import { openRaw, storeOf } from '../store/database.ts'
import type { Store } from '../store/database.ts'

const hallFile = z.object({ format: z.literal(1), kind: z.enum(['demo', 'hall']) })

/** What a hall's folder needs before it can be read; a demo hall's key is no secret. */
export type HallKey = { readonly kind: 'demo' } | { readonly kind: 'needed' } | { readonly kind: 'no-hall' }

export const keyNeeded = (folder: string): HallKey => {
  try {
    const parsed = hallFile.safeParse(JSON.parse(readFileSync(join(folder, 'hall.json'), 'utf8')))
    if (!parsed.success) return { kind: 'no-hall' }
    return parsed.data.kind === 'demo' ? { kind: 'demo' } : { kind: 'needed' }
  } catch {
    return { kind: 'no-hall' }
  }
}

/** The key as it is typed or piped in: 64 hexadecimal digits; `none` for a hall that chose no encryption. */
export const parseKey = (text: string): Uint8Array | null | 'bad' => {
  const typed = text.trim()
  if (typed === 'none') return null
  return /^[0-9a-fA-F]{64}$/.test(typed) ? Uint8Array.from(Buffer.from(typed, 'hex')) : 'bad'
}

/** Opens a hall to look at it. The program may be running: SQLite's own locks keep both apart. */
export const openForReading = (
  folder: string,
  key: Uint8Array | null,
): { store: Store; files: FileStore } => ({
  store: storeOf(openRaw(join(folder, DATABASE_FILE), key, { readonly: true })),
  files: fileStore(join(folder, 'files'), key),
})
