import { basename } from 'node:path'
import type { RestoreProblem } from '#shared/contract/restore-wire.ts'
import { openPackageReader } from '../package/open-package-reader.ts'
import { UnreadablePackage, decodeText, readWhole } from '../package/package-reader.ts'
import type { PackageReader, UnreadableProblem } from '../package/package-reader.ts'
import { RestoreRefused } from './refusal.ts'

const UNREADABLE: Readonly<Record<UnreadableProblem, RestoreProblem>> = {
  'not-found': 'lost',
  'not-a-package': 'not-a-package',
  'needs-password': 'needs-password',
  'wrong-password': 'wrong-password',
  'broken-container': 'damaged',
}

/** Opens what a person has chosen. Throws {@link RestoreRefused} for what cannot be read as a package at all. */
export const openPackage = (place: string, password: string | null): Promise<PackageReader> =>
  openPackageReader(place, password).catch((error: unknown) => {
    if (error instanceof UnreadablePackage)
      throw new RestoreRefused(UNREADABLE[error.problem], basename(place))
    throw error
  })

/** The content of a file; a medium that cannot give it is named as `lost`, a changed one as `damaged`. */
export async function* readPieces(reader: PackageReader, path: string): AsyncGenerator<Uint8Array> {
  const pieces = reader.read(path)[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await pieces.next().catch(async () => {
        throw new RestoreRefused((await reader.isPresent()) ? 'changed' : 'lost', path)
      })
      if (next.done === true) return
      yield next.value
    }
  } finally {
    await pieces.return?.()
  }
}

/** A small file as text. */
export const readText = async (reader: PackageReader, path: string): Promise<string> => {
  if (reader.found.get(path) !== 'file') throw new RestoreRefused('damaged', path)
  const bytes = await readWhole(reader, path).catch(async () => {
    throw new RestoreRefused((await reader.isPresent()) ? 'damaged' : 'lost', path)
  })
  const text = decodeText(bytes)
  if (text === null) throw new RestoreRefused('damaged', path)
  return text
}
