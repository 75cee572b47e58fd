import { codewordsOf, versionFor } from './qr-codewords.ts'
import { penaltyOf } from './qr-penalty.ts'

/** A two-dimensional code: rows of modules, true is dark, without the light border it needs around it. */
export type QrModules = readonly (readonly boolean[])[]

/** Modules of light that a reader expects on every side. */
export const QR_QUIET = 4

/** Centres of the alignment patterns, versions 1 to 10. */
const ALIGNMENT: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
]

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** A grid in which modules of function patterns are fixed and the others still free. */
type Grid = (boolean | null)[][]

const put = (grid: Grid, x: number, y: number, dark: boolean): void => {
  const row = grid[y]
  if (row !== undefined && x >= 0 && x < row.length) row[x] = dark
}

const putFinder = (grid: Grid, centreX: number, centreY: number): void => {
  for (let dy = -4; dy <= 4; dy += 1)
    for (let dx = -4; dx <= 4; dx += 1) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy))
      put(grid, centreX + dx, centreY + dy, ring !== 2 && ring !== 4)
    }
}

const putAlignment = (grid: Grid, centreX: number, centreY: number): void => {
  for (let dy = -2; dy <= 2; dy += 1)
    for (let dx = -2; dx <= 2; dx += 1)
      put(grid, centreX + dx, centreY + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1)
}

/** The remainder that makes `value` a codeword of the code with this generator. */
const withRemainder = (value: number, bits: number, generator: number): number => {
  let rest = value
  for (let step = 0; step < bits; step += 1) rest = (rest << 1) ^ ((rest >> (bits - 1)) * generator)
  return (value << bits) | rest
}

/** Level M and the mask, twice, beside the finders. */
const putFormat = (grid: Grid, mask: number): void => {
  const size = grid.length
  const bits = withRemainder(mask, 10, 0x537) ^ 0x5412
  const bit = (at: number): boolean => ((bits >> at) & 1) === 1
  for (let at = 0; at < 6; at += 1) put(grid, 8, at, bit(at))
  put(grid, 8, 7, bit(6))
  put(grid, 8, 8, bit(7))
  put(grid, 7, 8, bit(8))
  for (let at = 9; at < 15; at += 1) put(grid, 14 - at, 8, bit(at))
  for (let at = 0; at < 8; at += 1) put(grid, size - 1 - at, 8, bit(at))
  for (let at = 8; at < 15; at += 1) put(grid, 8, size - 15 + at, bit(at))
  put(grid, 8, size - 8, true)
}

const putVersion = (grid: Grid, version: number): void => {
  if (version < 7) return
  const bits = withRemainder(version, 12, 0x1f25)
  for (let at = 0; at < 18; at += 1) {
    const far = grid.length - 11 + (at % 3)
    const near = Math.floor(at / 3)
    put(grid, far, near, ((bits >> at) & 1) === 1)
    put(grid, near, far, ((bits >> at) & 1) === 1)
  }
}

const functionPatterns = (version: number): Grid => {
  const size = version * 4 + 17
  const grid: Grid = Array.from({ length: size }, () => Array.from({ length: size }, () => null))
  for (let at = 0; at < size; at += 1) {
    put(grid, 6, at, at % 2 === 0)
    put(grid, at, 6, at % 2 === 0)
  }
  putFinder(grid, 3, 3)
  putFinder(grid, size - 4, 3)
  putFinder(grid, 3, size - 4)
  const centres = ALIGNMENT[version - 1] ?? []
  const last = centres.at(-1)
  for (const x of centres)
    for (const y of centres)
      if (!((x === 6 && (y === 6 || y === last)) || (x === last && y === 6))) putAlignment(grid, x, y)
  putFormat(grid, 0)
  putVersion(grid, version)
  return grid
}

/** The free modules, in pairs of columns from the right, upwards and downwards in turn. */
const freePlaces = (grid: Grid): { readonly x: number; readonly y: number }[] => {
  const size = grid.length
  const places: { x: number; y: number }[] = []
  let upwards = true
  for (let right = size - 1; right >= 1; right -= 2) {
    // The column of the timing pattern is left out.
    if (right === 6) right = 5
    for (let step = 0; step < size; step += 1) {
      const y = upwards ? size - 1 - step : step
      for (const x of [right, right - 1]) if (grid[y]?.[x] === null) places.push({ x, y })
    }
    upwards = !upwards
  }
  return places
}

const utf8 = (text: string): number[] => {
  const bytes: number[] = []
  for (const sign of encodeURIComponent(text.toWellFormed()).matchAll(/%([0-9A-F]{2})|(.)/g))
    bytes.push(sign[1] === undefined ? (sign[2]?.codePointAt(0) ?? 0) : Number.parseInt(sign[1], 16))
  return bytes
}

/**
 * A QR code (ISO/IEC 18004) of the text's UTF-8 bytes at level M, up to 213 letters; null for a longer text.
 */
export const qrModules = (text: string): QrModules | null => {
  const bytes = utf8(text)
  const version = versionFor(bytes)
  if (version === null) return null
  const patterns = functionPatterns(version.version)
  const places = freePlaces(patterns)
  const words = codewordsOf(bytes, version)
  const masked = MASKS.map((mask, number) => {
    const grid = patterns.map((row) => [...row])
    for (const [at, { x, y }] of places.entries()) {
      const dark = (((words[at >> 3] ?? 0) >> (7 - (at & 7))) & 1) === 1
      put(grid, x, y, dark !== mask(x, y))
    }
    putFormat(grid, number)
    return grid.map((row) => row.map((dark) => dark === true))
  })
  return masked.reduce((best, one) => (penaltyOf(one) < penaltyOf(best) ? one : best))
}
