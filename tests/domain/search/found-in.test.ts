import { describe, expect, it } from 'vitest'
import { foundIn } from '#shared/domain/search/found-in.ts'
import { readTyped } from '#shared/domain/search/typed-text.ts'
import { characters, reader } from './reading.ts'

const found = (text: string) =>
  foundIn(
    readTyped(text, reader),
    {
      number: '2026-0418',
      matterCode: 'subsistence-allowance',
      parties: [
        { name: '王小明', documentNumber: '11010519491231002X' },
        { name: '陈大文', phone: '13812345678' },
      ],
      papers: [
        { kind: 'receipt', year: 2026, serial: 123 },
        { kind: 'notice', year: 2026, serial: 7 },
      ],
    },
    characters,
  )

const NOWHERE = { number: false, matter: false, parties: [], papers: [] }

describe('a line shows by what its case was found', () => {
  it.each([
    ['王小明', { parties: [0] }],
    ['cdw', { parties: [1] }],
    ['5678', { parties: [1] }],
    ['2026-04', { number: true }],
    ['告字〔2026〕7', { papers: [1] }],
    ['低保', { matter: true }],
    ['王 低保 0418', { number: true, matter: true, parties: [0] }],
    // One name written apart: neither word alone is in it.
    ['小 明', { parties: [0] }],
    ['', {}],
    ['？', {}],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual({ ...NOWHERE, ...expected })
  })
})
