import type { Samples } from './clip-shape.ts'

/** RIFF/WAVE with one channel of 16-bit samples: what every player reads, and no encoder changes its length. */
const HEADER = 44

const mark = (view: DataView, at: number, word: string): void => {
  for (let index = 0; index < word.length; index += 1) view.setUint8(at + index, word.charCodeAt(index))
}
const wordAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))

/** `rate` in samples per second. */
export const writeWave = (samples: Samples, rate: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(HEADER + samples.length * 2)
  const view = new DataView(bytes.buffer)
  mark(view, 0, 'RIFF')
  view.setUint32(4, bytes.length - 8, true)
  mark(view, 8, 'WAVE')
  mark(view, 12, 'fmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  mark(view, 36, 'data')
  view.setUint32(40, samples.length * 2, true)
  samples.forEach((one, at) => {
    view.setInt16(HEADER + at * 2, Math.round(Math.max(-1, Math.min(1, one)) * 0x7fff), true)
  })
  return bytes
}

export interface Wave {
  readonly samples: Samples
  readonly rate: number
}

/** Null when it is not one channel of 16-bit samples in RIFF/WAVE, or is cut short. */
export const readWave = (bytes: Uint8Array): Wave | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12 || wordAt(view, 0) !== 'RIFF' || wordAt(view, 8) !== 'WAVE') return null
  let rate: number | null = null
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true)
    const body = at + 8
    if (body + size > bytes.length) return null
    if (wordAt(view, at) === 'fmt ') {
      if (size < 16 || view.getUint16(body, true) !== 1) return null
      if (view.getUint16(body + 2, true) !== 1 || view.getUint16(body + 14, true) !== 16) return null
      rate = view.getUint32(body + 4, true)
    } else if (wordAt(view, at) === 'data') {
      if (rate === null || rate === 0) return null
      const samples = new Float32Array(Math.floor(size / 2))
      for (let one = 0; one < samples.length; one += 1)
        samples[one] = view.getInt16(body + one * 2, true) / 0x8000
      return { samples, rate }
    }
    at = body + size + (size % 2)
  }
  return null
}
