import { existsSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSpool } from '#electron/backend/jobs/content/spool.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spool-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const piece = (at: number): Uint8Array => Buffer.from(`林秀珍 ${at} `.repeat(1000))
const readAll = async (spool: ReturnType<typeof openSpool>): Promise<Buffer> => {
  const pieces: Uint8Array[] = []
  for await (const one of spool.read()) pieces.push(one)
  return Buffer.concat(pieces)
}

describe('bytes that wait for their turn', () => {
  it.each([
    ['in memory', 10_000_000],
    ['on the disk', 1000],
    ['partly', 60_000],
  ])('%s: come back as they were put', async (_where, inMemory) => {
    const spool = openSpool(folder, inMemory)
    const pieces = Array.from({ length: 200 }, (_, at) => piece(at))
    for (const one of pieces) spool.put(one)
    expect(spool.size).toBe(Buffer.concat(pieces).byteLength)
    expect((await readAll(spool)).equals(Buffer.concat(pieces))).toBe(true)
    spool.close()
    expect(readdirSync(folder)).toEqual([])
  })

  it('nothing is nothing', async () => {
    const spool = openSpool(folder)
    expect((await readAll(spool)).byteLength).toBe(0)
    spool.close()
  })

  it.runIf(process.platform === 'linux')('what lies on the disk has no name and says nothing', () => {
    const spool = openSpool(folder, 1000)
    for (let at = 0; at < 300; at += 1) spool.put(piece(at))
    expect(readdirSync(folder)).toEqual([])
    const open = readdirSync('/proc/self/fd')
      .map((name) => `/proc/self/fd/${name}`)
      // Without a name: only a link that says so leads to it, and pipes are not read.
      .filter((link) => existsSync(link) && readlinkSync(link).startsWith(folder))
      .map((link) => readFileSync(link))
    expect(open).toHaveLength(1)
    expect(open.some((bytes) => bytes.byteLength > 1_000_000)).toBe(true)
    expect(open.some((bytes) => bytes.includes('林秀珍'))).toBe(false)
    spool.close()
  })
})
