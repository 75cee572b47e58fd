import type { ReactNode } from 'react'
import { usePaperText } from '../paper-text.ts'

/** A line to write on, behind its label. */
export const BlankLine = ({ label }: { readonly label: string }): ReactNode => (
  <p className="choice">
    <span>{label}</span>
    <i className="line" />
  </p>
)

/** Boxes of which some are ticked by hand. */
export const Boxes = ({ labels }: { readonly labels: readonly string[] }): ReactNode => (
  <span className="boxes">
    {labels.map((label) => (
      <span className="choice" key={label}>
        <i className="box" />
        <span>{label}</span>
      </span>
    ))}
  </span>
)

/** A date to be written by hand, as part of a line. */
export const BlankDate = (): ReactNode => {
  const text = usePaperText()
  return (
    <>
      <i className="blank year" />
      <span>{text('signing.year')}</span>
      <i className="blank" />
      <span>{text('signing.month')}</span>
      <i className="blank" />
      <span>{text('signing.day')}</span>
    </>
  )
}
