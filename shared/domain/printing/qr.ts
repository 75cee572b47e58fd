/*
 * A QR code (ISO/IEC 18004) of a short text: byte mode in UTF-8, error correction M, versions 1 to 10. Written here
 * because a ticket must show the same code on a thermal head, on a system printer and in the designer.
 */

/** Per version: codewords of error correction in each block, then data codewords of each block. */
const BLOCKS: readonly { readonly correction: number; readonly blocks: readonly number[] }[] = [
  { correction: 10, blocks: [16] },
  { correction: 16, blocks: [28] },
  { correction: 26, blocks: [44] },
  { correction: 18, blocks: [32, 32] },
  { correction: 24, blocks: [43, 43] },
  { correction: 16, blocks: [27, 27, 27, 27] },
  { correction: 18, blocks: [31, 31, 31, 31] },
  { correction: 22, blocks: [38, 38, 39, 39] },
  { correction: 22, blocks: [36, 36, 36, 37, 37] },
  { correction: 26, blocks: [43, 43, 43, 43, 44] },
]

/** Centres of the alignment patterns in each direction. */
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

const at = (numbers: ArrayLike<number>, index: number): number => numbers[index] ?? 0

/** UTF-8 of a text. */
const utf8 = (text: string): readonly number[] => {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      )
  }
  return bytes
}

const countBits = (version: number): number => (version < 10 ? 8 : 16)
const capacity = (version: number): number =>
  (BLOCKS[version - 1]?.blocks ?? []).reduce((sum, length) => sum + length, 0)

const versionFor = (bytes: number): number | null => {
  for (let version = 1; version <= BLOCKS.length; version += 1)
    if (4 + countBits(version) + bytes * 8 <= capacity(version) * 8) return version
  return null
}

/** Modules along one side for a text; null when it is too long (more than 213 bytes). */
export const qrSide = (text: string): number | null => {
  const version = versionFor(utf8(text).length)
  return version === null ? null : 17 + 4 * version
}

/** The field with 256 elements of the standard: powers of 2 modulo 285. */
const POWERS = ((): readonly number[] => {
  const powers = [1]
  for (let index = 1; index < 255; index += 1) {
    const next = at(powers, index - 1) << 1
    powers.push(next > 255 ? next ^ 285 : next)
  }
  return powers
})()
const LOGARITHMS = new Map(POWERS.map((power, exponent) => [power, exponent]))

const multiply = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : at(POWERS, ((LOGARITHMS.get(a) ?? 0) + (LOGARITHMS.get(b) ?? 0)) % 255)

const generator = (degree: number): readonly number[] => {
  let polynomial: readonly number[] = [1]
  for (let root = 0; root < degree; root += 1) {
    const factor = at(POWERS, root)
    polynomial = Array.from(
      { length: polynomial.length + 1 },
      (_, index) => at(polynomial, index) ^ multiply(at(polynomial, index - 1), factor),
    )
  }
  return polynomial
}

const correctionOf = (block: readonly number[], degree: number): readonly number[] => {
  const divisor = generator(degree)
  const rest = [...block, ...Array.from({ length: degree }, () => 0)]
  for (let index = 0; index < block.length; index += 1) {
    const lead = at(rest, index)
    for (let step = 0; step < divisor.length; step += 1)
      rest[index + step] = at(rest, index + step) ^ multiply(at(divisor, step), lead)
  }
  return rest.slice(block.length)
}

/** Data and correction in the order in which they are laid out. */
const codewords = (bytes: readonly number[], version: number): readonly number[] => {
  const bits: number[] = []
  const write = (value: number, length: number): void => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1)
  }
  write(4, 4)
  write(bytes.length, countBits(version))
  for (const byte of bytes) write(byte, 8)
  const total = capacity(version) * 8
  write(0, Math.min(4, total - bits.length))
  write(0, (8 - (bits.length % 8)) % 8)
  for (let pad = 0; bits.length < total; pad += 1) write(pad % 2 === 0 ? 236 : 17, 8)
  const words = Array.from({ length: total / 8 }, (_, index) =>
    bits.slice(index * 8, index * 8 + 8).reduce((value, bit) => value * 2 + bit, 0),
  )
  const { correction, blocks } = BLOCKS[version - 1] ?? { correction: 0, blocks: [] }
  let start = 0
  const parts = blocks.map((length) => {
    const block = words.slice(start, start + length)
    start += length
    return { block, check: correctionOf(block, correction) }
  })
  const longest = Math.max(...blocks)
  return [
    ...Array.from({ length: longest }, (_, index) => index).flatMap((index) =>
      parts.flatMap(({ block }) => (index < block.length ? [at(block, index)] : [])),
    ),
    ...Array.from({ length: correction }, (_, index) => index).flatMap((index) =>
      parts.map(({ check }) => at(check, index)),
    ),
  ]
}

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_row, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
]

/** Remainder of a BCH code: format (generator 0x537) and version (0x1F25) information. */
const bch = (value: number, divisor: number, degree: number): number => {
  let rest = value << degree
  for (let bit = 31 - Math.clz32(rest); bit >= degree; bit = 31 - Math.clz32(rest))
    rest ^= divisor << (bit - degree)
  return (value << degree) | rest
}

type Grid = (boolean | null)[][]

