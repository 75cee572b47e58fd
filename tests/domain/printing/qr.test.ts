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
  it.each<[string, number]>([
    ['2026-09-22 A023', 25],
    ['https://hall.example/guide', 25],
    ['青禾街道便民服务中心办事指南', 29],
    ['x1'.repeat(30), 33],
    ['x1'.repeat(40), 37],
    ['x1'.repeat(50), 41],
    ['x1'.repeat(60), 45],
    ['x1'.repeat(75), 49],
    ['x1'.repeat(90), 53],
    [`${'x1'.repeat(106)}x`, 57],
  ])('of %s is read by another reader', (text, side) => {
    expect(qrSide(text)).toBe(side)
    expect(qrModules(text)).toHaveLength(side)
    expect(readBack(text)).toBe(text)
  })

  it('of too long a text is none', () => {
    expect(qrSide('x'.repeat(214))).toBeNull()
    expect(() => qrModules('x'.repeat(214))).toThrow(RangeError)
  })
})
