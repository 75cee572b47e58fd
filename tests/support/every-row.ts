import Database from 'better-sqlite3'
import { demoKey } from '#shared/contract/demo-key.ts'

/** Every row of every table, by a reader that knows nothing of the program's store. */
export const everyRow = (file: string): Record<string, unknown[]> => {
  const raw = new Database(file, { readonly: true })
  raw.pragma("cipher = 'sqlcipher'")
  raw.pragma('legacy = 4')
  raw.pragma(`key = "x'${Buffer.from(demoKey()).toString('hex')}'"`)
  const tables = raw
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )
    .pluck()
    .all() as string[]
  const rows = Object.fromEntries(
    tables.map((name) => [name, raw.prepare(`SELECT * FROM "${name}"`).raw().all()]),
  )
  raw.close()
  return rows
}