const frame = (version: number): Grid => {
  const side = 17 + 4 * version
  const grid: Grid = Array.from({ length: side }, () => Array.from({ length: side }, () => null))
  const set = (row: number, column: number, dark: boolean): void => {
    const line = grid[row]
    if (line !== undefined && column >= 0 && column < side) line[column] = dark
  }
  const square = (row: number, column: number, reach: number, darkAt: (ring: number) => boolean): void => {
    for (let y = -reach; y <= reach; y += 1)
      for (let x = -reach; x <= reach; x += 1)
        set(row + y, column + x, darkAt(Math.max(Math.abs(x), Math.abs(y))))
  }
  for (let index = 0; index < side; index += 1) {
    set(6, index, index % 2 === 0)
    set(index, 6, index % 2 === 0)
  }
  const centres = ALIGNMENT[version - 1] ?? []
  const last = centres.at(-1)
  for (const row of centres)
    for (const column of centres) {
      const corner =
        (row === 6 && column === 6) || (row === 6 && column === last) || (row === last && column === 6)
      if (!corner) square(row, column, 2, (ring) => ring !== 1)
    }
  for (const [row, column] of [
    [3, 3],
    [3, side - 4],
    [side - 4, 3],
  ] as const)
    square(row, column, 4, (ring) => ring !== 2 && ring !== 4)
  if (version >= 7) {
    const information = bch(version, 0x1f25, 12)
    for (let bit = 0; bit < 18; bit += 1) {
      const dark = ((information >> bit) & 1) === 1
      set(Math.floor(bit / 3), side - 11 + (bit % 3), dark)
      set(side - 11 + (bit % 3), Math.floor(bit / 3), dark)
    }
  }
  writeFormat(grid, 0)
  return grid
}

/** Format information: level M (00) and the mask, in its two places, and the one module that is always dark. */
const writeFormat = (grid: Grid, mask: number): void => {
  const side = grid.length
  const information = bch(mask, 0x537, 10) ^ 0x5412
  const set = (row: number, column: number, dark: boolean): void => {
    const line = grid[row]
    if (line !== undefined) line[column] = dark
  }
  for (let bit = 0; bit < 15; bit += 1) {
    const dark = ((information >> bit) & 1) === 1
    // Around the upper left corner, stepping over the timing patterns.
    if (bit < 6) set(bit, 8, dark)
    else if (bit < 8) set(bit + 1, 8, dark)
    else if (bit === 8) set(8, 7, dark)
    else set(8, 14 - bit, dark)
    // Beside the two other corners.
    if (bit < 8) set(8, side - 1 - bit, dark)
    else set(side - 15 + bit, 8, dark)
  }
  set(side - 8, 8, true)
}

/** How hard a code is to read; the mask with the least is taken. Runs of five and more, squares, and the balance. */
const penalty = (modules: readonly (readonly boolean[])[]): number => {
  const side = modules.length
  const dark = (row: number, column: number): boolean => modules[row]?.[column] === true
  let points = 0
  let darkCount = 0
  for (let row = 0; row < side; row += 1) {
    for (const look of [(index: number) => dark(row, index), (index: number) => dark(index, row)]) {
      let run = 1
      let line = look(0) ? '1' : '0'
      for (let index = 1; index < side; index += 1) {
        run = look(index) === look(index - 1) ? run + 1 : 1
        if (run === 5) points += 3
        else if (run > 5) points += 1
        line += look(index) ? '1' : '0'
      }
      for (const finder of ['10111010000', '00001011101'])
        for (let from = line.indexOf(finder); from !== -1; from = line.indexOf(finder, from + 1)) points += 40
    }
    for (let column = 0; column < side; column += 1) {
      if (dark(row, column)) darkCount += 1
      if (row === 0 || column === 0) continue
      const same =
        dark(row, column) === dark(row - 1, column) &&
        dark(row, column) === dark(row, column - 1) &&
        dark(row, column) === dark(row - 1, column - 1)
      if (same) points += 3
    }
  }
  return points + 10 * Math.floor(Math.abs((darkCount * 20) / (side * side) - 10))
}

/**
 * The modules of the code, true is dark, without the light border a reader needs around it.
 * Throws on a text that is too long; ask {@link qrSide} first.
 */
export const qrModules = (text: string): readonly (readonly boolean[])[] => {
  const bytes = utf8(text)
  const version = versionFor(bytes.length)
  if (version === null) throw new RangeError(`too long for a QR code: ${String(bytes.length)} bytes`)
  const fixed = frame(version)
  const side = fixed.length
  const words = codewords(bytes, version)

  // Two columns at a time from the right, up and down in turn; the column of the timing pattern is passed over.
  const data: { readonly row: number; readonly column: number; readonly dark: boolean }[] = []
  let upwards = true
  for (let right = side - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1
    for (let step = 0; step < side; step += 1) {
      const row = upwards ? side - 1 - step : step
      for (const column of [right, right - 1]) {
        if (fixed[row]?.[column] !== null) continue
        const bit = data.length
        const dark = bit < words.length * 8 && ((at(words, bit >> 3) >> (7 - (bit & 7))) & 1) === 1
        data.push({ row, column, dark })
      }
    }
    upwards = !upwards
  }

  const masked = MASKS.map((flips, mask) => {
    const grid: Grid = fixed.map((line) => [...line])
    writeFormat(grid, mask)
    for (const { row, column, dark } of data) {
      const line = grid[row]
      if (line !== undefined) line[column] = dark !== flips(row, column)
    }
    return grid.map((line) => line.map((dark) => dark === true))
  })
  const [first = [], ...others] = masked
  return others.reduce((best, candidate) => (penalty(candidate) < penalty(best) ? candidate : best), first)
}
