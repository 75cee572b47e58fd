import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { useQuery } from '../../api/use-query.ts'
import { useFailureWords } from '../../ui/failure-words.ts'
import { useHall } from '../../ui/hall.tsx'
import { useKept } from '../../ui/kept.tsx'
import { PauseWarning, usePause } from '../../ui/pause.tsx'
import { LoadingRows } from '../../ui/loading.tsx'
import { useNavigate } from '../../ui/navigate.tsx'
import { NoticeLine } from '../../ui/notice-line.tsx'
import { useQueueFold } from '../../ui/queue-fold.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useNarrow } from '../../ui/use-zone.ts'
import { DeskMiddle } from './desk-log.tsx'
import { useQuickKey } from './desk-ways.tsx'
import { otherResults } from './endings.ts'
import type { OtherResult } from './endings.ts'
import { IdlePage } from './idle-page.tsx'
import { IntakePage } from './intake-page.tsx'
import { NumberStrip } from './number-strip.tsx'
import type { Outcome } from './outcome.ts'
import { QueueColumn } from './queue-column.tsx'
import { endOf, filledAction, possibleActions } from './ticket-actions.ts'
import type { DeskAction } from './ticket-actions.ts'
import { TicketStrip } from './ticket-strip.tsx'
import { useDeskLog } from './use-desk-log.ts'
import { isReturning } from './use-find.ts'
import type { Found } from './use-find.ts'
import { useIntake } from './use-intake.ts'
import { useTicketActions } from './use-ticket-actions.ts'
import './desk.css'

/** 工作台: left who is here, in the middle the visit, at the foot what happens next. */
export const DeskScreen = (): ReactElement => {
  const { t } = useTranslation('desk')
  const navigate = useNavigate()
  const narrow = useNarrow()
  const fold = useQueueFold()
  const { signedIn } = useHall()
  const failureWords = useFailureWords()
  const overview = useQuery('queue.overview', {}, ['queue', 'settings', 'session'])
  const intake = useIntake()
  const actions = useTicketActions()
  const log = useDeskLog()
  const open = useCommand('intake.open')
  const resume = useCommand('intake.resume')
  const [asking, setAsking] = useState<'hold' | 'transfer' | 'number' | null>(null)
  const [otherResult, setOtherResult] = useState<OtherResult | null>(null)
  const [outcome, setOutcome] = useKept<Outcome | null>('desk.outcome', null)
  /** The ticket whose matter has had its result. */
  const [doneTicket, setDoneTicket] = useKept<string | null>('desk.doneTicket', null)

  const view = intake.view
  const current = overview.value?.current ?? null
  const possible =
    overview.value === null
      ? new Set<DeskAction>()
      : possibleActions(overview.value, signedIn.counter !== null)
  const filled =
    view === null ? filledAction(possible, current !== null && doneTicket === current.number) : null

  const pause = usePause(overview.value, signedIn.counter !== null)
  useQuickKey(view !== null)
  const act = (action: DeskAction): void => {
    if (!possible.has(action)) return
    if (action === 'hold' || action === 'transfer') {
      actions.clear()
      log.close()
      setAsking(action)
      fold.setOpen(false)
      return
    }
    // With a matter open the ticket cannot end before the matter has its one result.
    if (view !== null && (action === 'finish' || action === 'consult')) {
      log.close()
      const result = action === 'consult' ? 'consulted' : 'left'
      if (otherResults(view).includes(result)) setOtherResult(result)
      return
    }
    setAsking(null)
    void actions.run({
      action: action === 'finish' || action === 'consult' ? endOf(action, current) : action,
    })
  }
  const undo = (): void => {
    setAsking(null)
    void actions.run({ action: 'undo' })
  }
  const askNumber = (): void => {
    actions.clear()
    log.close()
    setAsking('number')
    fold.setOpen(false)
  }
  const explainNext = (): void => {
    log.explainNext()
    fold.setOpen(false)
  }
  const key = (action: DeskAction): (() => void) | null => (possible.has(action) ? () => act(action) : null)
  useKeys({
    callNext: key('callNext'),
    recall: key('recall'),
    start: key('start'),
    miss: key('miss'),
    hold: key('hold'),
    transfer: key('transfer'),
    finish: key('finish'),
    consult: key('consult'),
    undo: overview.value?.undo == null ? null : undo,
    why: signedIn.counter === null ? null : explainNext,
    callNumber: signedIn.counter === null ? null : askNumber,
    pause: pause.press,
    ...(narrow && fold.open ? { escape: () => fold.setOpen(false) } : {}),
  })

  const openFound = async (found: Found): Promise<void> => {
    open.clear()
    resume.clear()
    if (found.kind === 'matter') {
      const reply = await open.run({ matterCode: found.hit.code, replaces: view?.id ?? null })
      if (reply?.ok === true) intake.adopt(reply.value)
      return
    }
    if (found.kind === 'certificate') {
      log.explain(found.certificate)
      return
    }
    if (!isReturning(found.person)) {
      navigate({ screen: 'case', caseId: found.person.caseId })
      return
    }
    const reply = await resume.run({ caseId: found.person.caseId })
    if (reply?.ok === true) intake.adopt(reply.value)
  }

  const refused =
    open.failure !== null
      ? failureWords(open.failure, 'intake.open')
      : resume.failure !== null
        ? failureWords(resume.failure, 'intake.resume')
        : intake.failure !== null && view === null
          ? failureWords(intake.failure)
          : null
  const strip =
    overview.value === null ? null : asking === 'number' ? (
      <NumberStrip overview={overview.value} actions={actions} onDone={() => setAsking(null)} />
    ) : asking !== null && current !== null ? (
      <TicketStrip kind={asking} overview={overview.value} actions={actions} onDone={() => setAsking(null)} />
    ) : pause.asking ? (
      <PauseWarning pause={pause} overview={overview.value} />
    ) : null

  return (
    <div className="desk">
      {(!narrow || fold.open) && (
        <QueueColumn
          overview={overview.value}
          possible={possible}
          filled={filled}
          actions={actions}
          pause={pause}
          onAction={act}
          onUndo={undo}
          onWhy={explainNext}
          onNumber={askNumber}
          onLog={log.write}
          intakeOpen={view !== null}
        />
      )}
      <DeskMiddle log={log} overview={overview.value} intakeOpen={view !== null}>
        {view !== null ? (
          <IntakePage
            key={view.id}
            view={view}
            intake={intake}
            overview={overview.value}
            strip={strip}
            otherResult={otherResult}
            onOtherResult={setOtherResult}
            refusal={refused}
            onChangeMatter={(found) => void openFound(found)}
            onDone={(done) => {
              setOutcome(done)
              setDoneTicket(view.ticketNumber)
              setOtherResult(null)
              intake.adopt(null)
            }}
          />
        ) : intake.loading ? (
          <section className="idle" aria-label={t('empty.loading')}>
            <LoadingRows rows={8} />
          </section>
        ) : (
          <IdlePage
            key={log.entries}
            overview={overview.value}
            outcome={outcome}
            onSigned={(signed) => {
              if (outcome !== null) setOutcome({ ...outcome, signed })
            }}
            onOpen={(found) => void openFound(found)}
            onResumeTicket={(ticketId) => void actions.run({ action: 'resume', ticketId })}
            strip={strip}
            notice={
              refused !== null && <NoticeLine tone="trouble" title={refused.title} text={refused.text} />
            }
          />
        )}
      </DeskMiddle>
    </div>
  )
}
