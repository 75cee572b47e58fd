import type { Samples } from './clip-shape.ts'

const WINDOW_SECONDS = 0.03
const SEARCH_SECONDS = 0.008

/**
 * The same speech faster (`speed` above 1) or slower, at the same pitch: overlapping windows are taken further apart or
 * closer together, each moved a little to where it fits best to what was written before (overlap and add by likeness).
 */
export const stretchSpeech = (samples: Samples, rate: number, speed: number): Samples => {
  if (speed === 1 || samples.length === 0) return samples
  const half = Math.round((rate * WINDOW_SECONDS) / 2)
  const reach = Math.round(rate * SEARCH_SECONDS)
  const length = Math.round(samples.length / speed)
  if (length <= 2 * half) return samples
  const out = new Float32Array(length)
  const sample = (at: number): number => samples[at] ?? 0

  let from = 0
  for (let to = 0; to < length; to += half) {
    for (let step = 0; step < 2 * half && to + step < length; step += 1) {
      // Rising and falling halves of neighbouring windows add up to one.
      const rise = to === 0 && step < half ? 1 : 0.5 - 0.5 * Math.cos((Math.PI * step) / half)
      out[to + step] = (out[to + step] ?? 0) + rise * sample(from + step)
    }
    const natural = from + half
    const wanted = Math.round((to + half) * speed)
    from = bestFit(samples, natural, wanted, half, reach)
  }
  return out
}

/** Where near `wanted` the speech is most like what would have come next. */
const bestFit = (samples: Samples, natural: number, wanted: number, half: number, reach: number): number => {
  let best = wanted
  let most = -Infinity
  for (let at = Math.max(0, wanted - reach); at <= wanted + reach; at += 1) {
    let likeness = 0
    let power = 1e-9
    for (let step = 0; step < half; step += 2) {
      const there = samples[at + step] ?? 0
      likeness += there * (samples[natural + step] ?? 0)
      power += there * there
    }
    const score = likeness / Math.sqrt(power)
    if (score > most) {
      most = score
      best = at
    }
  }
  return best
}
