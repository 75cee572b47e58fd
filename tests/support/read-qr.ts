import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What an independent reader (zbarimg) finds in a picture, `at(x, y)` true where it is black; null when nothing. */
export const readQr = (
  width: number,
  height: number,
  at: (x: number, y: number) => boolean,
): string | null => {
  const folder = mkdtempSync(join(tmpdir(), 'qr-'))
  try {
    const pixels = Buffer.alloc(width * height)
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) pixels[y * width + x] = at(x, y) ? 0 : 255
    const file = join(folder, 'qr.pgm')
    writeFileSync(file, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]))
    return execFileSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trimEnd()
  } catch {
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
