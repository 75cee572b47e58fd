import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import { timeAt } from '#shared/kernel/instant.ts'
import { useQuery } from '../api/use-query.ts'
import { NoticeLine } from './notice-line.tsx'

/** 大厅没有声音: what the speaking screen has reported, until it can be heard again. */
export const HallSoundLine = (): ReactElement | null => {
  const { t } = useTranslation('voice')
  const voice = useQuery('voice.get', {}, ['settings']).value
  if (voice === null || voice.trouble === null || !voice.settings.on) return null
  const { kind, since } = voice.trouble
  return (
    <NoticeLine
      tone="trouble"
      title={t('trouble.title')}
      text={`${t('trouble.since', { time: timeAt(since) })}${t(`trouble.${kind}`)}`}
    />
  )
}
