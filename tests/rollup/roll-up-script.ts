/** What the scripts answer; they are plain modules without types. */
export interface Answer {
  readonly columns: readonly string[]
  readonly types: readonly string[]
  readonly rows: readonly (readonly (string | number | boolean | null)[])[]
}

export interface RollUp {
  readonly packages: readonly { readonly name: string; readonly hall: { readonly id: string } }[]
  readonly older: number
  load(): Promise<void>
  query(sql: string): Promise<Answer>
  duckdbScript(): string
  postgresScript(): Promise<string>
  close(): void
}

interface RollUpScript {
  openRollUp(order: {
    readonly places: readonly string[]
    readonly until?: number
    readonly tables?: 'parquet' | 'csv'
  }): Promise<RollUp>
  queryNames(): string[]
  queryText(name: string): string
}

const scripts = new URL('../../scripts/', import.meta.url)
export const { openRollUp, queryNames, queryText } = (await import(
  new URL('lib/roll-up/roll-up.mjs', scripts).href
)) as RollUpScript
export const { schemaText } = (await import(new URL('make-roll-up-schema.mjs', scripts).href)) as {
  schemaText(): string
}
export const { printed } = (await import(new URL('lib/roll-up/print.mjs', scripts).href)) as {
  printed(
    results: readonly (Answer & { readonly name: string; readonly text: string })[],
    format: 'table' | 'csv' | 'json',
  ): string
}
