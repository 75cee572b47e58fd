import { rename, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { createDeflateRaw, deflateRawSync } from 'node:zlib'
import { contentDigest, gather } from './content-digest.ts'
import { PackageError, asPackageError } from './package-error.ts'
import { packageWriter, type ContentHint, type PackageWriter, type WrittenContent } from './package-writer.ts'
import { CONTAINER, PARTIAL, isTaken, syncFolder } from './place.ts'
import { SyncedOutput } from './synced-output.ts'
import { through } from './through.ts'
import { CIPHER_SPAN, EntryCipher, freshKeys, type EntryKeys } from './zip-cipher.ts'
import {
  DEFLATED,
  SEAL_BYTES,
  STORED,
  centralRecord,
  ending,
  localHeader,
  type PackingMethod,
  type ZipEntry,
} from './zip-records.ts'

/**
 * What programs of every system take alike: letters, digits and signs of ASCII, and no more of them than 7-Zip reads.
 * Shorter ones are tried out.
 */
const PASSWORD = /^[\x21-\x7e]{12,99}$/

export const isContainerPassword = (text: string): boolean => PASSWORD.test(text)

/** Texts become small; pictures, PDF, Parquet and everything encrypted do not. */
const TEXT_NAME = /\.(?:csv|json|txt)$/

const shouldDeflate = (path: string, { deflate }: ContentHint): boolean => deflate ?? TEXT_NAME.test(path)

/**
 * Begins a package that will be the one file `target` (`….zip`): a ZIP whose entries are encrypted with AES-256 under
 * the password, for media that travel. It is streamed into `<target>.partial`; nothing of it is ever on the disk in
 * the clear. Rejects with {@link PackageError} as {@link openFolderPackage} does, and `bad-password`.
 */
export const openContainer = async (target: string, password: string): Promise<PackageWriter> => {
  if (!target.endsWith(CONTAINER)) throw new RangeError(`a container ends with ${CONTAINER}`)
  if (!isContainerPassword(password))
    throw new PackageError('bad-password', 'the password is too short or has other signs than ASCII')
  const partial = target + PARTIAL
  const folder = basename(target, CONTAINER)
  const nextKeys = freshKeys(password)
  const entries: ZipEntry[] = []
  const span = new Uint8Array(CIPHER_SPAN)
  let output: SyncedOutput
  try {
    if (await isTaken(target)) throw new PackageError('exists', 'a package of this name exists')
    output = await SyncedOutput.create(partial)
  } catch (error) {
    throw asPackageError(error, 'opening')
  }

  /** Encrypts and appends, and says how long it has become. */
  const appendSealed = async (keys: EntryKeys, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => {
    const cipher = new EntryCipher(keys)
    let packedBytes = SEAL_BYTES
    await output.append(keys.salt)
    await output.append(keys.check)
    for await (const piece of pieces)
      for (let at = 0; at < piece.byteLength; at += CIPHER_SPAN) {
        const next = piece.subarray(at, at + CIPHER_SPAN)
        const sealed = span.subarray(0, next.byteLength)
        sealed.set(next)
        cipher.encrypt(sealed)
        await output.append(sealed)
        packedBytes += sealed.byteLength
      }
    await output.append(cipher.proof())
    return packedBytes
  }

  const writeWhole = async (name: string, whole: Uint8Array, deflate: boolean): Promise<WrittenContent> => {
    const keys = nextKeys()
    const digest = contentDigest()
    digest.add(whole)
    const deflated = deflate ? deflateRawSync(whole) : whole
    const method = deflated.byteLength < whole.byteLength ? DEFLATED : STORED
    const packed = method === DEFLATED ? deflated : whole
    const entry: ZipEntry = {
      name,
      method,
      bytes: whole.byteLength,
      packedBytes: packed.byteLength + SEAL_BYTES,
      offset: output.position,
    }
    await output.append(localHeader(entry))
    await appendSealed(await keys, [packed])
    entries.push(entry)
    return { ...digest.end(), reused: false }
  }

  const writeLong = async (
    name: string,
    pieces: AsyncIterable<Uint8Array>,
    deflate: boolean,
  ): Promise<WrittenContent> => {
    const digest = contentDigest()
    async function* digested(): AsyncGenerator<Uint8Array> {
      for await (const piece of pieces) {
        digest.add(piece)
        yield piece
      }
    }
    const method: PackingMethod = deflate ? DEFLATED : STORED
    const offset = output.position
    // Its sizes are known at the end only; the place for them is kept.
    await output.append(localHeader({ name, method, bytes: 0, packedBytes: 0, offset }))
    const packed = deflate ? through(digested(), createDeflateRaw()) : digested()
    const packedBytes = await appendSealed(await nextKeys(), packed)
    const print = digest.end()
    const entry: ZipEntry = { name, method, bytes: print.bytes, packedBytes, offset }
    await output.patch(offset, localHeader(entry))
    entries.push(entry)
    return { ...print, reused: false }
  }

  return packageWriter({
    place: target,
    linksRefused: () => false,

    write: async (path, content, hint) => {
      const name = `${folder}/${path}`
      const deflate = shouldDeflate(path, hint)
      const gathered = await gather(content)
      return gathered.whole === null
        ? writeLong(name, gathered.pieces, deflate)
        : writeWhole(name, gathered.whole, deflate)
    },

    commit: async () => {
      const offset = output.position
      for (const entry of entries) await output.append(centralRecord(entry))
      const bytes = output.position - offset
      await output.append(ending({ entries: entries.length, bytes, offset }))
      await output.finish()
      if (await isTaken(target)) throw new PackageError('exists', 'a package of this name exists')
      await rename(partial, target)
      await syncFolder(dirname(target))
    },

    discard: async () => {
      await output.giveUp()
      await rm(partial, { force: true }).catch(() => undefined)
    },
  })
}
