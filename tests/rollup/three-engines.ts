import { expect } from 'vitest'
import { startPostgres } from '#tests/support/postgres.ts'
import { openRollUp, printed, queryText } from './roll-up-script.ts'
import type { Answer } from './roll-up-script.ts'

export interface ThreeEngines {
  /** Asks one of the queries everywhere, expects the same types and rows, and answers them once. */
  ask(name: string): Promise<Answer>
  close(): Promise<void>
}

/** The words of both engines for the types that answers have. */
const typeOf = (type: string): string =>
  type.toLowerCase().replace('varchar', 'text').replace('decimal', 'numeric').replace(', ', ',')

/** DuckDB over Parquet, DuckDB over CSV, and PostgreSQL loaded by the script for it, each over the same packages. */
export const threeEngines = async (places: readonly string[]): Promise<ThreeEngines> => {
  const columnar = await openRollUp({ places })
  const textual = await openRollUp({ places, tables: 'csv' })
  await columnar.load()
  await textual.load()
  const server = await startPostgres()
  await server.script(await columnar.postgresScript())
  return {
    ask: async (name) => {
      const text = queryText(name)
      const answer = await columnar.query(text)
      expect(await textual.query(text)).toEqual(answer)
      const path = 'SET search_path TO yichuangtong;\n'
      const described = await server.describe(`${path}${text}`)
      expect(described).toEqual(answer.columns.map((column, at) => [column, typeOf(answer.types[at] ?? '')]))
      const [, ours = ''] = /^\uFEFF([^]*)$/.exec(printed([{ name, text, ...answer }], 'csv')) ?? []
      expect((await server.script(`${path}${text}`)).trimEnd()).toBe(ours.replaceAll('\r\n', '\n').trimEnd())
      return answer
    },
    close: async () => {
      columnar.close()
      textual.close()
      await server.stop()
    },
  }
}

/** Some columns of an answer, row by row. */
export const columnsOf = (
  answer: Answer,
  ...names: readonly string[]
): (string | number | boolean | null)[][] =>
  answer.rows.map((row) =>
    names.map((name) => {
      const at = answer.columns.indexOf(name)
      if (at < 0) throw new Error(`no column ${name}`)
      return row[at] ?? null
    }),
  )
