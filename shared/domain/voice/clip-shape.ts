/** Sound as numbers between -1 and 1, one channel. */
export type Samples = Float32Array<ArrayBuffer>

/** Samples per second of every clip, shipped or recorded. */
export const CLIP_RATE = 22_050

/** How loud every clip is where something is heard, and how high it may rise: shares of the full scale (−18 and −1 dB). */
export const CLIP_LOUDNESS = 0.126
export const CLIP_PEAK = 0.89

const FRAME_SECONDS = 0.005
/** Quieter than this share of the loudest moment is silence (−40 dB), and quieter than that in any recording (−54 dB). */
const SILENCE_SHARE = 0.01
const SILENCE_LEVEL = 0.002
const FADE_SECONDS = 0.004

const peakOf = (samples: Samples): number => samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0)

/** Root mean square of a stretch; 0 for an empty one. */
export const loudnessOf = (samples: Samples): number =>
  samples.length === 0 ? 0 : Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length)

/** Loudness of every whole frame of five milliseconds. */
export const frameLoudness = (samples: Samples, rate: number): number[] => {
  const size = Math.round(rate * FRAME_SECONDS)
  return Array.from({ length: Math.floor(samples.length / size) }, (_, at) =>
    loudnessOf(samples.subarray(at * size, (at + 1) * size)),
  )
}

const heardFrames = (samples: Samples, rate: number): { frames: number[]; floor: number } => {
  const frames = frameLoudness(samples, rate)
  const floor = Math.max(SILENCE_LEVEL, SILENCE_SHARE * Math.max(0, ...frames))
  return { frames, floor }
}

/** Without the silence before and after; null when nothing is heard at all. */
export const trimSilence = (samples: Samples, rate: number): Samples | null => {
  const { frames, floor } = heardFrames(samples, rate)
  const first = frames.findIndex((loudness) => loudness > floor)
  if (first === -1) return null
  const last = frames.findLastIndex((loudness) => loudness > floor)
  const size = Math.round(rate * FRAME_SECONDS)
  // One frame more on both sides: a soft beginning (q, h) is part of the word.
  return samples.slice(Math.max(0, (first - 1) * size), Math.min(samples.length, (last + 2) * size))
}

/** As loud as every other clip, but never so high that it would be clipped. */
const evenLoudness = (samples: Samples, rate: number): Samples => {
  const { frames, floor } = heardFrames(samples, rate)
  const heard = frames.filter((loudness) => loudness > floor)
  const loudness = Math.sqrt(heard.reduce((sum, one) => sum + one * one, 0) / Math.max(1, heard.length))
  const gain = Math.min(CLIP_LOUDNESS / loudness, CLIP_PEAK / peakOf(samples))
  return samples.map((one) => one * gain)
}

/** Begins and ends at zero, so that clips can be put end to end without a click. */
const fadeEdges = (samples: Samples, rate: number): Samples => {
  const length = Math.min(Math.round(rate * FADE_SECONDS), Math.floor(samples.length / 2))
  return samples.map((one, at) => one * Math.min(1, at / length, (samples.length - 1 - at) / length))
}

/** A clip as it is kept: trimmed, as loud as the others, silent at its edges. Null when nothing is heard in it. */
export const shapeClip = (samples: Samples, rate: number): Samples | null => {
  const trimmed = trimSilence(samples, rate)
  return trimmed === null ? null : fadeEdges(evenLoudness(trimmed, rate), rate)
}

/** Clips and silences (milliseconds) end to end, with nothing between them and nothing left out. */
export const joinClips = (parts: readonly (Samples | number)[], rate: number): Samples => {
  const pieces = parts.map((part) =>
    typeof part === 'number' ? new Float32Array(Math.round((part / 1000) * rate)) : part,
  )
  const joined = new Float32Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}
