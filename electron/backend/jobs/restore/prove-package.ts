import { createHash } from 'node:crypto'
import {
  BAGIT_FILE,
  BAG_INFO_FILE,
  MANIFEST_FILE,
  TAG_MANIFEST_FILE,
  parseManifest,
} from '#shared/domain/export/bag-text.ts'
import { readText } from './package-source.ts'
import type { PackageSource } from './package-source.ts'
import { RestoreRefused } from './refusal.ts'

/** What every file of the payload was when it was proven; whatever is read afterwards is held against it. */
export type Proven = ReadonlyMap<string, string>

const hashOf = async (
  source: PackageSource,
  path: string,
  onBytes: (bytes: number) => void,
): Promise<string> => {
  const hash = createHash('sha256')
  for await (const piece of source.read(path)) {
    hash.update(piece)
    onBytes(piece.byteLength)
  }
  return hash.digest('hex')
}

const manifestOf = async (source: PackageSource, path: string): Promise<Map<string, string>> => {
  const lines = parseManifest(await readText(source, path))
  if (lines === null) throw new RestoreRefused('damaged', path)
  return new Map(lines.map((line) => [line.path, line.sha256]))
}

/**
 * Reads the whole package and holds it against its manifests: every file there, none changed, none extra. Throws
 * {@link RestoreRefused} `damaged` with the first file that is not what it should be.
 */
export const provePackage = async (
  source: PackageSource,
  onBytes: (bytes: number) => void,
): Promise<Proven> => {
  const files = await source.list()
  const prove = async (lines: ReadonlyMap<string, string>): Promise<void> => {
    for (const [path, sha256] of lines)
      if (!files.has(path) || (await hashOf(source, path, onBytes)) !== sha256)
        throw new RestoreRefused('damaged', path)
  }
  const tags = await manifestOf(source, TAG_MANIFEST_FILE)
  for (const path of [BAGIT_FILE, BAG_INFO_FILE, MANIFEST_FILE])
    if (!tags.has(path)) throw new RestoreRefused('damaged', path)
  await prove(tags)
  const payload = await manifestOf(source, MANIFEST_FILE)
  await prove(payload)
  for (const path of files)
    if (path.startsWith('data/') && !payload.has(path)) throw new RestoreRefused('damaged', path)
  return payload
}
