import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { qrModules, qrSide } from '#shared/domain/printing/qr.ts'

const folder = mkdtempSync(join(tmpdir(), 'qr-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Reads the code as a picture with a reader that is not ours. */
const readBack = (text: string): string => {
  const modules = qrModules(text)
  const side = modules.length + 8
  const scale = 4
  const rows = Array.from({ length: side * scale }, (_, y) =>
    Array.from({ length: side * scale }, (__, x) =>
      modules[Math.floor(y / scale) - 4]?.[Math.floor(x / scale) - 4] === true ? '0' : '255',
    ).join(' '),
  )
  const file = join(folder, 'code.pgm')
  writeFileSync(file, `P2\n${side * scale} ${side * scale}\n255\n${rows.join('\n')}\n`)
  return execFileSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).replace(/\n$/, '')
}

describe('a QR code', () => {
  it.each([
    ['2026-09-22 A023', 25],
    ['https://hall.example/guide', 25],
    ['青禾街道便民服务中心办事指南', 29],
    ...[60, 80, 100, 120, 150, 180, 213].map(
      (length) => ['x1'.repeat(length).slice(0, length), null] as const,
    ),
  ])('of %s is read by another reader', (text, side) => {
    if (side !== null) expect(qrSide(text)).toBe(side)
    expect(qrModules(text)).toHaveLength(qrSide(text)!)
    expect(readBack(text)).toBe(text)
  })

  it('of too long a text is none', () => {
    expect(qrSide('x'.repeat(214))).toBeNull()
    expect(() => qrModules('x'.repeat(214))).toThrow(RangeError)
  })
})
