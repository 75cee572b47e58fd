import { BAG_INFO_FILE, parseBagInfo } from '#shared/domain/export/bag-text.ts'
import type { PackageLabel } from '#shared/contract/restore-wire.ts'
import type { PackageReader } from '../package/package-reader.ts'
import { readText } from './open-package.ts'
import { RestoreRefused } from './refusal.ts'

export const DATABASE_IN_PACKAGE = 'data/hall.db'
export const KEY_IN_PACKAGE = 'data/hall/key.json'
export const HALL_IN_PACKAGE = 'data/hall/hall.json'

/**
 * Reads what stands on the outside of a package: quick, and proven by nothing yet. Throws {@link RestoreRefused} for
 * what is no package of ours, or one from before packages could be restored.
 */
export const readLabel = async (reader: PackageReader): Promise<PackageLabel> => {
  if (!reader.found.has(BAG_INFO_FILE)) throw new RestoreRefused('not-a-package', reader.name)
  const bag = parseBagInfo(await readText(reader, BAG_INFO_FILE))
  if (bag === null) throw new RestoreRefused('other-format', BAG_INFO_FILE)
  // Packages of the first formats carry nothing that opens them with the recovery code.
  if (bag.form === null) throw new RestoreRefused('other-format', `format ${bag.format}`)
  return {
    packageName: bag.externalIdentifier,
    form: reader.kind === 'container' ? 'container' : bag.form,
    snapshotAt: bag.databaseSnapshotAt,
    keyFile: await readText(reader, KEY_IN_PACKAGE),
    hallFile: await readText(reader, HALL_IN_PACKAGE),
  }
}
