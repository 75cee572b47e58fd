import { Fragment, type ReactNode } from 'react'
import { linePieces } from '../line-pieces.ts'

/** A sentence whose lines end between words only; dates, numbers with units and document numbers stay whole. */
export const Sentence = ({ children }: { readonly children: string }): ReactNode =>
  linePieces(children).map(({ text, breakBefore }, index) => (
    <Fragment key={index}>
      {breakBefore && <wbr />}
      {text.length > 1 ? <span className="whole">{text}</span> : text}
    </Fragment>
  ))

/** Short statements parted by ； (U+FF1B) or 。 (U+3002): each keeps to one line where it fits. */
export const Statements = ({ children }: { readonly children: string }): ReactNode =>
  children.split(/(?<=[\uff1b\u3002])/u).map((statement, index) => (
    <span className="statement" key={index}>
      <Sentence>{statement}</Sentence>
    </span>
  ))

/** Sentences below one another. */
export const Lines = ({ lines }: { readonly lines: readonly string[] }): ReactNode =>
  lines.map((line, index) => (
    <div key={index}>
      <Sentence>{line}</Sentence>
    </div>
  ))
