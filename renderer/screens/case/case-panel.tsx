import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CaseDetail } from '#shared/contract/case-view.ts'
import { AcknowledgePanel } from './acknowledge-panel.tsx'
import { standingPapers, unsignedPapers } from './allowed-actions.ts'
import type { Panel } from './allowed-actions.ts'
import { useCaseActs } from './case-acts.ts'
import type { DecideForm, VoidForm } from './case-forms.ts'
import { CoursePanel } from './course-panel.tsx'
import { DecidePanel } from './decide-panel.tsx'
import { DeliverPanel } from './deliver-panel.tsx'
import { returnable, takeable } from './original-rows.ts'
import { OriginalsPanel } from './originals-panel.tsx'
import { ReasonPanel } from './reason-panel.tsx'
import type { CaseWork } from './use-case.ts'
import { VoidPanel } from './void-panel.tsx'

/** What the words on the submit button follow: the outcome chosen, and whether a void paper is issued again. */
export interface PanelChoice {
  readonly outcome: DecideForm['outcome']
  readonly again: VoidForm['again']
}

interface CasePanelProps {
  readonly panel: Panel
  readonly detail: CaseDetail
  readonly formId: string
  readonly work: CaseWork
  readonly onChoice: (choice: Partial<PanelChoice>) => void
}

/** The strip above the bottom bar in which an action is written. */
export const CasePanel = (props: CasePanelProps): ReactElement => {
  const { panel } = props
  const { t } = useTranslation('case')
  const strip = useRef<HTMLDivElement>(null)
  // The strip was opened to write: unless one of its fields already waits, its first one does.
  useEffect(() => {
    const inside = strip.current
    if (inside === null || inside.contains(document.activeElement)) return
    inside.querySelector<HTMLElement>('input, select, textarea, [role="radio"][tabindex="0"]')?.focus()
  }, [panel])
  return (
    <div ref={strip} key={panel} className="case-panel" role="group" aria-label={t(`${panel}.title`)}>
      <PanelBody {...props} />
    </div>
  )
}

const PanelBody = ({ panel, detail, formId, work, onChoice }: CasePanelProps): ReactElement => {
  const { t } = useTranslation('case')
  const acts = useCaseActs(work.act, detail.id)
  switch (panel) {
    case 'decide':
      return (
        <DecidePanel
          formId={formId}
          lateReasonNeeded={detail.lateReasonNeeded}
          onOutcome={(outcome) => onChoice({ outcome })}
          onSubmit={acts.decide}
        />
      )
    case 'deliver':
      return <DeliverPanel formId={formId} applicant={detail.applicant.name} onSubmit={acts.deliver} />
    case 'withdraw':
    case 'lapse':
    case 'closeUncollected':
      return <ReasonPanel action={panel} formId={formId} onSubmit={acts[panel]} />
    case 'takeOriginals':
      return (
        <OriginalsPanel
          formId={formId}
          rows={takeable(detail, (name, owner) => t('originals.ofOwner', { name, owner }))}
          receiver={null}
          onSubmit={acts.takeOriginals}
        />
      )
    case 'returnOriginals':
      return (
        <OriginalsPanel
          formId={formId}
          rows={returnable(detail.originals)}
          receiver={detail.applicant.name}
          onSubmit={acts.returnOriginals}
        />
      )
    case 'acknowledge':
      return (
        <AcknowledgePanel
          formId={formId}
          papers={unsignedPapers(detail.documents)}
          onSubmit={acts.acknowledge}
        />
      )
    case 'voidDocument':
      return (
        <VoidPanel
          formId={formId}
          papers={standingPapers(detail.documents)}
          onAgain={(again) => onChoice({ again })}
          onSubmit={acts.voidDocument}
        />
      )
    default:
      return <CoursePanel panel={panel} detail={detail} formId={formId} work={work} />
  }
}

/** What the filled button says while a panel is open, as a key under `case:`. */
export const submitKey = (panel: Panel, { outcome, again }: PanelChoice): string => {
  if (panel === 'decide') return outcome === 'refused' ? 'decide.submitRefused' : 'decide.submitGranted'
  if (panel === 'voidDocument' && again === 'yes') return 'voidDocument.submitAgain'
  return `${panel}.submit`
}
