import type { ReactNode } from 'react'
import { assertNever } from '#shared/kernel/assert-never.ts'
import type { DocumentSnapshot } from '#shared/contract/snapshot.ts'
import { AcceptancePaper } from './acceptance-paper.tsx'
import { CataloguePaper } from './catalogue-paper.tsx'
import { DecisionPaper } from './decision-paper.tsx'
import { DeferralPaper } from './deferral-paper.tsx'
import { DeliveryPaper } from './delivery-paper.tsx'
import { DueExplanationPaper } from './due-explanation-paper.tsx'
import { EntrustmentFormPaper } from './entrustment-form-paper.tsx'
import { ExplanationPaper } from './explanation-paper.tsx'
import { ExtensionPaper } from './extension-paper.tsx'
import { MonthReportPaper } from './month-report-paper.tsx'
import { DayEndPaper } from './day-end-paper.tsx'
import { MorningListPaper } from './morning-list-paper.tsx'
import { NeedFormPaper } from './need-form-paper.tsx'
import { NeedPaper } from './need-paper.tsx'
import { NotAcceptedPaper } from './not-accepted-paper.tsx'
import { NoticePaper } from './notice-paper.tsx'
import { ObjectionAnswerPaper } from './objection-answer-paper.tsx'
import { OriginalsPaper } from './originals-paper.tsx'
import { OutageFormsPaper } from './outage-forms-paper.tsx'
import type { Pages } from './pages.ts'
import { ProgressPaper } from './progress-paper.tsx'
import { ReceiptPaper } from './receipt-paper.tsx'
import { RedirectionPaper } from './redirection-paper.tsx'
import { ReferralPaper } from './referral-paper.tsx'
import { RegisterPaper } from './register-paper.tsx'
import { ResumptionPaper } from './resumption-paper.tsx'
import { ReturnedAbovePaper } from './returned-above-paper.tsx'
import { SpecialProcedurePaper } from './special-procedure-paper.tsx'

/** The template of each kind of document. It knows the snapshot and nothing else (文书可按快照重现). */
export const DocumentPaper = ({
  snapshot,
  pages,
}: {
  readonly snapshot: DocumentSnapshot
  readonly pages: Pages
}): ReactNode => {
  switch (snapshot.kind) {
    case 'receipt':
      return <ReceiptPaper receipt={snapshot} pages={pages} />
    case 'notice':
    case 'remaining':
      return <NoticePaper notice={snapshot} pages={pages} />
    case 'acceptance':
      return <AcceptancePaper acceptance={snapshot} pages={pages} />
    case 'deferral':
      return <DeferralPaper deferral={snapshot} pages={pages} />
    case 'not-accepted':
      return <NotAcceptedPaper snapshot={snapshot} />
    case 'explanation':
      return <ExplanationPaper snapshot={snapshot} />
    case 'redirection':
      return <RedirectionPaper snapshot={snapshot} />
    case 'originals-taken':
    case 'originals-returned':
      return <OriginalsPaper snapshot={snapshot} />
    case 'need':
      return <NeedPaper need={snapshot} />
    case 'decision':
    case 'refusal':
      return <DecisionPaper snapshot={snapshot} />
    case 'delivery':
      return <DeliveryPaper snapshot={snapshot} />
    case 'catalogue':
      return <CataloguePaper snapshot={snapshot} />
    case 'entrustment-form':
      return <EntrustmentFormPaper form={snapshot} />
    case 'need-form':
      return <NeedFormPaper form={snapshot} />
    case 'outage-forms':
      return <OutageFormsPaper forms={snapshot} />
    case 'register':
      return <RegisterPaper register={snapshot} />
    case 'month-report':
      return <MonthReportPaper report={snapshot} />
    case 'extension':
      return <ExtensionPaper extension={snapshot} />
    case 'special-procedure':
      return <SpecialProcedurePaper snapshot={snapshot} />
    case 'resumption':
      return <ResumptionPaper snapshot={snapshot} />
    case 'referral':
      return <ReferralPaper referral={snapshot} />
    case 'returned-above':
      return <ReturnedAbovePaper snapshot={snapshot} />
    case 'objection-answer':
      return <ObjectionAnswerPaper answer={snapshot} />
    case 'progress':
      return <ProgressPaper progress={snapshot} />
    case 'morning-list':
      return <MorningListPaper list={snapshot} />
    case 'due-explanation':
      return <DueExplanationPaper explanation={snapshot} />
    case 'day-end':
      return <DayEndPaper report={snapshot} />
    default:
      return assertNever(snapshot)
  }
}
