import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { Sentence } from './sentence.tsx'

/** The hall's own fixed paragraph, near the foot of the paper and kept with what is signed below it. */
export const HallParagraph = ({
  paragraph,
}: {
  readonly paragraph: DocumentSnapshot['paragraph']
}): ReactNode =>
  (paragraph?.text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => (
      <p className="hall-paragraph" data-block data-keep={index === 0 ? 'loose' : 'firm'} key={index}>
        <Sentence>{line}</Sentence>
      </p>
    ))
