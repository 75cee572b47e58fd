import type { ReactNode } from 'react'
import { assertNever } from '#shared/kernel/assert-never.ts'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { AcceptancePaper } from './acceptance-paper.tsx'
import { CataloguePaper } from './catalogue-paper.tsx'
import { DecisionPaper } from './decision-paper.tsx'
import { DeliveryPaper } from './delivery-paper.tsx'
import { NotAcceptedPaper } from './not-accepted-paper.tsx'
import { NoticePaper } from './notice-paper.tsx'
import type { Pages } from './pages.ts'

/** The template of each kind of document. It knows the snapshot and nothing else (文书可按快照重现). */
export const DocumentPaper = ({
  snapshot,
  pages,
}: {
  readonly snapshot: DocumentSnapshot
  readonly pages: Pages
}): ReactNode => {
  switch (snapshot.kind) {
    case 'notice':
    case 'remaining':
      return <NoticePaper notice={snapshot} pages={pages} />
    case 'acceptance':
      return <AcceptancePaper acceptance={snapshot} pages={pages} />
    case 'not-accepted':
      return <NotAcceptedPaper snapshot={snapshot} />
    case 'decision':
    case 'refusal':
      return <DecisionPaper snapshot={snapshot} />
    case 'delivery':
      return <DeliveryPaper snapshot={snapshot} />
    case 'catalogue':
      return <CataloguePaper snapshot={snapshot} />
    default:
      return assertNever(snapshot)
  }
}
