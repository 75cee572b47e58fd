import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { usePaperText } from '../paper-text.ts'
import { Heading } from './heading.tsx'
import { Signing } from './signing.tsx'

/** A document written to one person: head, salutation, what is said, acknowledgement and seal. */
export const Letter = ({
  snapshot,
  to,
  acknowledged,
  children,
}: {
  readonly snapshot: DocumentSnapshot
  /** Nobody is addressed where nobody gave a name. */
  readonly to: string
  /** What is acknowledged by signing; null where nobody is there to sign. */
  readonly acknowledged: string | null
  readonly children: ReactNode
}): ReactNode => {
  const text = usePaperText()
  return (
    <section data-part="main" className="letter">
      <Heading organ={snapshot.organ} title={text(`title.${snapshot.kind}`)} number={snapshot.number} />
      {to !== '' && (
        <p className="salutation" data-block>
          {text('salutation', { name: to })}
        </p>
      )}
      {children}
      <Signing snapshot={snapshot} acknowledged={acknowledged} />
    </section>
  )
}
