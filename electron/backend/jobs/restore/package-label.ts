import { BAG_INFO_FILE, parseBagInfo } from '#shared/domain/export/bag-text.ts'
import type { PackageLabel } from '#shared/contract/restore-wire.ts'
import { readText } from './package-source.ts'
import type { PackageSource } from './package-source.ts'
import { RestoreRefused } from './refusal.ts'

export const DATABASE_IN_PACKAGE = 'data/hall.db'
export const KEY_IN_PACKAGE = 'data/hall/key.json'
export const HALL_IN_PACKAGE = 'data/hall/hall.json'

const TABLES = 'data/tables/'

/**
 * Reads what stands on the outside of a package: quick, and proven by nothing yet. Throws {@link RestoreRefused} for
 * what is no package of ours, or one from before packages could be restored.
 */
export const readLabel = async (source: PackageSource): Promise<PackageLabel> => {
  const files = await source.list()
  if (!files.has(BAG_INFO_FILE)) throw new RestoreRefused('not-a-package', source.packageName)
  const bag = parseBagInfo(await readText(source, BAG_INFO_FILE))
  if (bag === null) throw new RestoreRefused('other-format', BAG_INFO_FILE)
  // Packages of the first formats carry nothing that opens them with the recovery code.
  if (!files.has(KEY_IN_PACKAGE)) throw new RestoreRefused('other-format', KEY_IN_PACKAGE)
  return {
    packageName: bag.externalIdentifier,
    form: source.container
      ? 'container'
      : [...files].some((path) => path.startsWith(TABLES))
        ? 'open'
        : 'sealed',
    snapshotAt: bag.databaseSnapshotAt,
    keyFile: await readText(source, KEY_IN_PACKAGE),
    hallFile: await readText(source, HALL_IN_PACKAGE),
  }
}
