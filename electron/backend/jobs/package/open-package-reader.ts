import { stat } from 'node:fs/promises'
import { openContainerReader } from './container-reader.ts'
import { openFolderReader } from './folder-reader.ts'
import { UnreadablePackage, type PackageReader } from './package-reader.ts'
import { CONTAINER } from './place.ts'

/**
 * Opens a package: a folder, or a container with its password (`password` is not looked at for a folder). Rejects with
 * {@link UnreadablePackage}.
 */
export const openPackageReader = async (place: string, password: string | null): Promise<PackageReader> => {
  const found = await stat(place).catch((error: unknown) => {
    throw new UnreadablePackage('not-found', error)
  })
  if (found.isDirectory()) return openFolderReader(place)
  if (!found.isFile() || !place.endsWith(CONTAINER)) throw new UnreadablePackage('not-a-package')
  if (password === null) throw new UnreadablePackage('needs-password')
  return openContainerReader(place, password)
}
