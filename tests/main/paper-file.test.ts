import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { safeFileName, writePaper } from '#electron/main/printing/paper-file.ts'

describe('the name of a sheet', () => {
  it.each([
    ['A001', 'A001.pdf'],
    ['青街告知〔2026〕3号 一次性告知书.pdf', '青街告知〔2026〕3号 一次性告知书.pdf'],
    ['../../hall', 'hall.pdf'],
    ['..\\..\\hall.db', 'hall.db.pdf'],
    ['/etc/passwd', 'passwd.pdf'],
    ['a:b*c?', 'a_b_c_.pdf'],
    ['a\u0000b', 'a_b.pdf'],
    ['..', '_.pdf'],
    ['', '_.pdf'],
    ['name. ', 'name.pdf'],
  ])('%j stays in its folder as %j', (name, expected) => {
    expect(safeFileName(name)).toBe(expected)
  })
})

describe('a sheet without a printer', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paper-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is a file, whole or not at all', async () => {
    expect(await writePaper(folder, 'tickets', 'A001', Buffer.from('%PDF-1'))).toBe(true)
    const place = join(folder, '已打印', '号票')
    expect(await readdir(place)).toEqual(['A001.pdf'])
    expect(await readFile(join(place, 'A001.pdf'), 'utf8')).toBe('%PDF-1')
  })

  it('is not claimed when the folder cannot take it', async () => {
    await writeFile(join(folder, '已打印'), 'a file where the folder should be')
    expect(await writePaper(folder, 'documents', 'x', Buffer.from('%PDF-1'))).toBe(false)
  })
})
