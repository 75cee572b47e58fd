import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'
import type { IntakeView } from '#shared/contract/intake-view.ts'
import { useCommand } from '../../api/use-command.ts'
import { useFailureWords } from '../../ui/failure-words.ts'
import type { FailureWords } from '../../ui/failure-words.ts'
import { useToday } from '../../ui/hall.tsx'
import { NoticeLine } from '../../ui/notice-line.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useNarrow } from '../../ui/use-zone.ts'
import { otherResults } from './endings.ts'
import type { OtherResult } from './endings.ts'
import { IntakeBar } from './intake-bar.tsx'
import { IntakeBody } from './intake-body.tsx'
import { IntakeHead } from './intake-head.tsx'
import { focusNext } from './next-field.ts'
import type { Outcome } from './outcome.ts'
import { recordWords } from './record-words.ts'
import type { Overview } from './ticket-actions.ts'
import { useChecklist } from './use-checklist.ts'
import { useEnding } from './use-ending.ts'
import type { Found } from './use-find.ts'
import { useIntakeCard } from './use-intake-card.ts'
import type { IntakeState } from './use-intake.ts'
import { VisitPanel } from './visit-panel.tsx'
import { VisitWarnings } from './visit-warnings.tsx'
import './intake.css'

interface IntakePageProps {
  readonly view: IntakeView
  readonly intake: IntakeState
  readonly overview: Overview | null
  readonly strip: ReactNode
  readonly otherResult: OtherResult | null
  readonly onOtherResult: (result: OtherResult | null) => void
  readonly refusal: FailureWords | null
  readonly onChangeMatter: (found: Found) => void
  readonly onDone: (outcome: Outcome | null) => void
}

/** The visit on one page: who, the conditions, the materials, and at the foot what happens next. */
export const IntakePage = (props: IntakePageProps): ReactElement => {
  const { view, intake, otherResult, onOtherResult } = props
  const { t } = useTranslation('deskPeople')
  const narrow = useNarrow()
  const today = useToday()
  const failureWords = useFailureWords()
  const page = useRef<HTMLElement>(null)
  const [explained, setExplained] = useState(false)
  const [filled, setFilled] = useState(0)
  const [peopleShown, setPeopleShown] = useState(view.applicant.name === '')
  const form = useCommand('documents.printForm')
  const [formSent, setFormSent] = useState(false)
  const words = recordWords(view, today)
  const checklist = useChecklist({ view, change: intake.change, demand: intake.demand, words })
  const showsDue = explained && view.next.step === 'accept' && view.due !== null

  // An answer may be saved after the clerk has gone on to something else: the focus stays there.
  const elsewhere = useRef(false)
  useLayoutEffect(() => {
    elsewhere.current = otherResult !== null
  }, [otherResult])
  const goOn = (): void => {
    if (elsewhere.current) return
    // In big text the people stay unfolded while something of theirs is needed.
    if (narrow) setPeopleShown(view.next.step === 'fill')
    requestAnimationFrame(() => {
      if (!elsewhere.current && !focusNext(page.current, view)) checklist.focusList()
    })
  }
  const goOnLatest = useRef(goOn)
  useEffect(() => {
    goOnLatest.current = goOn
  })
  const fresh = useRef(view.purpose === 'first' && view.applicant.name === '')
  useEffect(() => {
    // Who is there is asked first; with somebody known, what is still needed, else the list.
    if (fresh.current)
      page.current?.querySelector<HTMLElement>('[data-field="presence"] [aria-checked="true"]')?.focus()
    else goOnLatest.current()
  }, [])
  useEffect(() => {
    // Drawn together with the saved answer, so that the next step is no longer the one just done.
    if (filled > 0) goOnLatest.current()
  }, [filled])
  // After the answer is in: what is needed next is the backend's to say.
  const onFilled = (): void => void intake.settled().then(() => setFilled((times) => times + 1))

  const ending = useEnding({
    view,
    settled: intake.settled,
    other: otherResult,
    onDone: props.onDone,
    onOpen: goOn,
  })
  const card = useIntakeCard(view, {
    change: intake.change,
    page,
    onTakenBack: checklist.cancel,
    onFilled,
  })
  // What is still being written is recorded first; it would be lost with the page, or accepted against.
  const writing = otherResult === null && checklist.writing
  const primary = writing ? checklist.confirm : ending.primary
  const possible = otherResults(view)
  const openOther = (result: OtherResult | null): void => {
    ending.forget()
    setExplained(false)
    onOtherResult(result)
    if (result === null) checklist.focusList()
  }
  const toggleOther = (): void => openOther(otherResult === null ? (possible[0] ?? null) : null)
  const printForm = (): void => {
    void form
      .run({ form: 'entrustment-form', intakeId: view.id })
      .then((reply) => setFormSent(reply?.ok === true))
  }
  const explain = (): void => {
    if (otherResult === null) setExplained(!explained)
  }
  useKeys({
    primary,
    otherResults: toggleOther,
    receive: possible.includes('received') ? () => openOther('received') : null,
    entrustmentForm: view.matter.representativeAllowed ? printForm : null,
    dayByDay: view.next.step === 'accept' && view.due !== null ? explain : null,
  })

  const failed =
    ending.conclude.failure !== null
      ? failureWords(ending.conclude.failure.failure, ending.conclude.failure.channel)
      : intake.failure !== null
        ? failureWords(intake.failure, intake.failedAt)
        : form.failure !== null
          ? failureWords(form.failure, 'documents.printForm')
          : props.refusal
  return (
    <section ref={page} className="intake" aria-label={view.matter.name}>
      <IntakeHead
        view={view}
        onChangeMatter={props.onChangeMatter}
        onPrintForm={printForm}
        form={form.busy ? 'printing' : formSent ? 'sent' : 'none'}
        peopleShown={peopleShown}
        onShowPeople={setPeopleShown}
      />
      {failed !== null && <NoticeLine tone="trouble" title={failed.title} text={failed.text} />}
      {failed === null && card.stray && (
        <NoticeLine tone="warning" title={t('card.stray')} text={t('card.strayText')} />
      )}
      {narrow && !peopleShown && <VisitWarnings view={view} />}
      {(!narrow || peopleShown) && (
        <VisitPanel
          view={view}
          change={intake.change}
          cards={card.cards}
          onPrintForm={printForm}
          onFilled={onFilled}
        />
      )}
      <IntakeBody
        view={view}
        checklist={checklist}
        ending={ending}
        overview={props.overview}
        strip={props.strip}
        otherResult={otherResult}
        onOtherResult={openOther}
        dueShown={showsDue}
        onCloseDue={() => setExplained(false)}
      />
      <IntakeBar
        view={view}
        busy={ending.conclude.busy}
        other={otherResult}
        explained={showsDue}
        writing={writing ? (checklist.current?.position ?? null) : null}
        onPrimary={primary}
        onOther={toggleOther}
        onReceive={() => openOther('received')}
        onExplain={explain}
      />
    </section>
  )
}
