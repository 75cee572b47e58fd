import { afterEach, describe, expect, it, vi } from 'vitest'
import { saveWorkbook } from '../../../renderer/api/save-workbook.ts'

const bytes = Uint8Array.from({ length: 10 }, (_, at) => at)
const made = { fileId: 'file-1', name: '月报.xlsx', total: 10 }
const saved = { kind: 'saved', name: '月报.xlsx' } as const

/** A window whose backend answers pieces of so many bytes, and whose main process saves. */
const bridge = (piece: (offset: number) => unknown) => {
  const call = vi.fn((_channel: string, input: { offset: number }) => Promise.resolve(piece(input.offset)))
  const saveFile = vi.fn((_name: string, _bytes: Uint8Array) => Promise.resolve(saved))
  vi.stubGlobal('window', { yichuangtong: { call, saveFile } })
  return { call, saveFile }
}
afterEach(() => vi.unstubAllGlobals())

const pieceOf = (length: number) => (offset: number) => ({
  ok: true,
  value: { bytes: bytes.slice(offset, offset + length), total: 10 },
})

describe('a workbook is fetched piece by piece and saved whole', () => {
  it.each([1, 3, 5, 10, 20])('in pieces of %i bytes', async (length) => {
    const { saveFile } = bridge(pieceOf(length))
    expect(await saveWorkbook(made)).toEqual(saved)
    expect(saveFile).toHaveBeenCalledExactlyOnceWith('月报.xlsx', bytes)
  })

  it.each([
    ['it has expired', () => ({ ok: false, error: { code: 'no-file', detail: {} } })],
    [
      'it expires between two pieces',
      (offset: number) =>
        offset === 0 ? pieceOf(4)(0) : { ok: false, error: { code: 'no-file', detail: {} } },
    ],
    ['another length comes', () => ({ ok: true, value: { bytes: bytes.slice(0, 4), total: 11 } })],
    ['nothing comes', () => ({ ok: true, value: { bytes: new Uint8Array(), total: 10 } })],
  ])('and not at all when %s', async (_name, piece) => {
    const { saveFile } = bridge(piece)
    expect(await saveWorkbook(made)).toEqual({ kind: 'gone' })
    expect(saveFile).not.toHaveBeenCalled()
  })
})
