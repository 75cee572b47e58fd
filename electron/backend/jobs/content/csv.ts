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

/** A text that is not written as {@link csvText} writes it. */
export class BadCsv extends Error {
  override readonly name = 'BadCsv'
  /** The record that is malformed, 0 = the header. */
  readonly record: number
  constructor(record: number) {
    super(`record ${record} is not written as it should be`)
    this.record = record
  }
}

/** What no field may have unless it is quoted: found once in a line that has no quotes at all. */
const UNQUOTED = /[\r\n\uFEFF]|(?:^|,)\s|\s(?:,|$)/

interface ReadField {
  readonly field: string
  readonly end: number
}

/** One field from `at` on; `more` when the text ends too early to say; null when it is malformed. */
const readField = (text: string, at: number): ReadField | 'more' | null => {
  if (text[at] !== '"') {
    const rest = /[",\r\n]/g
    rest.lastIndex = at
    const end = rest.exec(text)?.index
    if (end === undefined) return 'more'
    const field = text.slice(at, end)
    return text[end] === '"' || needsQuotes(field) ? null : { field, end }
  }
  let from = at + 1
  let field = ''
  for (;;) {
    const quote = text.indexOf('"', from)
    // Whether a quote at the very end is doubled the next piece says.
    if (quote < 0 || quote === text.length - 1) return 'more'
    field += text.slice(from, quote)
    if (text[quote + 1] !== '"') return needsQuotes(field) ? { field, end: quote + 1 } : null
    field += '"'
    from = quote + 2
  }
}

interface ReadRecord {
  readonly fields: string[]
  readonly end: number
}

const readRecord = (text: string, at: number): ReadRecord | 'more' | null => {
  const lineEnd = text.indexOf('\r\n', at)
  const line = lineEnd < 0 ? '"' : text.slice(at, lineEnd)
  if (!line.includes('"')) return UNQUOTED.test(line) ? null : { fields: line.split(','), end: lineEnd + 2 }
  const fields: string[] = []
  let from = at
  for (;;) {
    const read = readField(text, from)
    if (read === null || read === 'more') return read
    fields.push(read.field)
    from = read.end
    if (text[from] !== ',') break
    from += 1
  }
  if (text.length < from + 2) return 'more'
  return text.startsWith('\r\n', from) ? { fields, end: from + 2 } : null
}

/** Reads a table as its text comes in, whatever pieces it is cut into. */
export const csvReader = (): {
  /** The records that are complete now. Throws {@link BadCsv}. */
  readonly read: (piece: string) => string[][]
  /** Throws {@link BadCsv} when the text does not end with a record. */
  readonly end: () => void
} => {
  let rest = ''
  let fieldsOfHeader = -1
  let count = 0
  let begun = false
  const bad = (): BadCsv => new BadCsv(count)
  return {
    read: (piece) => {
      let text = rest + piece
      if (!begun) {
        if (text === '') return []
        if (!text.startsWith(CSV_BOM)) throw bad()
        begun = true
        text = text.slice(1)
      }
      const records: string[][] = []
      let at = 0
      while (at < text.length) {
        const record = readRecord(text, at)
        if (record === 'more') break
        if (record === null) throw bad()
        if (fieldsOfHeader < 0) fieldsOfHeader = record.fields.length
        if (record.fields.length !== fieldsOfHeader) throw bad()
        records.push(record.fields)
        count += 1
        at = record.end
      }
      rest = text.slice(at)
      return records
    },
    end: () => {
      if (rest !== '' || count === 0) throw bad()
    },
  }
}

export type ReadTable =
  | { readonly ok: true; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** `record`: the record that is malformed, 0 = the header. */
  | { readonly ok: false; readonly record: number }

/** Reads what {@link csvText} writes; anything else is refused, with the number of the record. */
export const readCsv = (text: string): ReadTable => {
  const reader = csvReader()
  try {
    const [header = [], ...rows] = reader.read(text)
    reader.end()
    return { ok: true, header, rows }
  } catch (error) {
    if (error instanceof BadCsv) return { ok: false, record: error.record }
    throw error
  }
}
