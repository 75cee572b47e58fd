import { useEffect, useRef, useState } from 'react'
import { getFixedT } from 'i18next'
import type { ReactElement, ReactNode } from 'react'
import type { ChecklistLine, IntakeView } from '#shared/contract/intake-view.ts'
import { useFailureWords } from '../../ui/failure-words.ts'
import type { FailureWords } from '../../ui/failure-words.ts'
import { useToday } from '../../ui/hall.tsx'
import { NoticeLine } from '../../ui/notice-line.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useNarrow } from '../../ui/use-zone.ts'
import { Checklist } from './checklist.tsx'
import { DetailStrip } from './detail-strip.tsx'
import { DuePanel } from './due-panel.tsx'
import { IntakeBar } from './intake-bar.tsx'
import { IntakeHead } from './intake-head.tsx'
import { focusNext } from './next-field.ts'
import { OtherResults } from './other-results.tsx'
import type { OtherResult, OtherWords } from './other-results.tsx'
import type { Outcome } from './outcome.ts'
import { useChecklist } from './use-checklist.ts'
import { useConclude } from './use-conclude.ts'
import type { Found } from './use-find.ts'
import type { IntakeState } from './use-intake.ts'
import { VisitPanel, VisitWarnings } from './visit-panel.tsx'
import './intake.css'

interface IntakePageProps {
  readonly view: IntakeView
  readonly intake: IntakeState
  readonly strip: ReactNode
  readonly otherResult: OtherResult | null
  readonly onOtherResult: (result: OtherResult | null) => void
  readonly refusal: FailureWords | null
  readonly onChangeMatter: (found: Found) => void
  readonly onDone: (outcome: Outcome | null) => void
}

/** What is prefilled for the notice is Chinese whatever the window speaks: it is printed. */
const recordWords = {
  missing: (): string => getFixedT('zh-CN', 'desk')('strip.record.missing'),
  bring: (line: ChecklistLine): string => {
    const t = getFixedT('zh-CN', 'desk')
    const bring = t(`strip.record.bring.${line.form}`, { copies: line.copies })
    return line.standard === null ? bring : t('strip.record.standard', { bring, standard: line.standard })
  },
}

const NO_WORDS: OtherWords = { text: '', rightPlace: '' }

/** The visit on one page: who, the conditions, the materials, and at the foot what happens next. */
export const IntakePage = (props: IntakePageProps): ReactElement => {
  const { view, intake, otherResult, onOtherResult } = props
  const narrow = useNarrow()
  const today = useToday()
  const failureWords = useFailureWords()
  const page = useRef<HTMLElement>(null)
  const [explained, setExplained] = useState(false)
  const [words, setWords] = useState(NO_WORDS)
  const [filled, setFilled] = useState(0)
  const [peopleShown, setPeopleShown] = useState(view.applicant.name === '')
  const checklist = useChecklist(view, intake.change, {
    missing: recordWords.missing(),
    bring: recordWords.bring,
  })
  const conclude = useConclude(view, intake.settled, props.onDone)
  const showsDue = explained && view.next.step === 'accept' && view.due !== null

  const goOn = (): void => {
    // In big text the people stay unfolded while something of theirs is needed.
    if (narrow) setPeopleShown(view.next.step === 'fill')
    requestAnimationFrame(() => {
      if (!focusNext(page.current, view)) checklist.focusList()
    })
  }
  const goOnLatest = useRef(goOn)
  useEffect(() => {
    goOnLatest.current = goOn
  })
  const fresh = useRef(view.returning === null && view.applicant.name === '')
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

  const openOther = (result: OtherResult | null): void => {
    conclude.clear()
    setExplained(false)
    onOtherResult(result)
    if (result === null) checklist.focusList()
  }
  const primary = (): void => {
    if (otherResult !== null) void conclude.run(otherResult, words)
    else if (view.next.step === 'notice') void conclude.run('notify', words)
    else if (view.next.step === 'accept') void conclude.run('accept', words)
    else goOn()
  }
  const explain = (): void => {
    if (otherResult === null) setExplained(!explained)
  }
  useKeys({
    primary,
    otherResults: () => openOther(otherResult === null ? 'consulted' : null),
    dayByDay: view.next.step === 'accept' && view.due !== null ? explain : null,
  })

  const failed =
    conclude.failure !== null
      ? failureWords(conclude.failure.failure, conclude.failure.channel)
      : intake.failure !== null
        ? failureWords(intake.failure, 'intake.change')
        : props.refusal
  return (
    <section ref={page} className="intake" aria-label={view.matter.name}>
      <IntakeHead
        view={view}
        onChangeMatter={props.onChangeMatter}
        peopleShown={peopleShown}
        onShowPeople={setPeopleShown}
      />
      {failed !== null && <NoticeLine tone="trouble" title={failed.title} text={failed.text} />}
      {narrow && !peopleShown && <VisitWarnings view={view} />}
      {(!narrow || peopleShown) && (
        <VisitPanel
          view={view}
          change={intake.change}
          onFilled={() => {
            // After the answer is in: what is needed next is the backend's to say.
            void intake.settled().then(() => setFilled((times) => times + 1))
          }}
        />
      )}
      <div className="intake-body">
        <Checklist view={view} checklist={checklist} />
        {props.strip ?? (otherResult === null && <DetailStrip checklist={checklist} />)}
        {otherResult !== null && (
          <OtherResults
            result={otherResult}
            words={words}
            incomplete={conclude.incomplete}
            onResult={openOther}
            onWords={(typed) => {
              conclude.clear()
              setWords(typed)
            }}
            onClose={() => openOther(null)}
          />
        )}
        {showsDue && view.due !== null && (
          <DuePanel
            due={view.due}
            sources={view.dueSources}
            today={today}
            onClose={() => setExplained(false)}
          />
        )}
      </div>
      <IntakeBar
        view={view}
        busy={conclude.busy}
        other={otherResult}
        explained={showsDue}
        onPrimary={primary}
        onOther={() => openOther(otherResult === null ? 'consulted' : null)}
        onExplain={explain}
      />
    </section>
  )
}
