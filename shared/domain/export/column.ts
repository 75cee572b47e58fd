/**
 * What a column of an open table holds, in CSV and in Parquet:
 * text · integer (whole, within 53 bits) · boolean (in CSV `1` and `0`) · instant (in CSV ISO 8601 with the hall's offset,
 * in Parquet milliseconds of UTC) · date (`YYYY-MM-DD`). Where there is nothing to say a field is empty, in Parquet null;
 * an empty text says nothing either, so that no reader can take one for the other.
 */
export type ColumnType = 'text' | 'integer' | 'boolean' | 'instant' | 'date'

export interface Column {
  readonly type: ColumnType
  /** The words of a closed list; every one is explained in the data dictionary. */
  readonly codes: readonly string[]
  /**
   * one: exactly one of the codes · many: several, with a blank between them · open: one of the codes or, depending on
   * another column, something else that the dictionary describes. Of no meaning without codes.
   */
  readonly holds: 'one' | 'many' | 'open'
}

const plain = <T extends ColumnType>(type: T) => ({ type, codes: [], holds: 'one' }) as const

export const text = plain('text')
export const integer = plain('integer')
export const boolean = plain('boolean')
export const instant = plain('instant')
export const date = plain('date')

export const code = <const Codes extends readonly string[]>(codes: Codes) =>
  ({ type: 'text', codes, holds: 'one' }) as const
export const codes = <const Codes extends readonly string[]>(list: Codes) =>
  ({ type: 'text', codes: list, holds: 'many' }) as const
export const openCode = <const Codes extends readonly string[]>(list: Codes) =>
  ({ type: 'text', codes: list, holds: 'open' }) as const

/** A field as it goes into a table: instants as epoch milliseconds, dates as `YYYY-MM-DD`, yes and no as 1 and 0. */
export type Field = string | number | null
