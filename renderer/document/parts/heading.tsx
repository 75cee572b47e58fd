import type { ReactNode } from 'react'

/** Organ, title and number: the head of every document. Blank forms have no number, and some no organ. */
export const Heading = ({
  organ,
  title,
  number,
}: {
  readonly organ: string
  readonly title: string
  readonly number: string
}): ReactNode => (
  <header data-block>
    {organ !== '' && <div className="organ">{organ}</div>}
    <h1>{title}</h1>
    {number !== '' && <div className="number">{number}</div>}
  </header>
)
