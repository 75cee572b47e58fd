import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { packageKeySchema } from '#shared/contract/package-key.ts'
import type { PackageKey } from '#shared/contract/package-key.ts'
import type { MissingReason } from '#shared/domain/export/missing-list.ts'

export const HALL_FILE = 'data/hall/hall.json'
export const KEY_FILE = 'data/hall/key.json'

/** The hall's own key file, of which only the way by the recovery code is looked at; everything else falls away. */
const ownKeySchema = z.union([
  z.object({ format: z.literal(1), encryption: z.enum(['demo', 'none']) }),
  z.object({ format: z.literal(1), encryption: z.enum(['keyring', 'passphrase']) }).loose(),
])

/** Null when it is not a key file of ours. */
const recoveryPart = (text: string): PackageKey | null => {
  try {
    const content: unknown = JSON.parse(text)
    const own = ownKeySchema.safeParse(content)
    if (!own.success) return null
    const { format, encryption, check, recovery } = z.looseObject({}).parse(content)
    const part = packageKeySchema.safeParse(
      encryption === 'demo' || encryption === 'none' ? { format, encryption } : { format, check, recovery },
    )
    return part.success ? part.data : null
  } catch {
    return null
  }
}

type Found =
  { readonly text: string } | { readonly reason: Extract<MissingReason, 'file-gone' | 'file-damaged'> }

const readText = async (place: string): Promise<Found> => {
  try {
    return { text: await readFile(place, 'utf8') }
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { reason: gone ? 'file-gone' : 'file-damaged' }
  }
}

/** What opens the hall's key with the recovery code; why not, where its file cannot be used. */
export const packageKeyOf = async (folder: string): Promise<Found> => {
  const found = await readText(join(folder, 'key.json'))
  if ('reason' in found) return found
  const part = recoveryPart(found.text)
  return part === null ? { reason: 'file-damaged' } : { text: `${JSON.stringify(part, null, 2)}\n` }
}

export const hallFileOf = (folder: string): Promise<Found> => readText(join(folder, 'hall.json'))
