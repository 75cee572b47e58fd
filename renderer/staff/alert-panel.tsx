import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyboardEvent, ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { useCommand } from '../api/use-command.ts'
import { useQuery } from '../api/use-query.ts'
import { useBoardView } from '../ui/board-view.tsx'
import { Hint } from '../ui/bottom-bar.tsx'
import { useDateWords } from '../ui/dates.ts'
import { useToday } from '../ui/hall.tsx'
import { Key } from '../ui/key.tsx'
import { useNavigate, useRoute } from '../ui/navigate.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { isLate, linesToSay, listOfAlert } from './alert-lines.ts'
import './alert-panel.css'

/**
 * 今日提醒, once for each sign-in and each day: what has become near or late for this person and their counter. It lies
 * beside the work and locks nothing; one key has it acknowledged and gone, looking at the board does as well.
 */
export const AlertPanel = (): ReactElement | null => {
  const today = useToday()
  const { screen } = useRoute()
  const [doneOn, setDoneOn] = useState<string | null>(null)
  const done = doneOn === today
  const alerts = useQuery('cases.alerts', done ? null : {}, ['cases', 'settings', 'session'])
  const acknowledging = useCommand('cases.acknowledgeAlerts')
  const shown = !done && alerts.value?.today === today && linesToSay(alerts.value).length > 0
  // Nothing to say this morning: what comes during the day is the badge's to say.
  const quiet = !done && alerts.value?.today === today && !shown
  const { run } = acknowledging
  const acknowledge = async (): Promise<void> => {
    setDoneOn(today)
    // In pieces, each of them short.
    for (;;) {
      const reply = await run({})
      if (reply === null || !reply.ok || reply.value.left === 0) return
    }
  }
  useEffect(() => {
    if (quiet) setDoneOn(today)
  }, [quiet, today])
  const onBoard = screen === 'cases'
  const acknowledgeNow = useRef(acknowledge)
  useEffect(() => {
    acknowledgeNow.current = acknowledge
  })
  useEffect(() => {
    if (shown && onBoard) void acknowledgeNow.current()
  }, [shown, onBoard])
  if (!shown || onBoard || alerts.value === null) return null
  return <Panel alerts={alerts.value} onDone={() => void acknowledge()} />
}

const Panel = ({
  alerts,
  onDone,
}: {
  readonly alerts: OutputOf<'cases.alerts'>
  readonly onDone: () => void
}): ReactElement => {
  const { t } = useTranslation('staff')
  const navigate = useNavigate()
  const { view, setView } = useBoardView()
  const words = useDateWords(alerts.today)
  const list = useRef<HTMLUListElement>(null)
  const buttons = (): HTMLButtonElement[] => [...(list.current?.querySelectorAll('button') ?? [])]
  useKeys({ alerts: () => buttons()[0]?.focus(), escape: onDone })
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.code]
    if (by === undefined) return
    event.preventDefault()
    const all = buttons()
    const at = all.findIndex((one) => one === document.activeElement)
    all[(at + by + all.length) % all.length]?.focus()
  }
  const { turnedOverdue } = alerts
  return (
    <section className="alert-panel" aria-label={t('alerts.title')}>
      <h2>
        {t('alerts.title')}
        <small>{t(`alerts.whose.${alerts.whose}`)}</small>
      </h2>
      {turnedOverdue !== null && turnedOverdue.count > 0 && (
        <p>{t('alerts.turned', { day: words.named(turnedOverdue.since), count: turnedOverdue.count })}</p>
      )}
      <ul ref={list} onKeyDown={step}>
        {linesToSay(alerts).map((line) => (
          <li key={`${line.kind} ${line.class}`}>
            <button
              type="button"
              className={isLate(line) ? 'alert-late' : undefined}
              onClick={() => {
                setView({ ...view, tab: listOfAlert(line) })
                navigate({ screen: 'cases' })
              }}
            >
              <span>{t(`alerts.line.${line.kind}.${line.class}`)}</span>
              <b>{t('alerts.count', { count: line.fresh })}</b>
              {line.total > line.fresh && <small>{t('alerts.ofAll', { count: line.total })}</small>}
            </button>
          </li>
        ))}
      </ul>
      <footer>
        <Hint keys={<Key name="alerts" />} text={t('alerts.look')} />
        <button type="button" className="alert-done" onClick={onDone}>
          <Hint keys={<Key name="escape" />} text={t('alerts.done')} />
        </button>
      </footer>
    </section>
  )
}
