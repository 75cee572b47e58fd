import { constants } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { listPackage } from '../read-package.ts'
import { RestoreRefused } from './refusal.ts'

/** A package as the restore sees it: names and bytes, wherever they lie. */
export interface PackageSource {
  readonly packageName: string
  readonly container: boolean
  /** Every file by its path in the package. */
  list(): Promise<ReadonlySet<string>>
  totalBytes(): Promise<number>
  /** The bytes of a file, in pieces; throws `lost` when the medium cannot give them. */
  read(path: string): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

const PIECE = 1024 * 1024

const lost = (path: string): RestoreRefused => new RestoreRefused('lost', path)

async function* piecesOf(root: string, path: string): AsyncGenerator<Uint8Array> {
  const place = join(root, path)
  const file = await open(place, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(() => {
    throw lost(path)
  })
  try {
    for (;;) {
      const piece = new Uint8Array(PIECE)
      const { bytesRead } = await file.read(piece, 0, PIECE).catch(() => {
        throw lost(path)
      })
      if (bytesRead === 0) return
      yield piece.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** Opens what a person has chosen. Throws {@link RestoreRefused} for what is no package. */
export const openSource = async (place: string, _password: string | null): Promise<PackageSource> => {
  const found = await stat(place).catch(() => null)
  if (found === null) throw lost(basename(place))
  if (!found.isDirectory()) throw new RestoreRefused('not-a-package', basename(place))
  const list = async (): Promise<ReadonlySet<string>> => {
    const files = await listPackage(place).catch(() => {
      throw lost(basename(place))
    })
    return new Set(files.keys())
  }
  return {
    packageName: basename(place),
    container: false,
    list,
    totalBytes: async () => {
      let bytes = 0
      for (const path of await list())
        bytes += (await stat(join(place, path)).catch(() => ({ size: 0 }))).size
      return bytes
    },
    read: (path) => piecesOf(place, path),
    close: async () => {},
  }
}

/** A small file as text. */
export const readText = async (source: PackageSource, path: string): Promise<string> => {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of source.read(path)) {
    size += piece.byteLength
    if (size > 64 * PIECE) throw new RestoreRefused('damaged', path)
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
