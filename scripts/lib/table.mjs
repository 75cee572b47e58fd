/** Chinese characters take two columns of a terminal. */
const widthOf = (text) => [...text].reduce((width, sign) => width + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0)

const pad = (text, width, right) => {
  const fill = ' '.repeat(Math.max(0, width - widthOf(text)))
  return right ? fill + text : text + fill
}

/** Rows of text under their heads, in columns as wide as they have to be; `right` says which ones are figures. */
export const tableText = (heads, rows, right) => {
  const widths = heads.map((head, column) => Math.max(...[heads, ...rows].map((row) => widthOf(row[column]))))
  return [heads, ...rows]
    .map((row) => row.map((cell, column) => pad(cell, widths[column], right(column))).join('  '))
    .map((line) => line.trimEnd())
    .join('\n')
}
