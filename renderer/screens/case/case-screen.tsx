import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { DocumentView } from '#shared/contract/case-view.ts'
import { DueExplanation } from '../../ui/due-explanation.tsx'
import { useHall } from '../../ui/hall.tsx'
import { EmptyLine, LoadingRows } from '../../ui/loading.tsx'
import { useNavigate, useRoute } from '../../ui/navigate.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { PdfViewer } from '../../ui/pdf-viewer.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { mayHandle, pageActions } from './allowed-actions.ts'
import type { MainAction } from './allowed-actions.ts'
import { CaseBar } from './case-bar.tsx'
import type { DecideForm } from './case-forms.ts'
import { CaseHead } from './case-head.tsx'
import { ClockSection } from './clock-section.tsx'
import { DecidePanel } from './decide-panel.tsx'
import { DeliverPanel } from './deliver-panel.tsx'
import { Documents } from './documents.tsx'
import { People } from './people.tsx'
import { Story } from './story.tsx'
import { useCase } from './use-case.ts'
import { WithdrawPanel } from './withdraw-panel.tsx'
import './case.css'

/** One case as a story: its clock, what happened, its documents, and only what may be done now. */
export const CaseScreen = (): ReactElement => {
  const route = useRoute()
  return route.screen === 'case' ? <CasePage caseId={route.caseId} /> : <></>
}

const CasePage = ({ caseId }: { readonly caseId: string }): ReactElement => {
  const { t } = useTranslation('case')
  const navigate = useNavigate()
  const { signedIn } = useHall()
  const work = useCase(caseId)
  const formId = useId()
  const section = useRef<HTMLElement>(null)
  const [explained, setExplained] = useState(false)
  const [opened, setOpened] = useState<DocumentView | null>(null)
  const [outcome, setOutcome] = useState<DecideForm['outcome']>('granted')
  const { detail, panel } = work

  const submit = (): void => section.current?.querySelector('form')?.requestSubmit()
  const openPanel: typeof work.openPanel = (next) => {
    setExplained(false)
    setOutcome('granted')
    work.openPanel(next)
  }
  const onMain = (action: MainAction): void => {
    if (action === 'supplement') void work.supplement()
    else if (action === 'close') void work.close()
    else openPanel(action)
  }
  const actions = detail === null || !mayHandle(signedIn.roles) ? null : pageActions(detail)
  const toList = (): void => navigate({ screen: 'cases' })
  useKeys({
    back: toList,
    escape: panel === null ? toList : () => openPanel(null),
    dayByDay: detail?.due ? () => setExplained((now) => !now) : null,
    primary:
      panel !== null ? submit : actions?.main ? () => actions.main !== null && onMain(actions.main) : null,
    caseAction7: panel === null && actions?.withdraw ? () => openPanel('withdraw') : null,
    reprint: null,
  })

  if (detail === null)
    return (
      <section className="case" aria-label={t('loading')}>
        <PageHead title={t('back')} parent={{ label: t('back'), onPress: toList }} />
        {work.missing ? <EmptyLine title={t('failure.no-case')} /> : <LoadingRows rows={8} />}
      </section>
    )

  return (
    <section ref={section} className="case" aria-label={`${detail.matter.name} ${detail.number}`}>
      <CaseHead detail={detail} />
      <div className="case-middle">
        <ClockSection detail={detail} explained={explained} onExplain={() => setExplained((now) => !now)} />
        <div className="case-split">
          <Story detail={detail} onOpenDocument={setOpened} />
          <aside className="case-side">
            <People detail={detail} />
            <Documents detail={detail} onOpen={setOpened} />
          </aside>
        </div>
        {explained && detail.due !== null && (
          <div className="case-explained">
            <DueExplanation
              due={detail.due}
              sources={detail.dueSources}
              today={detail.today}
              onClose={() => setExplained(false)}
            />
          </div>
        )}
        {opened !== null && (
          <PdfViewer
            key={opened.id}
            documentId={opened.id}
            name={`${t(`documents.kind.${opened.kind}`)} ${opened.number}`}
            mayReprint={!opened.void}
            onClose={() => setOpened(null)}
          />
        )}
      </div>
      {panel !== null && (
        <div className="case-panel" role="group" aria-label={t(`${panel}.title`)}>
          {panel === 'decide' && (
            <DecidePanel
              formId={formId}
              lateReasonNeeded={detail.lateReasonNeeded}
              onOutcome={setOutcome}
              onSubmit={work.decide}
            />
          )}
          {panel === 'deliver' && (
            <DeliverPanel formId={formId} applicant={detail.applicant.name} onSubmit={work.deliver} />
          )}
          {panel === 'withdraw' && <WithdrawPanel formId={formId} onSubmit={work.withdraw} />}
        </div>
      )}
      <CaseBar
        detail={detail}
        work={{ ...work, openPanel }}
        roles={signedIn.roles}
        submitLabel={panel === null ? null : t(submitKey(panel, outcome))}
        onMain={onMain}
        onSubmit={submit}
      />
    </section>
  )
}

const submitKey = (panel: 'decide' | 'deliver' | 'withdraw', outcome: DecideForm['outcome']): string => {
  if (panel === 'deliver') return 'deliver.submit'
  if (panel === 'withdraw') return 'withdraw.submit'
  return outcome === 'refused' ? 'decide.submitRefused' : 'decide.submitGranted'
}
