import { Fragment, type ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { DayTable } from '../parts/day-table.tsx'
import { fact, factRow } from '../parts/facts.tsx'
import { Heading } from '../parts/heading.tsx'
import { Latest } from '../parts/latest.tsx'
import { PersonFacts } from '../parts/person-facts.tsx'
import { Lines, Sentence } from '../parts/sentence.tsx'
import { paperDateWithWeekday, usePaperText } from '../paper-text.ts'

type DueExplanation = Extract<DocumentSnapshot, { kind: 'due-explanation' }>

const Listed = ({
  heading,
  lines,
}: {
  readonly heading: string
  readonly lines: readonly string[]
}): ReactNode =>
  lines.length > 0 && (
    <>
      <h2 data-block>{heading}</h2>
      <ol className="correction" data-block data-keep="firm">
        {lines.map((line, index) => (
          <li key={index}>
            <Sentence>{line}</Sentence>
          </li>
        ))}
      </ol>
    </>
  )

/** One limit: from when it runs, whether it sets the date, and every day of it. */
const Limit = ({ limit }: { readonly limit: DueExplanation['limits'][number] }): ReactNode => {
  const text = usePaperText()
  const rolled =
    limit.rawDue === limit.due
      ? ''
      : text('dueExplanation.rolledTo', {
          raw: paperDateWithWeekday(text, limit.rawDue),
          due: paperDateWithWeekday(text, limit.due),
        })
  return (
    <>
      <h2 data-block>
        {limit.title}
        {limit.decides && text('dueExplanation.decides')}
      </h2>
      <div className="limit-start" data-block data-keep="firm">
        <Lines lines={[limit.startText, rolled].filter((line) => line !== '')} />
      </div>
      {limit.days.length > 0 && <DayTable limit={limit} />}
    </>
  )
}

/** 期限计算说明: the date of a case and, day by day, how every limit of it was counted. */
export const DueExplanationPaper = ({ explanation }: { readonly explanation: DueExplanation }): ReactNode => {
  const text = usePaperText()
  return (
    <section data-part="main" className="due-explained">
      <Heading organ={explanation.organ} title={text('title.due-explanation')} number="" />
      <PersonFacts
        snapshot={explanation}
        more={[
          ...factRow(fact(text('ofCase.caseNumber'), explanation.caseNumber)),
          [
            {
              label: text('dueExplanation.due'),
              value: (
                <>
                  <Latest date={explanation.caseDue} provisional={explanation.provisional} large />
                  <div>
                    {text(
                      explanation.caseBasis === 'promised'
                        ? 'dueExplanation.byPromise'
                        : 'dueExplanation.byLaw',
                    )}
                  </div>
                </>
              ),
            },
          ],
        ]}
      />
      {explanation.limits.some(({ days }) => days.length > 0) && (
        <p className="limit-start" data-block>
          <Sentence>{text('dueExplanation.howToCount')}</Sentence>
        </p>
      )}
      {explanation.limits.map((limit, index) => (
        <Fragment key={index}>
          <Limit limit={limit} />
        </Fragment>
      ))}
      <Listed heading={text('dueExplanation.notesHeading')} lines={explanation.notes} />
      <Listed heading={text('dueExplanation.sourcesHeading')} lines={explanation.sources} />
    </section>
  )
}
