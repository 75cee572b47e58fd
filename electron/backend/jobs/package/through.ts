import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Pieces after they went through a transform of Node's; what fails before it or in it fails here. */
export async function* through(
  pieces: AsyncIterable<Uint8Array>,
  transform: Transform,
): AsyncGenerator<Uint8Array> {
  const fed = pipeline(pieces, transform)
  // The transform is destroyed with the same error, and reading it meets that.
  fed.catch(() => undefined)
  yield* transform as AsyncIterable<Uint8Array>
  await fed
}
