import { qrModules } from '#shared/domain/printing/qr.ts'
import { QR_QUIET } from '#shared/domain/queue/ticket-layout.ts'

/** A picture for a thermal head: rows of width / 8 bytes, the leftmost dot in the highest bit, 1 is black. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly bits: Uint8Array
}

/** Paper that goes by unprinted, to the dot: what ESC J and ESC d feed depends on a unit that models disagree about. */
export const blank = (rows: number): Raster => ({ width: 8, height: rows, bits: new Uint8Array(rows) })

export const solid = (width: number, height: number): Raster => ({
  width,
  height,
  bits: new Uint8Array((width / 8) * height).fill(0xff),
})

/** A picture in the middle of a head of so many dots. */
export const centred = (picture: Raster, dots: number): Raster => {
  const { width, height } = picture
  const bits = new Uint8Array((dots / 8) * height)
  const left = Math.floor((dots - width) / 2)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const from = y * width + x
      if (((picture.bits[from >> 3] ?? 0) & (0x80 >> (from & 7))) === 0) continue
      const to = y * dots + left + x
      if (left + x >= 0 && left + x < dots) bits[to >> 3] = (bits[to >> 3] ?? 0) | (0x80 >> (to & 7))
    }
  return { width: dots, height, bits }
}

/** A QR code with its light border, in the middle of the head. */
export const qrPicture = (text: string, dotsPerModule: number, dots: number): Raster => {
  const modules = qrModules(text)
  const side = (modules.length + 2 * QR_QUIET) * dotsPerModule
  const width = Math.ceil(side / 8) * 8
  const bits = new Uint8Array((width / 8) * side)
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const dark =
        modules[Math.floor(y / dotsPerModule) - QR_QUIET]?.[Math.floor(x / dotsPerModule) - QR_QUIET]
      const dot = y * width + x
      if (dark === true) bits[dot >> 3] = (bits[dot >> 3] ?? 0) | (0x80 >> (dot & 7))
    }
  return centred({ width, height: side, bits }, dots)
}

/** Small printers keep one command's picture in memory before they print it. */
const BAND = 128

const DLE = 0x10
const SPOKEN: ReadonlySet<number> = new Set([0x04, 0x05, 0x14])

/**
 * Printers listen for real-time commands (DLE EOT, DLE ENQ, DLE DC4) in everything that arrives, pictures included.
 * Where dots happen to spell one, one more dot is burnt.
 */
const muted = (bits: Uint8Array): Uint8Array =>
  bits.map((byte, at) => (byte === DLE && SPOKEN.has(bits[at + 1] ?? 0) ? DLE | 0x01 : byte))

/** GS v 0: the picture, band by band. */
export const rasterCommands = ({ width, height, bits }: Raster): Uint8Array[] => {
  const across = width / 8
  const pieces: Uint8Array[] = []
  for (let row = 0; row < height; row += BAND) {
    const rows = Math.min(BAND, height - row)
    pieces.push(
      Uint8Array.of(0x1d, 0x76, 0x30, 0, across & 0xff, across >> 8, rows & 0xff, rows >> 8),
      muted(bits.subarray(row * across, (row + rows) * across)),
    )
  }
  return pieces
}
