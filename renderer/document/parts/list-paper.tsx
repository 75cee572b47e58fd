import type { ReactNode } from 'react'
import { Sentence } from './sentence.tsx'

/** A list over the width of a page on its side: title and span above, the table's head again on every page. */
export const ListPaper = ({
  className,
  title,
  head,
  columns,
  rows,
  ended,
}: {
  readonly className: string
  readonly title: string
  readonly head: readonly { readonly label: string; readonly value: string }[]
  readonly columns: readonly { readonly name: string; readonly label: string }[]
  readonly rows: ReactNode
  /** What stands below the table and stays with its end. */
  readonly ended: ReactNode
}): ReactNode => (
  <section className="group">
    <h1>{title}</h1>
    <div className="group-head">
      {head.map(({ label, value }) => (
        <span key={label}>
          {label !== '' && <b>{label}</b>}
          {value}
        </span>
      ))}
    </div>
    <table className={`catalogue ${className}`}>
      <colgroup>
        {columns.map(({ name }) => (
          <col className={name} key={name} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ name, label }) => (
            <th scope="col" key={name}>
              <Sentence>{label}</Sentence>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{rows}</tbody>
    </table>
    <div className="list-end">{ended}</div>
  </section>
)
