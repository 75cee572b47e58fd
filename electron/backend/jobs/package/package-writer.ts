import {
  BAGIT_FILE,
  BAGIT_TEXT,
  BAG_INFO_FILE,
  DIGESTS,
  PRESENT_FORMAT,
  bagInfoText,
  coveredTagFiles,
  manifestFile,
  manifestText,
  tagManifestFile,
  type BagLabels,
} from '#shared/domain/export/bag-text.ts'
import { belongsToForm, isPayloadPath } from '#shared/domain/export/package-path.ts'
import { PackageError, asPackageError } from './package-error.ts'

/** Streams are read once; whatever makes them fail is no fault of the target (problem `source`). */
export type PackageContent = string | Uint8Array | AsyncIterable<Uint8Array>

/** What the caller knows of a content; without a hint the name decides. */
export interface ContentHint {
  /** Whether deflating makes it smaller; a folder keeps files as they are. */
  readonly deflate?: boolean
}

/** What was written, in the terms of the manifests. */
export interface WrittenContent {
  readonly bytes: number
  readonly sha256: string
  readonly sha512: string
  /** Taken over from an earlier package by a hard link; nothing was copied. */
  readonly reused: boolean
}

export interface WrittenFile extends WrittenContent {
  readonly path: string
}

export interface FinishedPackage {
  /** The folder or the file that has the package's name now. */
  readonly place: string
  /** Payload files and their bytes, as in Payload-Oxum. */
  readonly files: number
  readonly bytes: number
  /** SHA-256 of the SHA-256 payload manifest. */
  readonly manifestHash: string
  /** Of these files and bytes: taken over from an earlier package. */
  readonly reusedFiles: number
  readonly reusedBytes: number
  /** There was an earlier package to take over from, but the file system there knows no hard links. */
  readonly linksRefused: boolean
}

export interface PackageWriter {
  /**
   * Writes one payload file; `path` begins with `data/` and consists of safe names. What it answers is certain only
   * when the package is finished. Rejects with {@link PackageError}, and then every later step does (`broken`).
   */
  addFile(path: string, content: PackageContent, hint?: ContentHint): Promise<WrittenFile>
  /**
   * Writes manifests and tag files, syncs everything and gives the package its final name, all or nothing. Refuses
   * (`bad-path`) what does not belong to the form that `bag` names.
   */
  finish(bag: BagLabels): Promise<FinishedPackage>
  /** Removes what was written so far; after a failure or a cancel. Never rejects: a target that is gone keeps it. */
  abandon(): Promise<void>
}

/** Where the files of one package go: a folder or a container. Steps come one after the other. */
export interface PackageSink {
  /** The final place. */
  readonly place: string
  readonly write: (path: string, content: PackageContent, hint: ContentHint) => Promise<WrittenContent>
  readonly linksRefused: () => boolean
  /** Everything durable, then the final name. */
  readonly commit: () => Promise<void>
  readonly discard: () => Promise<void>
}

/** The pieces of a content in their order. Errors of a stream are problem `source`. */
export async function* piecesOf(content: PackageContent): AsyncGenerator<Uint8Array> {
  if (typeof content === 'string') yield new TextEncoder().encode(content)
  else if (content instanceof Uint8Array) yield content
  else {
    const pieces = content[Symbol.asyncIterator]()
    try {
      for (;;) {
        const next = await pieces.next().catch((error: unknown) => {
          throw new PackageError('source', error instanceof Error ? error.message : String(error), error)
        })
        if (next.done === true) return
        yield next.value
      }
    } finally {
      await pieces.return?.()
    }
  }
}

/**
 * The rules of every package over a place to put files: safe payload paths, none twice, tag files of the present
 * format at the end, and after the first failure nothing more.
 */
export const packageWriter = (sink: PackageSink): PackageWriter => {
  const written: WrittenFile[] = []
  const taken = new Set<string>()
  let state: 'open' | 'broken' | 'closed' = 'open'

  // One after the other, whatever the caller awaits: the first failure stops the rest.
  let last: Promise<unknown> = Promise.resolve()
  const step = <T>(work: () => Promise<T>): Promise<T> => {
    const run = last.then(async () => {
      if (state !== 'open') throw new PackageError('broken', `the package is ${state}`)
      try {
        return await work()
      } catch (error) {
        state = 'broken'
        throw asPackageError(error, 'writing')
      }
    })
    last = run.catch(() => undefined)
    return run
  }

  const writeTagFiles = async (bag: BagLabels): Promise<{ bytes: number; manifestHash: string }> => {
    const bytes = written.reduce((sum, file) => sum + file.bytes, 0)
    const tags = new Map<string, WrittenFile>()
    const addTag = async (path: string, text: string): Promise<void> =>
      void tags.set(path, { path, ...(await sink.write(path, text, {})) })
    const payload = { bytes, files: written.length }
    await addTag(BAGIT_FILE, BAGIT_TEXT)
    await addTag(BAG_INFO_FILE, bagInfoText({ ...bag, payload, format: PRESENT_FORMAT }))
    for (const digest of DIGESTS)
      await addTag(
        manifestFile(digest),
        manifestText(written.map((file) => ({ path: file.path, hash: file[digest] }))),
      )
    const covered = coveredTagFiles(PRESENT_FORMAT).flatMap((path) => tags.get(path) ?? [])
    for (const digest of DIGESTS)
      await addTag(
        tagManifestFile(digest),
        manifestText(covered.map((file) => ({ path: file.path, hash: file[digest] }))),
      )
    return { bytes, manifestHash: tags.get(manifestFile('sha256'))?.sha256 ?? '' }
  }

  return {
    addFile: (path, content, hint = {}) =>
      step(async () => {
        if (!isPayloadPath(path)) throw new PackageError('bad-path', `not a safe payload path: ${path}`)
        const name = path.toLowerCase()
        if (taken.has(name)) throw new PackageError('doubled-path', `written twice: ${path}`)
        taken.add(name)
        const file = { path, ...(await sink.write(path, content, hint)) }
        written.push(file)
        return file
      }),

    finish: (bag) =>
      step(async () => {
        const stray = written.find(({ path }) => !belongsToForm(bag.form, path))
        if (stray) throw new PackageError('bad-path', `not in a package of this form: ${stray.path}`)
        const tags = await writeTagFiles(bag)
        await sink.commit()
        state = 'closed'
        const reused = written.filter((file) => file.reused)
        return {
          place: sink.place,
          files: written.length,
          ...tags,
          reusedFiles: reused.length,
          reusedBytes: reused.reduce((sum, file) => sum + file.bytes, 0),
          linksRefused: sink.linksRefused(),
        }
      }),

    abandon: async () => {
      await last
      if (state === 'closed') return
      state = 'closed'
      await sink.discard()
    },
  }
}
