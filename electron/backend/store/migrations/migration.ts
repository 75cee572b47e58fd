/** One step of the schema. Released steps never change; a later need is a later step. */
export interface Migration {
  readonly id: number
  readonly name: string
  readonly sql: string
}
