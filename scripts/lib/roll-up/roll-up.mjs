import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { Problem } from '../problem.mjs'
import { at } from '../project.mjs'
import { csvRows, duckdbText, parquetRows, postgresText } from './load-text.mjs'
import { findPackages, newestOfEachHall } from './packages.mjs'

const SCHEMA = at('resources/roll-up/schema.sql')
const QUERIES = at('resources/roll-up/queries')

export const queryNames = () =>
  readdirSync(QUERIES)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort()
export const queryText = (name) => readFileSync(join(QUERIES, `${name}.sql`), 'utf8')

/** The rows of a statement as plain values: numbers, texts, null; decimals and dates as they are written. */
const valuesOf = (reader) => {
  const plain = (value) => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : value.toString()
  }
  return reader.getRows().map((row) => row.map(plain))
}

/** What the schema asks for, as DuckDB itself reads it: one place says how every column is called and typed. */
const readLayout = async (connection, schemaSql) => {
  await connection.run('CREATE SCHEMA layout; USE layout')
  await connection.run(schemaSql)
  await connection.run('USE main')
  const reader = await connection.runAndReadAll(
    `SELECT table_name, column_name, data_type FROM information_schema.columns
     WHERE table_schema = 'layout' ORDER BY table_name, ordinal_position`,
  )
  const tables = new Map()
  for (const [table, name, type] of valuesOf(reader))
    tables.set(table, [
      ...(tables.get(table) ?? []),
      { name, type: type === 'VARCHAR' ? 'text' : type.toLowerCase() },
    ])
  // The table of the hall brings its own hall_id; in all others it is put in front.
  return [...tables].map(([name, columns]) => ({ name, columns, ownsHall: name === 'hall' }))
}

const damaged = (file, detail) =>
  new Problem({
    zh: `读不出导出包里的这张表：${file}`,
    en: `This table of a package cannot be read: ${file}`,
    todo: [
      '先核对这个导出包，损坏的换一份 / check the package and take another copy if it is damaged: npm run verify-export -- …',
    ],
    detail,
  })

/**
 * Opens the newest package of each hall in these places for questions, without copying or checking anything. `until`:
 * the newest up to that moment. `tables`: from which of the two kinds of files DuckDB reads.
 */
export const openRollUp = async ({ places, until = Infinity, tables: kind = 'parquet' }) => {
  const found = findPackages(places, until)
  const instance = await DuckDBInstance.create(':memory:', {
    // Everything that is needed is in the package of DuckDB; nothing is fetched while it works.
    autoinstall_known_extensions: 'false',
  })
  const connection = await instance.connect()
  const ask = async (sql) => connection.runAndReadAll(sql)
  const fileOf = ({ folder }, table, extension = kind) => join(folder, 'data/tables', `${table}.${extension}`)
  const rowsOf = kind === 'csv' ? csvRows : parquetRows

  const columnsOf = async (rows, file) => {
    if (!existsSync(file)) throw damaged(file, 'no such file')
    try {
      return valuesOf(await ask(`DESCRIBE SELECT * FROM ${rows(file)}`)).map(([name]) => name)
    } catch (error) {
      throw damaged(file, error.message)
    }
  }
  const hallOf = async (one) => {
    const file = fileOf(one, 'hall', 'csv')
    await columnsOf(csvRows, file)
    const [[id, kind, name] = []] = valuesOf(await ask(`SELECT hall_id, kind, name FROM ${csvRows(file)}`))
    if (typeof id !== 'string' || typeof name !== 'string')
      throw damaged(file, 'no row with hall_id and name')
    return { id, kind, name }
  }

  const { taken, older } = await newestOfEachHall(found, hallOf)
  const schemaSql = readFileSync(SCHEMA, 'utf8')
  const layout = await readLayout(connection, schemaSql)
  const lacking = async (rows, extension) => {
    const headers = new Map()
    for (const one of taken)
      for (const table of layout) {
        const file = fileOf(one, table.name, extension)
        const there = await columnsOf(rows, file)
        const wanted = table.columns.filter(({ name }) => table.ownsHall || name !== 'hall_id')
        const absent = wanted.filter(({ name }) => !there.includes(name))
        if (absent.length > 0) throw damaged(file, `no column ${absent.map(({ name }) => name).join(', ')}`)
        headers.set(file, there)
      }
    return headers
  }

  return {
    packages: taken,
    older,
    /** The script that {@link query} works on: for DuckDB's own command line. */
    duckdbScript: () => duckdbText(layout, taken, fileOf, rowsOf),
    /** The script that fills a PostgreSQL database by psql. */
    postgresScript: async () => {
      const headers = await lacking(csvRows, 'csv')
      return postgresText(
        schemaSql,
        layout,
        taken,
        (one, table) => fileOf(one, table, 'csv'),
        (file) => headers.get(file),
      )
    },
    /** Makes the views that queries are asked of. */
    load: async () => {
      await lacking(rowsOf, kind)
      await connection.run(duckdbText(layout, taken, fileOf, rowsOf))
    },
    /** One question: its columns with their types, and its rows. */
    query: async (sql) => {
      const reader = await ask(sql)
      return {
        columns: reader.columnNames(),
        types: reader.columnTypes().map(String),
        rows: valuesOf(reader),
      }
    },
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
