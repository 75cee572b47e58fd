import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { CaseDetail } from '#shared/contract/case-view.ts'
import { useDateWords } from '../../ui/dates.ts'
import { NoticeLine } from '../../ui/notice-line.tsx'

interface DeferralProps {
  readonly deferral: NonNullable<CaseDetail['deferral']>
  readonly today: string
}

/** 容缺: what is outstanding, until when, and what happens otherwise, as it was promised in writing. */
export const Deferral = ({ deferral, today }: DeferralProps): ReactElement => {
  const { t } = useTranslation('case')
  const words = useDateWords(today)
  const { names, until, overdue, effect } = deferral
  return (
    <NoticeLine
      tone={overdue ? 'trouble' : 'warning'}
      title={t('deferral.open', { count: names.length, names: names.join(t('deferral.join')) })}
      text={[
        t(overdue ? 'deferral.overdue' : 'deferral.until', { day: words.named(until) }),
        effect === '' ? '' : t('deferral.effect', { effect }),
      ].join('')}
    />
  )
}
