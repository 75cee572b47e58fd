/** What a symbol of one version holds at error correction level M (ISO/IEC 18004, tables 1, 7 and 9). */
export interface QrVersion {
  readonly version: number
  readonly codewords: number
  readonly correctionPerBlock: number
  readonly blocks: number
}

/** [codewords in all, correction codewords of a block, blocks], versions 1 to 10: up to 213 bytes. */
const LEVEL_M = [
  [26, 10, 1],
  [44, 16, 1],
  [70, 26, 1],
  [100, 18, 2],
  [134, 24, 2],
  [172, 16, 4],
  [196, 18, 4],
  [242, 22, 4],
  [292, 22, 5],
  [346, 26, 5],
] as const

const VERSIONS: readonly QrVersion[] = LEVEL_M.map(([codewords, correctionPerBlock, blocks], index) => ({
  version: index + 1,
  codewords,
  correctionPerBlock,
  blocks,
}))

const dataCodewords = ({ codewords, correctionPerBlock, blocks }: QrVersion): number =>
  codewords - correctionPerBlock * blocks

const lengthBits = (version: number): number => (version < 10 ? 8 : 16)

/** Readers guess at the encoding of bytes beyond ASCII, and guess wrongly; so it is said (ECI 26: UTF-8). */
const needsEncoding = (bytes: readonly number[]): boolean => bytes.some((byte) => byte >= 0x80)
const ENCODING = { mode: 0b0111, utf8: 26 }

/** The smallest version that holds these bytes; null when none of the ten does. */
export const versionFor = (bytes: readonly number[]): QrVersion | null => {
  const head = needsEncoding(bytes) ? 16 : 4
  return (
    VERSIONS.find((one) => head + lengthBits(one.version) + bytes.length * 8 <= dataCodewords(one) * 8) ??
    null
  )
}

/** Mode, length and bytes, then padding, as the data codewords of this version. */
const dataOf = (bytes: readonly number[], version: QrVersion): number[] => {
  const bits: number[] = []
  const add = (value: number, length: number): void => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1)
  }
  const room = dataCodewords(version)
  if (needsEncoding(bytes)) {
    add(ENCODING.mode, 4)
    add(ENCODING.utf8, 8)
  }
  add(0b0100, 4)
  add(bytes.length, lengthBits(version.version))
  for (const byte of bytes) add(byte, 8)
  add(0, Math.min(4, room * 8 - bits.length))
  while (bits.length % 8 !== 0) bits.push(0)
  const words = Array.from({ length: bits.length / 8 }, (_, word) =>
    bits.slice(word * 8, word * 8 + 8).reduce((value, bit) => value * 2 + bit, 0),
  )
  for (let pad = 0; words.length < room; pad += 1) words.push(pad % 2 === 0 ? 0xec : 0x11)
  return words
}

/** Multiplication in the field of 256 elements that the standard uses (x⁸+x⁴+x³+x²+1). */
const times = (a: number, b: number): number => {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    product ^= ((b >> bit) & 1) * a
  }
  return product
}

/** (x−1)(x−2)(x−4)… without its leading 1. */
const generator = (degree: number): number[] => {
  const factors = [...Array.from({ length: degree - 1 }, () => 0), 1]
  let root = 1
  for (let step = 0; step < degree; step += 1) {
    for (let at = 0; at < degree; at += 1)
      factors[at] = times(factors[at] ?? 0, root) ^ (factors[at + 1] ?? 0)
    root = times(root, 2)
  }
  return factors
}

const correctionOf = (block: readonly number[], factors: readonly number[]): number[] => {
  const rest = factors.map(() => 0)
  for (const word of block) {
    const lead = word ^ (rest.shift() ?? 0)
    rest.push(0)
    for (const [at, factor] of factors.entries()) rest[at] = (rest[at] ?? 0) ^ times(factor, lead)
  }
  return rest
}

/** Takes the first of each, then the second of each …; shorter ones are over earlier. */
const woven = (blocks: readonly (readonly number[])[]): number[] =>
  Array.from({ length: Math.max(...blocks.map((block) => block.length)) }, (_, at) =>
    blocks.flatMap((block) => block.slice(at, at + 1)),
  ).flat()

/** All codewords of a symbol in the order in which they are placed. */
export const codewordsOf = (bytes: readonly number[], version: QrVersion): number[] => {
  const data = dataOf(bytes, version)
  const short = Math.floor(data.length / version.blocks)
  const longer = data.length % version.blocks
  let from = 0
  // The longer blocks come last.
  const blocks = Array.from({ length: version.blocks }, (_, index) => {
    const length = short + (index >= version.blocks - longer ? 1 : 0)
    from += length
    return data.slice(from - length, from)
  })
  const factors = generator(version.correctionPerBlock)
  return [...woven(blocks), ...woven(blocks.map((block) => correctionOf(block, factors)))]
}
