import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { closingRows } from '../parts/case-facts.tsx'
import { Facts, fact, factRow } from '../parts/facts.tsx'
import { Latest } from '../parts/latest.tsx'
import { Letter } from '../parts/letter.tsx'
import { contactRows } from '../parts/person-facts.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { paperDate, usePaperText } from '../paper-text.ts'

/**
 * 异议答复书: what was objected to, by when an answer was due, and the answer. It is not a decision, so it
 * carries no remedies; a late one says why.
 */
export const ObjectionAnswerPaper = ({
  answer,
}: {
  readonly answer: Extract<DocumentSnapshot, { kind: 'objection-answer' }>
}): ReactNode => {
  const text = usePaperText()
  const raisedBy = answer.raisedBy === '' ? answer.applicant.name : answer.raisedBy
  return (
    <Letter snapshot={answer} to={raisedBy} acknowledged={text('objectionAnswer.acknowledged')}>
      <p className="opening" data-block data-keep="firm">
        <Sentence>{text('objectionAnswer.opening', { matter: answer.matterName })}</Sentence>
      </p>
      <Facts
        className="case flowing"
        rows={[
          ...factRow(
            fact(text('fact.applicant'), answer.applicant.name),
            fact(text('ofCase.caseNumber'), answer.caseNumber),
          ),
          ...factRow(fact(text('fact.document'), answer.applicant.documentMasked)),
          ...contactRows(text, answer),
          ...factRow(fact(text('objectionAnswer.decisionNumber'), answer.decisionNumber)),
          ...factRow(
            fact(text('objectionAnswer.raisedBy'), raisedBy),
            fact(text('objectionAnswer.raisedOn'), paperDate(text, answer.raisedOn)),
          ),
          ...factRow(fact(text('objectionAnswer.raisedText'), answer.raisedText)),
          ...factRow(fact(text('objectionAnswer.answer'), answer.answer)),
          [
            {
              label: text('objectionAnswer.answerBy'),
              value: (
                <div className="lesser">
                  <Latest date={answer.answerBy} provisional={false} />
                </div>
              ),
            },
          ],
          ...factRow(fact(text('objectionAnswer.answeredOn'), paperDate(text, answer.answeredOn))),
          ...factRow(fact(text('objectionAnswer.late'), answer.answeredLate ? answer.lateReason : '')),
          ...closingRows(text, answer),
        ]}
      />
    </Letter>
  )
}
