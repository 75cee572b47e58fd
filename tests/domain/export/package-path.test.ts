import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  LONGEST_PATH,
  comparePaths,
  isPackagePath,
  isPayloadPath,
  isSafeFileName,
  safeFileName,
} from '#shared/domain/export/package-path.ts'
import { documentFile } from '#shared/domain/export/columns.ts'

/** Names made of what goes wrong: forbidden characters, dots, marks, reserved words, astral and half characters. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '/',
        '\\',
        ':',
        '*',
        '?',
        '"',
        '<',
        '>',
        '|',
        '%',
        '.',
        ' ',
        '..',
        '\r',
        '\n',
        '\0',
        '\u202E',
      ),
      fc.constantFrom(
        'CON',
        'nul',
        'com1',
        'LPT¹',
        '告知书',
        '𠮷',
        '\uD800',
        'e',
        '\u0301',
        '\u200D',
        '.pdf',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    ),
    { maxLength: 20 },
  )
  .map((pieces) => pieces.join(''))

describe('file names are safe on every system', () => {
  it.each([
    ['一次性告知书〔2026〕000123号.pdf', '一次性告知书〔2026〕000123号.pdf'],
    ['0194-ZY·2026-D30-BMFW-0042', '0194-ZY·2026-D30-BMFW-0042'],
    ['a/b\\c:d*e?f"g<h>i|j%k.pdf', 'a_b_c_d_e_f_g_h_i_j_k.pdf'],
    ['line\r\nend', 'line__end'],
    ['..', '_'],
    ['', '_'],
    ['   ', '_'],
    ['.hidden', 'hidden'],
    ['ends with dot. .', 'ends with dot'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1.tar.gz', '_com1.tar.gz'],
    ['LPT¹', '_LPT¹'],
    ['CON .txt', '_CON .txt'],
    ['CONTRACT.pdf', 'CONTRACT.pdf'],
    ['cafe\u0301', 'café'],
    ['\u202Efdp.exe', '_fdp.exe'],
    ['half \uD842', 'half \uFFFD'],
    ['𠮷田.pdf', '𠮷田.pdf'],
    [`${'长'.repeat(100)}.pdf`, `${'长'.repeat(76)}.pdf`],
    ['a'.repeat(100), 'a'.repeat(80)],
    [`${'𠮷'.repeat(60)}.pdf`, `${'𠮷'.repeat(38)}.pdf`],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  it('whatever the name, the answer is safe, and a safe name stays as it is', () => {
    fc.assert(
      fc.property(nasty, (name) => {
        const safe = safeFileName(name)
        expect(isSafeFileName(safe)).toBe(true)
        expect(safeFileName(safe)).toBe(safe)
        if (isSafeFileName(name)) expect(safe).toBe(name)
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    '',
    '.',
    '..',
    'a/b',
    'a\\b',
    'a:b',
    'nul',
    'NUL.txt',
    'a.',
    ' a',
    'a ',
    'cafe\u0301',
    'a%20b',
    'a\tb',
  ])('%j is not safe', (name) => {
    expect(isSafeFileName(name)).toBe(false)
  })
})

describe('paths stay inside the package', () => {
  it.each(['data/cases.csv', 'data/documents/2026-0108/告知书.pdf', 'bagit.txt'])('%j is inside', (path) => {
    expect(isPackagePath(path)).toBe(true)
  })
  it.each([
    '/etc/passwd',
    '../outside',
    'data/../../outside',
    'data/./a',
    'data//a',
    'data/',
    'C:/a',
    'data\\a',
    `data/${'a/'.repeat(100)}a`,
  ])('%j is refused', (path) => {
    expect(isPackagePath(path)).toBe(false)
    expect(isPayloadPath(path)).toBe(false)
  })
  it('payload lies under data/', () => {
    expect(isPayloadPath('data/cases.csv')).toBe(true)
    expect(isPayloadPath('bagit.txt')).toBe(false)
    expect(isPayloadPath('data')).toBe(false)
    expect(isPayloadPath('database/cases.csv')).toBe(false)
  })
  it('a document has a path in the package whatever its case and name', () => {
    fc.assert(
      fc.property(nasty, nasty, (folder, name) => {
        const path = documentFile(folder, name)
        expect(isPayloadPath(path)).toBe(true)
        expect(path.length).toBeLessThanOrEqual(LONGEST_PATH)
      }),
    )
  })
})

describe('the order of manifests', () => {
  it('is the byte order of UTF-8, also beyond the basic plane', () => {
    const text = fc.string({ unit: 'binary', maxLength: 6 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(comparePaths(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
      }),
    )
    // UTF-16 would put these two the other way round.
    expect(comparePaths('𠮷', '\uFF21')).toBeGreaterThan(0)
  })
})
