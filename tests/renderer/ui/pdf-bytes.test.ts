import { afterEach, describe, expect, it, vi } from 'vitest'
import { readDocumentBytes } from '../../../renderer/ui/pdf-bytes.ts'

const bridge = (answer: (offset: number) => unknown): void => {
  vi.stubGlobal('window', {
    yichuangtong: {
      call: (_channel: string, input: { offset: number }) => Promise.resolve(answer(input.offset)),
    },
  })
}

afterEach(() => vi.unstubAllGlobals())

const whole = Uint8Array.from({ length: 1000 }, (_, at) => at % 251)
const piece = (offset: number, size: number) => ({
  ok: true,
  value: { bytes: whole.slice(offset, offset + size), total: whole.length, sha256: 'x' },
})

describe('a stored document read in pieces', () => {
  it('is put together in order', async () => {
    bridge((offset) => piece(offset, 256))
    expect(await readDocumentBytes('d', () => true)).toEqual({ ok: true, value: whole })
  })

  it('answers the failure of any piece', async () => {
    bridge((offset) =>
      offset < 512 ? piece(offset, 256) : { ok: false, error: { code: 'damaged-file', detail: {} } },
    )
    expect(await readDocumentBytes('d', () => true)).toMatchObject({ error: { code: 'damaged-file' } })
  })

  it('does not ask for ever when a piece is empty', async () => {
    const asked: number[] = []
    bridge((offset) => {
      asked.push(offset)
      return piece(offset, offset === 0 ? 256 : 0)
    })
    await readDocumentBytes('d', () => true)
    expect(asked).toEqual([0, 256])
  })

  it('stops asking when nobody looks any more', async () => {
    const asked: number[] = []
    bridge((offset) => {
      asked.push(offset)
      return piece(offset, 256)
    })
    await readDocumentBytes('d', () => false)
    expect(asked).toEqual([0])
  })
})
