import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Debian keeps the server of each version in a folder of its own, outside the path. */
const DEBIAN = '/usr/lib/postgresql'

/** The folder with `initdb` and `psql` of the newest server on this machine; null when there is none. */
export const postgresFolder = () => {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : []
  return (
    versions
      .toSorted((a, b) => Number(b) - Number(a))
      .map((version) => join(DEBIAN, version, 'bin'))
      .find((folder) => existsSync(join(folder, 'initdb'))) ?? null
  )
}
