import { lstatSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ExportKeep } from '#shared/contract/export.ts'
import { manifestFile, parseManifest } from '#shared/domain/export/bag-text.ts'
import { packagesToClear } from '#shared/domain/export/retention.ts'
import type { SoundPackage } from '../../context.ts'
import { PARTIAL } from '../package/place.ts'

/** What is done to packages that lie at a target already. In a worker: a share may take its time for every call. */

export interface TendTask {
  readonly place: string
  readonly packageName: string
}

/** Under another name first: whatever interrupts this, no half of a package bears a package's name. */
const clearAway = (place: string, name: string): void => {
  const aside = join(place, name + PARTIAL)
  rmSync(aside, { recursive: true, force: true })
  renameSync(join(place, name), aside)
  rmSync(aside, { recursive: true, force: true })
}

const lies = (place: string, name: string): boolean =>
  lstatSync(join(place, name), { throwIfNoEntry: false }) !== undefined

/** Removes a package that was broken off or is not to be relied on, finished or not. */
export const discardPackage = ({ place, packageName }: TendTask): void => {
  rmSync(join(place, packageName + PARTIAL), { recursive: true, force: true })
  if (lies(place, packageName)) clearAway(place, packageName)
}

export interface ClearTask extends TendTask {
  readonly keep: ExportKeep
  /** Every package of the target that is known to be sound, with the one that was just read back. */
  readonly sound: readonly SoundPackage[]
  /** Packages during which the program ended. One may bear its name and be whole, and yet nobody has read it. */
  readonly interrupted: readonly string[]
}

/**
 * Clears away what the rule of the target lets go, and what an interrupted run has left under its name: it holds
 * nothing that the package just read back does not hold. Answers the names of what went.
 */
export const clearPackages = ({ place, packageName, keep, sound, interrupted }: ClearTask): string[] => {
  const there = new Set(readdirSync(place))
  const known = new Set(sound.map(({ name }) => name))
  const lying = sound.filter(({ name }) => there.has(name)).map((one) => ({ ...one, sound: true }))
  const left = interrupted.filter((name) => there.has(name) && !known.has(name))
  const toGo = [...packagesToClear(lying, keep, packageName), ...left]
  for (const name of toGo) clearAway(place, name)
  return toGo
}

export interface SharedTask extends TendTask {
  /** The damaged file, in the package's own names. */
  readonly file: string
  /** Packages that it may have been taken over from. */
  readonly sound: readonly string[]
}

const inodeOf = (file: string): string | null => {
  const found = lstatSync(file, { bigint: true, throwIfNoEntry: false })
  return found?.isFile() === true && found.nlink > 1n ? `${found.dev} ${found.ino}` : null
}

const linesOf = (packagePlace: string) => {
  try {
    return parseManifest('sha256', readFileSync(join(packagePlace, manifestFile('sha256')), 'utf8')) ?? []
  } catch {
    return []
  }
}

/**
 * Names of the earlier packages that share a file with this one (it was taken over by a hard link, so its damage is
 * theirs); empty when it is this package's own.
 */
export const packagesSharing = ({ place, packageName, file, sound }: SharedTask): string[] => {
  const inode = inodeOf(join(place, packageName, file))
  const hash = linesOf(join(place, packageName)).find(({ path }) => path === file)?.hash
  if (inode === null || hash === undefined) return []
  return sound.filter((name) =>
    linesOf(join(place, name)).some(
      (line) => line.hash === hash && inodeOf(join(place, name, line.path)) === inode,
    ),
  )
}
