import { tableText } from '../table.mjs'

export const FORMATS = ['table', 'csv', 'json']

const textOf = (value) => (value === null ? '' : String(value))

const isFigure = (type) => /^(BIGINT|INTEGER|DOUBLE|DECIMAL)/.test(type)

/** The first line of a query says in Chinese what it asks. */
const titleOf = ({ name, text }) => `${name}  ${text.split('\n')[0].replace(/^--\s*/, '')}`

const asTable = (result) =>
  `${titleOf(result)}\n${tableText(
    result.columns,
    result.rows.map((row) => row.map(textOf)),
    (column) => isFigure(result.types[column]),
  )}\n`

const csvField = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** With a byte order mark, or spreadsheet programs on Chinese Windows read another encoding. */
const asCsv = ({ columns, rows }) =>
  `\uFEFF${[columns, ...rows].map((row) => `${row.map((value) => csvField(textOf(value))).join(',')}\r\n`).join('')}`

const asObjects = ({ columns, types, rows }) =>
  rows.map((row) =>
    Object.fromEntries(
      columns.map((column, place) => {
        const value = row[place]
        return [column, value !== null && isFigure(types[place]) ? Number(value) : value]
      }),
    ),
  )

/** The answers as text; JSON is one object with a list of rows by the name of each query. */
export const printed = (results, format) => {
  if (format === 'json')
    return `${JSON.stringify(Object.fromEntries(results.map((one) => [one.name, asObjects(one)])), null, 2)}\n`
  return format === 'csv' ? results.map(asCsv).join('') : results.map(asTable).join('\n')
}
