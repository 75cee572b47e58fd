/**
 * Comma-separated values by RFC 4180: UTF-8 with a byte order mark (without it spreadsheet programs on Chinese Windows
 * read GBK), CRLF after every record, fields quoted only where needed. The reader accepts exactly what the writer
 * writes, so that a table has one spelling.
 */
export const CSV_BOM = '\uFEFF'

const needsQuotes = (field: string): boolean => /[",\r\n\uFEFF]|^\s|\s$/.test(field)

export const csvField = (field: string): string =>
  needsQuotes(field) ? `"${field.replaceAll('"', '""')}"` : field

export const csvRecord = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\r\n`

/** The whole table as text. Throws when a row has not as many fields as the header. */
export const csvText = (header: readonly string[], rows: Iterable<readonly string[]>): string => {
  const records = [CSV_BOM + csvRecord(header)]
  for (const row of rows) {
    if (row.length !== header.length) throw new RangeError('a row has not the fields of the header')
    records.push(csvRecord(row))
  }
  return records.join('')
}

export type ReadTable =
  | { readonly ok: true; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** `record`: the record that is malformed, 0 = the header. */
  | { readonly ok: false; readonly record: number }

/** One field from `at` on; null when it is malformed. Ends before a comma, a CRLF or nothing. */
const readField = (text: string, at: number): { field: string; end: number } | null => {
  if (text[at] !== '"') {
    const rest = /[",\r\n]/g
    rest.lastIndex = at
    const end = rest.exec(text)?.index ?? text.length
    const field = text.slice(at, end)
    return text[end] === '"' || needsQuotes(field) ? null : { field, end }
  }
  let from = at + 1
  let field = ''
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return null
    field += text.slice(from, quote)
    if (text[quote + 1] !== '"') return needsQuotes(field) ? { field, end: quote + 1 } : null
    field += '"'
    from = quote + 2
  }
}

/** Reads what {@link csvText} writes; anything else is refused, with the number of the record. */
export const readCsv = (text: string): ReadTable => {
  if (!text.startsWith(CSV_BOM)) return { ok: false, record: 0 }
  const records: string[][] = []
  let at = 1
  while (at < text.length || records.length === 0) {
    const fields: string[] = []
    for (;;) {
      const read = readField(text, at)
      if (!read) return { ok: false, record: records.length }
      fields.push(read.field)
      at = read.end
      if (text[at] !== ',') break
      at += 1
    }
    const header = records[0]
    if (!text.startsWith('\r\n', at) || (header && fields.length !== header.length))
      return { ok: false, record: records.length }
    at += 2
    records.push(fields)
  }
  const [header = [], ...rows] = records
  return { ok: true, header, rows }
}
