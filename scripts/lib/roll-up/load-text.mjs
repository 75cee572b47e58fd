/** A name as SQL has it, and a text. */
const named = (name) => `"${name.replaceAll('"', '""')}"`
export const quoted = (text) => `'${text.replaceAll("'", "''")}'`

/** The CSV of the packages, said in full: nothing is left to guessing. */
export const csvRows = (file) =>
  `read_csv(${quoted(file)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`
export const parquetRows = (file) => `read_parquet(${quoted(file)})`

const dayOf = (snapshotAt) =>
  new Date(snapshotAt).toLocaleString('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  })

const packageLine = ({ name, hall, snapshotAt }) =>
  // A line break in a name would end the comment.
  `-- ${hall.name} · ${dayOf(snapshotAt)} · ${name}`.replaceAll(/[\r\n]/g, ' ')

const headOf = (packages) =>
  ['-- 汇总以下导出包 packages in this roll-up:', ...packages.map(packageLine), ''].join('\n')

const ownColumns = ({ columns, ownsHall }) => (ownsHall ? columns : columns.slice(1))

/** `hall_id` first, and every column with the type the schema gives it. */
const typed = (table, hallId) => {
  const casts = ownColumns(table).map(({ name, type }) => `CAST(${named(name)} AS ${type}) AS ${named(name)}`)
  return (table.ownsHall ? casts : [`${quoted(hallId)} AS hall_id`, ...casts]).join(', ')
}

/**
 * Views for DuckDB over the files where they lie: of each query only the columns that it reads are read.
 * `tables`: see readLayout. `fileOf` answers where a table of a package lies, `rowsOf` how such a file is read.
 */
export const duckdbText = (tables, packages, fileOf, rowsOf) => {
  const views = tables.map((table) => {
    const parts = packages.map(
      (one) => `SELECT ${typed(table, one.hall.id)}\nFROM ${rowsOf(fileOf(one, table.name))}`,
    )
    return `CREATE OR REPLACE VIEW ${table.name} AS\n${parts.join('\nUNION ALL\n')};\n`
  })
  return [headOf(packages), "SET TimeZone = 'Asia/Shanghai';\n", ...views].join('\n')
}

/**
 * A script for psql: a schema of its own, made anew as a whole or not at all, filled from the CSV files by \copy. A file
 * goes through a table of bare text first, so that columns which are not taken over never stand in the database.
 * `headerOf` answers the columns of a file in their order.
 */
export const postgresText = (schemaSql, tables, packages, fileOf, headerOf) => {
  const loads = packages.flatMap((one) =>
    tables.flatMap((table) => {
      const file = fileOf(one, table.name)
      const columns = ownColumns(table).map(({ name }) => named(name))
      const target = (table.ownsHall ? columns : ['hall_id', ...columns]).join(', ')
      return [
        `CREATE TEMPORARY TABLE incoming (${headerOf(file)
          .map((name) => `${named(name)} text`)
          .join(', ')}) ON COMMIT DROP;`,
        `\\copy incoming FROM ${quoted(file)} WITH (FORMAT csv, HEADER, ENCODING 'UTF8')`,
        `INSERT INTO ${table.name} (${target}) SELECT ${typed(table, one.hall.id)} FROM incoming;`,
        'DROP TABLE incoming;',
        '',
      ]
    }),
  )
  return [
    headOf(packages),
    // A psql on Chinese Windows takes scripts for GBK otherwise.
    '\\encoding UTF8',
    '\\set ON_ERROR_STOP on',
    'BEGIN;',
    'DROP SCHEMA IF EXISTS yichuangtong CASCADE;',
    'CREATE SCHEMA yichuangtong;',
    'SET LOCAL search_path TO yichuangtong;',
    '',
    schemaSql,
    ...loads,
    ...tables.map(({ name }) => `ANALYZE ${name};`),
    'COMMIT;',
    '',
  ].join('\n')
}
