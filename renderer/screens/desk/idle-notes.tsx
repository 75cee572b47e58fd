import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { ActionButton } from '../../ui/button.tsx'
import { KEYS, keyCap } from '../../ui/keys.ts'
import { useNavigate } from '../../ui/navigate.tsx'
import { NoticeLine } from '../../ui/notice-line.tsx'
import { recordedResult } from './ticket-actions.ts'
import type { Overview } from './ticket-actions.ts'

/** Calm lines under the box: people of earlier days about whom nobody has decided, and what this number has come to. */
export const IdleNotes = ({ overview }: { readonly overview: Overview | null }): ReactElement | null => {
  const { t } = useTranslation('line')
  const navigate = useNavigate()
  if (overview === null) return null
  const { leftOver, done, current } = overview
  return (
    <>
      {leftOver > 0 && current === null && (
        <NoticeLine
          tone="plain"
          title={t('leftOver.desk', { count: leftOver })}
          text={t('leftOver.deskHow')}
          action={
            <ActionButton
              label={t('leftOver.open')}
              keyName="rail3"
              onPress={() => navigate({ screen: 'queue' })}
            />
          }
        />
      )}
      {done.length > 0 && current?.status === 'serving' && (
        <NoticeLine
          tone="plain"
          title={t('done.said', { count: done.length })}
          text={[
            done
              .map(({ matterName, result }) => {
                const said = t(`desk:result.${result}`)
                return matterName === null ? said : t('done.item', { matter: matterName, result: said })
              })
              .join(t('join')),
            t('done.records', {
              key: keyCap(KEYS.finish),
              result: t(`desk:result.${recordedResult(done)}`),
            }),
          ].join(t('done.stop'))}
        />
      )}
    </>
  )
}
