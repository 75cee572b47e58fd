import { createHash } from 'node:crypto'
import { piecesOf, type PackageContent, type WrittenContent } from './package-writer.ts'

/** Both digests and the size of what passes through. */
export interface ContentDigest {
  readonly add: (piece: Uint8Array) => void
  readonly end: () => Omit<WrittenContent, 'reused'>
}

export const contentDigest = (): ContentDigest => {
  const sha256 = createHash('sha256')
  const sha512 = createHash('sha512')
  let bytes = 0
  return {
    add: (piece) => {
      sha256.update(piece)
      sha512.update(piece)
      bytes += piece.byteLength
    },
    end: () => ({ bytes, sha256: sha256.digest('hex'), sha512: sha512.digest('hex') }),
  }
}

/** Longest stream that is held in memory; a longer one is written while it comes. */
const LONGEST_HELD = 4 * 1024 * 1024

/** A content that is wholly known before anything of it is written, or one that is still coming. */
export type Gathered =
  { readonly whole: Uint8Array } | { readonly whole: null; readonly pieces: AsyncIterable<Uint8Array> }

async function* startingWith(
  first: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* first
  yield* rest
}

/** Holds a content in memory unless it is a long stream. */
export const gather = async (content: PackageContent): Promise<Gathered> => {
  if (content instanceof Uint8Array) return { whole: content }
  const pieces = piecesOf(content)
  const held: Uint8Array[] = []
  let bytes = 0
  for (;;) {
    const next = await pieces.next()
    if (next.done === true) return { whole: held.length === 1 && held[0] ? held[0] : Buffer.concat(held) }
    held.push(next.value)
    bytes += next.value.byteLength
    if (bytes > LONGEST_HELD) return { whole: null, pieces: startingWith(held, pieces) }
  }
}
