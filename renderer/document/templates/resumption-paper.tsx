import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { acceptedRows, closingRows, countingRows, FormerDate } from '../parts/case-facts.tsx'
import { Facts, fact, factRow } from '../parts/facts.tsx'
import { Latest } from '../parts/latest.tsx'
import { Letter } from '../parts/letter.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { paperDate, usePaperText } from '../paper-text.ts'

/** 恢复计时告知书: when the left-out time ended, how much was left out, and the new date, large. */
export const ResumptionPaper = ({
  snapshot,
}: {
  readonly snapshot: Extract<DocumentSnapshot, { kind: 'resumption' }>
}): ReactNode => {
  const text = usePaperText()
  const { matterName, procedure, notCountedText, oldDue } = snapshot
  const notCounted = notCountedText === '' ? '' : text('resumption.notCountedTime', { time: notCountedText })
  return (
    <Letter snapshot={snapshot} to={snapshot.applicant.name} acknowledged={text('ofCase.acknowledged')}>
      <p className="opening" data-block data-keep="firm">
        <Sentence>{text('resumption.opening', { matter: matterName, procedure })}</Sentence>
      </p>
      <Facts
        className="case flowing"
        rows={[
          ...acceptedRows(text, snapshot),
          [
            {
              label: text('fact.due'),
              value: (
                <Latest
                  date={snapshot.newDue}
                  provisional={snapshot.provisional}
                  because={snapshot.provisionalBecause}
                  large
                />
              ),
            },
          ],
          ...(oldDue === null
            ? []
            : ([[{ label: text('ofCase.oldDue'), value: <FormerDate date={oldDue} /> }]] as const)),
          ...factRow(fact(text('resumption.procedure'), procedure)),
          ...factRow(
            fact(text('resumption.startedOn'), paperDate(text, snapshot.startedOn)),
            fact(text('resumption.endedOn'), paperDate(text, snapshot.endedOn)),
          ),
          ...factRow(fact(text('resumption.notCounted'), notCounted)),
          ...factRow(fact(text('resumption.result'), snapshot.result)),
          ...countingRows(text, snapshot.counting),
          ...closingRows(text, snapshot),
        ]}
      />
    </Letter>
  )
}
