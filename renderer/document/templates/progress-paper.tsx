import type { ReactNode } from 'react'
import { dateAt } from '#shared/kernel/instant.ts'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { Facts, fact, factRow, type FactRow } from '../parts/facts.tsx'
import { Heading } from '../parts/heading.tsx'
import { Latest } from '../parts/latest.tsx'
import { lateRows } from '../parts/person-facts.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { paperDate, usePaperText, type PaperText } from '../paper-text.ts'

type Progress = Extract<DocumentSnapshot, { kind: 'progress' }>

/** How it stands, by when it is done and what comes next: what the person has come to hear. */
const standingRows = (text: PaperText, progress: Progress): FactRow[] => {
  const { statusText, stageText, due } = progress
  const rows: FactRow[] = [
    [
      {
        label: text('progressSlip.status'),
        value: (
          <>
            <strong className="status">
              <Sentence>{statusText}</Sentence>
            </strong>
            {stageText !== '' && (
              <div>
                <Sentence>{text('progressSlip.stage', { stage: stageText })}</Sentence>
              </div>
            )}
          </>
        ),
      },
    ],
  ]
  if (due !== null)
    rows.push([
      {
        label: text('progressSlip.due'),
        value: (
          <>
            <Latest date={due.date} provisional={due.provisional} large />
            {due.text !== '' && (
              <div>
                <Sentence>
                  {text(due.basis === 'promised' ? 'acceptance.promised' : 'acceptance.legalLimit', {
                    limit: due.text,
                  })}
                </Sentence>
              </div>
            )}
          </>
        ),
      },
    ])
  return [...rows, ...factRow(fact(text('progressSlip.next'), progress.nextText))]
}

const Steps = ({ steps }: { readonly steps: Progress['steps'] }): ReactNode => {
  const text = usePaperText()
  return (
    <>
      <h2 data-block>{text('progressSlip.stepsHeading')}</h2>
      <table className="steps">
        <colgroup>
          <col className="at" />
          <col />
        </colgroup>
        <thead data-block data-keep="firm">
          <tr>
            <th scope="col">{text('progressSlip.at')}</th>
            <th scope="col">{text('progressSlip.step')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, index) => (
            <tr data-block data-keep={index === 0 ? 'firm' : undefined} key={index}>
              <td className="figure">{paperDate(text, dateAt(step.at))}</td>
              <td>
                <Sentence>{step.text}</Sentence>
              </td>
            </tr>
          ))}
          <tr data-block data-keep="loose" className="ended">
            <td colSpan={2}>{text('ended', { items: steps.length })}</td>
          </tr>
        </tbody>
      </table>
    </>
  )
}

/**
 * 办理进度单: large and plain, because it is read at home by somebody old. How it stands, by when it is done and what
 * comes next stand first; what has been done follows.
 */
export const ProgressPaper = ({ progress }: { readonly progress: Progress }): ReactNode => {
  const text = usePaperText()
  const { hallName, officePhone, handler, steps } = progress
  return (
    <section data-part="main" className="progress-slip">
      <Heading organ={progress.organ} title={text('title.progress')} number="" />
      <Facts className="standing" rows={standingRows(text, progress)} />
      <Facts
        className="about"
        rows={[
          ...factRow(fact(text('fact.matter'), progress.matterName)),
          ...factRow(
            progress.receiptNumber === ''
              ? null
              : { label: text('progressSlip.number'), value: <b>{progress.receiptNumber}</b> },
          ),
          ...factRow(
            fact(text('fact.applicant'), progress.applicant.name),
            fact(text('ofCase.caseNumber'), progress.caseNumber),
          ),
          ...lateRows(text, progress),
        ]}
      />
      {steps.length > 0 && <Steps steps={steps} />}
      <div className="ask" data-block data-keep="loose">
        <p>
          <Sentence>
            {text(officePhone === '' ? 'progressSlip.ask' : 'progressSlip.askOrCall', { hall: hallName })}
          </Sentence>
        </p>
        {(officePhone !== '' || handler !== '') && (
          <p className="call">
            {officePhone !== '' && <b>{text('signing.phone', { phone: officePhone })}</b>}
            {handler !== '' && <span>{text('signing.handler', { handler })}</span>}
          </p>
        )}
        <p>
          <Sentence>{text('progressSlip.asOf', { date: paperDate(text, progress.date) })}</Sentence>
        </p>
      </div>
    </section>
  )
}
