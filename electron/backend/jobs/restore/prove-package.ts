import { manifestFile, parseManifest } from '#shared/domain/export/bag-text.ts'
import type { PackageReader } from '../package/package-reader.ts'
import { UnreadablePackage } from '../package/package-reader.ts'
import { verifyPackage } from '../package/verify-package.ts'
import { readText } from './open-package.ts'
import { RestoreRefused } from './refusal.ts'
import { createHash } from 'node:crypto'

/** SHA-256 of every file of the payload when it was proven; whatever is read afterwards is held against it. */
export type Proven = ReadonlyMap<string, string>

/**
 * Reads the whole package and holds it against its manifests, as verify-export does. Throws {@link RestoreRefused}
 * `damaged` with the first file that is not what it should be.
 */
export const provePackage = async (
  reader: PackageReader,
  onBytes: (done: number, total: number) => void,
): Promise<Proven> => {
  const verified = await verifyPackage(reader, {
    onProgress: ({ bytes, totalBytes }) => onBytes(bytes, Math.max(bytes, totalBytes)),
  }).catch((error: unknown) => {
    if (error instanceof UnreadablePackage) throw new RestoreRefused('lost', reader.name)
    throw error
  })
  if (!verified.ok) {
    const [first] = verified.damaged
    throw new RestoreRefused('damaged', first === undefined ? '' : `${first.file} ${first.reason}`)
  }
  const text = await readText(reader, manifestFile('sha256'))
  const lines = parseManifest('sha256', text)
  const same = createHash('sha256').update(text, 'utf8').digest('hex') === verified.manifestHash
  if (lines === null || !same) throw new RestoreRefused('changed', manifestFile('sha256'))
  return new Map(lines.map(({ path, hash }) => [path, hash]))
}
