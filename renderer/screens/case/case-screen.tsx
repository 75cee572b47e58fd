import { useEffect, useId, useRef, useState } from 'react'
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
import { isPress, mayHandle, NO_ACTIONS, pageActions } from './allowed-actions.ts'
import type { PageAction } from './allowed-actions.ts'
import { CaseBar } from './case-bar.tsx'
import { CaseHead } from './case-head.tsx'
import { CasePanel, submitKey } from './case-panel.tsx'
import type { PanelChoice } from './case-panel.tsx'
import { ClockSection } from './clock-section.tsx'
import { CourseFacts } from './course-facts.tsx'
import { Documents } from './documents.tsx'
import { Facts } from './facts.tsx'
import { People } from './people.tsx'
import { passStage } from './stage-panel.tsx'
import type { StageStep } from './stage-steps.ts'
import { Stages } from './stages.tsx'
import { Story } from './story.tsx'
import { useCase } from './use-case.ts'
import './case.css'

/** One case as a story: its clock, what happened, its documents, and only what may be done now. */
export const CaseScreen = (): ReactElement => {
  const route = useRoute()
  return route.screen === 'case' ? <CasePage key={route.caseId} caseId={route.caseId} /> : <></>
}

const FIRST_CHOICE: PanelChoice = { outcome: 'granted', again: 'yes' }

const CasePage = ({ caseId }: { readonly caseId: string }): ReactElement => {
  const { t } = useTranslation('case')
  const navigate = useNavigate()
  const { signedIn } = useHall()
  const work = useCase(caseId)
  const formId = useId()
  const section = useRef<HTMLElement>(null)
  const [explained, setExplained] = useState(false)
  const [moreOpen, setMoreOpen] = useState(false)
  const [opened, setOpened] = useState<DocumentView | null>(null)
  const [choice, setChoice] = useState<PanelChoice>(FIRST_CHOICE)
  const { detail, panel } = work
  const handles = mayHandle(signedIn.roles)
  const actions = detail === null ? NO_ACTIONS : pageActions(detail, signedIn.roles)
  const loaded = detail !== null

  // The newest event takes the focus when the page opens and when what had it is gone; never an action, which a second
  // Enter would set off.
  useEffect(() => {
    if (loaded && panel === null && document.activeElement === document.body)
      section.current?.querySelector<HTMLElement>('.case-event[aria-current]')?.focus({ preventScroll: true })
  }, [loaded, panel])

  const submit = (): void => section.current?.querySelector('form')?.requestSubmit()
  const openPanel: typeof work.openPanel = (next) => {
    setExplained(false)
    setMoreOpen(false)
    setChoice(FIRST_CHOICE)
    work.openPanel(next)
  }
  const onAction = (action: PageAction): void => {
    if (isPress(action)) {
      setMoreOpen(false)
      work.press(action)
    } else openPanel(action)
  }
  const printExplanation = (): void =>
    void work.act('cases.printExplanation', { caseId }, () => t('done.explanationPrinted'))
  const onStep = (step: StageStep): void => {
    if (detail !== null) void passStage(work.act, t, caseId, step, { on: detail.today, text: '' })
  }
  const toList = (): void => navigate({ screen: 'cases' })
  const idle = panel === null
  const besideAt = (key: 'caseAction7' | 'caseAction8'): (() => void) | null => {
    const found = idle ? actions.beside.find((one) => one.key === key) : undefined
    return found === undefined ? null : () => onAction(found.action)
  }
  useKeys({
    back: toList,
    escape: idle ? toList : () => openPanel(null),
    dayByDay: detail?.due ? () => setExplained((now) => !now) : null,
    primary: idle ? () => actions.main !== null && onAction(actions.main) : submit,
    caseAction7: besideAt('caseAction7'),
    caseAction8: besideAt('caseAction8'),
    caseAction9: idle && actions.more.length > 0 ? () => setMoreOpen((now) => !now) : null,
    reprint: null,
  })

  if (detail === null)
    return (
      <section className="case" aria-label={t('loading')}>
        <PageHead title={t('back')} parent={{ label: t('back'), onPress: toList }} />
        {work.trouble === null ? (
          <LoadingRows rows={8} />
        ) : (
          <EmptyLine title={work.trouble.title} text={work.trouble.text} />
        )}
      </section>
    )

  return (
    <section ref={section} className="case" aria-label={`${detail.matter.name} ${detail.number}`}>
      <CaseHead detail={detail} />
      <div className="case-middle">
        <div className="case-scroll">
          <ClockSection detail={detail} explained={explained} onExplain={() => setExplained((now) => !now)} />
          <div className="case-split">
            <Story detail={detail} onOpenDocument={setOpened} />
            <aside className="case-side">
              <People detail={detail} />
              <Stages detail={detail} handles={handles} onStep={onStep} />
              <CourseFacts detail={detail} />
              <Facts detail={detail} />
              <Documents detail={detail} onOpen={setOpened} />
            </aside>
          </div>
        </div>
        {explained && detail.due !== null && (
          <div className="case-explained">
            <DueExplanation
              due={detail.due}
              sources={detail.dueSources}
              today={detail.today}
              pauses={detail.course.pauses}
              standing={detail.course.paused}
              onPrint={handles && detail.course.paused === null ? printExplanation : null}
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
        <CasePanel
          panel={panel}
          detail={detail}
          formId={formId}
          work={work}
          onChoice={(chosen) => setChoice((now) => ({ ...now, ...chosen }))}
        />
      )}
      <CaseBar
        detail={detail}
        work={{ ...work, openPanel }}
        handles={handles}
        actions={actions}
        submitLabel={panel === null ? null : t(submitKey(panel, choice))}
        moreOpen={moreOpen}
        onMore={setMoreOpen}
        onAction={onAction}
        onSubmit={submit}
      />
    </section>
  )
}
