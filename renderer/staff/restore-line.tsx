import { useTranslation } from 'react-i18next'
import type { ReactElement } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { ActionButton } from '../ui/button.tsx'
import { useDateWords } from '../ui/dates.ts'
import { useHall, useToday } from '../ui/hall.tsx'
import { useNavigate, useRoute } from '../ui/navigate.tsx'
import { useKeys } from '../ui/use-keys.ts'
import './shell-line.css'
import './restore-line.css'

/**
 * Below the top bar of every page of a hall that came back from a package, until its numbers are settled: why no number
 * can be given out, and where that is mended.
 */
export const RestoreLine = ({
  open,
}: {
  readonly open: NonNullable<OutputOf<'restore.state'>['open']>
}): ReactElement => {
  const { t } = useTranslation('numbers')
  const navigate = useNavigate()
  const words = useDateWords(useToday())
  const { roles } = useHall().signedIn
  const maySettle = roles.includes('lead') || roles.includes('admin')
  const away = useRoute().screen !== 'numbers'
  const look = (): void => navigate({ screen: 'numbers' })
  useKeys(maySettle ? { numbers: look } : {})
  return (
    <section className="shell-line restore-line" role="alert" aria-label={t('line.label')}>
      <p>
        <b>{t('line.what', { at: words.moment(open.snapshotAt) })}</b>
        <span>{t(maySettle ? 'line.how' : 'line.askLead')}</span>
      </p>
      {maySettle && away && <ActionButton label={t('line.look')} keyName="numbers" onPress={look} />}
    </section>
  )
}
