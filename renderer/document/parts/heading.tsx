import type { ReactNode } from 'react'

/** Organ, title and number: the head of every document. */
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
    <div className="organ">{organ}</div>
    <h1>{title}</h1>
    <div className="number">{number}</div>
  </header>
)
