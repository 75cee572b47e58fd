import type { ReactNode } from 'react'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { acceptedRows, closingRows, countingRows, FormerDate } from '../parts/case-facts.tsx'
import { Facts, fact, factRow, type FactRow } from '../parts/facts.tsx'
import { Latest } from '../parts/latest.tsx'
import { Letter } from '../parts/letter.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { paperMoment, usePaperText, type PaperKey, type PaperText } from '../paper-text.ts'

type Extension = Extract<DocumentSnapshot, { kind: 'extension' }>

const openingKey = ({ toldLate, scope }: Extension): PaperKey => {
  if (toldLate) return 'extension.late'
  return scope === 'promise' ? 'extension.promise' : 'extension.law'
}

/** The date that counts from now on. Told late it is the old one, and the paper says that it has not moved. */
const dueRows = (text: PaperText, { oldDue, newDue, provisional }: Extension): FactRow[] => {
  if (newDue === null)
    return [
      [
        {
          label: text('fact.due'),
          value: (
            <>
              <Latest date={oldDue} provisional={provisional} large />
              <b>
                <Sentence>{text('extension.notMoved')}</Sentence>
              </b>
            </>
          ),
        },
      ],
    ]
  return [
    [{ label: text('fact.due'), value: <Latest date={newDue} provisional={provisional} large /> }],
    [{ label: text('ofCase.oldDue'), value: <FormerDate date={oldDue} /> }],
  ]
}

/** By how much, and who has approved it. */
const approvedRows = (text: PaperText, extension: Extension): FactRow[] => {
  const { toldLate, scope, byText } = extension
  const approver = fact(text('ofCase.approver'), extension.approver)
  if (byText === '') return factRow(approver)
  if (toldLate) return factRow(fact(text('extension.byLate'), byText), approver)
  const key = scope === 'promise' ? 'extension.byPromise' : 'extension.byLaw'
  return factRow(fact(text('extension.by'), text(key, { length: byText })), approver)
}

/**
 * 延期办理告知书: old and new date, reason, approver, and what the person must be told in time: the present state and
 * what follows (DB35/T 2074 8.6.2.2). Told late it moves no date.
 */
export const ExtensionPaper = ({ extension }: { readonly extension: Extension }): ReactNode => {
  const text = usePaperText()
  const { toldAt, toldWay, toldTo, ruleText } = extension
  return (
    <Letter snapshot={extension} to={extension.applicant.name} acknowledged={text('ofCase.acknowledged')}>
      <p className="opening" data-block data-keep="firm">
        <Sentence>{text(openingKey(extension), { matter: extension.matterName })}</Sentence>
      </p>
      <Facts
        className="case flowing"
        rows={[
          ...acceptedRows(text, extension),
          ...dueRows(text, extension),
          ...factRow(
            fact(text(extension.toldLate ? 'extension.lateReason' : 'extension.reason'), extension.reason),
          ),
          ...factRow(fact(text('extension.progress'), extension.progress)),
          ...factRow(fact(text('ofCase.plan'), extension.plan)),
          ...approvedRows(text, extension),
          ...factRow(fact(text('extension.rule'), ruleText)),
          ...countingRows(text, extension.counting),
          ...factRow(
            fact(
              text('extension.told'),
              text('extension.toldBy', { at: paperMoment(text, toldAt), way: toldWay, person: toldTo }),
            ),
          ),
          // The rule of the extension is its basis; without one the basis of the matter stands here.
          ...closingRows(text, ruleText === '' ? extension : { ...extension, basis: [] }),
        ]}
      />
    </Letter>
  )
}
