import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { fact, factRow } from '../parts/facts.tsx'
import { Heading } from '../parts/heading.tsx'
import { PersonFacts } from '../parts/person-facts.tsx'
import { PieceTable } from '../parts/piece-table.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { Signing } from '../parts/signing.tsx'
import { paperMoment, usePaperText } from '../paper-text.ts'

type Originals = Extract<DocumentSnapshot, { kind: 'originals-taken' | 'originals-returned' }>

/** 原件接收清单 and 原件归还清单: counted by both sides, signed by both, and what is still kept here. */
export const OriginalsPaper = ({ snapshot }: { readonly snapshot: Originals }): ReactNode => {
  const text = usePaperText()
  const returned = snapshot.kind === 'originals-returned'
  const kept = snapshot.stillKept.map((piece, index) => ({ position: index + 1, ...piece }))
  return (
    <section data-part="main">
      <Heading organ={snapshot.organ} title={text(`title.${snapshot.kind}`)} number={snapshot.number} />
      <PersonFacts
        snapshot={snapshot}
        more={[
          ...factRow(
            fact(text('originals.caseNumber'), snapshot.caseNumber),
            fact(
              text(returned ? 'originals.returnedAt' : 'originals.takenAt'),
              paperMoment(text, snapshot.at),
            ),
          ),
          ...factRow(
            fact(text(returned ? 'originals.takenBy' : 'originals.handedBy'), snapshot.person),
            fact(text('originals.signature'), snapshot.signature),
          ),
        ]}
      />
      <p className="opening" data-block>
        <Sentence>{text(returned ? 'originals.returned' : 'originals.taken')}</Sentence>
      </p>
      <h2 data-block>{text(returned ? 'originals.returnedHeading' : 'originals.tableHeading')}</h2>
      <PieceTable pieces={snapshot.items} />
      {kept.length > 0 && (
        <>
          <h2 data-block>{text(returned ? 'originals.keptHeading' : 'originals.keptBeforeHeading')}</h2>
          <PieceTable pieces={kept} />
        </>
      )}
      {returned && kept.length === 0 && (
        <p className="opening" data-block data-keep="firm">
          <Sentence>{text('originals.nothingKept')}</Sentence>
        </p>
      )}
      <Signing
        snapshot={snapshot}
        acknowledged={text(returned ? 'originals.acknowledgedReturned' : 'originals.acknowledgedTaken')}
        words={{
          heading: returned ? 'originals.takenBy' : 'originals.handedBy',
          time: 'originals.time',
          handlerSigns: returned ? 'originals.returnerSigns' : 'originals.receiverSigns',
        }}
      />
    </section>
  )
}
