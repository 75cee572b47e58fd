import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { useAreaFailure } from '../../ui/area-failure.ts'
import { BottomBar, BottomWords } from '../../ui/bottom-bar.tsx'
import { ActionButton } from '../../ui/button.tsx'
import { useHall } from '../../ui/hall.tsx'
import { useKeys } from '../../ui/use-keys.ts'

/** 数据核对: refolds every stream and walks the audit chain; reads only. */
export const DatabaseTab = (): ReactElement => {
  const { t } = useTranslation('duty')
  const { signedIn } = useHall()
  const words = useAreaFailure('duty')
  const verifying = useCommand('settings.verifyDatabase')
  const [found, setFound] = useState<OutputOf<'settings.verifyDatabase'> | null>(null)
  const mayAct = signedIn.roles.some((role) => role !== 'window')
  const run = (): void => {
    void verifying.run({}).then((reply) => {
      if (reply?.ok) setFound(reply.value)
    })
  }
  useKeys({ primary: mayAct ? run : null })
  return (
    <>
      <div className="duty-body">
        <section className="duty-part" aria-label={t('database.title')}>
          <p className="duty-sentence">{t('database.sentence')}</p>
          {found !== null && !found.ok && (
            <>
              <p className="duty-sentence">{t('database.badHow')}</p>
              <ul className="duty-problems">
                {found.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
      <BottomBar
        actions={
          mayAct && (
            <ActionButton
              kind="primary"
              label={t('database.run')}
              keyName="primary"
              busyLabel={verifying.busy ? t('database.busy') : null}
              onPress={run}
            />
          )
        }
      >
        {verifying.failure !== null ? (
          <div role="alert">
            <BottomWords outcome={words(verifying.failure).title} written={words(verifying.failure).text} />
          </div>
        ) : found === null ? (
          <BottomWords
            outcome={t(verifying.busy ? 'database.busy' : 'database.notYet')}
            written={t(mayAct ? 'database.notYetHow' : 'database.notAllowed')}
          />
        ) : (
          <BottomWords
            outcome={t(found.ok ? 'database.good' : 'database.bad', {
              count: found.checked,
              problems: found.problems.length,
            })}
            written={t(found.ok ? 'database.goodHow' : 'database.badHow')}
          />
        )}
      </BottomBar>
    </>
  )
}
