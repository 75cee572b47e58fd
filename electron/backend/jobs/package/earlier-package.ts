import { linkSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { manifestFile, parseManifest } from '#shared/domain/export/bag-text.ts'
import { codeOf } from './package-error.ts'

/** The files of an earlier package on the same target, to be taken over instead of being copied once more. */
export interface EarlierPackage {
  /** Gives `place` the content of this hash and size by a hard link; false where it has to be copied. */
  readonly linkTo: (place: string, sha256: string, bytes: number) => boolean
  /** The file system there knows no hard links (FAT, exFAT, some shares). */
  readonly linksRefused: () => boolean
}

/** Reasons that concern this one file; any other says that the file system does not link. */
const ONLY_THIS_FILE: readonly string[] = ['ENOENT', 'EMLINK', 'EEXIST', 'EIO', 'ENOSPC', 'EDQUOT']

const readPaths = (folder: string): ReadonlyMap<string, string> => {
  try {
    const text = readFileSync(join(folder, manifestFile('sha256')), 'utf8')
    return new Map((parseManifest('sha256', text) ?? []).map(({ path, hash }) => [hash, path]))
  } catch {
    return new Map()
  }
}

/**
 * Opens an earlier package for taking files over. Without a readable manifest there is nothing to take over. Its
 * bytes are not read again here: reading the new package back finds what has rotted in both.
 */
export const openEarlier = (folder: string): EarlierPackage => {
  const paths = readPaths(folder)
  let refused = false
  return {
    linkTo: (place, sha256, bytes) => {
      const path = refused ? undefined : paths.get(sha256)
      if (path === undefined) return false
      const earlier = join(folder, path)
      try {
        const found = lstatSync(earlier)
        if (!found.isFile() || found.size !== bytes) return false
        linkSync(earlier, place)
        return true
      } catch (error) {
        // Whatever else is wrong with the target, copying will say it.
        if (!ONLY_THIS_FILE.includes(codeOf(error))) refused = true
        return false
      }
    },
    linksRefused: () => refused,
  }
}

export const NO_EARLIER: EarlierPackage = { linkTo: () => false, linksRefused: () => false }
