import { createHash } from 'node:crypto'
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  BAGIT_FILE,
  BAGIT_TEXT,
  BAG_INFO_FILE,
  MANIFEST_FILE,
  TAG_MANIFEST_FILE,
  bagInfoText,
  manifestText,
  type BagInfo,
  type ManifestLine,
} from '#shared/domain/export/bag-text.ts'
import { isPayloadPath } from '#shared/domain/export/package-path.ts'

const PARTIAL = '.partial'

export type PackageProblem =
  'disk-full' | 'not-writable' | 'exists' | 'bad-path' | 'doubled-path' | 'broken' | 'other'

/** Why a package could not be written; the caller turns the code into words. */
export class PackageError extends Error {
  override readonly name = 'PackageError'
  readonly problem: PackageProblem
  constructor(problem: PackageProblem, message: string, cause?: unknown) {
    super(message, { cause })
    this.problem = problem
  }
}

const problemOf = (error: unknown): PackageProblem => {
  switch (error instanceof Error && 'code' in error ? error.code : null) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
    case 'ENOTDIR':
      return 'not-writable'
    case 'EEXIST':
    case 'ENOTEMPTY':
      return 'exists'
    default:
      return 'other'
  }
}

const asPackageError = (error: unknown): PackageError =>
  error instanceof PackageError
    ? error
    : new PackageError(problemOf(error), error instanceof Error ? error.message : String(error), error)

export interface WrittenFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

export interface FinishedPackage {
  readonly place: string
  /** Payload files and their bytes, as in Payload-Oxum. */
  readonly files: number
  readonly bytes: number
  /** SHA-256 of the payload manifest. */
  readonly manifestHash: string
}

export type PackageContent = string | Uint8Array | AsyncIterable<Uint8Array>

export interface PackageWriter {
  /** Writes and syncs one payload file; `path` begins with `data/` and consists of safe names. */
  addFile(path: string, content: PackageContent): Promise<WrittenFile>
  /** Writes manifests and tag files, syncs everything and gives the package its final name, all or nothing. */
  finish(bag: Omit<BagInfo, 'payload'>): Promise<FinishedPackage>
  /** Removes what was written so far; after a failure or a cancel. */
  abandon(): Promise<void>
}

async function* piecesOf(content: PackageContent): AsyncGenerator<Uint8Array> {
  if (typeof content === 'string') yield new TextEncoder().encode(content)
  else if (content instanceof Uint8Array) yield content
  else yield* content
}

const writeSynced = async (place: string, content: PackageContent): Promise<Omit<WrittenFile, 'path'>> => {
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(place, 'wx')
  try {
    for await (const piece of piecesOf(content)) {
      hash.update(piece)
      bytes += piece.byteLength
      await file.writeFile(piece)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** A name in a folder is durable only after the folder itself was synced. Windows has no such call and needs none. */
const syncFolder = async (place: string): Promise<void> => {
  if (process.platform === 'win32') return
  const folder = await open(place, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const exists = (place: string): Promise<boolean> =>
  lstat(place).then(
    () => true,
    () => false,
  )

/**
 * Begins a package that will be the folder `target`. Until it is finished it lies in `<target>.partial`, and nothing
 * ever appears under the final name that is not complete. Rejects with {@link PackageError}; after any failure only
 * the partial folder is left, for {@link PackageWriter.abandon} or {@link sweepPartials}.
 */
export const openPackage = async (target: string): Promise<PackageWriter> => {
  const partial = target + PARTIAL
  const lines: ManifestLine[] = []
  const taken = new Set<string>()
  const folders = new Set<string>([partial])
  let bytes = 0
  let state: 'open' | 'broken' | 'closed' = 'open'

  // One after the other, whatever the caller awaits: folders are made once and the first failure stops the rest.
  let last: Promise<unknown> = Promise.resolve()
  const step = <T>(work: () => Promise<T>): Promise<T> => {
    const run = last.then(async () => {
      if (state !== 'open') throw new PackageError('broken', `the package is ${state}`)
      try {
        return await work()
      } catch (error) {
        state = 'broken'
        throw asPackageError(error)
      }
    })
    last = run.catch(() => undefined)
    return run
  }

  const folderFor = async (path: string): Promise<void> => {
    const names = path.split('/').slice(0, -1)
    let place = partial
    for (const name of names) {
      place = join(place, name)
      if (folders.has(place)) continue
      await mkdir(place)
      folders.add(place)
    }
  }

  await step(async () => {
    if (await exists(target)) throw new PackageError('exists', 'a package of this name exists')
    await mkdir(partial)
  })

  return {
    addFile: (path, content) =>
      step(async () => {
        if (!isPayloadPath(path)) throw new PackageError('bad-path', `not a safe payload path: ${path}`)
        const name = path.toLowerCase()
        if (taken.has(name)) throw new PackageError('doubled-path', `written twice: ${path}`)
        taken.add(name)
        await folderFor(path)
        const written = await writeSynced(join(partial, path), content)
        lines.push({ path, sha256: written.sha256 })
        bytes += written.bytes
        return { path, ...written }
      }),

    finish: (bag) =>
      step(async () => {
        const tag = async (path: string, text: string): Promise<ManifestLine> => ({
          path,
          sha256: (await writeSynced(join(partial, path), text)).sha256,
        })
        const manifest = await tag(MANIFEST_FILE, manifestText(lines))
        const covered = [
          await tag(BAGIT_FILE, BAGIT_TEXT),
          await tag(BAG_INFO_FILE, bagInfoText({ ...bag, payload: { bytes, files: lines.length } })),
          manifest,
        ]
        await tag(TAG_MANIFEST_FILE, manifestText(covered))
        for (const folder of [...folders].toReversed()) await syncFolder(folder)
        // rename() would silently take the place of an empty folder.
        if (await exists(target)) throw new PackageError('exists', 'a package of this name exists')
        await rename(partial, target)
        await syncFolder(dirname(target))
        state = 'closed'
        return { place: target, files: lines.length, bytes, manifestHash: manifest.sha256 }
      }),

    abandon: async () => {
      await last
      if (state === 'closed') return
      state = 'closed'
      await rm(partial, { recursive: true, force: true })
    },
  }
}

/**
 * Removes what interrupted exports have left in a folder and returns their names. Only when no export is running.
 * A folder that does not exist has nothing to sweep.
 */
export const sweepPartials = async (folder: string): Promise<string[]> => {
  if (!(await exists(folder))) return []
  const entries = await readdir(folder, { withFileTypes: true })
  const left = entries.filter((entry) => entry.isDirectory() && entry.name.endsWith(PARTIAL))
  for (const entry of left) await rm(join(folder, entry.name), { recursive: true, force: true })
  return left.map((entry) => entry.name)
}
