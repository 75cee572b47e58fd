import type { ReactNode } from 'react'
import { Sentence } from './sentence.tsx'

export interface Fact {
  readonly label: string
  readonly value: ReactNode
}

/** A row holds one fact over the whole width, or two side by side. */
export type FactRow = readonly [Fact] | readonly [Fact, Fact]

/** A fact in words, or none where there are no words. */
export const fact = (label: string, words: string): Fact | null =>
  words === '' ? null : { label, value: <Sentence>{words}</Sentence> }

/** A row of what there is: no empty cell, and no row where nothing is left. */
export const factRow = (
  ...facts: readonly [Fact | null] | readonly [Fact | null, Fact | null]
): FactRow[] => {
  const [first, second] = facts.filter((each) => each !== null)
  if (first === undefined) return []
  return [second === undefined ? [first] : [first, second]]
}

/** Labelled facts in a ruled table. Every row is one block that is not broken. */
export const Facts = ({
  rows,
  className,
  underHeading = false,
  keep = false,
}: {
  readonly rows: readonly FactRow[]
  readonly className: string
  /** The first row stays with the heading above it. */
  readonly underHeading?: boolean
  /** Every row stays with what stands above it. */
  readonly keep?: boolean
}): ReactNode => (
  <table className={`facts ${className}`}>
    <colgroup>
      <col className="label" />
      <col />
      <col className="label second" />
      <col className="value second" />
    </colgroup>
    <tbody>
      {rows.map(([first, second], index) => (
        <tr data-block data-keep={keep || (underHeading && index === 0) ? 'firm' : undefined} key={index}>
          <th scope="row">{first.label}</th>
          <td colSpan={second === undefined ? 3 : 1}>{first.value}</td>
          {second !== undefined && (
            <>
              <th scope="row">{second.label}</th>
              <td>{second.value}</td>
            </>
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
