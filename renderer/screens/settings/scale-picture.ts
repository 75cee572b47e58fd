import { SAMPLE_IMAGE_BYTES } from '#shared/contract/matter.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** One try at a picture: how large it is drawn and how finely it is written (1 is finest). */
export interface Attempt extends Size {
  readonly quality: number
}

/** A sample is looked at on a screen, so nothing is gained above this. */
const LONGEST_EDGE = 1600
/** Below this a form cannot be read any more, and a smaller picture would be no sample. */
const SHORTEST_LONG_EDGE = 640
const QUALITIES = [0.85, 0.7, 0.55] as const
const SMALLER = 0.8

/** The same shape with no edge longer than `longest`; never larger than it was. */
export const fitted = ({ width, height }: Size, longest: number): Size => {
  const factor = Math.min(1, longest / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * factor)),
    height: Math.max(1, Math.round(height * factor)),
  }
}

/** What to try, best first: a coarser picture before a smaller one, because the size is what makes words readable. */
export const attempts = (picture: Size): Attempt[] => {
  const tries: Attempt[] = []
  const largest = Math.min(LONGEST_EDGE, Math.max(picture.width, picture.height))
  const smallest = Math.min(SHORTEST_LONG_EDGE, largest)
  for (let longest = largest; longest >= smallest; longest = Math.floor(longest * SMALLER))
    for (const quality of QUALITIES) tries.push({ ...fitted(picture, longest), quality })
  return tries
}

/** The best try that fits through the contract; null when even the last one does not. */
export const firstThatFits = async (
  tries: readonly Attempt[],
  write: (attempt: Attempt) => Promise<Uint8Array<ArrayBuffer> | null>,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  for (const attempt of tries) {
    const bytes = await write(attempt)
    if (bytes !== null && bytes.byteLength <= SAMPLE_IMAGE_BYTES) return bytes
  }
  return null
}
