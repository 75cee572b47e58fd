import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement, ReactNode } from 'react'
import { dateAt, timeAt } from '#shared/kernel/instant.ts'
import type { SignedIn } from '#shared/contract/session.ts'
import { listen } from '../api/messages.ts'
import { useCommand } from '../api/use-command.ts'
import { dateWords } from '../ui/dates.ts'
import { TextButton } from '../ui/button.tsx'
import { useTick } from '../ui/hall.tsx'
import { useNarrow } from '../ui/use-zone.ts'
import { useFailureWords } from '../ui/failure-words.ts'
import { DueBadge } from './due-badge.tsx'
import { QueueSummary } from './queue-summary.tsx'

export interface TopBarProps {
  readonly hallName: string
  readonly demo: boolean
  readonly clockAhead: number
  readonly signedIn: SignedIn | null
  /** Beside the badge: what else has to be seen from every page. */
  readonly children?: ReactNode
}

/** Title bar and top bar in one: 40 px; the window's own controls are drawn at its right. */
export const TopBar = ({ hallName, demo, clockAhead, signedIn, children }: TopBarProps): ReactElement => {
  const { t } = useTranslation('staff')
  const narrow = useNarrow()
  const now = useTick(clockAhead)
  const words = dateWords(t, dateAt(now))
  return (
    <header className="shell-top">
      {narrow && signedIn !== null ? (
        <QueueSummary />
      ) : (
        <>
          <b className="shell-hall">{hallName}</b>
          {demo && <span className="ui-tag ui-tag-provisional">{t('demo')}</span>}
          {signedIn !== null && <Who signedIn={signedIn} />}
        </>
      )}
      <span className="shell-top-gap" />
      {children}
      {signedIn !== null && <DueBadge />}
      {!narrow && <span className="shell-date">{words.plainNamed(dateAt(now))}</span>}
      <b className="shell-time">{timeAt(now)}</b>
    </header>
  )
}

const Who = ({ signedIn }: { readonly signedIn: SignedIn }): ReactElement => {
  const { t } = useTranslation('staff')
  const leaving = useCommand('session.signOut')
  const failureWords = useFailureWords()
  const leavingWords = leaving.failure === null ? null : failureWords(leaving.failure, 'session.signOut')
  const { counter, name, roles } = signedIn
  const { clear } = leaving
  // Whatever changes in the queue, the refusal was about how it stood before.
  useEffect(
    () => listen((message) => void (message.kind === 'topic' && message.event.topic === 'queue' && clear())),
    [clear],
  )
  return (
    <>
      <span className="shell-who">
        {counter === null ? t('noCounter') : t('counter', { number: counter.number, name: counter.name })}
      </span>
      <span className="shell-who">
        {counter === null
          ? t('withRole', { name, role: t(`role.${roles[0] ?? 'window'}`) })
          : t('onDuty', { name })}
      </span>
      <TextButton label={t('signOut')} onPress={() => void leaving.run({})} />
      {leavingWords !== null && (
        <span className="shell-who-failure" role="alert">
          {leavingWords.title} {leavingWords.text}
        </span>
      )}
    </>
  )
}
