import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText, readCsv } from '#electron/backend/jobs/content/csv.ts'

const field = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(fc.constantFrom('"', ',', '\r', '\n', ' ', '\uFEFF', '告', 'x'), { maxLength: 6 })
    .map((c) => c.join('')),
)
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.tuple(
      fc.array(field, { minLength: width, maxLength: width }),
      fc.array(fc.array(field, { minLength: width, maxLength: width }), { maxLength: 6 }),
    ),
  )

const sound = '\uFEFFa,b\r\n1,"x,""y"""\r\n'

describe('tables by RFC 4180, for spreadsheet programs too', () => {
  it('begins with a byte order mark, ends every record with CRLF, quotes only where needed', () => {
    expect(csvText(['a', 'b'], [['1', 'x,"y"']])).toBe(sound)
    expect(csvText(['姓名'], [[''], ['两\r\n行'], [' 空'], ['平常']])).toBe(
      '\uFEFF姓名\r\n\r\n"两\r\n行"\r\n" 空"\r\n平常\r\n',
    )
  })

  it('reads back whatever was written', () => {
    fc.assert(
      fc.property(table, ([header, rows]) => {
        expect(readCsv(csvText(header, rows))).toEqual({ ok: true, header, rows })
      }),
      { numRuns: 1_000 },
    )
  })

  it('has one spelling: what can be read is exactly what would be written', () => {
    const wild = fc
      .array(fc.constantFrom('"', '"', ',', '\r\n', '\r', '\n', ' ', 'x', '告', '\uFEFF'), { maxLength: 14 })
      .map((pieces) => `\uFEFF${pieces.join('')}\r\n`)
    fc.assert(
      fc.property(wild, (text) => {
        const read = readCsv(text)
        if (read.ok) expect(csvText(read.header, read.rows)).toBe(text)
      }),
      { numRuns: 3_000 },
    )
  })

  it.each([
    ['nothing', '', 0],
    ['only a byte order mark', '\uFEFF', 0],
    ['no byte order mark', sound.slice(1), 0],
    ['no end of the last record', sound.slice(0, -2), 1],
    ['LF only', sound.replaceAll('\r\n', '\n'), 0],
    ['a field too many', '\uFEFFa,b\r\n1,2,3\r\n', 1],
    ['a field too few', '\uFEFFa,b\r\n1,2\r\n1\r\n', 2],
    ['a quote inside a plain field', '\uFEFFa\r\nx"y\r\n', 1],
    ['text after a closing quote', '\uFEFFa\r\n"x,"y\r\n', 1],
    ['a quote never closed', '\uFEFFa\r\n"x,\r\n', 1],
    ['quotes that were not needed', '\uFEFFa\r\n"x"\r\n', 1],
  ])('%s is refused, with the record', (_what, text, record) => {
    expect(readCsv(text)).toEqual({ ok: false, record })
  })

  it('refuses to write a row of another width', () => {
    expect(() => csvText(['a', 'b'], [['1']])).toThrow(RangeError)
  })
})
