import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { dateAt, timeAt } from '#shared/kernel/instant.ts'
import type { SignedIn } from '#shared/contract/session.ts'
import { useCommand } from '../../api/use-command.ts'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import { useDateWords } from '../../ui/dates.ts'
import { useFailureWords } from '../../ui/failure-words.ts'
import type { SessionState } from '../../ui/hall.tsx'
import { NoticeLine } from '../../ui/notice-line.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import './sign-in.css'

/** The clock jumped: nothing is counted from a date that nobody has looked at. The duty lead confirms it. */
export const DoubtfulDate = ({
  session,
  signedIn,
}: {
  readonly session: SessionState
  readonly signedIn: SignedIn
}): ReactElement => {
  const { t } = useTranslation('signIn')
  const failureWords = useFailureWords()
  const confirm = useCommand('session.confirmDate')
  const leave = useCommand('session.signOut')
  const machineDay = dateAt(session.now)
  const words = useDateWords('')
  const mayConfirm = signedIn.roles.some((role) => role === 'lead' || role === 'admin')
  const run = (): void => {
    if (mayConfirm) void confirm.run({ today: machineDay })
  }
  useKeys({ primary: run })
  const failure = confirm.failure ?? leave.failure
  const failed = failure === null ? null : failureWords(failure)
  return (
    <>
      <main className="sign-in">
        <h1>{t('date.title')}</h1>
        {failed !== null && <NoticeLine tone="trouble" title={failed.title} text={failed.text} />}
        <dl className="sign-in-dates">
          <dt>{t('date.machine')}</dt>
          <dd>
            <b>{words.full(machineDay)}</b> {timeAt(session.now)}
          </dd>
          <dt>{t('date.last')}</dt>
          <dd>{words.full(session.lastKnownDay)}</dd>
        </dl>
        <p className="sign-in-ask">{t('date.ask')}</p>
      </main>
      <BottomBar
        actions={
          <>
            <ActionButton label={t('date.signOut')} onPress={() => void leave.run({})} />
            <ActionButton
              kind="primary"
              label={t('date.confirm')}
              keyName="primary"
              disabled={!mayConfirm}
              busyLabel={confirm.busy ? t('date.busy') : null}
              onPress={run}
            />
          </>
        }
      >
        <BottomWords
          outcome={mayConfirm ? t('date.outcome') : t('date.leadOnly')}
          written={mayConfirm ? t('date.safe') : t('date.leadOnlyText')}
        />
      </BottomBar>
    </>
  )
}
