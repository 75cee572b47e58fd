import { describe, expect, it } from 'vitest'
import { QR_QUIET, qrModules } from '#shared/domain/qr/qr.ts'
import { readQr } from '#tests/support/read-qr.ts'

const read = (text: string): string | null => {
  const modules = qrModules(text)
  if (modules === null) return null
  const scale = 4
  const size = (modules.length + 2 * QR_QUIET) * scale
  return readQr(
    size,
    size,
    (x, y) => modules[Math.floor(y / scale) - QR_QUIET]?.[Math.floor(x / scale) - QR_QUIET] === true,
  )
}

describe('a QR code', () => {
  // The lengths at which each version begins and ends, so that every table row is read.
  it.each([1, 14, 15, 26, 27, 42, 43, 62, 63, 84, 85, 106, 107, 122, 123, 152, 153, 180, 181, 213])(
    'of %i bytes is read by an independent reader',
    (length) => {
      const text = Array.from({ length }, (_, at) => String.fromCodePoint(33 + ((at * 7) % 90))).join('')
      expect(read(text)).toBe(text)
    },
  )

  it.each(['A023', 'https://hall.example/t/A023?d=2026-09-22', '社会救助 A023', '𬭎'])('says %s', (text) => {
    expect(read(text)).toBe(text)
  })

  it('grows with its text from 21 to 57 modules, and no text is cut', () => {
    expect(qrModules('1')?.length).toBe(21)
    expect(qrModules('x'.repeat(213))?.length).toBe(57)
    expect(qrModules('x'.repeat(214))).toBeNull()
  })

  it('a damaged fifteenth is still read, because level M can lose so much', () => {
    const modules = qrModules('A023 2026-09-22 10:24 damaged but legible')!
    const scale = 4
    const size = (modules.length + 2 * QR_QUIET) * scale
    const spoiled = (x: number, y: number): boolean => x >= 12 && x < 18 && y >= 12 && y < 18
    expect(
      readQr(size, size, (px, py) => {
        const x = Math.floor(px / scale) - QR_QUIET
        const y = Math.floor(py / scale) - QR_QUIET
        return spoiled(x, y) ? false : modules[y]?.[x] === true
      }),
    ).toBe('A023 2026-09-22 10:24 damaged but legible')
  })
})
