import { describe, expect, it } from 'vitest'
import { barePageStyle, cssString, pageStyle } from '../../../renderer/document/page-style.ts'

const style = (changes: Partial<Parameters<typeof pageStyle>[0]> = {}): string =>
  pageStyle({
    landscape: false,
    footer: { left: '青街告字〔2026〕000123号', middle: '一式两份' },
    pageWords: { before: '第', between: '页 共', after: '页' },
    head: null,
    ...changes,
  })

describe('the page itself', () => {
  it('is A4 with number, copies and page of pages at its foot', () => {
    expect(style()).toContain('size: 210mm 297mm')
    expect(style()).toContain('content: "青街告字〔2026〕000123号"')
    expect(style()).toContain('content: "一式两份"')
    expect(style()).toContain('"第" counter(page) "页 共" counter(pages) "页"')
  })

  it('lies on its side for a catalogue', () => {
    expect(style({ landscape: true })).toContain('size: 297mm 210mm')
  })

  it('says across its head that a sample is not in force, and nothing otherwise', () => {
    expect(style()).not.toContain('@top-center')
    expect(style({ head: '示例，不具效力' })).toContain('content: "示例，不具效力"')
  })

  it('is exactly the ticket, without margins', () => {
    expect(barePageStyle(80, 72.5)).toBe('@page { size: 80.00mm 72.50mm; margin: 0; }')
  })
})

describe('text from settings in a style', () => {
  it.each([
    ['plain 青街', '"plain 青街"'],
    ['a"b', '"a\\22 b"'],
    ['a\\b', '"a\\5c b"'],
    ['a\nb', '"a\\a b"'],
    ['</style>', '"\\3c /style>"'],
  ])('%j cannot end its string', (text, css) => {
    expect(cssString(text)).toBe(css)
  })
})
