import { RestoreRefused } from './refusal.ts'
import { readText } from './package-source.ts'
import type { PackageSource } from './package-source.ts'
import type { NamedFile } from './snapshot-facts.ts'

export const MISSING_IN_PACKAGE = 'data/缺失清单.csv'

/**
 * Lines of the package's own list of what it does not have, without its header, as they stand there. A stored file may
 * be absent only when the package says so.
 */
export const readMissingList = async (source: PackageSource): Promise<string[]> => {
  const files = await source.list()
  if (!files.has(MISSING_IN_PACKAGE)) return []
  const text = await readText(source, MISSING_IN_PACKAGE)
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
}

/** Throws `incomplete` when more is absent than the package owns up to. */
export const checkAbsent = (absent: readonly NamedFile[], listed: readonly string[]): void => {
  const [first] = absent
  if (first !== undefined && absent.length > listed.length)
    throw new RestoreRefused('incomplete', first.sha256)
}
