import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFileSaver } from '#electron/main/save-file.ts'

const file = { name: '月报.xlsx', bytes: Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 7) }

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'save-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('a file goes where the person at the window chooses', () => {
  it('and its name is said, not its place', async () => {
    const asked = vi.fn(() => Promise.resolve(join(folder, '九月.xlsx')))
    expect(await createFileSaver(asked)(1, file)).toEqual({ kind: 'saved', name: '九月.xlsx' })
    expect(asked).toHaveBeenCalledExactlyOnceWith(1, '月报.xlsx')
    expect(await readFile(join(folder, '九月.xlsx'))).toEqual(Buffer.from(file.bytes))
  })

  it('or nowhere, when the dialog is left', async () => {
    expect(await createFileSaver(() => Promise.resolve(null))(1, file)).toEqual({ kind: 'cancelled' })
  })

  it('in place of an old file that the dialog has asked about', async () => {
    await writeFile(join(folder, 'a.xlsx'), 'old')
    await createFileSaver(() => Promise.resolve(join(folder, 'a.xlsx')))(1, file)
    expect(await readFile(join(folder, 'a.xlsx'))).toEqual(Buffer.from(file.bytes))
    expect(await readdir(folder)).toEqual(['a.xlsx'])
  })

  it('with its ending, which a dialog may leave out', async () => {
    const reply = await createFileSaver(() => Promise.resolve(join(folder, '九月')))(1, file)
    expect(reply).toEqual({ kind: 'saved', name: '九月.xlsx' })
  })

  it('never over a file the person was not asked about', async () => {
    await writeFile(join(folder, '九月.xlsx'), 'old')
    const asked = vi
      .fn<(id: number, suggested: string) => Promise<string | null>>()
      .mockResolvedValueOnce(join(folder, '九月'))
      .mockResolvedValueOnce(null)
    expect(await createFileSaver(asked)(1, file)).toEqual({ kind: 'cancelled' })
    expect(asked).toHaveBeenLastCalledWith(1, join(folder, '九月.xlsx'))
    expect(await readFile(join(folder, '九月.xlsx'), 'utf8')).toBe('old')
  })
})

describe('a file that could not be written says so', () => {
  it('when a file stands where the folder should be', async () => {
    await writeFile(join(folder, 'no-folder'), '')
    const save = createFileSaver(() => Promise.resolve(join(folder, 'no-folder', 'a.xlsx')))
    expect(await save(1, file)).toEqual({ kind: 'failed', problem: 'not-writable' })
  })

  it('when a folder has its name, and leaves nothing beside it', async () => {
    await mkdir(join(folder, 'a.xlsx'))
    const save = createFileSaver(() => Promise.resolve(join(folder, 'a.xlsx')))
    expect(await save(1, file)).toEqual({ kind: 'failed', problem: 'not-writable' })
    expect(await readdir(folder)).toEqual(['a.xlsx'])
  })

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EBUSY', 'not-writable'],
    ['EACCES', 'not-writable'],
    ['EIO', 'other'],
  ])('%s is %s', async (code, problem) => {
    const save = createFileSaver(() => Promise.reject(Object.assign(new Error(code), { code })))
    expect(await save(1, file)).toEqual({ kind: 'failed', problem })
  })
})

describe('a window has one dialog at a time', () => {
  it('a second wish is refused while the first is asked about, another window’s is not', async () => {
    const first = Promise.withResolvers<string | null>()
    const asked = vi.fn((id: number) => (id === 1 ? first.promise : Promise.resolve(null)))
    const save = createFileSaver(asked)
    const saving = save(1, file)
    expect(await save(1, file)).toEqual({ kind: 'failed', problem: 'refused' })
    expect(await save(2, file)).toEqual({ kind: 'cancelled' })
    first.resolve(null)
    expect(await saving).toEqual({ kind: 'cancelled' })
    expect(await save(1, file)).toEqual({ kind: 'cancelled' })
  })
})
